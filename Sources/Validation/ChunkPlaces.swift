public import CSV

/// How many lines and records of a file come before each of its chunks, which are counted from 0.
public struct ChunkPlaces: Sendable {
  private var lines: [Int64] = []
  private var records: [Int64] = []
  private var endings: [LineEndings] = []
  /// How many records there are before the end of the last chunk.
  private var end: Int64 = 0

  /// No chunks.
  public init() {}

  /// Chunks with so many records each, one behind the other, whose lines do not matter.
  public init(records counts: [Int64]) {
    lines = [Int64](repeating: 0, count: counts.count)
    endings = [LineEndings](repeating: LineEndings(), count: counts.count)
    for count in counts {
      records.append(end)
      end += count
    }
  }

  /// Notes how many lines and records a chunk has. Chunks may come in any sequence.
  public mutating func note(_ chunk: borrowing Chunk, number: Int) {
    while lines.count <= number {
      lines.append(0)
      records.append(0)
      endings.append(LineEndings())
    }
    lines[number] = chunk.lineCount
    records[number] = chunk.recordCount
    endings[number] = chunk.endings
  }

  /// Adds the chunks that another has noted; no chunk is noted by both.
  public mutating func add(_ other: ChunkPlaces) {
    for number in other.lines.indices {
      if number == lines.count {
        lines.append(0)
        records.append(0)
        endings.append(LineEndings())
      }
      lines[number] += other.lines[number]
      records[number] += other.records[number]
      endings[number].add(other.endings[number], from: 0)
    }
  }

  /// Turns the counts of each chunk into how many come before it, `line` and `record` before the first, and returns
  /// what comes behind the last. Called once, when all chunks are noted.
  mutating func settle(line: Int64, record: Int64, endings total: inout LineEndings) -> (line: Int64, record: Int64) {
    var (line, record) = (line, record)
    for number in lines.indices {
      total.add(endings[number], from: line)
      (line, lines[number]) = (line + lines[number], line)
      (record, records[number]) = (record + records[number], record)
    }
    end = record
    return (line, record)
  }

  /// How many records there are in all.
  public var total: Int64 { end }

  /// How many records come before a chunk.
  public func records(before chunk: Int) -> Int64 { records[chunk] }

  /// How many records a chunk has.
  public func records(in chunk: Int) -> Int64 {
    (chunk + 1 < records.count ? records[chunk + 1] : end) - records[chunk]
  }

  /// The chunk that holds a record, both counted from 0.
  public func chunk(of record: Int64) -> Int {
    var (low, high) = (0, records.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if records[middle] <= record { low = middle } else { high = middle }
    }
    return low
  }

  /// A sample whose line and record count from the start of a chunk, counting from the start of the file.
  func placed(_ sample: Sample, in chunk: Int) -> Sample {
    var sample = sample
    if let line = sample.line { sample.line = line + lines[chunk] }
    if let record = sample.record { sample.record = record + records[chunk] }
    return sample
  }
}
