extension Rule {
  /// A date is not a real day written `YYYY-MM-DD`.
  static let invalidDate = Rule(
    "invalid-date", .error, .validity, by: .council,
    summary: "A date is not a real day written YYYY-MM-DD.",
    explanation: """
      A date such as 03/04/2026 is the third of April to one program and the fourth of March to another, so one \
      form is used everywhere: the year in four digits, the month in two and the day in two, joined by hyphens. \
      Any other form is found, also a date with a time, a spreadsheet’s day number such as 46095, and a day that \
      never was, such as 30 February. Whether the day is too early or too late is a matter for date-out-of-range.
      """,
    message: "{field} is not a real day written YYYY-MM-DD.",
    remedy: """
      Set the column to the date format YYYY-MM-DD before exporting. If the day itself does not exist, look it up \
      in the system the file came from.
      """,
    bad: .cell("date", "14/03/2026"), good: .cell("date", "2024-02-29"),
    .cell({ column in column.isDate }) { _, cell in cell.isUnreadable ? .breach : .fine })
}
