import CSV

extension Rule {
  /// The file is something other than a table of text.
  static let notATable = Rule(
    "not-a-table", .error, .validity, by: .council, isWaivable: false,
    summary: "The file is not a CSV file, whatever its name says.",
    explanation: """
      Renaming a workbook so that its name ends in .csv does not make it a CSV file. What a file is shows \
      in its first bytes: Excel workbooks, zip archives, PDF documents, pictures, web pages and the like \
      are recognised, and so is binary data. A text with a line of more than 16 MiB, or of \
      more than 262,144 cells, is refused as well. Nothing further in such a file is checked. A CSV file whose name ends in .xls or .txt is read like \
      any other.
      """,
    message: "The file is {detail}, not a CSV file.",
    remedy: "Open the file in the program that made it and save it as “CSV UTF-8 (Comma delimited)”.",
    bad: .text("%PDF-1.7\n"), good: .text("{header}\n{record} <br>\n"),
    .file { file in file.nature.map { Breach(detail: $0) } })
}

extension FileFacts {
  /// What the file is, where it is no table.
  fileprivate var nature: String? {
    preamble?.otherFormat ?? (isTooLong ? "a text with a line far longer than a table has" : nil)
  }

  /// Whether the file is a table, and was read to its end.
  var isTable: Bool { nature == nil }
}
