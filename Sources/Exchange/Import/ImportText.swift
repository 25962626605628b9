/// The text of a file in UTF-8, without a byte order mark.
///
/// UTF-8 and UTF-16 are read. Anything else that can be told is refused, and so are bytes that are no UTF-8: a list
/// is not to be read with letters that were guessed.
enum ImportText {
  /// Decodes a file that is no XML.
  static func decoded(_ bytes: [UInt8]) throws(ImportFault) -> [UInt8] {
    if let wide = try wide(bytes) { return wide }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    try check(text)
    return text
  }

  /// The text of a file in UTF-16, nil where it is not in UTF-16.
  ///
  /// Without a mark it counts as UTF-16 where every other one of the first four bytes is zero, as in an XML file.
  static func wide(_ bytes: [UInt8]) throws(ImportFault) -> [UInt8]? {
    let start = Array(bytes.prefix(4))
    if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] || start == [0, 0, 0, 0x3C] {
      throw ImportFault(words.files.utf32)
    }
    let isMarked = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    let isBare = start.count == 4 && (start[0] == 0) != (start[1] == 0) && (start[2] == 0) != (start[3] == 0)
    guard isMarked || isBare else { return nil }
    let isLittle = isMarked ? start[0] == 0xFF : start[1] == 0
    if bytes.count % 2 == 1 { throw ImportFault(words.files.endsWithinCharacter) }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: isMarked ? 2 : 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw ImportFault(words.files.halfCharacter)
    }
    return Array(text.utf8)
  }

  /// Throws where bytes are not UTF-8.
  static func check(_ bytes: [UInt8]) throws(ImportFault) {
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar == "\n" { line += 1 }
      case .emptyInput: return
      case .error:
        throw ImportFault(words.files.notUTF8, line: line)
      }
    }
  }

  /// Decodes bytes of an encoding that has one byte for each character; nil where it is not known.
  static func decoded(_ bytes: [UInt8], as encoding: String) throws(ImportFault) -> [UInt8]? {
    switch encoding.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii":
      try check(bytes)
      return bytes
    case "iso-8859-1", "latin1", "iso_8859-1", "windows-1252", "cp1252":
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + bytes.count / 8)
      var line = 1
      for byte in bytes {
        if byte == 0x0A { line += 1 }
        if byte < 0x80 {
          text.append(byte)
        } else if let scalar = Unicode.Scalar(windows1252(byte)) {
          text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          throw ImportFault(words.files.undefinedByte(encoding), line: line)
        }
      }
      return text
    default: return nil
    }
  }

  /// What a byte from 0x80 stands for in Windows-1252, which has letters where ISO 8859-1 has control characters;
  /// a surrogate, and so no scalar, where it stands for nothing.
  private static func windows1252(_ byte: UInt8) -> UInt32 {
    let none: UInt32 = 0xD800
    let upper: [UInt32] = [
      0x20AC, none, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, none,
      0x017D, none, none, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, none, 0x017E, 0x0178,
    ]
    return byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
  }
}

/// Whether a byte is a space, a tab or a line end.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// A text without spaces, tabs and line ends around it.
func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) })
  else { return "" }
  return String(text[start...end])
}
