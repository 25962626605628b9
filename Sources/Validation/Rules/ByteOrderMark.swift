import CSV

extension Rule {
  /// The three bytes by which some programs mark UTF-8.
  static let byteOrderMark = Rule(
    "byte-order-mark", .info, .validity, by: .supplier,
    summary: "The file begins with a byte order mark.",
    explanation: """
      Excel and some other programs begin a UTF-8 file with three invisible bytes, the byte order mark. It \
      is skipped here and does no harm, but other programs take it for part of the first column’s name. A \
      file in UTF-16 needs its mark and is not reported here. A mark in the middle of a file is a control \
      character.
      """,
    message: "The file begins with a byte order mark, which was skipped.",
    remedy: "Nothing needs doing. Where the export has a setting “UTF-8 without BOM”, choose it.",
    bad: .text("\u{FEFF}{header}\n{record}\n"), good: .text("{header}\n{record}\n"),
    .file { file in
      guard file.isTable && file.hasHeader, let preamble = file.preamble else { return nil }
      return preamble.markLength == 3 ? Breach(line: 1) : nil
    })
}
