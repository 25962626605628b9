import TestSupport

extension [UInt8] {
  /// Bytes that mean something to a reader of tables.
  private static let marks: [[UInt8]] = [
    [0x22], [0x22, 0x22], [0x22, 0x2C], [0x0A], [0x0D], [0x0D, 0x0A], [0x0A, 0x22], [0x00], [0x2C], [0x3B], [0x09],
    [0x20], [0x80], [0xC3, 0xA9], [0xC2, 0xA0], [0xE2, 0x80], [0xEF, 0xBB, 0xBF], [0x22, 0x0D], [0x2C, 0x2C], [0x1A],
  ]

  /// Changes a few bytes, or whole stretches, by chance.
  mutating func mutate(_ dice: inout Dice) {
    for _ in 0...dice.number(below: 6) where !isEmpty {
      let place = dice.number(below: count)
      switch dice.number(below: 12) {
      case 0: self[place] ^= 1 << UInt8(dice.number(below: 8))
      case 1: self[place] = UInt8(dice.number(below: 256))
      case 2, 3, 4: insert(contentsOf: Self.marks[dice.number(below: Self.marks.count)], at: place)
      case 5: remove(at: place)
      case 6: if dice.number(below: 3) == 0 { removeSubrange(place...) }
      case 7: insert(contentsOf: slice(at: place, dice.number(below: 400)), at: dice.number(below: count))
      case 8: removeSubrange(place..<Swift.min(count, place + dice.number(below: 200)))
      case 9: replaceMarks(&dice)
      case 10: insert(contentsOf: dice.bytes(dice.number(below: 40)), at: place)
      default: swapSlices(place, dice.number(below: count), dice.number(below: 60))
      }
    }
  }

  private func slice(at place: Int, _ length: Int) -> [UInt8] { Array(self[place..<Swift.min(count, place + length)]) }

  /// Makes every so many of one mark into another.
  private mutating func replaceMarks(_ dice: inout Dice) {
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x20]
    let (from, to) = (alphabet[dice.number(below: 5)], alphabet[dice.number(below: 5)])
    let chance = 1 + dice.number(below: 40)
    for index in indices where self[index] == from && dice.number(below: chance) == 0 { self[index] = to }
  }

  /// Puts two stretches of a length in each other's place.
  private mutating func swapSlices(_ first: Int, _ second: Int, _ length: Int) {
    for offset in 0..<length where Swift.max(first, second) + offset < count {
      swapAt(first + offset, second + offset)
    }
  }
}
