import CSV

extension Rule {
  /// A record whose cells are all empty.
  static let blankRecord = Rule(
    "blank-record", .warning, .completeness, by: .council,
    summary: "A record has no values, only commas or spaces.",
    explanation: """
      Rows that were cleared in a spreadsheet rather than deleted are saved as lines of commas. They say \
      nothing, but they are counted as records. Nothing else is checked in a blank record, however many \
      cells it has. A line without even a comma or a space is skipped and not reported.
      """,
    message: "The record has no values, only commas or spaces.",
    remedy: "Delete the blank rows. In a spreadsheet, delete whole rows; clearing their cells is not enough.",
    bad: .text("{header}\n{record}\n,,,,,,,,,\n"), good: .text("{header}\n\n{record}\n\n"),
    .record { record in
      record.isBlank && !record.isHeader && !record.damage.contains(.unclosedQuote) ? .breach : .fine
    })
}
