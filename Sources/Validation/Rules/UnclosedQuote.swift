import CSV

extension Rule {
  /// A quotation mark that opens a cell and is never closed.
  static let unclosedQuote = Rule(
    "unclosed-quote", .error, .validity, by: .supplier, isWaivable: false,
    summary: "A quotation mark opens a cell and is never closed.",
    explanation: """
      A cell that begins with a double quotation mark runs to the next one, over line ends if need be. \
      Without that, many programs take the rest of the file for one cell. Here only the record in which the \
      quotation mark opens is given up: its cells are neither counted nor checked, and reading goes on with \
      the next line. A cell of several lines that is closed properly is right.
      """,
    message: "A quotation mark opens a cell and is never closed, so the record was not checked.",
    remedy: "Put a quotation mark at the end of the cell, and double each one that belongs to its text.",
    bad: .text("{header},note\n{record},\"left at the gate\n{record},\n"),
    good: .text("{header},note\n{record},\"left\nat the gate\"\n"),
    .record { record in record.damage.contains(.unclosedQuote) ? .breach : .fine })
}
