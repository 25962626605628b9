import CSV

extension Rule {
  /// A quotation mark that neither encloses a cell nor is doubled.
  static let strayQuote = Rule(
    "stray-quote", .warning, .validity, by: .supplier,
    summary: "A record holds a quotation mark that is neither around a cell nor doubled.",
    explanation: """
      A cell may stand in double quotation marks, and one that belongs to its text is then written twice. \
      Any other, such as the inch mark in 24" or a quotation mark behind a space, is read differently by \
      different programs. Here it is kept as text. Each record with one or more is counted once. Curly \
      quotation marks and apostrophes are ordinary text.
      """,
    message: "A quotation mark is neither around a whole cell nor doubled; it was kept as text.",
    remedy: "Put the whole cell in quotation marks and double each one inside it: \"a 24\"\" screen\".",
    bad: .text("{header}\n{record} 24\" wide\n"),
    good: .text("{header},note\n{record},\"a 24\"\" screen\"\n"),
    .record { record in
      record.damage.contains(.strayQuote) && !record.damage.contains(.unclosedQuote) ? .breach : .fine
    })
}
