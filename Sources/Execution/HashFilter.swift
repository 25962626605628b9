/// A set of numbers whose bits are well mixed, which may take another for one of its own but never misses one.
struct HashFilter: Sendable {
  private var words: [UInt64]
  /// How many bits are set.
  private(set) var count = 0

  /// An empty filter with 16 bits for each of `capacity` numbers, but never more than 32 KiB.
  init(capacity: Int) {
    words = Array(repeating: 0, count: Self.wordCount(for: min(capacity, 1 << 14)))
  }

  mutating func insert(_ number: UInt64) {
    let word = Int(truncatingIfNeeded: number >> 6) & (words.count - 1)
    let bit: UInt64 = 1 << (number & 63)
    if words[word] & bit == 0 {
      words[word] |= bit
      count += 1
    }
  }

  func contains(_ number: UInt64) -> Bool {
    words[Int(truncatingIfNeeded: number >> 6) & (words.count - 1)] >> (number & 63) & 1 != 0
  }

  /// The same set in as little memory as its numbers need.
  func shrunk() -> HashFilter {
    var small = HashFilter(capacity: count)
    let mask = small.words.count - 1
    for index in words.indices { small.words[index & mask] |= words[index] }
    small.count = count
    return small
  }

  /// How many words, a power of two, give 16 bits to each of `capacity` numbers.
  private static func wordCount(for capacity: Int) -> Int {
    var count = 1
    while count * 4 < capacity { count *= 2 }
    return count
  }
}
