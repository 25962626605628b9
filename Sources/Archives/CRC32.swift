/// The check sum of gzip and zip: the CRC-32 of RFC 1952, section 8.
///
/// Sixteen bytes are taken at once, by sixteen tables ("slicing by sixteen").
public struct CRC32: Sendable, Equatable {
  private var state: UInt32 = 0xFFFF_FFFF

  /// The sum of no bytes.
  public init() {}

  /// The sum of the bytes so far.
  public var value: UInt32 { ~state }

  /// Takes further bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    let start = state
    let count = bytes.count
    state = unsafe bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return start }
      return unsafe CRC32.sum(start, base, count)
    }
  }

  /// Takes further bytes.
  mutating func update(_ base: UnsafeRawPointer, count: Int) {
    state = unsafe CRC32.sum(state, base, count)
  }

  private static func sum(_ start: UInt32, _ base: UnsafeRawPointer, _ count: Int) -> UInt32 {
    var state = start
    unsafe tables.withUnsafeBufferPointer { table in
      // There are 16 tables of 256 entries, so it has an address.
      guard let table = table.baseAddress else { return }
      var index = 0
      while count - index >= 16 {
        let first = unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let second = unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
        let mixed = first ^ UInt64(state)
        state = unsafe eight(table + 8 * 256, mixed) ^ eight(table, second)
        index += 16
      }
      while index < count {
        let byte = unsafe base.load(fromByteOffset: index, as: UInt8.self)
        state = unsafe state &>> 8 ^ table[Int(UInt8(truncatingIfNeeded: state) ^ byte)]
        index += 1
      }
    }
    return state
  }

  /// What eight bytes add; the last of them looks into the first of the eight tables.
  @inline(__always)
  private static func eight(_ table: UnsafePointer<UInt32>, _ bytes: UInt64) -> UInt32 {
    let low = UInt32(truncatingIfNeeded: bytes)
    let high = UInt32(truncatingIfNeeded: bytes &>> 32)
    let front =
      unsafe table[7 * 256 + Int(low & 0xFF)] ^ table[6 * 256 + Int(low &>> 8 & 0xFF)]
      ^ table[5 * 256 + Int(low &>> 16 & 0xFF)] ^ table[4 * 256 + Int(low &>> 24)]
    let back =
      unsafe table[3 * 256 + Int(high & 0xFF)] ^ table[2 * 256 + Int(high &>> 8 & 0xFF)]
      ^ table[256 + Int(high &>> 16 & 0xFF)] ^ table[Int(high &>> 24)]
    return front ^ back
  }

  /// Table `n` says what a byte becomes with `n` zero bytes behind it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 16 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
      tables[byte] = value
    }
    for index in 256..<tables.count {
      let value = tables[index - 256]
      tables[index] = value >> 8 ^ tables[Int(value & 0xFF)]
    }
    return tables
  }()
}
