/// Where digits and letters stand in a text of up to 64 ASCII characters, without `@`, `+` and `(`.
///
/// Stands for ``holdsPersonalData(_:)``: says so wherever that might find something. E-mail addresses and numbers
/// with a `+` or `(` in front cannot be in such a text.
struct DigitPattern {
  let digits: UInt64
  let letters: UInt64
  /// Whether there may be the number of an insurance or of a patient, whatever the digits are.
  private let mayHoldNumber: Bool
  /// Where a telephone number may begin: with a zero that nine digits or more begin with.
  private let phoneStarts: UInt64

  init(digits: UInt64, letters: UInt64) {
    self.digits = digits
    self.letters = letters
    let starts = digits & ~(digits << 1)
    // The shortest of the numbers has six digits.
    let isEnough = digits.nonzeroBitCount > 5
    mayHoldNumber =
      isEnough
      && (DigitPattern.mayHoldNHSNumber(digits, starts)
        || DigitPattern.mayHoldInsuranceNumber(digits, letters))
    var phoneStarts = starts
    var rest = starts
    while rest != 0 {
      let place = UInt64(truncatingIfNeeded: rest.trailingZeroBitCount)
      if (digits >> place).nonzeroBitCount < 9 { phoneStarts &= ~(1 << place) }
      rest &= rest - 1
    }
    self.phoneStarts = phoneStarts
  }

  /// Whether the text that starts at `start`, which has the pattern, may hold personal data.
  @inline(__always)
  func mayHoldPersonalData(_ text: Span<UInt8>, _ start: Int) -> Bool {
    if mayHoldNumber { return true }
    var starts = phoneStarts
    while starts != 0 {
      if text[start + starts.trailingZeroBitCount] == 0x30 { return true }
      starts &= starts &- 1
    }
    return false
  }

  /// Ten digits in a row, no more and no fewer, or groups of three, three and four.
  private static func mayHoldNHSNumber(_ digits: UInt64, _ starts: UInt64) -> Bool {
    let pairs = digits & digits >> 1
    let fours = pairs & pairs >> 2
    let tens = fours & fours >> 4 & pairs >> 8
    let threes = pairs & digits >> 2
    let exactTens = starts & tens & ~(digits >> 10)
    let groups = starts & threes & ~(digits >> 3) & threes >> 4 & ~(digits >> 7) & fours >> 8
    return exactTens | groups != 0
  }

  /// Two letters that begin a word, a digit after them, and a letter after a digit: a space may stand between, for
  /// which every other character is taken here.
  private static func mayHoldInsuranceNumber(_ digits: UInt64, _ letters: UInt64) -> Bool {
    let words = letters | digits
    let spaces = ~words
    let prefixes = letters & letters >> 1 & ~(words << 1)
    let opens = prefixes & (digits >> 2 | spaces >> 2 & digits >> 3)
    let closes = digits & (letters >> 1 | spaces >> 1 & letters >> 2)
    return opens != 0 && closes != 0
  }
}
