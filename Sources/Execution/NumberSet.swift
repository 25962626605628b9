/// A set of small numbers: a bitmap as long as the greatest of them asks for.
struct NumberSet: Sendable {
  private var words: [UInt64] = []

  mutating func insert(_ number: Int) {
    if number >> 6 >= words.count {
      words.append(contentsOf: repeatElement(0, count: number >> 6 + 1 - words.count))
    }
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  func contains(_ number: Int) -> Bool {
    number >> 6 < words.count && words[number >> 6] >> UInt64(number & 63) & 1 != 0
  }

  mutating func formUnion(_ other: NumberSet) {
    if words.count < other.words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }
}
