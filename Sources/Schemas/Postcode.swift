/// The form of a United Kingdom postcode. Whether the Royal Mail delivers there is not known here.
///
/// Position rules after BS 7666 rather than the government's loose pattern, which matches parts of longer texts.
/// Outside the rules and accepted: `GIR 0AA`, forces' addresses as `BFPO 123`, and the `ZZ99` codes that the
/// health service gives for an unknown or absent address. Either case; one space or none before the last three.
public enum Postcode {
  public static func isWellFormed(_ text: Span<UInt8>) -> Bool {
    var compact = InlineArray<7, UInt8>(repeating: 0)
    var count = 0
    var space = -1
    for index in text.indices {
      if text[index] == 0x20 {
        if space >= 0 { return false }
        space = count
        continue
      }
      if count == 7 { return isForces(text) }
      compact[count] = upper(text[index])
      count += 1
    }
    if isForces(text) { return true }
    if count < 5 || (space >= 0 && space != count - 3) { return false }
    if isGiro(compact, count) || isUnknownAddress(compact, count) { return true }
    return isOutward(compact, count - 3) && isInward(compact, count - 3)
  }

  private static func upper(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte & 0xDF : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Letters that never stand in a place, a bit each from A on.
  private static let neverFirst = bits("QVX")
  private static let neverSecond = bits("IJZ")
  private static let neverInward = bits("CIKMOV")

  private static func bits(_ letters: String) -> UInt32 {
    letters.utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x41) }
  }

  private static func isLetter(_ byte: UInt8, except letters: UInt32) -> Bool {
    isLetter(byte) && letters >> UInt32(byte - 0x41) & 1 == 0
  }

  /// A9, A99, A9A, AA9, AA99 or AA9A.
  private static func isOutward(_ code: InlineArray<7, UInt8>, _ count: Int) -> Bool {
    guard isLetter(code[0], except: neverFirst) else { return false }
    let areaLength = isLetter(code[1]) ? 2 : 1
    if areaLength == 2 && !isLetter(code[1], except: neverSecond) { return false }
    switch count - areaLength {
    case 1: return isDigit(code[areaLength])
    case 2: return isDigit(code[areaLength]) && (isDigit(code[areaLength + 1]) || isLetter(code[areaLength + 1]))
    default: return false
    }
  }

  /// 9AA, without the letters that are easily misread.
  private static func isInward(_ code: InlineArray<7, UInt8>, _ start: Int) -> Bool {
    isDigit(code[start]) && isLetter(code[start + 1], except: neverInward)
      && isLetter(code[start + 2], except: neverInward)
  }

  private static func isGiro(_ code: InlineArray<7, UInt8>, _ count: Int) -> Bool {
    count == 6 && code[0] == 0x47 && code[1] == 0x49 && code[2] == 0x52 && code[3] == 0x30 && code[4] == 0x41
      && code[5] == 0x41
  }

  private static func isUnknownAddress(_ code: InlineArray<7, UInt8>, _ count: Int) -> Bool {
    count == 7 && code[0] == 0x5A && code[1] == 0x5A && code[2] == 0x39 && code[3] == 0x39 && isDigit(code[4])
      && isLetter(code[5]) && isLetter(code[6])
  }

  /// `BFPO` and one to four digits, a space between or not.
  private static func isForces(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 5, upper(text[0]) == 0x42, upper(text[1]) == 0x46, upper(text[2]) == 0x50,
      upper(text[3]) == 0x4F
    else { return false }
    let start = text[4] == 0x20 ? 5 : 4
    guard (1...4).contains(text.count - start) else { return false }
    for index in start..<text.count where !isDigit(text[index]) { return false }
    return true
  }
}

/// The form of a unique property reference number: 1 to 12 digits, not all zero.
public enum UPRN {
  public static func isWellFormed(_ text: Span<UInt8>) -> Bool {
    guard (1...12).contains(text.count) else { return false }
    var isZero = true
    for index in text.indices {
      guard (0x30...0x39).contains(text[index]) else { return false }
      if text[index] != 0x30 { isZero = false }
    }
    return !isZero
  }
}
