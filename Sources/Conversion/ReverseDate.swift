import Vocabularies

extension DateFormat {
  /// Whether the pattern holds parts of a time, which reading drops.
  var hasTimes: Bool {
    items.contains {
      switch $0 {
      case .time, .halfDay: true
      default: false
      }
    }
  }

  /// Appends a day written `YYYY-MM-DD`, or a month written `YYYY-MM`, as the pattern has it.
  ///
  /// False, with nothing appended, where the text is neither, or where what the pattern makes of it would not be read
  /// back as the same: a year outside 2000 to 2099 in two digits, for example. The day of a month is its first.
  /// Names are written as English has them: `January` and `Jan`. There must be no times.
  func write(_ text: Span<UInt8>, isMonth: Bool, into bytes: inout [UInt8]) -> Bool {
    var whole: [UInt8] = []
    for index in text.indices { whole.append(text[index]) }
    if isMonth { whole += [0x2D, 0x30, 0x31] }
    guard let day = Day(whole.span) else { return false }
    let start = bytes.count
    let number = { (range: Range<Int>) in whole[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (year, month) = (number(0..<4), number(5..<7))
    for item in items {
      switch item {
      case .day(let least): append(number(8..<10), digits: least, to: &bytes)
      case .month(let least): append(month, digits: least, to: &bytes)
      case .monthName(let isShort): append(DateFormat.months[month - 1], isShort: isShort, to: &bytes)
      case .year(let digits): append(digits == 2 ? year % 100 : year, digits: digits, to: &bytes)
      case .dayName(let isShort):
        // 1970-01-01 was a Thursday.
        let weekday = ((Int(day.number) + 3) % 7 + 7) % 7
        append(DateFormat.days[weekday], isShort: isShort, to: &bytes)
      case .literal(let byte): bytes.append(byte)
      case .time, .halfDay: break
      }
    }
    let written = Array(bytes[start...])
    if self.day(written.span) == day { return true }
    bytes.removeSubrange(start...)
    return false
  }

  /// Appends a number with at least so many digits.
  private func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var reversed: [UInt8] = []
    var rest = number
    while rest > 0 || reversed.count < digits {
      reversed.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    }
    bytes.append(contentsOf: reversed.reversed())
  }

  /// Appends a name with a capital letter, or its first three letters.
  private func append(_ name: [UInt8], isShort: Bool, to bytes: inout [UInt8]) {
    bytes.append(name[0] & 0xDF)
    bytes.append(contentsOf: name[1..<(isShort ? 3 : name.count)])
  }
}
