import CSV
import Validation

/// Chunks that were read before, read again.
final class ChunkAgain: Sendable {
  private let source: ByteSource
  private let division: Division
  private let starts: [Int64]
  private let chunkSize: Int

  /// `starts` tells where each chunk starts, and at last where the last one ends.
  init(_ source: ByteSource, _ division: Division, starts: [Int64], chunkSize: Int) {
    self.source = source
    self.division = division
    self.starts = starts
    self.chunkSize = chunkSize
  }

  /// How many chunks there are.
  var count: Int { max(0, starts.count - 1) }

  /// How many bytes a chunk has.
  func byteCount(of number: Int) -> Int { Int(starts[number + 1] - starts[number]) }

  /// A chunk to be filled again and again.
  func makeChunk() -> Chunk { Chunk(size: chunkSize, delimiter: division.delimiter, columns: division.columns) }

  /// Fills `chunk` with the records that a chunk had the first time; throws where there are not as many any more.
  func read(_ number: Int, into chunk: inout Chunk, records: Int64) throws(SpillError) {
    let (start, end) = (starts[number], starts[number + 1])
    // A chunk is never longer than the rest that it began with and what was loaded behind it.
    let loaded = min(Int(end - start), chunk.size)
    var front = [UInt8](repeating: 0, count: Int(end - start) - loaded)
    try front.withUnsafeMutableBufferPointer { (bytes) throws(SpillError) in
      try source.readAgain(into: UnsafeMutableRawBufferPointer(bytes), at: start)
    }
    try chunk.load { (buffer) throws(SpillError) in
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<loaded])
      try source.readAgain(into: part, at: end - Int64(loaded))
      return loaded
    }
    var rest = Chunk.Rest(front.span, offset: start)
    chunk.follow(&rest, isLast: true)
    chunk.index()
    if chunk.recordCount != records { throw .ofChangedFile }
  }
}
