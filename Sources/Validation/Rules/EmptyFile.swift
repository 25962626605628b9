extension Rule {
  /// The file holds no text at all.
  static let emptyFile = Rule(
    "empty-file", .error, .completeness, by: .council, isWaivable: false,
    summary: "The file holds nothing.",
    explanation: """
      A file without any text is usually what a failed export leaves behind. It says nothing about the \
      council: not even that there was nothing to report. Line ends, spaces and a byte order mark do not \
      count as text. A file with a header and no records is not empty: it says that there was nothing to \
      report.
      """,
    message: "The file holds no text.",
    remedy: "Run the export again. Where there is nothing to report, send a file with the header alone.",
    bad: .text("\r\n\r\n"), good: .text("{header}\r\n"),
    .file { file in file.isTable && !file.hasHeader ? Breach() : nil })
}
