public import Vocabularies

/// How dates are written in a local file: a pattern such as `dd/MM/yyyy HH:mm`, whose times are read and dropped.
///
/// The letters are those of Unicode Technical Standard 35, part 4, as far as dates of a record need them:
/// `d dd M MM MMM MMMM yy yyyy H HH h hh mm ss SSS a EEE EEEE`; anything else that is no letter stands for itself,
/// and so does what is quoted with `'`. A part of one letter in digits must not stand before another in digits. Two-digit years are of this century: 2000 to 2099. Names are English, and
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

    /// Whether it is written in digits.
    var isNumeric: Bool {
      switch self {
      case .day, .month, .year, .time: true
      case .monthName, .halfDay, .dayName, .literal: false
      }
    }

    /// Whether it may have one digit or more.
    var isOpen: Bool {
      switch self {
      case .day(let least), .month(let least), .time(let least, _, _, _): least == 1
      default: false
      }
    }
  }

  /// What a part of a pattern says.
  public enum Kind: Sendable {
    case day, month, year, hour, minute, second, fraction
    /// Which half of the day.
    case half
    /// Which day of the week.
    case weekday
  }

  /// Whether every part is written in digits, with nothing between them.
  public var isDigitsOnly: Bool { items.allSatisfy { $0.isNumeric } }

  /// Reads a pattern, which must say the year and the month, and nothing twice.
  public init(_ pattern: String) throws(DateFormatProblem) {
    if pattern.isEmpty { throw .empty }
    let scalars = Array(pattern.unicodeScalars)
    var index = 0
    var kinds: [Kind] = []
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "'" {
        index = try readQuoted(scalars, from: index + 1)
        continue
      }
      if !DateFormat.isLetter(scalar) {
        append(scalar)
        index += 1
        continue
      }
      var count = 1
      while index + count < scalars.count && scalars[index + count] == scalar { count += 1 }
      index += count
      let letters = String(repeating: Character(scalar), count: count)
      guard let (kind, item) = DateFormat.part(scalar, count) else { throw .unknownPart(letters) }
      if kinds.contains(kind) { throw .twice(kind) }
      kinds.append(kind)
      if item.isOpen && index < scalars.count && DateFormat.isNumeric(scalars, at: index) { throw .openPart(letters) }
      items.append(item)
    }
    for kind in [Kind.year, .month] where !kinds.contains(kind) { throw .lacks(kind) }
    hasDay = kinds.contains(.day)
  }

  /// Reads what stands between apostrophes, where two stand for one, and says where the pattern goes on.
  private mutating func readQuoted(_ scalars: [Unicode.Scalar], from start: Int) throws(DateFormatProblem) -> Int {
    if start < scalars.count && scalars[start] == "'" {
      append("'")
      return start + 1
    }
    var index = start
    while index < scalars.count {
      if scalars[index] != "'" {
        append(scalars[index])
        index += 1
      } else if index + 1 < scalars.count && scalars[index + 1] == "'" {
        append("'")
        index += 2
      } else {
        return index + 1
      }
    }
    throw .unclosedQuote
  }

  private mutating func append(_ literal: Unicode.Scalar) {
    for byte in UTF8.encode(literal)! { items.append(.literal(byte)) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Whether the part of a pattern that begins here is written in digits.
  private static func isNumeric(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    var count = 1
    while index + count < scalars.count && scalars[index + count] == scalars[index] { count += 1 }
    return part(scalars[index], count)?.item.isNumeric ?? false
  }

  private static func part(_ letter: Unicode.Scalar, _ count: Int) -> (kind: Kind, item: Item)? {
    switch (letter, count) {
    case ("d", 1...2): (.day, .day(least: count))
    case ("M", 1...2): (.month, .month(least: count))
    case ("M", 3...4): (.month, .monthName(isShort: count == 3))
    case ("y", 2), ("y", 4): (.year, .year(digits: count))
    case ("H", 1...2): (.hour, .time(least: count, most: 2, from: 0, to: 23))
    case ("h", 1...2): (.hour, .time(least: count, most: 2, from: 1, to: 12))
    case ("m", 2): (.minute, .time(least: 2, most: 2, from: 0, to: 59))
    case ("s", 2): (.second, .time(least: 2, most: 2, from: 0, to: 60))
    case ("S", 3): (.fraction, .time(least: 3, most: 3, from: 0, to: 999))
    case ("a", 1): (.half, .halfDay)
    case ("E", 3...4): (.weekday, .dayName(isShort: count == 3))
    default: nil
    }
  }

  /// The day that a text names; of a pattern without a day, the first of the month. Nil where the text is not written
  /// so, or there is no such day.
  public func day(_ text: Span<UInt8>) -> Day? {
    read(text).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// The same as ``day(_:)``, in parts.
  func parts(_ text: Span<UInt8>) -> (year: Int, month: Int, day: Int)? {
    read(text).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) == nil ? nil : $0 }
  }

  /// The same pattern with an array of its own.
  var copied: DateFormat {
    var copy = self
    copy.items = items.map { $0 }
    return copy
  }

  /// The year, month and day that a text names, whether or not there is such a day.
  private func read(_ text: Span<UInt8>) -> (year: Int, month: Int, day: Int)? {
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
    return index == text.count ? (year, month, day) : nil
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

/// Why a pattern is no date format.
public enum DateFormatProblem: Error, Equatable {
  case empty
  /// An apostrophe is opened and not closed.
  case unclosedQuote
  /// Letters that mean nothing.
  case unknownPart(String)
  /// Letters that take one digit or two, directly before others in digits.
  case openPart(String)
  case lacks(DateFormat.Kind)
  case twice(DateFormat.Kind)
}
