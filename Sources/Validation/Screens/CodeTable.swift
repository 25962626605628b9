import Vocabularies

/// The codes of a list, sixteen bytes at the most, for looking up by words.
struct CodeTable {
  private var lows: [UInt64]
  private var highs: [UInt64]
  private var entries: [Int32]
  private var firstDays: [Int32]
  private var withdrawals: [Int32]
  private let shift: UInt64

  /// The longest code that is in the table, in bytes.
  static let longest = 16

  init(_ release: Release) {
    // A quarter full at the most, so that nearly every code is found at once.
    var bits = 4
    while 1 << bits < release.count * 4 { bits += 1 }
    shift = UInt64(64 - bits)
    lows = [UInt64](repeating: 0, count: 1 << bits)
    highs = lows
    entries = [Int32](repeating: -1, count: 1 << bits)
    firstDays = entries
    withdrawals = entries
    release.forEachNotation { entry, notation in
      if notation.isEmpty || notation.count > CodeTable.longest { return }
      var (low, high) = (UInt64(0), UInt64(0))
      for index in notation.indices {
        let bits = UInt64(notation[index]) << UInt64(index % 8 * 8)
        if index < 8 { low |= bits } else { high |= bits }
      }
      insert(entry, low, high, release.validity(entry))
    }
  }

  private mutating func insert(_ entry: Int, _ low: UInt64, _ high: UInt64, _ days: Release.Validity) {
    var slot = slot(low, high)
    while entries[slot] >= 0 {
      // Codes come in the order of the list, and the first one counts.
      if lows[slot] == low && highs[slot] == high { return }
      slot = (slot + 1) & (entries.count - 1)
    }
    (lows[slot], highs[slot], entries[slot]) = (low, high, Int32(truncatingIfNeeded: entry))
    (firstDays[slot], withdrawals[slot]) = (days.from, days.withdrawn)
  }

  @inline(__always)
  private func slot(_ low: UInt64, _ high: UInt64) -> Int {
    Int(truncatingIfNeeded: ((low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD) >> shift)
  }

  /// The place of a code in the table; nil where the table lacks it.
  @inline(__always)
  func place(_ low: UInt64, _ high: UInt64) -> Int? {
    var slot = slot(low, high)
    while lows[slot] != low || highs[slot] != high {
      if entries[slot] < 0 { return nil }
      slot = (slot + 1) & (entries.count - 1)
    }
    return entries[slot] < 0 ? nil : slot
  }

  /// The entry at a place.
  @inline(__always)
  func entry(_ place: Int) -> Int32 { entries[place] }

  /// Whether the entry at a place may be used on all days from the first to the last: the opposite of
  /// `withdrawn-code` and `code-not-yet-valid`.
  @inline(__always)
  func isValid(_ place: Int, _ firstDay: Int32, _ lastDay: Int32) -> Bool {
    withdrawals[place] > firstDay && firstDays[place] <= lastDay
  }
}
