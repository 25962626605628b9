extension Rule {
  /// A cell has spaces before or after its text.
  static let surroundingSpace = Rule(
    "surrounding-space", .warning, .validity, by: .supplier,
    summary: "A cell has spaces before or after its text.",
    explanation: """
      Programs that compare texts exactly take a code with a space behind it for another code. Spaces, tabs and \
      no-break spaces at either end of a cell are found, and so are spaces alone where a value may be left out. \
      Everything else is judged without them, and a cell in which anything else is wrong is reported for that only. \
      Spaces between words are right.
      """,
    message: "{field} has spaces before or after its text.",
    remedy: "Trim the spaces in the export, for example with a spreadsheet’s TRIM function.",
    bad: .cell("channel", "web "), good: .cell("local_service", "Bulky  waste"),
    .cell({ column in column.field != nil }) { _, cell in cell.hasSurroundingSpace ? .breach : .fine })
}
