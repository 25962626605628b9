import Schemas

/// Whether a text holds something that identifies a person: a National Insurance number, an NHS number, an
/// e-mail address or a United Kingdom telephone number.
func holdsPersonalData(_ text: Span<UInt8>) -> Bool {
  for index in text.indices {
    let byte = text[index]
    if byte == 0x40 {
      if isEmail(text, at: index) { return true }
    } else if isDigit(byte) || byte == 0x2B || byte == 0x28 {
      if canBegin(text, at: index) && (isNHSNumber(text, index) || isPhoneNumber(text, index)) { return true }
    } else if isLetter(byte) && canBegin(text, at: index) && isInsuranceNumber(text, index) {
      return true
    }
  }
  return false
}

/// Whether a text may be somebody's data: it holds personal data, a postcode or a long property number.
///
/// A guard for what is printed, so it accuses sooner than the rule does.
package func looksPersonal(_ text: Span<UInt8>) -> Bool {
  holdsPersonalDataHoweverSpaced(text) || holdsPropertyNumber(text) || holdsPostcode(text)
}

/// Whether a text holds personal data, though its groups may be set apart in other ways than the rule allows.
func holdsPersonalDataHoweverSpaced(_ text: Span<UInt8>) -> Bool {
  if holdsPersonalData(text) { return true }
  var spaced: [UInt8] = []
  var index = 0
  while index < text.count {
    let length = gapLength(text, index)
    if length == 0 {
      spaced.append(text[index])
      index += 1
    } else {
      if spaced.last != 0x20 { spaced.append(0x20) }
      index += length
    }
  }
  return holdsPersonalData(spaced.span)
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
private func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }

/// Whether a number may begin here: not within a word, and not among the decimals of a number.
private func canBegin(_ text: Span<UInt8>, at index: Int) -> Bool {
  if index == 0 { return true }
  if text[index - 1] == 0x2E { return index == 1 || !isDigit(text[index - 2]) }
  return !isWord(text[index - 1]) || (index >= 2 && signLength(text, index - 2) == 2)
    || (index >= 3 && signLength(text, index - 3) == 3)
}

/// Whether a number may end before this place: not within a word, and not before decimals.
private func canEnd(_ text: Span<UInt8>, at index: Int) -> Bool {
  guard index < text.count else { return true }
  if text[index] == 0x2E { return index + 1 == text.count || !isDigit(text[index + 1]) }
  return !isWord(text[index]) || signLength(text, index) > 0
}

/// The length of a sign or space outside ASCII: U+0080 to U+00BF, and U+2000 to U+207F, dashes and quotes among
/// them; 0 for anything else.
private func signLength(_ text: Span<UInt8>, _ index: Int) -> Int {
  if index + 1 < text.count && text[index] == 0xC2 { return 2 }
  guard index + 2 < text.count, text[index] == 0xE2 else { return 0 }
  return text[index + 1] == 0x80 || text[index + 1] == 0x81 ? 3 : 0
}

/// The length of what may stand between the groups of a number: a space, or a hyphen or dash; 0 for anything else.
private func gapLength(_ text: Span<UInt8>, _ index: Int) -> Int {
  guard index < text.count else { return 0 }
  if text[index] == 0x20 || text[index] == 0x2D { return 1 }
  let length = signLength(text, index)
  if length == 2 { return text[index + 1] == 0xA0 ? 2 : 0 }
  if length == 3 && text[index + 1] == 0x80 {
    let last = text[index + 2]
    return last <= 0x95 || last == 0xAF ? 3 : 0
  }
  return 0
}

/// A name before the sign, and a domain after it that ends in a dot and two letters or more.
private func isEmail(_ text: Span<UInt8>, at sign: Int) -> Bool {
  guard sign > 0, isWord(text[sign - 1]) || "._%+-".utf8.contains(text[sign - 1]) else { return false }
  var index = sign + 1
  var lastDot = -1
  while index < text.count, isWord(text[index]) || text[index] == 0x2D || text[index] == 0x2E {
    if text[index] == 0x2E {
      if index == sign + 1 { return false }
      if index + 1 < text.count && isLetter(text[index + 1]) { lastDot = index }
    }
    index += 1
  }
  guard lastDot > 0 else { return false }
  var letters = 0
  var next = lastDot + 1
  while next < index && isLetter(text[next]) {
    letters += 1
    next += 1
  }
  return letters >= 2
}

/// Two prefix letters, six digits, a suffix A to D; spaces between pairs allowed. Some letters are never used.
private func isInsuranceNumber(_ text: Span<UInt8>, _ start: Int) -> Bool {
  var index = start
  var prefix: (UInt8, UInt8) = (0, 0)
  for place in 0..<9 {
    if place >= 2 && place % 2 == 0 && index < text.count && text[index] == 0x20 { index += 1 }
    guard index < text.count else { return false }
    let byte = text[index]
    switch place {
    case 0:
      prefix.0 = byte & 0xDF
      if !isLetter(byte) || "DFIQUV".utf8.contains(prefix.0) { return false }
    case 1:
      prefix.1 = byte & 0xDF
      if !isLetter(byte) || "DFIOQUV".utf8.contains(prefix.1) { return false }
    case 8: if !isLetter(byte) || !(0x41...0x44).contains(byte & 0xDF) { return false }
    default: if !isDigit(byte) { return false }
    }
    index += 1
  }
  return canEnd(text, at: index) && !isUnused(prefix)
}

/// Prefixes that are never given: BG, GB, KN, NK, NT, TN and ZZ.
private func isUnused(_ prefix: (UInt8, UInt8)) -> Bool {
  switch prefix {
  case (0x42, 0x47), (0x47, 0x42), (0x4B, 0x4E), (0x4E, 0x4B), (0x4E, 0x54), (0x54, 0x4E), (0x5A, 0x5A): true
  default: false
  }
}

/// Ten digits, in groups of 3, 3 and 4 or in one, whose last is the right check digit (modulus 11).
private func isNHSNumber(_ text: Span<UInt8>, _ start: Int) -> Bool {
  var index = start
  var sum = 0
  var last = 0
  let isGrouped = gapLength(text, start + 3) > 0
  for place in 0..<10 {
    if isGrouped && (place == 3 || place == 6) {
      let gap = gapLength(text, index)
      if gap == 0 { return false }
      index += gap
    }
    guard index < text.count, isDigit(text[index]) else { return false }
    last = Int(text[index] - 0x30)
    if place < 9 { sum += last * (10 - place) }
    index += 1
  }
  let check = (11 - sum % 11) % 11
  return check == last && canEnd(text, at: index)
}

/// `0`, `+44` or `0044`, and then the nine or ten digits of a number that can exist, in groups or in one.
private func isPhoneNumber(_ text: Span<UInt8>, _ start: Int) -> Bool {
  var number = PhoneDigits(isInternational: text[start] == 0x2B)
  var index = text[start] == 0x2B ? start + 1 : start
  while index < text.count {
    if isDigit(text[index]) {
      if !number.append(text[index]) { return false }
      index += 1
      let isGroupsEnd = index == text.count || !isDigit(text[index])
      if isGroupsEnd && number.isWhole && canEnd(text, at: index) { return true }
      continue
    }
    var length = 0
    while index < text.count && length < 4 {
      let isBracket = text[index] == 0x28 || text[index] == 0x29
      let gap = isBracket ? 1 : gapLength(text, index)
      if gap == 0 { break }
      index += gap
      length += 1
    }
    if length == 0 || !number.closeGroup() { return false }
  }
  return false
}

/// The digits of what may be a telephone number, as they are met.
private struct PhoneDigits {
  private var digits = InlineArray<15, UInt8>(repeating: 0)
  private var count = 0
  private var isGrouped = false
  private let isInternational: Bool

  init(isInternational: Bool) {
    self.isInternational = isInternational
  }

  /// Takes a digit; false where there are more than any number has.
  mutating func append(_ digit: UInt8) -> Bool {
    if count == 15 { return false }
    digits[count] = digit
    count += 1
    return true
  }

  /// Takes note of a gap; false where no telephone number has one there, as in the date 01-02-2026.
  mutating func closeGroup() -> Bool {
    let isTooShort = count == 1 || (count == 2 && digits[1] != 0x30)
    if isTooShort && !isGrouped && !isInternational { return false }
    if count > 0 { isGrouped = true }
    return true
  }

  /// Whether the digits so far are a whole number: 01, 02, 03, 07 or 08 and what belongs to it.
  ///
  /// Few areas have numbers a digit short, and references of ten digits are many: a short number counts only
  /// if it is written in groups or with the code of the country.
  var isWhole: Bool {
    var first = 1
    var isShortAllowed = isGrouped
    if isInternational || (digits[0] == 0x30 && digits[1] == 0x30) {
      first = isInternational ? 0 : 2
      guard digits[first] == 0x34, digits[first + 1] == 0x34 else { return false }
      first += digits[first + 2] == 0x30 ? 3 : 2
      isShortAllowed = true
    } else if digits[0] != 0x30 {
      return false
    }
    switch digits[first] {
    case 0x31, 0x38: return count - first == 10 || (isShortAllowed && count - first == 9)
    case 0x32, 0x33, 0x37: return count - first == 10
    default: return false
    }
  }
}

/// Whether nine to twelve digits stand in a text by themselves, as the numbers of properties do.
private func holdsPropertyNumber(_ text: Span<UInt8>) -> Bool {
  var start = 0
  while start < text.count {
    var end = start
    while end < text.count && isDigit(text[end]) { end += 1 }
    if (9...12).contains(end - start) && canBegin(text, at: start) && canEnd(text, at: end) { return true }
    start = max(end, start + 1)
  }
  return false
}

/// Whether a postcode stands in a text, by itself or between spaces and signs, however its halves are set apart.
func holdsPostcode(_ text: Span<UInt8>) -> Bool {
  for start in text.indices where isLetter(text[start]) && canBegin(text, at: start) {
    if isPostcode(text, start) { return true }
  }
  return false
}

private func isPostcode(_ text: Span<UInt8>, _ start: Int) -> Bool {
  var compact: [UInt8] = []
  var index = start
  var hasGap = false
  while index < text.count && compact.count < 8 {
    if isLetter(text[index]) || isDigit(text[index]) {
      compact.append(text[index])
      index += 1
      let isEnd = compact.count >= 5 && canEnd(text, at: index)
      if isEnd && Postcode.isWellFormed(compact.span) { return true }
      continue
    }
    let first = index
    while gapLength(text, index) > 0 { index += gapLength(text, index) }
    if index == first || hasGap { return false }
    hasGap = true
  }
  return false
}
