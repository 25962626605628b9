/// Finds the hashes that occur more than once in one stream after another, in a table of limited size.
struct RepeatFinder: ~Copyable {
  /// The chunks that hold repeated hashes of any stream so far.
  private(set) var chunks = NumberSet()
  /// The repeated hashes of the stream at hand.
  private var filter = HashFilter(capacity: 0)
  private var table: HashTable
  private let buffer: UnsafeMutableBufferPointer<UInt64>

  /// A finder that takes up `memory` bytes, or 4 MiB where that is less, and 64 KiB to read.
  init(memory: Int) {
    table = HashTable(byteCount: min(memory, 4 << 20))
    buffer = .allocate(capacity: 8 << 10)
  }

  deinit {
    buffer.deallocate()
  }

  /// Finds the repeated hashes of a stream; nil where there are none.
  mutating func repeated(in stream: StreamReader) throws(SpillError) -> HashFilter? {
    let entryCount = stream.byteCount / MemoryLayout<HashEntry>.stride
    if entryCount < 2 { return nil }
    filter = HashFilter(capacity: entryCount / 2)
    var stream = stream
    try search(&stream, from: 0, bits: 40)
    return filter.count == 0 ? nil : filter.shrunk()
  }

  /// Searches the hashes that are equal to `low` but for the lowest `bits`.
  ///
  /// Where there are too many for the table, each half is searched by itself. A range of one hash always fits.
  private mutating func search(_ stream: inout StreamReader, from low: UInt64, bits: UInt64) throws(SpillError) {
    table.clear(for: stream.byteCount / MemoryLayout<HashEntry>.stride)
    stream.rewind()
    while true {
      let byteCount = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
      if byteCount == 0 { return }
      let words = UnsafeBufferPointer(rebasing: buffer[..<(byteCount / MemoryLayout<UInt64>.stride)])
      if !add(words, from: low, bits: bits) { break }
    }
    try search(&stream, from: low, bits: bits - 1)
    try search(&stream, from: low | 1 << (bits - 1), bits: bits - 1)
  }

  /// Adds entries to the table, those of the range only, and says whether there was room for all.
  private mutating func add(_ words: UnsafeBufferPointer<UInt64>, from low: UInt64, bits: UInt64) -> Bool {
    for word in words {
      let entry = HashEntry(bits: word)
      if entry.part >> bits != low >> bits { continue }
      if let same = table.insert(entry) {
        chunks.insert(same.chunk)
        chunks.insert(entry.chunk)
        filter.insert(entry.part)
      } else if table.isFull {
        return false
      }
    }
    return true
  }
}
