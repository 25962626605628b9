import CSV
import Schemas

/// Writes well-formed UTF-8 in the encoding of a local file.
struct ReverseEncoding: Sendable {
  private let encoding: Layout.Encoding
  /// What the bytes from 0x80 stand for in Windows-1252; nil for those that stand for nothing.
  private let upper = (0x80...0xFF).map { scalar(windows1252: UInt8($0)) }

  init(_ encoding: Layout.Encoding) { self.encoding = encoding }

  /// What stands before the text: the byte order mark of UTF-16, low byte first, and nothing otherwise.
  var mark: [UInt8] { encoding == .utf16 ? [0xFF, 0xFE] : [] }

  /// Whether the encoding has all characters of a text.
  func has(_ text: Span<UInt8>) -> Bool {
    if encoding != .windows1252 { return true }
    var index = 0
    while index < text.count {
      let scalar = nextScalar(text, &index)
      if scalar >= 0x80 && !upper.contains(scalar) { return false }
    }
    return true
  }

  /// Appends a text; characters that the encoding lacks are left out, so ask ``has(_:)`` first.
  func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    if encoding == .utf8 { return copy(text, from: 0, to: text.count, into: &bytes) }
    var index = 0
    while index < text.count {
      let scalar = nextScalar(text, &index)
      if encoding == .utf16 {
        appendUTF16(scalar, to: &bytes)
      } else if scalar < 0x80 {
        bytes.append(UInt8(scalar))
      } else if let place = upper.firstIndex(of: scalar) {
        bytes.append(UInt8(0x80 + place))
      }
    }
  }

  private func appendUTF16(_ scalar: UInt32, to bytes: inout [UInt8]) {
    let offset = scalar &- 0x10000
    let units = scalar < 0x10000 ? [scalar] : [0xD800 + offset >> 10, 0xDC00 + offset & 0x3FF]
    for unit in units {
      bytes.append(UInt8(unit & 0xFF))
      bytes.append(UInt8(unit >> 8))
    }
  }
}

/// The Unicode scalar at `index` of well-formed UTF-8, which moves behind it.
private func nextScalar(_ text: Span<UInt8>, _ index: inout Int) -> UInt32 {
  let first = text[index]
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  var scalar = UInt32(first)
  if length > 1 { scalar &= 0xFF >> UInt32(length + 1) }
  for place in 1..<max(1, length) { scalar = scalar << 6 | UInt32(text[index + place] & 0x3F) }
  index += length
  return scalar
}
