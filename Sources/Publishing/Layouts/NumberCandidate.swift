/// A way in which numbers may be written in a local file, to be tried on all values of a column.
struct NumberCandidate: Equatable {
  let decimal: String
  let group: String?
  let currency: String?

  /// Whether the numbers are in the form of the schemas already.
  var isPlain: Bool { decimal == "." && group == nil && currency == nil }

  private static let marks: [(decimal: String, group: String?)] = [
    (".", nil), (".", ","), (".", " "), (".", "'"), (",", nil), (",", "."), (",", " "), (",", "'"),
  ]
  private static let currencies = ["£", "GBP", "€", "EUR"]

  /// The one style that all of some values fit; nil where none does, or several do.
  ///
  /// Only marks that stand in some value count as evidence: a decimal comma that nobody wrote is no candidate.
  static func fitting(_ values: [String], decimals: Int) -> NumberCandidate? {
    let currency = currencies.first { sign in values.contains { $0.hasPrefix(sign) || $0.hasSuffix(sign) } }
    let bare = values.map { withoutCurrency($0, currency) }
    let seen = Set(bare.flatMap { Array($0.utf8) })
    let fitting = marks.filter { decimal, group in
      if let group, !seen.contains(Array(group.utf8)[0]) { return false }
      if decimal == "," && !seen.contains(0x2C) { return false }
      return bare.allSatisfy { reads(Array($0.utf8), decimal, group, decimals) }
    }
    guard fitting.count == 1 else { return nil }
    return NumberCandidate(decimal: fitting[0].decimal, group: fitting[0].group, currency: currency)
  }

  private static func withoutCurrency(_ value: String, _ currency: String?) -> String {
    guard let currency else { return value }
    if value.hasPrefix(currency) { return trimmed(String(value.dropFirst(currency.count))) }
    if value.hasPrefix("-" + currency) { return "-" + trimmed(String(value.dropFirst(currency.count + 1))) }
    return value.hasSuffix(currency) ? trimmed(String(value.dropLast(currency.count))) : value
  }

  /// Whether a text is an optional minus, digits in groups of three or in none, and at most so many decimals.
  private static func reads(_ text: [UInt8], _ decimal: String, _ group: String?, _ decimals: Int) -> Bool {
    let unsigned = text.first == 0x2D ? text.dropFirst() : text[...]
    let halves = unsigned.split(separator: Array(decimal.utf8)[0], omittingEmptySubsequences: false)
    guard let whole = halves.first, halves.count <= 2 else { return false }
    if halves.count == 2 && (!(1...max(1, decimals)).contains(halves[1].count) || decimals == 0) { return false }
    if halves.count == 2 && !areDigits(halves[1]) { return false }
    guard let group, whole.contains(Array(group.utf8)[0]) else { return areDigits(whole) }
    let groups = whole.split(separator: Array(group.utf8)[0], omittingEmptySubsequences: false)
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { areDigits($0) }
  }

  private static func areDigits(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) }
  }
}
