import Vocabularies

/// The codes of a list, sixteen bytes at the most, for looking up by words.
final class CodeTable: Sendable {
  /// A code and what is known of it; entry -1 where there is none.
  struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var firstDay: Int32 = 0
    var withdrawal: Int32 = 0
    var entry: Int32 = -1

    /// Whether the entry may be used on all days from the first to the last: the opposite of `withdrawn-code` and
    /// `code-not-yet-valid`.
    @inline(__always)
    func isValid(_ firstDay: Int32, _ lastDay: Int32) -> Bool {
      withdrawal > firstDay && self.firstDay <= lastDay
    }
  }

  let slots: [Slot]
  let shift: UInt64

  /// The longest code that is in the table, in bytes.
  static let longest = 16

  init(_ release: Release) {
    // A quarter full at the most, so that nearly every code is found at once.
    var bits: UInt64 = 4
    while 1 << bits < release.count * 4 { bits += 1 }
    let shift = 64 - bits
    var slots = [Slot](repeating: Slot(), count: 1 << Int(bits))
    release.forEachNotation { entry, notation in
      if notation.isEmpty || notation.count > CodeTable.longest { return }
      let days = release.validity(entry)
      var slot = Slot(
        firstDay: days.from, withdrawal: days.withdrawn, entry: Int32(truncatingIfNeeded: entry))
      for index in notation.indices {
        let bits = UInt64(notation[index]) << UInt64(index % 8 * 8)
        if index < 8 { slot.low |= bits } else { slot.high |= bits }
      }
      var place = CodeTable.place(slot.low, slot.high, shift)
      while slots[place].entry >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
    self.slots = slots
    self.shift = shift
  }

  @inline(__always)
  private static func place(_ low: UInt64, _ high: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: ((low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD) &>> shift)
  }

  /// The slot of a code among those of a table; one without an entry where the table lacks it.
  @inline(__always)
  static func slot(_ low: UInt64, _ high: UInt64, in slots: Span<Slot>, _ shift: UInt64) -> Slot {
    var place = place(low, high, shift)
    while true {
      let slot = slots[place]
      if slot.low == low && slot.high == high || slot.entry < 0 { return slot }
      place = (place + 1) & (slots.count - 1)
    }
  }
}
