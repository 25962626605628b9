/// Finds the hashes that occur more than once in one stream after another, in a table of limited size.
struct RepeatFinder: ~Copyable {
  /// The chunks that hold repeated hashes of any stream so far.
  private(set) var chunks = NumberSet()
  /// The repeated hashes of the stream at hand.
  private var filter = HashFilter(capacity: 0)
  private var sieve = Sieve()
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
    var stream = stream
    sieve.clear(for: entryCount)
    while let entries = try read(&stream) { sieve.add(entries) }
    if sieve.hits == 0 { return nil }
    filter = HashFilter(capacity: sieve.hits)
    try search(&stream, from: 0, bits: 40)
    return filter.count == 0 ? nil : filter.shrunk()
  }

  /// The next entries of a stream; nil at its end.
  private func read(_ stream: inout StreamReader) throws(SpillError) -> UnsafeBufferPointer<UInt64>? {
    let byteCount = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
    let count = byteCount / MemoryLayout<UInt64>.stride
    return count == 0 ? nil : UnsafeBufferPointer(rebasing: buffer[..<count])
  }

  /// Searches the hashes that are equal to `low` but for the lowest `bits`.
  ///
  /// Where there are too many for the table, each half is searched by itself. A range of one hash always fits.
  private mutating func search(_ stream: inout StreamReader, from low: UInt64, bits: UInt64) throws(SpillError) {
    // Every hit may hold back the hash that took the bit before it as well.
    table.clear(for: 2 * sieve.hits)
    stream.rewind()
    var isFull = false
    while !isFull {
      guard let entries = try read(&stream) else { return }
      isFull = !add(entries, from: low, bits: bits)
    }
    try search(&stream, from: low, bits: bits - 1)
    try search(&stream, from: low | 1 << (bits - 1), bits: bits - 1)
  }

  /// Adds entries to the table, those of the range only, and says whether there was room for all.
  private mutating func add(_ words: UnsafeBufferPointer<UInt64>, from low: UInt64, bits: UInt64) -> Bool {
    for word in words {
      let entry = HashEntry(bits: word)
      if !sieve.isHeld(entry.part) { continue }
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
