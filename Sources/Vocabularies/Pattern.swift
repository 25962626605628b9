/// A pattern for codes: a row of characters and character classes, each with a count.
///
/// It is the part of regular expressions that codes need, and no more: literal ASCII characters, classes such as
/// `[A-Z0-9._/-]`, and after either one of `{n}`, `{m,n}`, `?`, `*` and `+`. It matches whole values only.
/// Every count an item may have is tried, so the time grows with the number of items whose count is open:
/// patterns come from the standards data, where one or two is the rule.
public struct Pattern: Sendable, Equatable {
  /// The pattern as it was written.
  public let source: String
  private var items: [Item] = []

  private struct Item: Sendable, Equatable {
    /// The ASCII characters that the item stands for, a bit each.
    var low: UInt64 = 0
    var high: UInt64 = 0
    var least = 1
    var most = 1

    mutating func insert(_ byte: UInt8) {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }

    func holds(_ byte: UInt8) -> Bool {
      if byte >= 128 { return false }
      return byte < 64 ? low >> UInt64(byte) & 1 == 1 : high >> UInt64(byte - 64) & 1 == 1
    }
  }

  /// Reads a pattern; nil where it uses anything else than the above.
  public init?(_ source: String) {
    self.source = source
    let bytes = Array(source.utf8)
    var index = 0
    while index < bytes.count {
      var item = Item()
      switch bytes[index] {
      case UInt8(ascii: "["):
        guard let end = Pattern.readClass(bytes, index + 1, &item) else { return nil }
        index = end
      case UInt8(ascii: "\\"):
        guard index + 1 < bytes.count, !Pattern.isWord(bytes[index + 1]) else { return nil }
        item.insert(bytes[index + 1])
        index += 2
      case let byte where byte >= 128 || "^$.|()]{}?*+".utf8.contains(byte): return nil
      case let byte:
        item.insert(byte)
        index += 1
      }
      guard let end = Pattern.readCount(bytes, index, &item) else { return nil }
      index = end
      items.append(item)
    }
  }

  /// Whether the whole of `text` fits the pattern.
  public func matches(_ text: Span<UInt8>) -> Bool {
    matches(text, from: 0, item: 0)
  }

  /// Tries each count an item may have, the greatest first. Patterns hold few items with an open count.
  private func matches(_ text: Span<UInt8>, from start: Int, item: Int) -> Bool {
    if item == items.count { return start == text.count }
    var reach = start
    let most = items[item].most
    while reach < text.count && reach - start < most && items[item].holds(text[reach]) { reach += 1 }
    while reach - start >= items[item].least {
      if matches(text, from: reach, item: item + 1) { return true }
      reach -= 1
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte >= 128
  }

  private static func readClass(_ bytes: [UInt8], _ start: Int, _ item: inout Item) -> Int? {
    var index = start
    while index < bytes.count && bytes[index] != UInt8(ascii: "]") {
      let first = bytes[index]
      if first >= 128 || first == UInt8(ascii: "\\") || first == UInt8(ascii: "[") { return nil }
      if index == start && first == UInt8(ascii: "^") { return nil }
      let isRange =
        index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "-")
        && bytes[index + 2] != UInt8(ascii: "]")
      let last = isRange ? bytes[index + 2] : first
      if last >= 128 || last < first || last == UInt8(ascii: "\\") || last == UInt8(ascii: "[") { return nil }
      for byte in first...last { item.insert(byte) }
      index += isRange ? 3 : 1
    }
    return index < bytes.count && index > start ? index + 1 : nil
  }

  private static func readCount(_ bytes: [UInt8], _ start: Int, _ item: inout Item) -> Int? {
    guard start < bytes.count else { return start }
    switch bytes[start] {
    case UInt8(ascii: "?"): (item.least, item.most) = (0, 1)
    case UInt8(ascii: "*"): (item.least, item.most) = (0, Int.max)
    case UInt8(ascii: "+"): (item.least, item.most) = (1, Int.max)
    case UInt8(ascii: "{"):
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let parts = bytes[(start + 1)..<end].split(
        separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard parts.count <= 2, let least = parts.first.flatMap({ number($0) }) else { return nil }
      guard let most = parts.count == 1 ? least : number(parts[1]) else { return nil }
      if most < max(1, least) { return nil }
      (item.least, item.most) = (least, most)
      return end + 1
    default: return start
    }
    return start + 1
  }

  /// A number of up to four digits; nil for anything else, a sign too.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}
