/// Deflated data (RFC 1951) for tests, in each form of block.
public enum Deflate {
  /// Stored blocks, of up to `size` bytes.
  public static func stored(_ bytes: [UInt8], size: Int = 65_535) -> [UInt8] {
    var writer = BitWriter()
    var start = 0
    repeat {
      let end = min(bytes.count, start + size)
      writer.put(end == bytes.count ? 1 : 0, 1)
      writer.put(0, 2)
      writer.align()
      writer.put(end - start, 16)
      writer.put(~(end - start) & 0xFFFF, 16)
      writer.bytes += bytes[start..<end]
      start = end
    } while start < bytes.count
    return writer.bytes
  }

  /// One block of fixed codes, with matches where four bytes came before.
  public static func fixed(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    writer.put(1, 1)
    writer.put(1, 2)
    let code = { (symbol: Int) -> (Int, Int) in
      switch symbol {
      case ..<144: (0x30 + symbol, 8)
      case ..<256: (0x190 + symbol - 144, 9)
      case ..<280: (symbol - 256, 7)
      default: (0xC0 + symbol - 280, 8)
      }
    }
    write(bytes, to: &writer, longest: 258, code, { ($0, 5) })
    return writer.finish()
  }

  /// One block of codes of these lengths: 286 for bytes and lengths, 30 for distances, each a full code.
  ///
  /// No match is longer than `longest`.
  public static func dynamic(
    _ bytes: [UInt8], lengths: [UInt8], distances: [UInt8], longest: Int
  ) -> [UInt8] {
    var writer = BitWriter()
    writer.put(1, 1)
    writer.put(2, 2)
    writer.put(lengths.count - 257, 5)
    writer.put(distances.count - 1, 5)
    // The lengths of the codes for lengths: sixteen of four bits, none for repeats.
    writer.put(19 - 4, 4)
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] {
      writer.put(symbol < 16 ? 4 : 0, 3)
    }
    for length in lengths + distances { writer.putCode(Int(length), 4) }
    let (near, far) = (codes(lengths), codes(distances))
    write(bytes, to: &writer, longest: longest, { (near[$0], Int(lengths[$0])) }, { (far[$0], Int(distances[$0])) })
    return writer.finish()
  }

  private static func codes(_ lengths: [UInt8]) -> [Int] {
    var codes = [Int](repeating: 0, count: lengths.count)
    var code = 0
    for length in 1...15 {
      for symbol in lengths.indices where Int(lengths[symbol]) == length {
        codes[symbol] = code
        code += 1
      }
      code <<= 1
    }
    return codes
  }

  private static func write(
    _ bytes: [UInt8], to writer: inout BitWriter, longest: Int, _ code: (Int) -> (Int, Int),
    _ distanceCode: (Int) -> (Int, Int)
  ) {
    var seen: [[UInt8]: Int] = [:]
    var place = 0
    while place < bytes.count {
      let next = Array(bytes[place..<min(bytes.count, place + 4)])
      if next.count == 4, let before = seen[next], place - before <= 32_768 {
        var length = 0
        while length < longest, place + length < bytes.count, bytes[before + length] == bytes[place + length] {
          length += 1
        }
        put(length, from: 3, at: 257, lengthExtra, to: &writer, code)
        put(place - before, from: 1, at: 0, distanceExtra, to: &writer, distanceCode)
        seen[next] = place
        place += length
      } else {
        if next.count == 4 { seen[next] = place }
        let (value, count) = code(Int(bytes[place]))
        writer.putCode(value, count)
        place += 1
      }
    }
    let (value, count) = code(256)
    writer.putCode(value, count)
  }

  private static let lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]
  private static let distanceExtra = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  private static func put(
    _ value: Int, from first: Int, at symbol: Int, _ extras: [Int], to writer: inout BitWriter,
    _ code: (Int) -> (Int, Int)
  ) {
    if symbol == 257 && value == 258 {
      let (word, count) = code(285)
      return writer.putCode(word, count)
    }
    var least = first
    for (index, extra) in extras.enumerated() {
      if value < least + 1 << extra {
        let (word, count) = code(symbol + index)
        writer.putCode(word, count)
        writer.put(value - least, extra)
        return
      }
      least += 1 << extra
    }
  }
}

/// Bits one behind the other, the lowest of a byte first.
struct BitWriter {
  var bytes: [UInt8] = []
  private var bits = 0
  private var count = 0

  mutating func put(_ value: Int, _ length: Int) {
    bits |= value << count
    count += length
    while count >= 8 {
      bytes.append(UInt8(bits & 0xFF))
      bits >>= 8
      count -= 8
    }
  }

  /// Adds a code, whose highest bit goes first.
  mutating func putCode(_ value: Int, _ length: Int) {
    for bit in (0..<length).reversed() { put(value >> bit & 1, 1) }
  }

  mutating func align() {
    if count > 0 { put(0, 8 - count) }
  }

  mutating func finish() -> [UInt8] {
    align()
    return bytes
  }
}
