import TestSupport

/// A text as it is added, and its hash.
struct AddedText: Sendable {
  let order: UInt64
  let note: UInt8
  let hash: UInt64
  let text: [UInt8]
}

/// Files of texts, of which some are the same.
enum TextSample: CaseIterable {
  case noneRepeated, halfRepeated, allEqual, onePairFarApart, sameHash, veryLong

  /// The texts, in a sequence that is not their order.
  var added: [AddedText] {
    var dice = Dice(seed: 11)
    return texts(&dice).enumerated().map { index, text in
      let hash = self == .sameHash ? 0 : Self.hash(of: text)
      return AddedText(order: UInt64(index) << 33, note: UInt8(index & 0xFF), hash: hash, text: text)
    }.shuffled(using: &dice)
  }

  private func texts(_ dice: inout Dice) -> [[UInt8]] {
    let different = (0..<1200).map { Array("\($0)".utf8) + dice.bytes(Int(dice.next() % 40)) }
    switch self {
    case .noneRepeated: return different
    // A text of no bytes is among them.
    case .halfRepeated: return different + different.prefix(600).shuffled(using: &dice) + [[], []]
    case .allEqual: return Array(repeating: different[0], count: 1200)
    case .onePairFarApart: return different + [different[0]]
    case .sameHash: return Array(different.prefix(300) + different.prefix(20))
    case .veryLong:
      let long = dice.bytes(20_000)
      return [long, long.dropLast() + [long[0] ^ 1], long, Array(long.dropLast()), long]
    }
  }

  /// FNV-1a, whose bits are then mixed.
  private static func hash(of text: [UInt8]) -> UInt64 {
    let sum = text.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var dice = Dice(seed: sum)
    return dice.next()
  }
}
