/// Turns UTF-16 into UTF-8, however the bytes are cut into pieces.
public struct UTF16Decoder: Sendable {
  let isBigEndian: Bool
  /// Whether a surrogate without its other half was met, or an odd byte at the end.
  public private(set) var isDamaged = false
  private var half: UInt8?
  private var high: UInt32?

  public init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// Decodes the next bytes of the file, appending UTF-8 to `text`.
  public mutating func decode(_ bytes: Span<UInt8>, from start: Int, into text: inout [UInt8]) {
    for index in start..<max(start, bytes.count) {
      guard let first = half else {
        half = bytes[index]
        continue
      }
      half = nil
      let second = bytes[index]
      let unit = isBigEndian ? UInt32(first) << 8 | UInt32(second) : UInt32(second) << 8 | UInt32(first)
      decode(unit: unit, into: &text)
    }
  }

  /// Says that no more bytes follow.
  public mutating func finish(into text: inout [UInt8]) {
    if high != nil || half != nil {
      isDamaged = true
      append(scalar: 0xFFFD, to: &text)
    }
    high = nil
    half = nil
  }

  private mutating func decode(unit: UInt32, into text: inout [UInt8]) {
    if let lead = high {
      high = nil
      if (0xDC00...0xDFFF).contains(unit) {
        append(scalar: 0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00), to: &text)
        return
      }
      isDamaged = true
      append(scalar: 0xFFFD, to: &text)
    }
    switch unit {
    case 0xD800...0xDBFF: high = unit
    case 0xDC00...0xDFFF:
      isDamaged = true
      append(scalar: 0xFFFD, to: &text)
    default: append(scalar: unit, to: &text)
    }
  }
}
