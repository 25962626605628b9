/// Tells hashes that surely occur once from those that may occur more often, by a bit each in a table of bits.
///
/// Most hashes fall through: only the few that are left have to be compared.
struct Sieve: ~Copyable {
  private var once: [UInt64] = []
  private var twice: [UInt64] = []
  private var mask: UInt64 = 0
  /// How many hashes found their bit taken.
  private(set) var hits = 0

  /// The most bits a sieve has.
  private static let mostBits = 1 << 22

  /// Empties the sieve, and makes it as fine as suits a number of hashes.
  mutating func clear(for count: Int) {
    let bits = max(64, min(powerOfTwo(upTo: max(1, count) * 64), Sieve.mostBits))
    let words = bits / 64
    if once.count < words {
      once = [UInt64](repeating: 0, count: words)
      twice = once
    } else {
      for index in 0..<words { (once[index], twice[index]) = (0, 0) }
    }
    mask = UInt64(bits - 1)
    hits = 0
  }

  /// Adds the hashes of some entries.
  mutating func add(_ entries: UnsafeBufferPointer<UInt64>) {
    hits += Sieve.add(entries, mask, &once, &twice)
  }

  /// The parts come one by one, so that both can be written at once.
  private static func add(
    _ entries: UnsafeBufferPointer<UInt64>, _ mask: UInt64, _ onceList: inout [UInt64], _ twiceList: inout [UInt64]
  ) -> Int {
    var found = 0
    var once = onceList.mutableSpan
    var twice = twiceList.mutableSpan
    for bits in entries {
      let place = HashEntry(bits: bits).part & mask
      let word = Int(truncatingIfNeeded: place >> 6)
      let bit = UInt64(1) << (place & 63)
      let held = once[word]
      if held & bit != 0 {
        twice[word] |= bit
        found += 1
      }
      once[word] = held | bit
    }
    return found
  }

  /// Whether a hash that was added may have been added more than once: never false where it was.
  @inline(__always)
  func isHeld(_ part: UInt64) -> Bool {
    let place = part & mask
    return twice[Int(truncatingIfNeeded: place >> 6)] >> (place & 63) & 1 != 0
  }
}
