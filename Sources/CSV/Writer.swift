/// Writes records as RFC 4180 has them, with quotes only where they are needed.
public struct Writer: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let lineEnd: [UInt8]

  /// A writer of nothing yet. Lines end as `lineEnd` says: LF as in the project's own files, or the CRLF of the RFC.
  public init(delimiter: Delimiter = .comma, lineEnd: String = "\n") {
    self.delimiter = delimiter.rawValue
    self.lineEnd = Array(lineEnd.utf8)
  }

  /// Adds a record.
  ///
  /// A cell is quoted where it holds the delimiter, a quote or a line end; so is the only cell of a record where it
  /// is empty, since an empty line would be no record.
  public mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      if cells.count == 1 && cell.utf8.isEmpty || needsQuotes(cell) {
        writeQuoted(cell)
      } else {
        bytes.append(contentsOf: cell.utf8)
      }
    }
    bytes.append(contentsOf: lineEnd)
  }

  private func needsQuotes(_ cell: String) -> Bool {
    cell.utf8.contains {
      $0 == delimiter || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
    }
  }

  private mutating func writeQuoted(_ cell: String) {
    bytes.append(Byte.quote)
    for byte in cell.utf8 {
      if byte == Byte.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }
}
