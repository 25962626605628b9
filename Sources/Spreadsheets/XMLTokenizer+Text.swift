extension XMLTokenizer {
  /// Whether the tag is this one.
  @inline(__always)
  func isTag(_ name: StaticString, _ space: XMLSpace) -> Bool {
    self.space == space && window.equals(self.name, name)
  }

  /// The attribute of this name, where the tag has it.
  @inline(__always)
  func attribute(_ name: StaticString, _ space: XMLSpace = .none) -> Attribute? {
    for index in 0..<attributeCount
    where attributes[index].space == space && window.equals(attributes[index].name.range, name) {
      return attributes[index]
    }
    return nil
  }

  /// The value of the attribute of this name, its references replaced.
  func value(_ name: StaticString, _ space: XMLSpace = .none) throws(XMLFault) -> [UInt8]? {
    guard let attribute = attribute(name, space) else { return nil }
    if !attribute.isCoded { return window.array(attribute.value) }
    var value: [UInt8] = []
    try decode(attribute.value, isAttribute: true, isSection: false) { value.append($0) }
    return value
  }

  /// The whole number that is the value of an attribute; nil where there is none, or it is something else.
  @inline(__always)
  func number(_ name: StaticString, _ space: XMLSpace = .none) -> Int64? {
    guard let attribute = attribute(name, space) else { return nil }
    var value: Int64 = 0
    for place in attribute.value {
      let digit = window[place] &- 0x30
      if digit > 9 || value > 1 << 40 { return nil }
      value = value * 10 + Int64(digit)
    }
    return attribute.value.isEmpty ? nil : value
  }

  /// Whether the attribute says yes, as XML Schema and older programs have it.
  @inline(__always)
  func isTrue(_ name: StaticString) -> Bool {
    guard let value = attribute(name)?.value else { return false }
    return window.equals(value, "1") || window.equals(value, "true") || window.equals(value, "on")
  }

  /// Adds the text that is the token to `target`, its references replaced and its line ends made line feeds.
  @inline(__always)
  func appendText(to target: inout Bytes) throws(XMLFault) {
    if isCoded {
      try decode(text, isAttribute: false, isSection: isSection) { target.append($0) }
    } else {
      target.append(window, text)
    }
  }

  /// Adds the text of a range, which is not that of a CDATA section, to `target`.
  func append(_ range: Range<Int>, to target: inout Bytes) throws(XMLFault) {
    try decode(range, isAttribute: false, isSection: false) { target.append($0) }
  }

  /// Goes through text byte by byte as it is meant (sections 2.11, 3.3.3 and 4.6).
  private func decode(
    _ range: Range<Int>, isAttribute: Bool, isSection: Bool, _ take: (UInt8) -> Void
  ) throws(XMLFault) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = window[place]
      place += 1
      if byte == 0x26 && !isSection {
        var end = place
        while end < range.upperBound && end < place + 16 && window[end] != 0x3B { end += 1 }
        if end >= range.upperBound || window[end] != 0x3B { throw .notWellFormed }
        try reference(place..<end, take)
        place = end + 1
      } else if byte == 0x0D {
        take(isAttribute ? 0x20 : 0x0A)
        if place < range.upperBound && window[place] == 0x0A { place += 1 }
      } else {
        take(isAttribute && byte < 0x20 ? 0x20 : byte)
      }
    }
  }

  private func reference(_ range: Range<Int>, _ take: (UInt8) -> Void) throws(XMLFault) {
    if window.equals(range, "amp") { return take(0x26) }
    if window.equals(range, "lt") { return take(0x3C) }
    if window.equals(range, "gt") { return take(0x3E) }
    if window.equals(range, "quot") { return take(0x22) }
    if window.equals(range, "apos") { return take(0x27) }
    guard !range.isEmpty, window[range.lowerBound] == 0x23 else { throw .unknownEntity }
    let isHexadecimal = range.count > 1 && window[range.lowerBound + 1] == 0x78
    let digits = (range.lowerBound + (isHexadecimal ? 2 : 1))..<max(range.upperBound, range.lowerBound + 2)
    if digits.isEmpty || digits.upperBound > range.upperBound { throw .notWellFormed }
    var value: UInt32 = 0
    for place in digits {
      guard let digit = hexadecimal(window[place]), digit < 10 || isHexadecimal, value < 1 << 24 else {
        throw .notWellFormed
      }
      value = value * (isHexadecimal ? 16 : 10) + digit
    }
    let isAllowed = value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    if !isAllowed || value > 0x10FFFF || value & 0xFFFF_F800 == 0xD800 { throw .notWellFormed }
    encode(value, take)
  }
}

/// What a digit of base 16 is worth.
func hexadecimal(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}

/// Goes through the UTF-8 of a Unicode scalar.
func encode(_ scalar: UInt32, _ take: (UInt8) -> Void) {
  let low = { (shift: UInt32) in UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
  switch scalar {
  case 0..<0x80: take(UInt8(scalar))
  case 0x80..<0x800:
    take(UInt8(0xC0 | scalar >> 6))
    take(low(0))
  case 0x800..<0x10000:
    take(UInt8(0xE0 | scalar >> 12))
    take(low(6))
    take(low(0))
  default:
    take(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    take(low(12))
    take(low(6))
    take(low(0))
  }
}
