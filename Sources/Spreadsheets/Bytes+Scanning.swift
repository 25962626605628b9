/// Looking for where things end. These are methods of the bytes alone, since one of a whole reader would have that
/// copied first.
extension Bytes {
  /// A name, and the first colon in it.
  struct Name {
    var range: Range<Int>
    /// Where the colon stands; where the name ends if there is none.
    var colon: Int
  }

  /// The name that starts here, or nil where the bytes end before it does.
  @inline(__always)
  func name(from start: Int) throws(XMLFault) -> Name? {
    precondition(start >= 0)
    var place = start
    var colon = -1
    while place < count {
      let byte = unsafe base[place]
      if byte > 0x3E {
        place &+= 1
      } else if byte <= 0x20 || byte == 0x3E || byte == 0x2F || byte == 0x3D {
        return Name(range: start..<place, colon: colon < 0 ? place : colon)
      } else {
        if byte == 0x3C || byte == 0x22 || byte == 0x27 || byte == 0x26 { throw .notWellFormed }
        if byte == 0x3A && colon < 0 { colon = place }
        place &+= 1
      }
    }
    return nil
  }

  /// Where white space ends that starts here.
  @inline(__always)
  func spaceEnd(from start: Int) -> Int {
    precondition(start >= 0)
    var place = start
    while place < count {
      let byte = unsafe base[place]
      if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { break }
      place &+= 1
    }
    return place
  }

  /// Whether the same stands in a range of other bytes.
  @inline(__always)
  func has(_ range: Range<Int>, of other: borrowing Bytes, at start: Int) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count)
    if start < 0 || start &+ range.count > count { return false }
    for index in 0..<range.count where unsafe base[start &+ index] != other.base[range.lowerBound &+ index] {
      return false
    }
    return true
  }

  /// Where this text stands first from `start` on; nil where it does not.
  func find(_ text: StaticString, from start: Int) -> Int? {
    var index = start
    let last = count - text.utf8CodeUnitCount
    while index <= last {
      if has(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// What a stretch of text has in it.
  struct Text {
    var end: Int
    /// Whether there are references or carriage returns.
    var isCoded = false
    /// Whether there are bytes outside of ASCII.
    var hasHigh = false
  }

  /// Where the text ends that starts here: at the next `<` where that ends it, and at `limit` otherwise.
  func text(from start: Int, to limit: Int, isSection: Bool) throws(XMLFault) -> Text {
    precondition(start >= 0 && limit <= count)
    var found = Text(end: start)
    while found.end < limit {
      // Behind the last byte there is room enough to look at eight.
      if unsafe isOrdinary(UnsafeRawPointer(base + found.end).loadUnaligned(as: UInt64.self)) {
        found.end &+= 8
        continue
      }
      let stop = min(limit, found.end &+ 8)
      while found.end < stop {
        let byte = unsafe base[found.end]
        if byte == 0x3C && !isSection { return found }
        if byte >= 0x80 {
          found.hasHigh = true
        } else if byte == 0x26 || byte == 0x0D {
          found.isCoded = true
        } else if byte < 0x20 && byte != 0x0A && byte != 0x09 {
          throw .notWellFormed
        }
        found.end &+= 1
      }
    }
    found.end = min(found.end, limit)
    return found
  }

  /// Whether the range is well-formed UTF-8 (table 3-7 of the Unicode Standard).
  func isUTF8(_ range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    var place = range.lowerBound
    while place < range.upperBound {
      let first = unsafe base[place]
      place &+= 1
      if first < 0x80 { continue }
      let length = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0
      if length == 0 || place + length > range.upperBound { return false }
      let second = unsafe base[place]
      let isWrong =
        first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F || first == 0xF0 && second < 0x90
        || first == 0xF4 && second > 0x8F
      if isWrong { return false }
      for next in place..<(place + length) where unsafe base[next] & 0xC0 != 0x80 { return false }
      place += length
    }
    return true
  }
}

/// Whether all of eight bytes are of ASCII, from the space on, and neither `<` nor `&`.
@inline(__always)
private func isOrdinary(_ eight: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let less = eight ^ (ones &* 0x3C)
  let ampersand = eight ^ (ones &* 0x26)
  // A byte from which more is taken than it has leaves its highest bit set; one set before is outside of ASCII.
  let found =
    eight | (eight &- ones &* 0x20) | (less &- ones) | (ampersand &- ones)
  return found & (ones &* 0x80) == 0
}
