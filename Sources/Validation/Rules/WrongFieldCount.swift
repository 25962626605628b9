import CSV

extension Rule {
  /// A record with more or fewer cells than the header.
  static let wrongFieldCount = Rule(
    "wrong-field-count", .error, .validity, by: .supplier, isWaivable: false,
    summary: "A record has more or fewer cells than the header.",
    explanation: """
      With a cell too many or too few, values stand in the wrong columns, so such a record is not checked \
      further. The usual cause is a comma or a line break in a text that is not in quotation marks; others \
      are a line of totals and an export that was cut off. Empty cells count, each with its comma. A record \
      that is blank, or in which a quotation mark is never closed, is reported for that alone.
      """,
    message: "The record has more or fewer cells than the header, so its cells were not checked.",
    remedy: "Put texts with commas or line breaks in quotation marks, and delete lines that are not records.",
    bad: .text("{header}\n{record}, large items\n"), good: .cell("local_service", ""),
    .record { record in
      if record.isHeader || record.isBlank || record.damage.contains(.unclosedQuote) { return .fine }
      return record.count == record.expected ? .fine : .breach
    })
}
