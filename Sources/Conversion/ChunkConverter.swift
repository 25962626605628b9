public import CSV
import Schemas

/// Converts the records of a chunk of a local file, one chunk after another.
public struct ChunkConverter: ~Copyable {
  private var converter: Converter
  private var record = Record()
  /// The records of the chunk converted last, in the shared format.
  public private(set) var bytes: [UInt8] = []
  /// Where each of them ends in ``bytes``.
  public private(set) var ends: [Int] = []
  /// The record of the chunk that each of them was made of, counted from 0.
  public private(set) var origins: [Int] = []
  /// The records of the chunk that none could be made of.
  public private(set) var rejects: [RejectedRecord] = []
  /// How many records the chunk has.
  public private(set) var count = 0
  /// Where each record of the chunk stands.
  private var places: [Place] = []

  private struct Place {
    /// The line, counted from 0 in the chunk.
    var line: Int64
    /// The row, or -1 less the place among the chunk's others.
    var row: Int
  }

  /// A record that was not converted, by its number in the chunk, counted from 0.
  public struct RejectedRecord: Sendable {
    public var record: Int
    public var reject: Reject
    /// Further reasons, each as a sentence.
    public var more: [String] = []

    public init(record: Int, reject: Reject, more: [String] = []) {
      self.record = record
      self.reject = reject
      self.more = more
    }
  }

  public init(_ conversion: ConversionPlan) {
    converter = Converter(conversion)
    record.isWindows1252 = conversion.layout.dialect.encoding == .windows1252
  }

  /// Converts every record of a chunk that has been indexed.
  ///
  /// `replacement` fills the record with another one where one is to take its place.
  public mutating func convert(
    _ chunk: inout Chunk, replacement: (_ line: Int64, _ record: inout Record) -> Void = { _, _ in }
  ) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    count = 0
    var (row, line) = (0, Int64(0))
    for index in 0...chunk.others.count {
      let end = index < chunk.others.count ? chunk.others[index].rowsBefore : chunk.cells.rowCount
      while row < end {
        places.append(Place(line: line, row: row))
        chunk.read(row: row, into: &record)
        take(line, replacement)
        line += 1
        row += 1
      }
      if index == chunk.others.count { break }
      let other = chunk.others[index]
      if other.isRecord {
        places.append(Place(line: line, row: -1 - index))
        chunk.read(other, onLine: line, into: &record)
        take(line, replacement)
      }
      line += other.lines
    }
  }

  private mutating func take(_ line: Int64, _ replacement: (_ line: Int64, _ record: inout Record) -> Void) {
    replacement(line, &record)
    if let reject = converter.convert(record, into: &bytes) {
      rejects.append(RejectedRecord(record: count, reject: reject))
    } else {
      ends.append(bytes.count)
      origins.append(count)
    }
    count += 1
  }

  /// The line on which a record of the chunk stands, counted from 0 in the chunk.
  public func line(of record: Int) -> Int64 { places[record].line }

  /// Where in the chunk's bytes a record stands as it was read, line end and all; and its key.
  public mutating func original(_ number: Int, in chunk: inout Chunk) -> (range: Range<Int>, key: [UInt8]) {
    let place = places[number]
    if place.row >= 0 {
      chunk.read(row: place.row, into: &record)
      return (chunk.range(ofRow: place.row), converter.key(of: record))
    }
    let range = chunk.read(chunk.others[-1 - place.row], onLine: place.line, into: &record)
    return (range, converter.key(of: record))
  }
}
