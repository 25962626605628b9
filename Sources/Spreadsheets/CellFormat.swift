/// How a number is shown, as far as that changes what it is taken for.
enum CellFormat: Equatable, Sendable {
  /// As the number it is.
  case number
  /// A day, and the time where it is not midnight.
  case date
  /// A day, or a time of day where the number is below 1: formats that differ from language to language.
  case dateOrTime
  /// A time of day.
  case time
  /// Hours, minutes and seconds, the hours past 24 counted on.
  case duration
  /// A whole number with so many digits, 2 to 32, zeros in front.
  case digits(Int)

  /// The format of this number that is built in (ISO/IEC 29500-1, section 18.8.30).
  init(builtIn number: Int64) {
    switch number {
    case 14...17, 22: self = .date
    case 18...21, 45, 47: self = .time
    case 46: self = .duration
    case 27...36, 50...58: self = .dateOrTime
    default: self = .number
    }
  }

  /// The format that this code describes (section 18.8.31): its first section decides.
  init(code: [UInt8]) {
    let letters = CellFormat.letters(code)
    if letters.isDuration {
      self = .duration
    } else if letters.hasPlaces {
      self = .number
    } else if letters.hasDay || letters.months > 2 || letters.months > 0 && !letters.hasTime {
      self = .date
    } else if letters.hasTime {
      self = .time
    } else if letters.isZeros && letters.zeros > 1 && letters.zeros <= 32 {
      self = .digits(letters.zeros)
    } else {
      self = .number
    }
  }

  private struct Letters {
    var hasDay = false
    var hasTime = false
    var isDuration = false
    /// How many of the letter M stand together at the most.
    var months = 0
    /// Whether there are places for digits that a date does not have.
    var hasPlaces = false
    var zeros = 0
    var isZeros = true
  }

  /// What the first section of a code holds outside of quotes, brackets and escapes.
  private static func letters(_ code: [UInt8]) -> Letters {
    var found = Letters()
    var place = 0
    var run = 0
    while place < code.count && code[place] != 0x3B {
      let byte = code[place] | (code[place] >= 0x41 && code[place] <= 0x5A ? 0x20 : 0)
      run = byte == 0x6D ? run + 1 : 0
      found.months = max(found.months, run)
      if byte != 0x30 { found.isZeros = false }
      switch byte {
      case 0x22:  // A quoted text
        place += 1
        while place < code.count && code[place] != 0x22 { place += 1 }
      case 0x5B:  // A colour, a condition, a language, or hours that count on
        let first = place + 1
        while place < code.count && code[place] != 0x5D { place += 1 }
        if isElapsed(code[min(first, place)..<place]) { found.isDuration = true }
      case 0x5C, 0x5F, 0x2A: place += 1
      case 0x79, 0x64: found.hasDay = true
      case 0x68, 0x73: found.hasTime = true
      case 0x23, 0x3F: found.hasPlaces = true
      case 0x30: found.zeros += 1
      case 0x67:  // "General", or the era of a Japanese date
        if isGeneral(code, at: place) { place += 6 } else { found.hasDay = true }
      case 0x65:  // An exponent, or the year of an era
        let next = place + 1 < code.count ? code[place + 1] : 0
        if next == 0x2B || next == 0x2D { found.hasPlaces = true } else { found.hasDay = true }
      case 0x61:  // AM/PM, A/P, or the days of the week in East Asia
        if place + 4 < code.count && code[place + 2] == 0x2F { place += 4 }
        if place + 2 < code.count && code[place + 1] == 0x2F { place += 2 }
      default: break
      }
      place += 1
    }
    return found
  }

  /// Whether a bracket holds nothing but hours, minutes or seconds.
  private static func isElapsed(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    let letter = first | 0x20
    return (letter == 0x68 || letter == 0x6D || letter == 0x73) && text.allSatisfy { $0 | 0x20 == letter }
  }

  private static func isGeneral(_ code: [UInt8], at start: Int) -> Bool {
    lowered(Array(code[start...].prefix(7))).elementsEqual("general".utf8)
  }
}
