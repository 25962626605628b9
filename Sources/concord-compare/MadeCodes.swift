import Comparing
import TestSupport
import Vocabularies

/// Codes of a list, and what is nearly one.
struct MadeCodes {
  /// Codes that may be used on any day, and on some days.
  let always: [String]
  let sometimes: [String]
  /// Days from which a code may be used, or no longer.
  let days: [Day]
  private let labels: [String]

  init(_ release: Release) {
    let entries = 0..<release.count
    always = entries.filter { release.isAlways($0) }.map { release.notation($0) }
    sometimes = entries.filter { !release.isAlways($0) }.map { release.notation($0) }
    labels = entries.map { release.label($0) }
    days = entries.flatMap { [release.validity($0).from, release.validity($0).withdrawn] }
      .filter { $0 != Int32.min && $0 != Int32.max }.map { Day(number: $0) }
  }

  /// A code that is right, mostly.
  func ordinary(_ dice: inout Dice) -> String { always[dice.number(below: always.count)] }

  /// A code, a label or something near to them.
  func any(_ dice: inout Dice) -> String {
    let code = (dice.number(below: 2) == 0 ? sometimes.randomElement(using: &dice) : nil) ?? ordinary(&dice)
    switch dice.number(below: 14) {
    case 0...4: return code
    case 5: return labels.randomElement(using: &dice) ?? ""
    case 6: return (labels.randomElement(using: &dice) ?? "").uppercased()
    case 7: return code + "\0"
    case 8: return code + String(dice.text(of: "0aA-", upTo: 12))
    case 9: return String(code.dropLast())
    case 10: return code.uppercased() == code ? code.lowercased() : code.uppercased()
    case 11: return "0" + code
    case 12: return code + " "
    default: return dice.text(of: "0123456789ESW-aweb", upTo: 18)
    }
  }

  /// A group or type code, or nearly one.
  static func member(_ dice: inout Dice) -> String {
    let letter = ["A", "B", "C", "K", "L", "O", "P", "Z", "a", "@", "["][dice.number(below: 11)]
    let number = ["", "0", "1", "01", "9", "09", "10", "61", "62", "66", "67", "69", "70", "001", "100", "1a"]
    return letter + number[dice.number(below: number.count)]
  }
}
