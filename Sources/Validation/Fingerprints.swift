/// A set of 128-bit fingerprints of texts.
///
/// Two different texts have the same fingerprint with a probability of about one in 10^25 for a file of five
/// million records. 16 bytes an entry, in a table that is at most three quarters full.
struct Fingerprints {
  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var count = 0

  /// Adds a fingerprint; false where the set has it already.
  mutating func insert(_ fingerprint: Fingerprint) -> Bool {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    let slot = Slot(first: fingerprint.first | 1, second: fingerprint.second)
    if !insert(slot) { return false }
    count += 1
    return true
  }

  private mutating func insert(_ slot: Slot) -> Bool {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: slot.second) & mask
    while slots[index].first != 0 {
      if slots[index].first == slot.first && slots[index].second == slot.second { return false }
      index = (index + 1) & mask
    }
    slots[index] = slot
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.first != 0 { _ = insert(slot) }
  }
}

/// A fingerprint of a text: two independent 64-bit hashes.
public struct Fingerprint: Hashable, Sendable {
  public private(set) var first: UInt64 = 0x9E37_79B9_7F4A_7C15
  public private(set) var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// A fingerprint that was computed before.
  public init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// The fingerprint of a text: the same on every machine.
  public init(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      var word: UInt64 = 0
      let end = min(index + 8, text.count)
      while index < end {
        word = word << 8 | UInt64(text[index])
        index += 1
      }
      add(word)
    }
    add(UInt64(text.count) | 1 << 63)
  }

  private mutating func add(_ word: UInt64) {
    first = spread(first ^ word, 0xFF51_AFD7_ED55_8CCD)
    second = spread(second &+ word, 0xC4CE_B9FE_1A85_EC53)
  }

  private func spread(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    var value = (value ^ value >> 32) &* factor
    value = (value ^ value >> 29) &* 0x9FB2_1C65_1E98_DF25
    return value ^ value >> 32
  }
}
