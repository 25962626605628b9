/// A text, its hash, where it stood, and the note that came with it, as they are in a stream.
struct TextEntry {
  let order: UInt64
  let note: UInt8
  let hash: UInt64
  let text: UnsafeRawBufferPointer

  /// How many bytes come before the text: the order, the hash, the length and the note.
  static let headerSize = 21

  init(order: UInt64, note: UInt8, hash: UInt64, text: UnsafeRawBufferPointer) {
    self.order = order
    self.note = note
    self.hash = hash
    self.text = text
  }

  /// The entry that starts at an address, which it stays bound to.
  init(at start: UnsafeRawPointer) {
    order = start.loadUnaligned(as: UInt64.self)
    hash = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    note = start.load(fromByteOffset: 20, as: UInt8.self)
    text = UnsafeRawBufferPointer(start: start + Self.headerSize, count: Self.size(at: start) - Self.headerSize)
  }

  /// How many bytes the entry takes up that starts at an address.
  static func size(at start: UnsafeRawPointer) -> Int {
    headerSize + Int(start.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  /// Writes all that comes before the text.
  func writeHeader(to start: UnsafeMutableRawPointer) {
    start.storeBytes(of: order, as: UInt64.self)
    start.storeBytes(of: hash, toByteOffset: 8, as: UInt64.self)
    start.storeBytes(of: UInt32(text.count), toByteOffset: 16, as: UInt32.self)
    start.storeBytes(of: note, toByteOffset: 20, as: UInt8.self)
  }
}
