import Vocabularies

/// A date format in which every part always stands at the same place, such as `dd/MM/yyyy HH:mm`.
///
/// It reads what ``DateFormat`` reads, without going through the parts one by one where they are digits.
struct FixedDate {
  /// How long a text must be.
  let length: Int
  private var day: Int?
  private var month = 0
  private var year = 0
  private var hasShortYear = false
  private var literals: [(place: Int, byte: UInt8)] = []
  private var times: [(place: Int, digits: Int, range: ClosedRange<Int>)] = []

  /// Nil where the format has names, or parts of one digit or two.
  init?(_ format: DateFormat) {
    var place = 0
    for item in format.items {
      switch item {
      case .day(2): day = place
      case .month(2): month = place
      case .year(let digits):
        (year, hasShortYear) = (place, digits == 2)
        place += digits - 2
      case .time(let least, let most, let from, let to) where least == most:
        times.append((place, least, from...to))
        place += least - 2
      case .literal(let byte):
        literals.append((place, byte))
        place -= 1
      default: return nil
      }
      place += 2
    }
    length = place
  }

  /// The year, month and day that a text names, the first of the month where the format has no day; nil where it is
  /// not written so or there is no such day.
  @inline(__always)
  func parts(of text: Span<UInt8>, from start: Int, count: Int) -> (year: Int, month: Int, day: Int)? {
    if count != length { return nil }
    for index in literals.indices where text[start + literals[index].place] != literals[index].byte { return nil }
    for index in times.indices {
      guard let time = digits(text, start + times[index].place, times[index].digits) else { return nil }
      if !times[index].range.contains(time) { return nil }
    }
    guard let month = digits(text, start + month, 2), (1...12).contains(month),
      let years = digits(text, start + year, hasShortYear ? 2 : 4)
    else { return nil }
    let year = hasShortYear ? 2000 + years : years
    guard let place = day else { return (year, month, 1) }
    guard let day = digits(text, start + place, 2), day >= 1 else { return nil }
    return day <= 28 || day <= Month.length(year: year, month: month) ? (year, month, day) : nil
  }
}

/// The number that so many digits make; nil where a byte is no digit.
@inline(__always)
private func digits(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
  var value = 0
  for index in start..<(start + count) {
    let digit = text[index] &- 0x30
    if digit > 9 { return nil }
    value = value * 10 + Int(digit)
  }
  return value
}
