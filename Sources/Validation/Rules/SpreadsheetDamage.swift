import Schemas
import Vocabularies

extension Rule {
  /// A value is what a spreadsheet made of another.
  static let spreadsheetDamage = Rule(
    "spreadsheet-damage", .error, .accuracy, by: .council,
    summary: "A spreadsheet turned the value into something else.",
    explanation: """
      Spreadsheets rewrite what they take for numbers, days and formulas, and the value that was there before is \
      lost. Found are long numbers cut to a form such as 1.2E+11, failed formulas such as #N/A, the ##### of a \
      column too narrow, and days such as 1-Feb or Feb-26. In codes, day numbers such as 46095 and codes that lost \
      the zeros in front are found as well. A value that is right for its field is never found, nor are these forms \
      in the middle of a longer text. Dates and months are judged by invalid-date and invalid-month.
      """,
    message: "{field} holds what a spreadsheet made of the value, not the value itself.",
    remedy: """
      Go back to the original export and open it with the column set to Text, or send it without opening it in a \
      spreadsheet.
      """,
    bad: .cell("uprn", "1.00062E+11"), good: .cell("local_service", "Bins missed on 1-Feb"),
    .cell({ column in column.field != nil && !column.isDate && !column.isMonth }) { text, cell in
      if cell.column.isFreeText { return isDamaged(text) ? .breach : .fine }
      if !cell.isUnreadable { return .fine }
      if isDamaged(text) { return .breach }
      return cell.column.isCode && isDamagedCode(text, cell.column.vocabulary) ? .breach : .fine
    })
}

/// Whether a text is a failed formula, an exponent, or a day of a month, from end to end.
private func isDamaged(_ text: Span<UInt8>) -> Bool {
  if text.count < 3 { return false }
  if text[0] == UInt8(ascii: "#") { return isErrorValue(text) || isAllHashes(text) }
  return isExponent(text) || isDayOfMonth(text) || isMonthOfYear(text)
}

private func isAllHashes(_ text: Span<UInt8>) -> Bool {
  for index in text.indices where text[index] != UInt8(ascii: "#") { return false }
  return true
}

private func isErrorValue(_ text: Span<UInt8>) -> Bool {
  isSame(text, "#N/A") || isSame(text, "#REF!") || isSame(text, "#VALUE!") || isSame(text, "#DIV/0!")
    || isSame(text, "#NAME?") || isSame(text, "#NULL!") || isSame(text, "#NUM!")
}

/// Digits, perhaps a point and more digits, `E`, a sign, digits.
private func isExponent(_ text: Span<UInt8>) -> Bool {
  var index = endOfDigits(text, from: 0)
  if index == 0 { return false }
  if index < text.count && text[index] == UInt8(ascii: ".") {
    let end = endOfDigits(text, from: index + 1)
    if end == index + 1 { return false }
    index = end
  }
  guard index + 2 < text.count, text[index] == UInt8(ascii: "E") else { return false }
  guard text[index + 1] == UInt8(ascii: "+") || text[index + 1] == UInt8(ascii: "-") else { return false }
  return endOfDigits(text, from: index + 2) == text.count
}

/// `1-Feb`, `01-Feb`, `1-Feb-26` or `1-Feb-2026`.
private func isDayOfMonth(_ text: Span<UInt8>) -> Bool {
  let start = endOfDigits(text, from: 0)
  guard start == 1 || start == 2, (1...31).contains(value(text.extracting(0..<start))) else { return false }
  guard text.count >= start + 4, text[start] == UInt8(ascii: "-"), isMonthName(text, at: start + 1) else {
    return false
  }
  let end = start + 4
  if end == text.count { return true }
  let digits = text.count - end - 1
  return text[end] == UInt8(ascii: "-") && (digits == 2 || digits == 4)
    && endOfDigits(text, from: end + 1) == text.count
}

/// `Feb-26`.
private func isMonthOfYear(_ text: Span<UInt8>) -> Bool {
  text.count == 6 && isMonthName(text, at: 0) && text[3] == UInt8(ascii: "-")
    && endOfDigits(text, from: 4) == 6
}

/// Whether a text that is no code was one before a spreadsheet took it for a day or a number.
private func isDamagedCode(_ text: Span<UInt8>, _ vocabulary: Vocabulary?) -> Bool {
  guard text.count <= 12, endOfDigits(text, from: 0) == text.count else { return false }
  if text.count == 5 && (20_000...60_000).contains(value(text)) { return true }
  guard let release = vocabulary?.release else { return false }
  var padded = InlineArray<18, UInt8>(repeating: UInt8(ascii: "0"))
  for index in text.indices { padded[6 + index] = text[index] }
  for zeros in 1...6 where release.index(of: padded.span.extracting((6 - zeros)..<(6 + text.count))) != nil {
    return true
  }
  return false
}

/// Whether the three letters of a month stand here, capital or small.
private func isMonthName(_ text: Span<UInt8>, at index: Int) -> Bool {
  var place = 0
  var same = 0
  for letter in "janfebmaraprmayjunjulaugsepoctnovdec".utf8 {
    if text[index + place] | 0x20 == letter { same += 1 }
    place += 1
    if place == 3 {
      if same == 3 { return true }
      (place, same) = (0, 0)
    }
  }
  return false
}

/// Where the digits that begin at `start` end.
private func endOfDigits(_ text: Span<UInt8>, from start: Int) -> Int {
  var index = start
  while index < text.count && (0x30...0x39).contains(text[index]) { index += 1 }
  return index
}

/// The number that a few digits make.
private func value(_ digits: Span<UInt8>) -> Int {
  var value = 0
  for index in digits.indices { value = value * 10 + Int(digits[index] - 0x30) }
  return value
}

private func isSame(_ text: Span<UInt8>, _ other: String) -> Bool {
  if text.count != other.utf8.count { return false }
  var index = 0
  for byte in other.utf8 {
    if text[index] != byte { return false }
    index += 1
  }
  return true
}
