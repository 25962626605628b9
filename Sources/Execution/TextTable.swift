import Glibc

/// Texts that are all different, each with the smallest place it was met at.
struct TextTable: ~Copyable {
  /// How much memory a text takes up beside its own bytes, on average.
  static let overhead = 40

  /// A slot that is in use holds half a hash, and above it where the text is in `texts`, in units of 8 bytes, plus one.
  private var slots: GrowingMemory
  private var mask: Int
  private var count = 0
  /// Of each text: where it was met, its length, its note and its bytes, filled up to 8.
  private var texts = GrowingMemory(byteCount: 64 << 10)
  private var used = 0

  private static let headerSize = 16

  init() {
    mask = 255
    slots = GrowingMemory(byteCount: (mask + 1) * 8)
    clear()
  }

  /// Removes all texts.
  mutating func clear() {
    memset(slots.start, 0, (mask + 1) * 8)
    count = 0
    used = 0
  }

  /// Adds a text, and returns which of two is the later one where the same text is there already.
  mutating func add(_ entry: TextEntry) -> LaterText? {
    if count > mask / 2 { grow() }
    let half = UInt32(truncatingIfNeeded: entry.hash)
    var slot = Int(half) & mask
    while true {
      let held = slots.start.load(fromByteOffset: slot * 8, as: UInt64.self)
      if held == 0 { break }
      if UInt32(truncatingIfNeeded: held) == half, let later = compare(entry, at: Int(held >> 32) - 1) { return later }
      slot = (slot + 1) & mask
    }
    slots.start.storeBytes(of: UInt64(store(entry) + 1) << 32 | UInt64(half), toByteOffset: slot * 8, as: UInt64.self)
    count += 1
    return nil
  }

  /// Keeps the earlier of an entry and a text of the table, and returns the other; nil where they differ.
  private func compare(_ entry: TextEntry, at unit: Int) -> LaterText? {
    let held = texts.start + unit * 8
    guard Int(held.load(fromByteOffset: 8, as: UInt32.self)) == entry.text.count else { return nil }
    if let text = entry.text.baseAddress, memcmp(held + Self.headerSize, text, entry.text.count) != 0 { return nil }
    let order = held.load(as: UInt64.self)
    if order <= entry.order { return LaterText(order: entry.order, note: entry.note, earlier: order) }
    let note = held.load(fromByteOffset: 12, as: UInt8.self)
    let later = LaterText(order: order, note: note, earlier: entry.order)
    held.storeBytes(of: entry.order, as: UInt64.self)
    held.storeBytes(of: entry.note, toByteOffset: 12, as: UInt8.self)
    return later
  }

  /// Copies an entry to the end of the texts and returns where it is, in units of 8 bytes.
  private mutating func store(_ entry: TextEntry) -> UInt32 {
    let unit = UInt32(used / 8)
    let size = (Self.headerSize + entry.text.count + 7) & ~7
    texts.reserve(used + size)
    let place = texts.start + used
    place.storeBytes(of: entry.order, as: UInt64.self)
    place.storeBytes(of: UInt32(entry.text.count), toByteOffset: 8, as: UInt32.self)
    place.storeBytes(of: entry.note, toByteOffset: 12, as: UInt8.self)
    if let text = entry.text.baseAddress {
      (place + Self.headerSize).copyMemory(from: text, byteCount: entry.text.count)
    }
    used += size
    return unit
  }

  /// Doubles the number of slots.
  private mutating func grow() {
    let oldCount = mask + 1
    var old = GrowingMemory(byteCount: oldCount * 16)
    swap(&old, &slots)
    memset(slots.start, 0, oldCount * 16)
    mask = oldCount * 2 - 1
    for index in 0..<oldCount {
      let held = old.start.load(fromByteOffset: index * 8, as: UInt64.self)
      if held == 0 { continue }
      var slot = Int(UInt32(truncatingIfNeeded: held)) & mask
      while slots.start.load(fromByteOffset: slot * 8, as: UInt64.self) != 0 { slot = (slot + 1) & mask }
      slots.start.storeBytes(of: held, toByteOffset: slot * 8, as: UInt64.self)
    }
  }
}
