public import Schemas

/// How numbers are written in a local file: what stands between thousands and before the decimals, and a currency
/// sign.
public struct NumberFormat: Sendable {
  let style: Layout.NumberStyle
  private let currency: [UInt8]

  public init(_ style: Layout.NumberStyle) {
    self.style = style
    currency = Array((style.currency ?? "").utf8)
  }

  /// Appends a number as the shared format has it: digits, and a full stop before decimals. False, with nothing
  /// appended, where the text is not written so.
  ///
  /// Thousands are told apart everywhere or nowhere. A sign may stand before the currency or the number; an amount in
  /// parentheses, as accountants write it, is negative.
  public func convert(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> Bool {
    let start = bytes.count
    var (index, end) = (0, text.count)
    var isNegative = false
    if end >= 2 && text[0] == UInt8(ascii: "(") && text[end - 1] == UInt8(ascii: ")") {
      isNegative = true
      (index, end) = (1, end - 1)
    }
    if !isNegative { readSign(text, &index, end, &isNegative) }
    if skipCurrency(text, &index, end) {
      if !isNegative { readSign(text, &index, end, &isNegative) }
    } else {
      end = endWithoutCurrency(text, index, end)
    }
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    if appendDigits(text, index, end, into: &bytes) { return true }
    bytes.removeSubrange(start...)
    return false
  }

  private func readSign(_ text: Span<UInt8>, _ index: inout Int, _ end: Int, _ isNegative: inout Bool) {
    if index < end && text[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
  }

  private func skipCurrency(_ text: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool {
    if currency.isEmpty || index + currency.count > end { return false }
    for (place, byte) in currency.enumerated() where text[index + place] != byte { return false }
    index += currency.count
    while index < end && text[index] == 0x20 { index += 1 }
    return true
  }

  private func endWithoutCurrency(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    if currency.isEmpty || end - currency.count < start { return end }
    var rest = end - currency.count
    for (place, byte) in currency.enumerated() where text[rest + place] != byte { return end }
    while rest > start && text[rest - 1] == 0x20 { rest -= 1 }
    return rest
  }

  private func appendDigits(_ text: Span<UInt8>, _ start: Int, _ end: Int, into bytes: inout [UInt8]) -> Bool {
    var index = start
    var (whole, inGroup, groups) = (0, 0, 0)
    while index < end {
      let byte = text[index]
      if (0x30...0x39).contains(byte) {
        bytes.append(byte)
        whole += 1
        inGroup += 1
      } else if byte == style.groupMark {
        let isRight = groups == 0 ? (1...3).contains(inGroup) : inGroup == 3
        if !isRight { return false }
        (groups, inGroup) = (groups + 1, 0)
      } else {
        break
      }
      index += 1
    }
    if whole == 0 || groups > 0 && inGroup != 3 { return false }
    if index == end { return true }
    if text[index] != style.decimalMark || index + 1 == end { return false }
    bytes.append(UInt8(ascii: "."))
    index += 1
    while index < end && (0x30...0x39).contains(text[index]) {
      bytes.append(text[index])
      index += 1
    }
    return index == end
  }
}
