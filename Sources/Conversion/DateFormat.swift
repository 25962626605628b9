public import Vocabularies

/// How dates are written in a local file: a pattern such as `dd/MM/yyyy HH:mm`, whose times are read and dropped.
///
/// The letters are those of Unicode Technical Standard 35, part 4, as far as dates of a record need them:
/// `d dd M MM MMM MMMM yy yyyy H HH h hh mm ss SSS a EEE EEEE`; anything else that is no letter stands for itself,
/// and so does what is quoted with `'`. Two-digit years are of this century: 2000 to 2099. Names are English, and
/// their case does not matter. `d`, `M`, `H` and `h` take one digit or two.
public struct DateFormat: Sendable {
  private(set) var items: [Item] = []
  /// Whether the pattern names a day of the month.
  public private(set) var hasDay = false

  enum Item: Sendable, Equatable {
    case day(least: Int)
    case month(least: Int)
    case monthName(isShort: Bool)
    case year(digits: Int)
    /// A part of the time, from 0 or 1 to a greatest value, which is dropped.
    case time(least: Int, most: Int, from: Int, to: Int)
    case halfDay
    case dayName(isShort: Bool)
    case literal(UInt8)
  }

  /// Reads a pattern; nil where it is not understood, names a part twice, or lacks the month or the year.
  public init?(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    var index = 0
    var (months, years, days) = (0, 0, 0)
    var times: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "'") {
        guard let end = readQuoted(bytes, from: index) else { return nil }
        index = end
        continue
      }
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if !isLetter {
        items.append(.literal(byte))
        index += 1
        continue
      }
      var count = 1
      while index + count < bytes.count && bytes[index + count] == byte { count += 1 }
      guard let item = DateFormat.item(byte, count) else { return nil }
      switch item {
      case .day: days += 1
      case .month, .monthName: months += 1
      case .year: years += 1
      default:
        if times.contains(byte) { return nil }
        times.append(byte)
      }
      items.append(item)
      index += count
    }
    if months != 1 || years != 1 || days > 1 { return nil }
    hasDay = days == 1
  }

  private mutating func readQuoted(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "'") {
        if index == start + 1 { items.append(.literal(UInt8(ascii: "'"))) }
        return index + 1
      }
      items.append(.literal(bytes[index]))
      index += 1
    }
    return nil
  }

  private static func item(_ letter: UInt8, _ count: Int) -> Item? {
    switch (letter, count) {
    case (UInt8(ascii: "d"), 1...2): .day(least: count)
    case (UInt8(ascii: "M"), 1...2): .month(least: count)
    case (UInt8(ascii: "M"), 3): .monthName(isShort: true)
    case (UInt8(ascii: "M"), 4): .monthName(isShort: false)
    case (UInt8(ascii: "y"), 2), (UInt8(ascii: "y"), 4): .year(digits: count)
    case (UInt8(ascii: "H"), 1...2): .time(least: count, most: 2, from: 0, to: 23)
    case (UInt8(ascii: "h"), 1...2): .time(least: count, most: 2, from: 1, to: 12)
    case (UInt8(ascii: "m"), 2): .time(least: 2, most: 2, from: 0, to: 59)
    case (UInt8(ascii: "s"), 2): .time(least: 2, most: 2, from: 0, to: 60)
    case (UInt8(ascii: "S"), 1...9): .time(least: count, most: count, from: 0, to: 999_999_999)
    case (UInt8(ascii: "a"), 1): .halfDay
    case (UInt8(ascii: "E"), 3): .dayName(isShort: true)
    case (UInt8(ascii: "E"), 4): .dayName(isShort: false)
    default: nil
    }
  }

  /// The day that a text names; of a pattern without a day, the first of the month. Nil where the text is not written
  /// so, or there is no such day.
  public func day(_ text: Span<UInt8>) -> Day? {
    var index = 0
    var (year, month, day) = (0, 0, 1)
    for item in items {
      switch item {
      case .literal(let byte):
        guard index < text.count, text[index] == byte else { return nil }
        index += 1
      case .day(let least):
        guard let number = number(text, &index, least: least, most: 2) else { return nil }
        day = number
      case .month(let least):
        guard let number = number(text, &index, least: least, most: 2) else { return nil }
        month = number
      case .monthName(let isShort):
        guard let number = name(text, &index, among: DateFormat.months, isShort: isShort) else { return nil }
        month = number + 1
      case .year(let digits):
        guard let number = number(text, &index, least: digits, most: digits) else { return nil }
        year = digits == 2 ? 2000 + number : number
      case .time(let least, let most, let from, let to):
        guard let number = number(text, &index, least: least, most: most), (from...to).contains(number) else {
          return nil
        }
      case .halfDay:
        guard index + 1 < text.count, [0x61, 0x70].contains(text[index] | 0x20), text[index + 1] | 0x20 == 0x6D else {
          return nil
        }
        index += 2
      case .dayName(let isShort):
        if name(text, &index, among: DateFormat.days, isShort: isShort) == nil { return nil }
      }
    }
    return index == text.count ? Day(year: year, month: month, day: day) : nil
  }

  /// A number of `least` to `most` digits; a digit more is never left for what follows.
  private func number(_ text: Span<UInt8>, _ index: inout Int, least: Int, most: Int) -> Int? {
    var (value, count) = (0, 0)
    while count < most && index < text.count && (0x30...0x39).contains(text[index]) {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
      count += 1
    }
    return count >= least ? value : nil
  }

  private func name(_ text: Span<UInt8>, _ index: inout Int, among names: [[UInt8]], isShort: Bool) -> Int? {
    for (number, name) in names.enumerated() {
      let length = isShort ? 3 : name.count
      if index + length > text.count { continue }
      var isSame = true
      for place in 0..<length where text[index + place] | 0x20 != name[place] { isSame = false }
      if !isSame { continue }
      index += length
      return number
    }
    return nil
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].map { Array($0.utf8) }
  static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    .map { Array($0.utf8) }
}
