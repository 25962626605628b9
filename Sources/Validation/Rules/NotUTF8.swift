import CSV

extension Rule {
  /// Bytes that are not UTF-8: those of an older encoding, of UTF-16, or of none.
  static let notUTF8 = Rule(
    "not-utf8", .warning, .validity, by: .supplier, isWaivable: false,
    summary: "Text is not in UTF-8, the encoding of the shared format.",
    explanation: """
      An encoding says which bytes stand for which characters. In the wrong one, accents, pound signs and \
      curly apostrophes turn into other characters or are lost. Bytes that are not UTF-8 are read as \
      Windows-1252, the encoding of Excel’s plain CSV; each record that holds some is counted. A file in \
      UTF-16, which Excel calls Unicode Text, is read as such and counted once. Either is a warning; it \
      becomes an error where a byte or a pair of bytes has no meaning in the encoding, because that text is \
      lost. Characters that an earlier program garbled and then saved as good UTF-8 are not found.
      """,
    message: """
      The text is not in UTF-8; it was read as Windows-1252 or UTF-16, and what has no meaning there is \
      shown as �.
      """,
    remedy: "Set the export to UTF-8. In Excel, save as “CSV UTF-8 (Comma delimited)”.",
    bad: .file(Array("{header}\n{record} at the caf".utf8) + [0xE9, 0x0A]),
    good: .text("{header}\n{record} at the café\n"),
    .file { file in
      guard file.isTable && file.hasHeader, let preamble = file.preamble, preamble.encoding.isUTF16 else {
        return nil
      }
      return Breach(severity: file.isUTF16Damaged ? .error : nil)
    },
    .record { record in
      if record.damage.contains(.undecodable) { return .breachAs(.error) }
      return record.damage.contains(.notUTF8) ? .breach : .fine
    })
}
