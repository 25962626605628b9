import Schemas
import Vocabularies

extension Rule {
  /// A date or month lies before the earliest or after the latest that there can be.
  static let dateOutOfRange = Rule(
    "date-out-of-range", .error, .validity, by: .council,
    summary: "A date or month is earlier or later than it can be.",
    explanation: """
      A transaction in the future has not happened, and one from before 1900 is a slip of the keyboard or the day \
      that a system writes when it has none, such as 1899-12-30 or 9999-12-31. The file is judged as of one day, \
      which the report names; a transaction on that very day is right, and so is the month that holds it.
      """,
    message: "{field} is outside what is allowed: {limit}.",
    remedy: "Correct the date in the system the file came from, or hold the record back until then.",
    bad: .cell("date", "2062-03-14"),
    good: .cells([("authority", "E07000240"), ("date", "1900-01-01")]),
    .cell({ column in column.isDate || column.isMonth }) { _, cell in
      guard let field = cell.column.field else { return .fine }
      switch cell.value {
      case .day(let day): return field.excludes(day, asAt: cell.asAt) ? .breach : .fine
      case .month(let month): return field.excludes(month, asAt: cell.asAt) ? .breach : .fine
      default: return .fine
      }
    })
}

extension Field {
  /// Whether a day lies before the first or after the last that the field allows.
  func excludes(_ day: Day, asAt: Day) -> Bool {
    if let first = bounds.firstDay, day < first { return true }
    if let last = bounds.lastDay, day > last { return true }
    return isNotAfterAsAt && day > asAt
  }

  /// Whether a month lies before the first or after the last that the field allows.
  func excludes(_ month: Month, asAt: Day) -> Bool {
    if let first = bounds.firstDay, month < first.month { return true }
    if let last = bounds.lastDay, month > last.month { return true }
    return isNotAfterAsAt && month > asAt.month
  }
}
