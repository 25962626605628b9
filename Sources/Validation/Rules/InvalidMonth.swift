extension Rule {
  /// A month is not a real month written `YYYY-MM`.
  static let invalidMonth = Rule(
    "invalid-month", .error, .validity, by: .council,
    summary: "A month is not a real month written YYYY-MM.",
    explanation: """
      Months are compared and put in order, so one form is used everywhere: the year in four digits, a hyphen, and \
      the month in two digits from 01 to 12. Any other form is found, such as Mar-26, March 2026, a whole date, a \
      quarter or a financial year. Whether the month lies in the future is a matter for date-out-of-range.
      """,
    message: "{field} is not a real month written YYYY-MM.",
    remedy: "Write the month as year, hyphen and month number, such as 2026-03, before exporting.",
    bad: .cell("month", "Mar-26", schema: "profiled-volumes"),
    good: .cell("month", "2025-12", schema: "profiled-volumes"),
    .cell({ column in column.isMonth }) { _, cell in cell.isUnreadable ? .breach : .fine })
}
