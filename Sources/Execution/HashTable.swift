/// The first entry of every hash, by open addressing in memory of limited size.
struct HashTable: ~Copyable {
  private let memory: Pages
  private let slots: UnsafeMutablePointer<UInt64>
  private let mostSlots: Int
  private var mask = 0
  private var count = 0

  /// A table that takes up `byteCount` bytes when it is full, rounded down to a power of two.
  init(byteCount: Int) {
    mostSlots = powerOfTwo(upTo: max(byteCount / MemoryLayout<UInt64>.stride, 4))
    memory = Pages(byteCount: mostSlots * MemoryLayout<UInt64>.stride)
    slots = memory.start.bindMemory(to: UInt64.self, capacity: mostSlots)
  }

  /// Whether there are more entries than can be found quickly. Another still fits.
  var isFull: Bool { count > mask - mask / 4 }

  /// Empties the table, and makes it as large as suits a number of entries.
  mutating func clear(for entryCount: Int) {
    mask = min(powerOfTwo(upTo: entryCount * 3), mostSlots) - 1
    slots.update(repeating: 0, count: mask + 1)
    count = 0
  }

  /// Returns the entry that has the same hash, or puts this one in where there is none.
  @inline(__always)
  mutating func insert(_ entry: HashEntry) -> HashEntry? {
    var slot = Int(truncatingIfNeeded: entry.part) & mask
    while true {
      let held = slots[slot]
      if held == 0 {
        slots[slot] = entry.bits
        count += 1
        return nil
      }
      if HashEntry(bits: held).part == entry.part { return HashEntry(bits: held) }
      slot = (slot + 1) & mask
    }
  }
}

/// The greatest power of two that is not above a positive number.
func powerOfTwo(upTo number: Int) -> Int {
  1 << (Int.bitWidth - 1 - number.leadingZeroBitCount)
}
