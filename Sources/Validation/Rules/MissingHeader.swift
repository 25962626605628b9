extension Rule {
  /// The first line is data.
  static let missingHeader = Rule(
    "missing-header", .error, .completeness, by: .council, isWaivable: false,
    summary: "The first line holds data in place of the names of the columns.",
    explanation: """
      Columns may come in any order, so only the header says which is which. Without it nothing else in the \
      file can be checked. A first line counts as data if none of its cells is the name of a column, in \
      whatever case or spacing, and at least one looks like a date, a number, a council’s code or a \
      postcode. A first line of other words is a header with the wrong columns.
      """,
    message: "The first line holds data, not the names of the columns, so nothing further was checked.",
    remedy: "Switch on column names in the export, or insert a first line with the names of the columns.",
    bad: .text("{record}\n{record}\n"), good: .text("{header}\n{record}\n"),
    .header { header in header.isAbsent ? [Breach(line: header.line)] : [] })
}
