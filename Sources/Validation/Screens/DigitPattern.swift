/// Where digits and letters stand in a text of up to 64 ASCII characters, without `@`, `+` and `(`.
///
/// Stands for ``holdsPersonalData(_:)``: says so wherever that might find something. E-mail addresses and numbers
/// with a `+` or `(` in front cannot be in such a text.
struct DigitPattern {
  let digits: UInt64
  let letters: UInt64

  /// Whether the text that starts at `start` may hold personal data. `spaces` is asked for where it matters.
  @inline(__always)
  func mayHoldPersonalData(_ text: Span<UInt8>, _ start: Int, spaces: () -> UInt64) -> Bool {
    // The shortest of the numbers has six digits.
    if hasAtMostFive(digits) { return false }
    return mayHoldPhoneNumber(text, start) || mayHoldNHSNumber || mayHoldInsuranceNumber(spaces)
  }

  @inline(__always)
  private func hasAtMostFive(_ bits: UInt64) -> Bool {
    var bits = bits
    for _ in 0..<5 { bits &= bits &- 1 }
    return bits == 0
  }

  /// The digits that no digit stands before.
  private var runStarts: UInt64 { digits & ~(digits << 1) }

  /// A number begins with a zero, and has nine digits or more from there on.
  @inline(__always)
  private func mayHoldPhoneNumber(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var starts = runStarts
    while starts != 0 {
      let place = starts.trailingZeroBitCount
      if text[start + place] == 0x30 { return !hasAtMostEight(digits >> UInt64(place)) }
      starts &= starts &- 1
    }
    return false
  }

  @inline(__always)
  private func hasAtMostEight(_ bits: UInt64) -> Bool {
    var bits = bits
    for _ in 0..<8 { bits &= bits &- 1 }
    return bits == 0
  }

  /// Ten digits in a row, no more and no fewer, or groups of three, three and four.
  @inline(__always)
  private var mayHoldNHSNumber: Bool {
    let pairs = digits & digits >> 1
    let fours = pairs & pairs >> 2
    let tens = fours & fours >> 4 & pairs >> 8
    let threes = pairs & digits >> 2
    let exactTens = runStarts & tens & ~(digits >> 10)
    let groups = runStarts & threes & ~(digits >> 3) & threes >> 4 & ~(digits >> 7) & fours >> 8
    return exactTens | groups != 0
  }

  /// Two letters that begin a word, a digit after them, and a letter after a digit: spaces may stand between.
  @inline(__always)
  private func mayHoldInsuranceNumber(_ spaces: () -> UInt64) -> Bool {
    let words = letters | digits
    let prefixes = letters & letters >> 1 & ~(words << 1)
    if prefixes == 0 { return false }
    let spaces = spaces()
    let opens = prefixes & (digits >> 2 | spaces >> 2 & digits >> 3)
    let closes = digits & (letters >> 1 | spaces >> 1 & letters >> 2)
    return opens != 0 && closes != 0
  }
}
