/// Quotation marks around every cell.
extension [UInt8] {
  /// Whole lines, as ``ExampleFile`` hands them out, with every cell in quotation marks; quoted cells stay as they are.
  public var withQuotedCells: [UInt8] {
    let quote = UInt8(ascii: "\"")
    var result: [UInt8] = []
    result.reserveCapacity(count + count / 2)
    var isStart = true
    var (isQuoted, isInside) = (false, false)
    for byte in self {
      if isStart {
        isQuoted = byte == quote
        if !isQuoted { result.append(quote) }
        isStart = false
      }
      if byte == quote { isInside.toggle() }
      if !isInside && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")) {
        if !isQuoted { result.append(quote) }
        isStart = true
      }
      result.append(byte)
    }
    return result
  }
}
