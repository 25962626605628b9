/// A day of the Gregorian calendar, without time or zone: ISO 8601's `YYYY-MM-DD`.
public struct Day: Comparable, Hashable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// The day with this number, days since 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// A day by year, month and day of the month; nil where there is no such day. Years run from 0 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Month.length(year: year, month: month) else { return nil }
    // Counts from 1 March, so that the leap day comes last: Hinnant's algorithm for civil dates.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// A day written `YYYY-MM-DD`, in exactly ten bytes; nil for anything else.
  public init?(_ text: Span<UInt8>) {
    guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D,
      let year = digits(text, 0, 4), let month = digits(text, 5, 2), let day = digits(text, 8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day written `YYYY-MM-DD`; nil for anything else.
  public init?(_ text: String) {
    self.init(Array(text.utf8).span)
  }

  /// The month that holds the day.
  public var month: Month {
    let (year, month, _) = parts
    return Month(number: Int32(year * 12 + month - 1))
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// Appends the day as `YYYY-MM-DD`.
  public func append(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    append(year, digits: 4, to: &bytes)
    bytes.append(0x2D)
    append(month, digits: 2, to: &bytes)
    bytes.append(0x2D)
    append(day, digits: 2, to: &bytes)
  }

  private func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var divisor = digits == 4 ? 1000 : 10
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
      divisor /= 10
    }
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

/// A month of the Gregorian calendar: ISO 8601's `YYYY-MM`.
public struct Month: Comparable, Hashable, Sendable, CustomStringConvertible {
  /// Months since January of year 0.
  public let number: Int32

  /// The month with this number, months since January of year 0.
  public init(number: Int32) {
    self.number = number
  }

  /// A month written `YYYY-MM`, in exactly seven bytes; nil for anything else.
  public init?(_ text: Span<UInt8>) {
    guard text.count == 7, text[4] == 0x2D, let year = digits(text, 0, 4), let month = digits(text, 5, 2),
      (1...12).contains(month)
    else { return nil }
    number = Int32(year * 12 + month - 1)
  }

  /// A month written `YYYY-MM`; nil for anything else.
  public init?(_ text: String) {
    self.init(Array(text.utf8).span)
  }

  /// The first day of the month.
  public var first: Day { day(1) }

  /// The last day of the month.
  public var last: Day { day(Month.length(year: year, month: monthOfYear)) }

  /// The month as `YYYY-MM`.
  public var description: String { padded(year, 4) + "-" + padded(monthOfYear, 2) }

  public static func < (left: Month, right: Month) -> Bool { left.number < right.number }

  private var year: Int { Int(number) / 12 }
  private var monthOfYear: Int { Int(number) % 12 + 1 }

  private func day(_ day: Int) -> Day {
    Day(year: year, month: monthOfYear, day: day) ?? Day(number: 0)
  }

  public static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

private func digits(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
  var value = 0
  for index in start..<(start + count) {
    let byte = text[index]
    guard (0x30...0x39).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
