/// Counts what a text in UTF-8 takes up in UTF-16.
///
/// What UTF-16 holds that has no meaning became one character for each pair of bytes, so that the places of a text
/// can be found in the file that it was decoded from, whatever its state.
enum UTF16Units {
  /// How many pairs of bytes come before each of some places of a text, which are in ascending sequence.
  static func places(of indices: [Int], in text: [UInt8], from start: Int = 0) -> [Int] {
    var (place, index) = (0, start)
    return indices.map { end in
      while index < end {
        let byte = text[index]
        if byte & 0xC0 != 0x80 { place += byte >= 0xF0 ? 2 : 1 }
        index += 1
      }
      return place
    }
  }

  /// A text as UTF-16.
  static func encode(_ text: [UInt8], isBigEndian: Bool, into bytes: inout [UInt8]) {
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes.append(isBigEndian ? high : low)
      bytes.append(isBigEndian ? low : high)
    }
  }
}
