import Schemas

extension Rule {
  /// A text is longer than its field allows.
  static let textTooLong = Rule(
    "text-too-long", .error, .validity, by: .council,
    summary: "A text is longer than its field allows.",
    explanation: """
      Systems that receive the file cut longer texts short or refuse them, and a whole note pasted into a field \
      for a name often says more about a person than it may. Letters, digits, spaces, signs and pictures count as \
      one character each, however many bytes they take in the file; an accent stored apart from its letter counts \
      by itself. Spaces before and after the text are not counted.
      """,
    message: "{field} is longer than {limit} characters.",
    remedy: "Shorten the text, or check that the right column was exported.",
    bad: .cell("local_service", String(repeating: "a", count: 201)),
    good: .cell("local_service", String(repeating: "ŵ", count: 200)),
    .cell({ column in column.field != nil && column.isFreeText }) { text, cell in
      guard let limit = cell.column.field?.maxLength, text.count > limit else { return .fine }
      return scalarCount(text) > limit ? .breach : .fine
    })
}

/// How many Unicode scalars a text has: the bytes that do not continue one.
private func scalarCount(_ text: Span<UInt8>) -> Int {
  var count = 0
  for index in text.indices where text[index] & 0xC0 != 0x80 { count += 1 }
  return count
}
