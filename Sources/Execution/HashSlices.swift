import Glibc

/// Cuts the hashes of a stream into slices, so that the different texts of each slice fit in memory together.
struct HashSlices {
  /// Ranges of `part(of:)`, which together are all of it.
  private(set) var ranges: [Range<Int>] = []

  /// Which of 1024 parts a hash is in. The bits are others than those that tables and streams go by.
  static func part(of hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash << 7) >> 54) }

  /// One slice where all entries fit in `memory` bytes. Otherwise they are read through, and estimated by their hashes.
  ///
  /// Where the estimate is wrong, a slice takes more memory: what is found in it is the same.
  init(of reader: inout TextReader, memory: Int) throws(SpillError) {
    let mostEntries = reader.byteCount / TextEntry.headerSize
    let most = reader.byteCount + mostEntries * (TextTable.overhead - TextEntry.headerSize)
    if most <= memory {
      ranges = [0..<1024]
      return
    }
    let sizes = try Self.sizes(of: &reader)
    var start = 0
    var sum = 0.0
    for (part, size) in sizes.enumerated() {
      if sum + size > Double(memory), part > start {
        ranges.append(start..<part)
        start = part
        sum = 0
      }
      sum += size
    }
    ranges.append(start..<sizes.count)
  }

  /// Estimates how many bytes the different texts of each part take up, by linear counting.
  ///
  /// A text counts where its hash sets a bit that no other has set. That some share a bit is made up for.
  private static func sizes(of reader: inout TextReader) throws(SpillError) -> [Double] {
    let bitCount = powerOfTwo(upTo: min(max(reader.byteCount / 4, 1 << 10), 1 << 23))
    var seen = [UInt64](repeating: 0, count: bitCount / 64)
    var setCount = 0
    var sizes = [Double](repeating: 0, count: 1024)
    reader.rewind()
    while let entry = try reader.next() {
      let number = Int(truncatingIfNeeded: entry.hash & UInt64(bitCount - 1))
      if seen[number / 64] >> UInt64(number % 64) & 1 != 0 { continue }
      seen[number / 64] |= 1 << UInt64(number % 64)
      setCount += 1
      sizes[part(of: entry.hash)] += Double(entry.text.count + TextTable.overhead)
    }
    if setCount == 0 { return sizes }
    let free = Double(max(bitCount - setCount, 1)) / Double(bitCount)
    let correction = -log(free) * Double(bitCount) / Double(setCount)
    return sizes.map { $0 * correction }
  }
}
