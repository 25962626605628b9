public import CSV
import Schemas

/// Converts the records of a chunk of a local file, one chunk after another.
public struct ChunkConverter: ~Copyable {
  private var converter: Converter
  /// Converts rows that are as expected; nil where every record is to go the exact way.
  private var rows: RowConverter?
  private let columns: Int
  private var record = Record()
  private var single: [UInt8] = []
  /// The records of the chunk converted last, in the shared format.
  public private(set) var output = RecordBuffer()
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

  /// Prepares to convert by this plan. Where it `isExact`, record by record, which is the slow way.
  public init(_ conversion: ConversionPlan, isExact: Bool = false) {
    converter = Converter(conversion)
    rows = isExact ? nil : RowConverter(conversion)
    columns = conversion.header.count
    record.isWindows1252 = conversion.layout.dialect.encoding == .windows1252
  }

  /// Converts every record of a chunk that has been indexed.
  ///
  /// `replacement`, where there is one, fills the record with another one where one is to take its place.
  public mutating func convert(
    _ chunk: inout Chunk, replacement: ((_ line: Int64, _ record: inout Record) -> Void)? = nil
  ) {
    output.removeAll()
    origins.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    count = 0
    var (row, line) = (0, Int64(0))
    for index in 0...chunk.others.count {
      let end = index < chunk.others.count ? chunk.others[index].rowsBefore : chunk.cells.rowCount
      take(row..<end, of: chunk, line, replacement)
      line += Int64(end - row)
      row = end
      if index == chunk.others.count { break }
      let other = chunk.others[index]
      if other.isRecord {
        chunk.read(other, onLine: line, into: &record)
        places.append(Place(line: record.line, row: -1 - index))
        take(record.line, replacement)
      }
      line += other.lines
    }
  }

  /// Converts rows, of which the first stands on this line: many at a time, and singly where that stops.
  private mutating func take(
    _ range: Range<Int>, of chunk: borrowing Chunk, _ line: Int64,
    _ replacement: ((_ line: Int64, _ record: inout Record) -> Void)?
  ) {
    for row in range { places.append(Place(line: line + Int64(row - range.lowerBound), row: row)) }
    var row = range.lowerBound
    while row < range.upperBound {
      if replacement == nil, let reached = rows?.convert(chunk, row..<range.upperBound, columns: columns, into: &output)
      {
        while row < reached {
          origins.append(count)
          count += 1
          row += 1
        }
        if row == range.upperBound { return }
      }
      chunk.read(row: row, into: &record)
      take(line + Int64(row - range.lowerBound), replacement)
      row += 1
    }
  }

  private mutating func take(_ line: Int64, _ replacement: ((_ line: Int64, _ record: inout Record) -> Void)?) {
    replacement?(line, &record)
    single.removeAll(keepingCapacity: true)
    if let reject = converter.convert(record, into: &single) {
      rejects.append(RejectedRecord(record: count, reject: reject))
    } else {
      output.append(single)
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
