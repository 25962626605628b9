extension Rule {
  /// Lines that end in more than one way.
  static let mixedLineEndings = Rule(
    "mixed-line-endings", .info, .consistency, by: .supplier,
    summary: "Not all lines of the file end in the same way.",
    explanation: """
      Windows, Unix and old Macintosh programs end lines with different bytes, and any of them will do. \
      Several in one file show that it was put together from several sources or edited by hand, which is \
      worth a look. The first line that ends otherwise than the first line of the file is named. Line \
      breaks inside a cell in quotation marks do not count, nor does a last line without an end.
      """,
    message: "From here on, lines end otherwise than the first line does.",
    remedy: "Check that the parts of the file belong together, and save it again from one program.",
    bad: .text("{header}\r\n{record}\n"), good: .text("{header},note\r\n{record},\"left\nat the gate\"\r\n"),
    .file { file in
      guard file.isTable && file.hasHeader, let line = file.otherEndingLine else { return nil }
      return Breach(line: line)
    })
}
