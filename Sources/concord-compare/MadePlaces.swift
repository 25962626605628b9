import TestSupport

/// Postcodes and property numbers, and what is nearly one.
enum MadePlaces {
  private static let areas = [
    "A9", "A99", "A9A", "AA9", "AA99", "AA9A", "AAA9", "AAA99", "A", "AA", "9A", "A999", "A9AA",
  ]
  private static let ordinary = ["ME4 4TR", "EX1 1AA", "SW1A 1AA", "B1 1BB", "M60 1NW", "EC1A 1BB", "W1A 0AX"]
  private static let strange = [
    "GIR 0AA", "gir0aa", "GIR  0AA", "BFPO 1", "ZZ99 3WZ", "NPT 1AA", "SAN TA1", "AI-2640", "me44tr", "ME4  4TR",
    "ME4-4TR", "ME4 4T", "E4 4TRA", "ME44 TR", "QA1 1AA", "AI1 1AA", "A1 1CC", "ME4\u{A0}4TR", "ME4 4TR\0", " ME4 4TR",
    "ME4 4TR ", "XX1 1AA", "L1 8JQ", "J1 1AA", "Z1 1AA", "AZ1 1AA", "AJ1 1AA", "[A1 1AA", "@1 1AA", "0A1 1AA",
  ]

  /// A postcode as most are.
  static func postcode(_ dice: inout Dice) -> String { ordinary[dice.number(below: ordinary.count)] }

  /// Something of the shape of a postcode, well written or not.
  static func nearPostcode(_ dice: inout Dice) -> String {
    if dice.number(below: 3) == 0 { return strange[dice.number(below: strange.count)] }
    let shape = areas[dice.number(below: areas.count)] + ["", " ", " ", " ", "  ", "-"][dice.number(below: 6)] + "9AA"
    // Some letters are not allowed in some places.
    let alphabet = ["ABDEFGH", "ABDEFGH", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ACIKMOVQXJZ"][dice.number(below: 4)]
    let text = String(
      shape.map { character in
        switch character {
        case "A": alphabet.randomElement(using: &dice) ?? "A"
        case "9": "0123456789".randomElement(using: &dice) ?? "9"
        default: character
        }
      })
    return dice.number(below: 4) == 0 ? text.lowercased() : text
  }

  /// Digits, up to more than a property number has, and what is mistaken for them.
  static func nearUPRN(_ dice: inout Dice) -> String {
    let digits = dice.text(of: dice.number(below: 5) == 0 ? "0" : "0123456789", upTo: 14)
    switch dice.number(below: 10) {
    case 0: return digits + "\0"
    case 1: return digits + dice.text(of: "/:aA .-", upTo: 2)
    case 2: return "1.00E+11"
    default: return digits
    }
  }
}
