/// Faults that go together.
extension ExampleFault {
  /// Faults of a line: programs that are not made for them cannot read a file that has any.
  private static let ofLine: [ExampleFault] = [.extraComma, .strayQuote, .blankRecord]

  /// All but those of a line.
  public static let inReadableLines = allCases.filter { !ofLine.contains($0) }

  /// Faults of one cell of a record that is otherwise right.
  public static let ofOneCell = inReadableLines.filter {
    ![.noLocation, .duplicateKey, .duplicateRecord].contains($0)
  }
}
