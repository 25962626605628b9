/// Writing numbers and text into a CSV cell, one byte after the other.
extension [UInt8] {
  /// Appends a whole number, with zeros before it up to `width` digits.
  mutating func append(digits number: Int, width: Int = 1) {
    var length = width
    var limit = 1
    for _ in 0..<width { limit *= 10 }
    while number >= limit {
      limit *= 10
      length += 1
    }
    var rest = number
    var place = count + length
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: length))
    while rest > 0 {
      place -= 1
      self[place] += UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Appends an amount as pounds and pence: `2.59`.
  mutating func append(pence: Int) {
    append(digits: pence / 100)
    append(UInt8(ascii: "."))
    append(digits: pence % 100, width: 2)
  }

  /// Appends a day as `2026-03-14`.
  mutating func append(year: Int, month: Int, day: Int) {
    append(digits: year, width: 4)
    append(UInt8(ascii: "-"))
    append(digits: month, width: 2)
    append(UInt8(ascii: "-"))
    append(digits: day, width: 2)
  }

  /// The text as one cell, in quotes where a comma asks for them.
  init(cell text: String) {
    self = text.contains(",") ? Array("\"\(text)\"".utf8) : Array(text.utf8)
  }
}
