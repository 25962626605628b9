import Vocabularies

/// The codes of a list, sixteen bytes at the most, for looking up by words.
final class CodeTable: Sendable {
  /// The first eight bytes of a code and its entry; entry -1 where there is none.
  struct Slot {
    var low: UInt64 = 0
    var entry: Int32 = -1
    /// Whether the entry may be used on any day.
    var isAlwaysValid = false
  }

  let slots: [Slot]
  /// What follows the first eight bytes, slot by slot; empty where no code is longer.
  let highs: [UInt64]
  /// When each entry may be used.
  let validity: [Release.Validity]
  let shift: UInt64

  /// The longest code that is in the table, in bytes.
  static let longest = 16

  init(_ release: Release) {
    // Half full at the most, so that nearly every code is found at once.
    var bits: UInt64 = 4
    while 1 << bits < release.count * 2 { bits += 1 }
    let shift = 64 - bits
    var slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
    var highs = [UInt64](repeating: 0, count: slots.count)
    validity = (0..<release.count).map { release.validity($0) }
    let validity = validity
    release.forEachNotation { entry, notation in
      if notation.isEmpty || notation.count > CodeTable.longest { return }
      var (low, high) = (UInt64(0), UInt64(0))
      for index in notation.indices {
        let bits = UInt64(notation[index]) << UInt64(index % 8 * 8)
        if index < 8 { low |= bits } else { high |= bits }
      }
      var place = CodeTable.place(low, high, shift)
      while slots[place].entry >= 0 { place = (place + 1) & (slots.count - 1) }
      let isAlwaysValid = validity[entry].from == Int32.min && validity[entry].withdrawn == Int32.max
      slots[place] = Slot(low: low, entry: Int32(truncatingIfNeeded: entry), isAlwaysValid: isAlwaysValid)
      highs[place] = high
    }
    self.slots = slots
    self.highs = highs.allSatisfy { $0 == 0 } ? [] : highs
    self.shift = shift
  }

  @inline(__always)
  static func place(_ low: UInt64, _ high: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: ((low ^ high &<< 7) &* 0xFF51_AFD7_ED55_8CCD) &>> shift)
  }
}
