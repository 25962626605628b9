import CSV

extension Rule {
  /// A NUL in a record.
  static let nullByte = Rule(
    "null-byte", .error, .validity, by: .supplier, isWaivable: false,
    summary: "A record holds a NUL, a byte that is no character.",
    explanation: """
      A NUL is what remains of memory or padding that a program wrote out by mistake; many programs stop \
      reading there. Each record that holds one or more is counted once. The cell with the NUL is not \
      checked further; the other cells are. The digit 0 and the word NULL are \
      text and not reported.
      """,
    message: "The record holds a NUL, a byte that is no character.",
    remedy: "Have the export corrected, so that empty values are written as empty cells without padding.",
    bad: .text("{header}\n{record}\0\0\n"), good: .cell("local_service", "NULL"),
    .record { record in record.damage.contains(.null) ? .breach : .fine })
}
