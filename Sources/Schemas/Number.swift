/// A decimal number as it is written in a cell: exact, in millionths; a greater one counts as the greatest.
public struct Number: Comparable, Sendable {
  /// The value in millionths.
  public let millionths: Int64

  /// How many decimals a number can have at the most.
  public static let maxDecimals = 6

  /// A number in millionths.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// A number written as an optional minus, digits, and at most `decimals` decimals after a point.
  ///
  /// Nil for anything else: a pound sign, a thousands comma, an exponent, a plus, a point without digits on both
  /// sides, or more decimals.
  public init?(_ text: Span<UInt8>, decimals: Int) {
    var index = 0
    let isNegative = text.count > 0 && text[0] == 0x2D
    if isNegative { index = 1 }
    var value: Int64 = 0
    var isTooLarge = false
    var whole = 0
    var fraction = -1
    while index < text.count {
      let byte = text[index]
      if byte == 0x2E && fraction < 0 && whole > 0 {
        fraction = 0
      } else if (0x30...0x39).contains(byte) {
        if fraction >= 0 { fraction += 1 } else { whole += 1 }
        if fraction > min(decimals, Number.maxDecimals) { return nil }
        let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(Int64(byte - 0x30))
        isTooLarge = isTooLarge || overflow || carry
        value = sum
      } else {
        return nil
      }
      index += 1
    }
    if whole == 0 || fraction == 0 { return nil }
    for _ in max(0, fraction)..<Number.maxDecimals {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      isTooLarge = isTooLarge || overflow
      value = scaled
    }
    if isTooLarge { value = Int64.max }
    millionths = isNegative ? -value : value
  }

  public static func < (left: Number, right: Number) -> Bool { left.millionths < right.millionths }

  /// The number as people write it, without needless decimals.
  public var text: String {
    let size = millionths.magnitude
    var decimals = String(size % 1_000_000)
    decimals = String(repeating: "0", count: 6 - decimals.utf8.count) + decimals
    while decimals.utf8.last == 0x30 { decimals.removeLast() }
    return (millionths < 0 ? "-" : "") + String(size / 1_000_000) + (decimals.utf8.isEmpty ? "" : "." + decimals)
  }
}
