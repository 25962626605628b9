/// Replaces `_x000D_` and the like, by which characters are written that XML cannot hold (ISO/IEC 29500-1, section
/// 22.9.2.19): a unit of UTF-16 in four digits of base 16. Half a surrogate pair becomes U+FFFD.
func decodeEscapes(_ text: inout Bytes) {
  var place = 0
  while place < text.count && !isEscape(text, place) { place += 1 }
  if place == text.count { return }
  var plain = Bytes(capacity: text.count)
  plain.append(text, 0..<place)
  while place < text.count {
    if !isEscape(text, place) {
      plain.append(text[place])
      place += 1
      continue
    }
    var scalar = unit(text, place)
    place += 7
    if scalar & 0xFC00 == 0xD800, isEscape(text, place), unit(text, place) & 0xFC00 == 0xDC00 {
      scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(text, place) & 0x3FF
      place += 7
    } else if scalar & 0xF800 == 0xD800 {
      scalar = 0xFFFD
    }
    encode(scalar) { plain.append($0) }
  }
  text = plain
}

private func isEscape(_ text: borrowing Bytes, _ place: Int) -> Bool {
  if place + 7 > text.count || text[place] != 0x5F || text[place + 1] != 0x78 || text[place + 6] != 0x5F {
    return false
  }
  for digit in 2..<6 where hexadecimal(text[place + digit]) == nil { return false }
  return true
}

private func unit(_ text: borrowing Bytes, _ place: Int) -> UInt32 {
  var value: UInt32 = 0
  for digit in 2..<6 { value = value << 4 | (hexadecimal(text[place + digit]) ?? 0) }
  return value
}

/// Adds a text as a cell of CSV, quoted where it must be or is asked to: how many line ends it holds, as
/// ``CSV/Scanner`` counts them.
func appendCell(_ text: borrowing Bytes, to target: inout Bytes, quoted: Bool) -> Int64 {
  var needsQuotes = quoted
  var lines: Int64 = 0
  var pairs = false
  for place in 0..<text.count {
    let byte = text[place]
    if byte > 0x2C { continue }
    if byte == 0x0A || byte == 0x0D {
      needsQuotes = true
      if byte == 0x0A || place + 1 == text.count || text[place + 1] != 0x0A { lines += 1 }
    } else if byte == 0x22 || byte == 0x2C {
      needsQuotes = true
      pairs = pairs || byte == 0x22
    }
  }
  if !needsQuotes {
    target.append(text, 0..<text.count)
    return 0
  }
  target.append(0x22)
  if pairs {
    for place in 0..<text.count {
      if text[place] == 0x22 { target.append(0x22) }
      target.append(text[place])
    }
  } else {
    target.append(text, 0..<text.count)
  }
  target.append(0x22)
  return lines
}
