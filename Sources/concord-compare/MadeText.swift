import TestSupport

/// Texts: ordinary ones, and those that look like personal data, formulas or what spreadsheets leave behind.
enum MadeText {
  private static let words = [
    "Bulky waste collection", "Council tax", "Parking", "Bin 240l", "Ward 7", "Ref 12/0456", "", "Café", "O'Brien",
    "Blue badge renewal", "School meals 2025/26", "A-Z", "x",
  ]

  private static let suspicious = [
    "=SUM(A1)", "+44 20 7946 0000", "-5", "@home", "\tx", "#N/A", "#REF!", "#VALUE!", "1-Feb", "01-Feb", "31-Dec",
    "Feb-25",
    "1E+05", "1.5E-03", "1.00E+11", "2E5", "JAN-26", "jan-26", "12-Mar-25", "45321", "a@b.co", "a@b",
    "jo.bloggs@example.org",
    "AB123456C", "AB 12 34 56 C", "ab 123456 c", "AB12 3456C", "QQ123456C", "AB123456", "AB 12 34 56", "XAB123456C",
    "943 476 5919", "9434765919", "943-476-5919", "943 476 5918", "9434765918", "943 4765919", "09434765919",
    "01234 567890", "01234567890", "07700 900123", "07700900123", "020 7946 0000", "(01234) 567890", "00441234567890",
    "0044 1234 567890", "01-02-2026", "0123456789", "0123 456 789", "01 2345 6789", "1234567890", "0 1234 567890",
    "x\0y", "caf\u{E9} 01234 567890", "\u{FEFF}x", "a\u{A0}b", "\u{A0}", "line\none", "line\r\ntwo", "quote \" in",
    "\"",
    "\"\"", "a,b", "a;b", "a\tb", "a|b", "\u{7F}", "\u{1}", "\u{85}", "tab\t", "0", "000", "(", "EX1 1AA",
    "at EX11AA now",
  ]

  /// A text that no rule finds anything in, mostly.
  static func ordinary(_ dice: inout Dice) -> String { words[dice.number(below: words.count)] }

  /// A text that rules or screens look at closely.
  static func suspicious(_ dice: inout Dice) -> String {
    switch dice.number(below: 8) {
    case 0...2: return suspicious[dice.number(below: suspicious.count)]
    case 3:
      let inner = suspicious[dice.number(below: suspicious.count)]
      let fill = [" ", ".", "x", "-", "7", ", "][dice.number(below: 6)]
      return ordinary(&dice) + fill + inner + (dice.number(below: 2) == 0 ? "" : fill + ordinary(&dice))
    case 4: return digits(&dice)
    case 5:
      return String(repeating: ["a", "é", "ab ", "0"][dice.number(below: 4)], count: 195 + dice.number(below: 12))
    case 6: return String(repeating: "a", count: 50 + dice.number(below: 30)) + digits(&dice)
    default: return dice.text(of: "0123456789 0123456789-.ABcd()+@#=E/", upTo: 70)
    }
  }

  /// Groups of digits with something between them: what numbers of people are written like.
  private static func digits(_ dice: inout Dice) -> String {
    var text = ["", "", "0", "07", "01", "+44", "AB", "ab ", "Q"][dice.number(below: 9)]
    for _ in 0...dice.number(below: 5) {
      for _ in 0...dice.number(below: 6) { text.append("0123456789".randomElement(using: &dice) ?? "0") }
      text += ["", "", " ", " ", "-", ".", "  ", " -", "\u{A0}", "/", "x"][dice.number(below: 11)]
    }
    return text + ["", "", "C", " c", "D "][dice.number(below: 5)]
  }

  /// Any bytes that may be in a cell, some of them not UTF-8.
  static func any(_ dice: inout Dice) -> [UInt8] {
    switch dice.number(below: 6) {
    case 0: dice.bytes(dice.number(below: 12))
    case 1: dice.bytes(dice.number(below: 6), of: [0x20, 0x09, 0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xC2, 0xA0, 0x41, 0x30])
    case 2: spaced(Array(ordinary(&dice).utf8), &dice)
    default: Array(suspicious(&dice).utf8)
    }
  }

  /// A text with spaces of some kind at its ends.
  static func spaced(_ text: [UInt8], _ dice: inout Dice) -> [UInt8] {
    let spaces: [[UInt8]] = [
      [], [0x20], [0x20, 0x20], [0x09], [0xC2, 0xA0], [0x0A], [0x0D, 0x0A], [0xE2, 0x80, 0x89],
    ]
    return spaces[dice.number(below: spaces.count)] + text + spaces[dice.number(below: spaces.count)]
  }
}
