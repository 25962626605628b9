/// A month of the years 2000 to 2999, the first one of an example file.
public struct ExampleMonth: Sendable, Equatable {
  let year: Int
  let month: Int

  /// Reads a month written as `2026-03`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    let digits = (bytes[..<4] + bytes[5...]).map { Int($0) - 0x30 }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
    let month = digits[4] * 10 + digits[5]
    guard (2000...2999).contains(year), (1...12).contains(month) else { return nil }
    self.init(year: year, month: month)
  }

  private init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  var next: ExampleMonth {
    month == 12 ? ExampleMonth(year: year + 1, month: 1) : ExampleMonth(year: year, month: month + 1)
  }

  var isInLeapYear: Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  var dayCount: Int {
    switch month {
    case 2: isInLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of the week of one of its days: 0 is Sunday, 6 is Saturday (Sakamoto's method).
  func weekday(of day: Int) -> Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? self.year - 1 : self.year
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
  }
}
