/// Random numbers that are the same in every run, so that a failing test fails again: SplitMix64.
public struct Dice: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A number from 0 to one less than `bound`.
  public mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// A text of up to `most` characters of an alphabet.
  public mutating func text(of alphabet: String, upTo most: Int) -> String {
    let letters = Array(alphabet)
    return String((0..<Int.random(in: 0...most, using: &self)).map { _ in letters.randomElement(using: &self) ?? "a" })
  }

  /// Bytes from an alphabet; from all there are where it is empty.
  public mutating func bytes(_ count: Int, of alphabet: [UInt8] = []) -> [UInt8] {
    (0..<count).map { _ in
      let number = next()
      return alphabet.isEmpty ? UInt8(number & 0xFF) : alphabet[Int(number % UInt64(alphabet.count))]
    }
  }
}
