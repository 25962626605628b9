/// A number as its decimal digits say, without the detour over binary fractions.
///
/// Excel writes binary fractions with 17 digits (`1.1000000000000001` for 1.1) and shows 15 at the most. So a number
/// with a fraction or an exponent is rounded to 15 digits; a whole number written as such keeps all of its digits.
struct Decimal {
  var isNegative = false
  /// The digits, 0 to 9, without zeros in front.
  var digits: [UInt8] = []
  /// How many of the digits stand before the point; more than there are for a number that ends in zeros.
  var point = 0

  /// How many digits of a number with a fraction or an exponent are kept.
  static let precision = 15
  /// How long the text of a number may be.
  static let mostLength = 400

  /// The number that stands in the range, of the form xsd:double has, or nil.
  init?(_ text: borrowing Bytes, _ range: Range<Int>) {
    if range.isEmpty || range.count > Decimal.mostLength { return nil }
    var place = range.lowerBound
    isNegative = text[place] == 0x2D
    if text[place] == 0x2D || text[place] == 0x2B { place += 1 }
    var hasDigits = false
    var hasPoint = false
    while place < range.upperBound {
      let digit = text[place] &- 0x30
      if digit > 9 {
        if text[place] != 0x2E || hasPoint { break }
        hasPoint = true
      } else {
        hasDigits = true
        if digit > 0 || !digits.isEmpty { digits.append(digit) }
        if hasPoint {
          if digits.isEmpty { point -= 1 }
        } else if !digits.isEmpty {
          point += 1
        }
      }
      place += 1
    }
    if !hasDigits { return nil }
    if place < range.upperBound {
      guard let exponent = Decimal.exponent(text, place..<range.upperBound) else { return nil }
      point += exponent
      hasPoint = true
    }
    if hasPoint { round() }
    while digits.count > max(0, point), digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (point, isNegative) = (0, false) }
  }

  private static func exponent(_ text: borrowing Bytes, _ range: Range<Int>) -> Int? {
    if range.count < 2 || text[range.lowerBound] | 0x20 != 0x65 { return nil }
    var place = range.lowerBound + 1
    let isNegative = text[place] == 0x2D
    if text[place] == 0x2D || text[place] == 0x2B { place += 1 }
    if place == range.upperBound { return nil }
    var value = 0
    while place < range.upperBound {
      let digit = text[place] &- 0x30
      if digit > 9 || value > 9999 { return nil }
      value = value * 10 + Int(digit)
      place += 1
    }
    return isNegative ? -value : value
  }

  private mutating func round() {
    if digits.count <= Decimal.precision { return }
    let isUp = digits[Decimal.precision] >= 5
    digits.removeLast(digits.count - Decimal.precision)
    if isUp {
      var place = digits.count - 1
      while place >= 0 && digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        digits.removeLast()
        point += 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  /// Adds the number without an exponent; false, and nothing, where that takes more than 21 digits on either side.
  func append(to target: inout Bytes, leastDigits: Int = 1) -> Bool {
    if point > 21 && point > digits.count || point < -20 { return false }
    if isNegative { target.append(0x2D) }
    if point < leastDigits && digits.count <= point { target.append(0x30, times: leastDigits - max(0, point)) }
    if point <= 0 && digits.count > point {
      target.append("0.")
      target.append(0x30, times: -point)
    }
    for (index, digit) in digits.enumerated() {
      if index == point && index > 0 { target.append(0x2E) }
      target.append(0x30 + digit)
    }
    if point > digits.count { target.append(0x30, times: point - digits.count) }
    return true
  }

  /// Whether there is no fraction.
  var isWhole: Bool { digits.count <= max(0, point) }

  /// The days and seconds that the number is as a moment, the seconds rounded; nil for a negative one, and past ten
  /// million days.
  var moment: (days: Int64, seconds: Int64)? {
    if isNegative || point > 7 { return nil }
    var days: Int64 = 0
    for index in 0..<max(0, point) { days = days * 10 + Int64(index < digits.count ? digits[index] : 0) }
    var fraction: Int64 = 0
    for index in 0..<12 {
      let place = point + index
      fraction = fraction * 10 + Int64(place >= 0 && place < digits.count ? digits[place] : 0)
    }
    let seconds = (fraction * 86_400 + 500_000_000_000) / 1_000_000_000_000
    return seconds == 86_400 ? (days + 1, 0) : (days, seconds)
  }
}
