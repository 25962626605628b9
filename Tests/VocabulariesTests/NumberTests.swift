import Foundation
import Schemas
import TestSupport
import Testing

@Suite struct NumberTests {
  private func number(_ text: String, _ decimals: Int) -> Number? {
    Number(Array(text.utf8).span, decimals: decimals)
  }

  @Test(arguments: [
    ("0", 0, 0), ("-0", 0, 0), ("0.00", 2, 0), ("2.59", 2, 2_590_000), ("-2.5", 2, -2_500_000),
    ("007", 0, 7_000_000),
    ("0.000001", 6, 1), ("123456789012.5", 1, 123_456_789_012_500_000),
    ("9223372036854.775807", 6, Int64.max),
    ("9223372036854.775808", 6, Int64.max), ("99999999999999999999", 0, Int64.max),
    ("-99999999999999999999", 0, -Int64.max), ("10000000000000", 0, Int64.max),
  ])
  func readsNumbersInMillionths(text: String, decimals: Int, millionths: Int64) {
    #expect(number(text, decimals)?.millionths == millionths)
  }

  @Test(arguments: [
    "", "-", ".", "-.", "1.", ".5", "-.5", "+1", "--1", "1-", "1.2.3", "1..2", "1,000", "1,5", "£1", "1e5",
    "1E+05",
    "0x1F", " 1", "1 ", "1 000", "١", "NaN", "inf", "1.234", "−1", "1/2", "1%", "1.2 ", "#N/A",
  ])
  func refusesWhatIsNoNumberOfTwoDecimals(text: String) {
    #expect(number(text, 2) == nil)
  }

  /// The rule in words: an optional minus, digits, and perhaps a point with one to so many digits.
  private func isNumber(_ text: String, decimals: Int) -> Bool {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } }
    return areDigits && (parts.count == 1 || parts.count == 2 && parts[1].count <= decimals)
  }

  @Test func agreesWithDecimalOnRandomTexts() throws {
    var dice = Dice(seed: 2)
    var read = 0
    for _ in 0..<20_000 {
      let text = dice.text(of: "0123456789..-", upTo: 12)
      let decimals = Int.random(in: 0...6, using: &dice)
      let found = number(text, decimals)
      if (found != nil) != isNumber(text, decimals: decimals) {
        Issue.record("\(text), \(decimals) decimals")
      }
      guard let found else { continue }
      read += 1
      let expected = try #require(Decimal(string: text)) * 1_000_000
      if Decimal(found.millionths) != expected { Issue.record("\(text) is read as \(found.text)") }
      if number(found.text, 6) != found { Issue.record("\(found.text) does not round-trip") }
    }
    #expect(read > 2_000, "the texts must be numbers often enough to prove something")
  }

  @Test func numbersAreInOrderAndWrittenWithoutNeedlessDecimals() {
    #expect(Number(millionths: 2_590_000).text == "2.59")
    #expect(Number(millionths: -500_000).text == "-0.5")
    #expect(Number(millionths: 0).text == "0")
    #expect(Number(millionths: 1).text == "0.000001")
    #expect(Number(millionths: 12_000_000).text == "12")
    #expect(Number(millionths: -1) < Number(millionths: 0))
  }
}
