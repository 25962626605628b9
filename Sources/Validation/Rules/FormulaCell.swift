import Schemas

extension Rule {
  /// A text begins in a way that makes spreadsheets run it as a formula.
  static let formulaCell = Rule(
    "formula-cell", .warning, .validity, by: .council,
    summary: "A text begins with a sign that makes spreadsheets take it for a formula.",
    explanation: """
      Whoever opens the file in a spreadsheet may see an error, lose the text, or run a formula that somebody \
      planted through a web form. A cell is found if it begins with =, +, -, @, a tab or a carriage return, in free \
      text and in columns that the format does not know. A plain number, such as -12.50, is right, and so are the \
      same signs further on in the text.
      """,
    message: "{field} begins with a sign that spreadsheets take for the start of a formula.",
    remedy: "Remove the sign from the start of the text, and find out how it came there.",
    bad: .cell("local_service", "=A2&B2"), good: .cell("local_service", "-12.50"),
    .cell({ column in column.isFreeText }) { text, cell in
      if text.isEmpty || !startsFormula(cell.firstByte) { return .fine }
      return Number(text, decimals: Number.maxDecimals) == nil ? .breach : .fine
    })
}

private func startsFormula(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
  default: false
  }
}
