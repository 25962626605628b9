public import CSV

/// Records of a rejects file that was put right, each to take the place of the one on its line of the local file.
public struct Corrections: Sendable {
  private let delimiter: Delimiter
  private let isWindows1252: Bool
  /// The bytes of each record, by the line that its reason names.
  private var records: [Int64: [UInt8]] = [:]

  /// How many columns of our own stand before those of the local file.
  static let ownColumns = 4

  /// No records.
  public init(delimiter: Delimiter, isWindows1252: Bool) {
    self.delimiter = delimiter
    self.isWindows1252 = isWindows1252
  }

  /// How many records there are.
  public var count: Int { records.count }

  /// Adds the record that is to stand on a line; false where there is one already.
  public mutating func add(_ bytes: [UInt8], line: Int64) -> Bool {
    records.updateValue(bytes, forKey: line) == nil
  }

  /// Fills `record` with the one that is to stand on a line, if there is one.
  func replace(_ record: inout Record, on line: Int64) {
    guard let bytes = records[line] else { return }
    var reader = Reader(delimiter: delimiter, lookahead: 0)
    reader.feed(bytes.span)
    reader.finish()
    if reader.next(into: &record) == .record { record.removeFirst(Corrections.ownColumns) }
  }
}
