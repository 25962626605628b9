extension Rule {
  /// A text holds a character that cannot be seen and does not belong in text.
  static let controlCharacter = Rule(
    "control-character", .warning, .validity, by: .supplier,
    summary: "A text holds an invisible character that does not belong in it.",
    explanation: """
      Invisible characters make two texts that look the same differ, and some make a text read otherwise than it \
      is stored. They come from terminals, web pages and faulty conversions. Found in free text are control \
      characters, the delete character, byte order marks, zero-width spaces and the marks that turn the direction \
      of writing. Tabs, line breaks, no-break spaces, accents and joined pictures are right.
      """,
    message: "{field} holds an invisible control character.",
    remedy: "Remove the character, or have the export changed so that it leaves such characters out.",
    bad: .cell("local_service", "Bulky\u{200B} waste"), good: .cell("local_service", "Bulky\u{A0}waste"),
    .cell({ column in column.field != nil && column.isFreeText }) { text, _ in
      holdsControl(text) ? .breach : .fine
    })
}

private func holdsControl(_ text: Span<UInt8>) -> Bool {
  for index in text.indices {
    let byte = text[index]
    if byte < 0x20 {
      // Null bytes have a rule of their own.
      if byte != 0x00 && byte != 0x09 && byte != 0x0A && byte != 0x0D { return true }
    } else if byte >= 0x7F && isControl(text, at: index) {
      return true
    }
  }
  return false
}

/// Whether a control character outside the first 32 begins here, as UTF-8.
private func isControl(_ text: Span<UInt8>, at index: Int) -> Bool {
  if text[index] == 0x7F { return true }
  guard index + 1 < text.count else { return false }
  let second = text[index + 1]
  switch text[index] {
  case 0xC2: return second < 0xA0  // U+0080 to U+009F
  case 0xD8: return second == 0x9C  // U+061C, the Arabic letter mark
  default: break
  }
  guard index + 2 < text.count else { return false }
  let third = text[index + 2]
  switch (text[index], second) {
  // U+200B, U+200E and U+200F, U+202A to U+202E
  case (0xE2, 0x80): return third == 0x8B || third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third)
  case (0xE2, 0x81): return (0xA6...0xA9).contains(third)  // U+2066 to U+2069
  case (0xEF, 0xBB): return third == 0xBF  // U+FEFF
  default: return false
  }
}
