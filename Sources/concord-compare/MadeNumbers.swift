import TestSupport

/// Numbers, and what is nearly one.
enum MadeNumbers {
  private static let strange = [
    "0", "00", "-0", "-1", "+1", "0.00", "0.001", "0.5", ".5", "5.", "1.2.3", "1,5", "1E5", "1E+05", "£5", "1 000",
    "99999999", "999999.99", "9999999.9", "100000000", "1234567.", ".1234567", "-1.50", "0000000.1", "1.", "12.345",
    "999999999999999999", "9223372036854.775807", "9223372036854775807", "18446744073709551616", "#N/A", "1-Feb",
    "0x10", "NaN", "inf", "1\0", "12345678\0", "(5)", "=1+1", "5-", "1\u{A0}000", "/", ":", "1:2", "1/2", "--1",
  ]

  /// Digits with points among them, or something that numbers are mistaken for.
  static func number(_ dice: inout Dice) -> String {
    if dice.number(below: 3) == 0 { return strange[dice.number(below: strange.count)] }
    if dice.number(below: 6) == 0 { return ["0", "1", "0.0", "0.01", "1.0", "2"][dice.number(below: 6)] }
    var digits = Array(dice.text(of: "0123456789", upTo: 11))
    for _ in 0..<[0, 0, 1, 1, 1, 2][dice.number(below: 6)] {
      digits.insert(".", at: dice.number(below: digits.count + 1))
    }
    if dice.number(below: 8) == 0 { digits.insert("-", at: 0) }
    return String(digits)
  }
}
