/// The check sum of gzip and zip: the CRC-32 of RFC 1952, section 8.
///
/// Sixteen bytes are taken at once, by sixteen tables ("slicing by sixteen"), and of long stretches both halves in turn.
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

  /// How many bytes of each half are taken before the sums of the two become one.
  private static let half = 2048

  private static func sum(_ start: UInt32, _ base: UnsafeRawPointer, _ count: Int) -> UInt32 {
    var state = start
    unsafe tables.withUnsafeBufferPointer { table in
      // There are 20 tables of 256 entries, so it has an address.
      guard let table = table.baseAddress else { return }
      var index = 0
      // Each step waits for the one before; those of two halves do not wait for each other.
      while count - index >= 2 * half {
        var second: UInt32 = 0
        let end = index + half
        while index < end {
          state = unsafe sixteen(table, base + index, state)
          second = unsafe sixteen(table, base + index + half, second)
          index &+= 16
        }
        state = unsafe shifted(table + 16 * 256, state) ^ second
        index += half
      }
      while count - index >= 16 {
        state = unsafe sixteen(table, base + index, state)
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

  /// What a state becomes by sixteen bytes.
  @inline(__always)
  private static func sixteen(_ table: UnsafePointer<UInt32>, _ base: UnsafeRawPointer, _ state: UInt32) -> UInt32 {
    let first = unsafe UInt64(littleEndian: base.loadUnaligned(as: UInt64.self))
    let second = unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    return unsafe eight(table + 8 * 256, first ^ UInt64(state)) ^ eight(table, second)
  }

  /// What a state becomes by as many zero bytes as a half has.
  @inline(__always)
  private static func shifted(_ table: UnsafePointer<UInt32>, _ state: UInt32) -> UInt32 {
    unsafe table[Int(state & 0xFF)] ^ table[256 + Int(state &>> 8 & 0xFF)] ^ table[512 + Int(state &>> 16 & 0xFF)]
      ^ table[768 + Int(state &>> 24)]
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

  /// Table `n` says what a byte becomes with `n` zero bytes behind it; behind the sixteen of these, four say what
  /// each byte of a state becomes with as many zero bytes behind it as a half has.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 20 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
      tables[byte] = value
    }
    for index in 256..<(16 * 256) {
      let value = tables[index - 256]
      tables[index] = value >> 8 ^ tables[Int(value & 0xFF)]
    }
    // What a single bit becomes; what several do is the sum of that.
    for bit in 0..<32 {
      var value = UInt32(1) << UInt32(bit)
      for _ in 0..<half { value = value >> 8 ^ tables[Int(value & 0xFF)] }
      let (table, part) = ((16 + bit / 8) * 256, 1 << (bit % 8))
      for byte in part..<(2 * part) { tables[table + byte] = tables[table + byte - part] ^ value }
    }
    return tables
  }()
}
