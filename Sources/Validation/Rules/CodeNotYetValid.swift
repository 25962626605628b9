import Schemas
import Vocabularies

extension Rule {
  /// A code was not yet in use on the record's date.
  static let codeNotYetValid = Rule(
    "code-not-yet-valid", .error, .consistency, by: .council,
    summary: "A code was not yet in use on the date of the record.",
    explanation: """
      A council that was formed in 2023 cannot have served anybody in 2022: either the code or the date is wrong. A \
      code is judged on the date of its own record; in a record that gives only a month, it is found if its first \
      day comes after the end of that month. Codes whose first day the list does not know count as always in use. \
      Where the record’s date is missing or cannot be read, nothing is found.
      """,
    message: "{field} is a code in the {vocabulary} that was not yet in use on the date of the record.",
    remedy: "Check the date of the record. If it is right, use the code that was in use on that date.",
    bad: .cells([("date", "2015-02-04"), ("service", "1743")]),
    good: .cells([("date", "2015-02-05"), ("service", "1743")]),
    .cell({ column in column.isJudgedOnDate }) { _, cell in
      guard let validity = cell.validity, let period = cell.period else { return .fine }
      return validity.from > period.last.number ? .breach : .fine
    })
}

extension Column {
  /// Whether the cells are codes that must be in use on the day or in the month that the record gives.
  var isJudgedOnDate: Bool {
    if case .code(_, .some) = field?.type { return true }
    return false
  }
}
