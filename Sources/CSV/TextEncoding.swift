/// How the text of a file is written in bytes.
public enum TextEncoding: String, Sendable {
  case utf8 = "utf-8"
  /// Bytes that are not UTF-8 occur, and are read as Windows-1252.
  case windows1252 = "windows-1252"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  public var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// The characters that Windows-1252 has where ISO 8859-1 has control characters: bytes 0x80 to 0x9F.
///
/// Zero where Windows-1252 defines none: 0x81, 0x8D, 0x8F, 0x90 and 0x9D.
private let windows1252: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
  0x0178,
]

/// The Unicode scalar that a byte stands for in Windows-1252, or nil where it stands for none.
public func scalar(windows1252 byte: UInt8) -> UInt32? {
  guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
  let value = windows1252[Int(byte) - 0x80]
  return value == 0 ? nil : UInt32(value)
}

/// How long the well-formed UTF-8 sequence at `index` is, 1 to 4 bytes, or 0 where there is none.
///
/// Well-formed is what table 3-7 of the Unicode Standard allows: no surrogates, no overlong forms, nothing past
/// U+10FFFF.
func lengthOfUTF8(_ bytes: Span<UInt8>, at index: Int, to end: Int) -> Int {
  let first = bytes[index]
  if first < 0x80 { return 1 }
  let length: Int
  var lowest: UInt8 = 0x80
  var highest: UInt8 = 0xBF
  switch first {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, lowest) = (3, 0xA0)
  case 0xE1...0xEC, 0xEE...0xEF: length = 3
  case 0xED: (length, highest) = (3, 0x9F)
  case 0xF0: (length, lowest) = (4, 0x90)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, highest) = (4, 0x8F)
  default: return 0
  }
  if index + length > end { return 0 }
  if bytes[index + 1] < lowest || bytes[index + 1] > highest { return 0 }
  for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
  return length
}

/// Appends a Unicode scalar as UTF-8.
func append(scalar: UInt32, to bytes: inout [UInt8]) {
  let low = { (shift: UInt32) in UInt8(truncatingIfNeeded: 0x80 | ((scalar >> shift) & 0x3F)) }
  switch scalar {
  case 0..<0x80: bytes.append(UInt8(scalar))
  case 0x80..<0x800:
    bytes.append(UInt8(0xC0 | scalar >> 6))
    bytes.append(low(0))
  case 0x800..<0x10000:
    bytes.append(UInt8(0xE0 | scalar >> 12))
    bytes.append(low(6))
    bytes.append(low(0))
  default:
    bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    bytes.append(low(12))
    bytes.append(low(6))
    bytes.append(low(0))
  }
}
