/// Adds a number as a person sees it: see ``Decimal`` and ``CellFormat``. False, and nothing, for what is to be shown as
/// it stands: what is no number, or one of more digits than are shown.
func appendNumber(
  _ text: borrowing Bytes, _ range: Range<Int>, _ format: CellFormat, is1904: Bool, to target: inout Bytes
) -> Bool {
  if format == .number && isShown(text, range) {
    target.append(text, range)
    return true
  }
  if format == .date, let days = wholeNumber(text, range), appendDay(days, is1904: is1904, to: &target) { return true }
  guard let number = Decimal(text, range) else { return false }
  switch format {
  case .number: return number.append(to: &target)
  case .digits(let count): return number.append(to: &target, leastDigits: number.isWhole ? count : 1)
  default: return appendMoment(number, format, is1904: is1904, to: &target) || number.append(to: &target)
  }
}

/// Whether the text of a number is already what is shown, as it is almost always.
private func isShown(_ text: borrowing Bytes, _ range: Range<Int>) -> Bool {
  if range.isEmpty || range.count > Decimal.precision + 1 { return false }
  var place = range.lowerBound
  if text[place] == 0x2D { place += 1 }
  let first = place
  while place < range.upperBound && text[place] &- 0x30 <= 9 { place += 1 }
  let whole = place - first
  let hasZero = whole > 1 && text[first] == 0x30
  if whole == 0 || hasZero || whole > Decimal.precision { return false }
  if place == range.upperBound { return text[first] != 0x30 || first == range.lowerBound }
  if text[place] != 0x2E { return false }
  place += 1
  while place < range.upperBound && text[place] &- 0x30 <= 9 { place += 1 }
  return place == range.upperBound && text[place - 1] &- 0x31 < 9
}

/// The number of up to seven digits that the text is, and nothing else.
private func wholeNumber(_ text: borrowing Bytes, _ range: Range<Int>) -> Int64? {
  if range.isEmpty || range.count > 7 { return nil }
  var value: Int64 = 0
  for place in range {
    let digit = text[place] &- 0x30
    if digit > 9 { return nil }
    value = value &* 10 &+ Int64(digit)
  }
  return value
}

/// Adds a number as a day or a time; false, and nothing, where it stands for none.
private func appendMoment(
  _ number: Decimal, _ format: CellFormat, is1904: Bool, to target: inout Bytes
) -> Bool {
  guard let (days, seconds) = number.moment else { return false }
  switch format {
  case .duration:
    appendTime(days * 86_400 + seconds, to: &target)
  case .time:
    appendTime(seconds, to: &target)
  case .dateOrTime where days == 0 && seconds > 0:
    appendTime(seconds, to: &target)
  default:
    guard appendDay(days, is1904: is1904, to: &target) else { return false }
    if seconds > 0 {
      target.append(0x20)
      appendTime(seconds, to: &target)
    }
  }
  return true
}

private func appendTime(_ seconds: Int64, to target: inout Bytes) {
  let hours = seconds / 3600
  if hours >= 100 { append(hours / 100, to: &target) }
  appendPair(hours % 100, to: &target)
  target.append(0x3A)
  appendPair(seconds / 60 % 60, to: &target)
  target.append(0x3A)
  appendPair(seconds % 60, to: &target)
}

/// Adds a number below 100 in two digits.
@inline(__always)
private func appendPair(_ value: Int64, to target: inout Bytes) {
  target.append(0x30 &+ UInt8(truncatingIfNeeded: value / 10))
  target.append(0x30 &+ UInt8(truncatingIfNeeded: value % 10))
}

/// Adds a number above 0 in as many digits as it takes.
private func append(_ value: Int64, to target: inout Bytes) {
  if value >= 10 { append(value / 10, to: &target) }
  target.append(0x30 + UInt8(value % 10))
}

/// Adds the day of a number as YYYY-MM-DD; false where there is none: past the year 9999.
///
/// In the system of 1900, day 1 is 1 January 1900 and day 60 the 29 February that never was, for Excel shows it so;
/// day 0 is shown as 1900-01-00. In the system of 1904, day 0 is 1 January 1904.
private func appendDay(_ number: Int64, is1904: Bool, to target: inout Bytes) -> Bool {
  if number > (is1904 ? 2_957_003 : 2_958_465) { return false }
  if !is1904 && (number == 0 || number == 60) {
    target.append(number == 0 ? "1900-01-00" : "1900-02-29")
    return true
  }
  // Days since 1 March of the year 0, in years that begin in March: a leap day is then the last of its year.
  let first: Int64 = is1904 ? 695_361 : number < 60 ? 693_900 : 693_899
  let days = number + first
  let era = days / 146_097
  let day = days % 146_097
  let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
  let dayOfYear = day - (365 * year + year / 4 - year / 100)
  let month = (5 * dayOfYear + 2) / 153
  let calendarYear = year + era * 400 + (month > 9 ? 1 : 0)
  target.reserve(10)
  appendPair(calendarYear / 100, to: &target)
  appendPair(calendarYear % 100, to: &target)
  target.append(0x2D)
  appendPair(month < 10 ? month + 3 : month - 9, to: &target)
  target.append(0x2D)
  appendPair(dayOfYear - (153 * month + 2) / 5 + 1, to: &target)
  return true
}
