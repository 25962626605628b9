import Schemas

extension Rule {
  /// A required field is empty.
  static let missingValue = Rule(
    "missing-value", .error, .completeness, by: .council,
    summary: "A field that every record must give is empty.",
    explanation: """
      Without this value the record cannot be counted where it belongs. A cell counts as empty if it holds \
      nothing, or nothing but spaces. Fields that may be left out, such as the cost, are not looked at, and a \
      record that is empty from end to end is reported once, as blank-record.
      """,
    message: "{field} is empty, and every record must give it.",
    remedy: "Fill in the value in the system the file came from, then export the file again.",
    bad: .cell("channel", ""), good: .cell("cost", ""),
    .cell({ column in column.field?.isRequired ?? false }) { _, cell in
      if case .blank = cell.value { .breach } else { .fine }
    })
}
