import CSV

/// Records that were rejected and put right, each to take the place of the one on its line of the local file.
public struct Corrections: Sendable {
  /// The records as CSV in UTF-8, by the line that the reason of each names.
  private var records: [Int64: [UInt8]] = [:]

  /// No records.
  public init() {}

  /// How many records there are.
  public var count: Int { records.count }

  /// Adds the cells of the record that is to stand on a line; false where there is one already.
  public mutating func add(_ cells: [String], line: Int64) -> Bool {
    var writer = Writer()
    writer.write(cells)
    return records.updateValue(writer.bytes, forKey: line) == nil
  }

  /// Fills `record` with the one that is to stand on a line; false where there is none.
  func replace(_ record: inout Record, on line: Int64) -> Bool {
    guard let bytes = records[line] else { return false }
    let isWindows1252 = record.isWindows1252
    record.isWindows1252 = false
    var reader = Reader(delimiter: .comma, lookahead: 0)
    reader.feed(bytes.span)
    reader.finish()
    let outcome = reader.next(into: &record)
    record.isWindows1252 = isWindows1252
    return outcome == .record
  }
}
