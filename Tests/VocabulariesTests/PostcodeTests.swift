import Foundation
import Schemas
import TestSupport
import Testing

@Suite struct PostcodeTests {
  private func isWellFormed(_ text: String) -> Bool { Postcode.isWellFormed(Array(text.utf8).span) }

  @Test(arguments: [
    "ME4 4TR", "ME44TR", "me4 4tr", "Me4 4Tr", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ",
    "EC1A 1BB",
    "SW1A 2AA", "GIR 0AA", "GIR0AA", "gir 0aa", "BFPO 1", "BFPO1", "BFPO 57", "BFPO 123", "BFPO 1234",
    "BFPO1234",
    "bfpo 16", "BF1 1AA", "ZZ99 3VZ", "ZZ993VZ", "ZZ99 3WZ", "BT1 5GS", "JE2 4UH", "IM1 1AA", "GY1 1AA",
    "L1 8JQ",
  ])
  func good(text: String) {
    #expect(isWellFormed(text))
  }

  @Test(arguments: [
    "", " ", "ME4", "ME4 4", "ME4 4T", "ME4 4TRX", "ME44 TR", "M E44TR", "ME4  4TR", " ME4 4TR", "ME4 4TR ",
    "ME4\t4TR",
    "ME4-4TR", "ME4\u{A0}4TR", "QE4 4TR", "VE4 4TR", "XE4 4TR", "MI4 4TR", "MJ4 4TR", "MZ4 4TR", "ME4 4CR",
    "ME4 4TI",
    "ME4 4KR", "ME4 4TM", "ME4 4OR", "ME4 4TV", "MEE 4TR", "ME 4TR", "MEE4 4TR", "ME444 4TR", "4ME 4TR",
    "ME4 TTR",
    "ME4 44R", "44 4TR", "GIR 1AA", "GIR 0AB", "BFPO", "BFPO ", "BFPO  1", "BFPO 12345", "BFPO A", "BFPO 1A",
    "BF PO1",
    "ZZ98 3VZ", "ZZ9 3VZ", "12345", "SW1A2AA2", "SW1A 2A A", "ＭＥ4 4TR", "ME4 4TŔ", "unknown", "1234567",
    "AAAAAAA",
  ])
  func bad(text: String) {
    #expect(!isWellFormed(text))
  }

  @Test(arguments: ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"])
  func everyShape(shape: String) {
    for (letter, digit) in zip("ABDEFGHLNPRSTUWY", "0123456789012345") {
      let outward = String(shape.map { $0 == "A" ? letter : digit })
      let inward = "\(digit)\(letter)\(letter)"
      for text in ["\(outward) \(inward)", outward + inward, "\(outward)\(inward)".lowercased()] {
        #expect(isWellFormed(text), "\(text)")
      }
      #expect(!isWellFormed("\(outward)\(digit)\(digit) \(inward)"))
    }
  }

  @Test func agreesWithTheRegularExpressionOnRandomTexts() throws {
    let shapes = [
      "[A-PR-UWYZ][0-9][0-9A-Z]?", "[A-PR-UWYZ][A-HK-Y][0-9][0-9A-Z]?",
    ].map { "\($0) ?[0-9][ABD-HJLNP-UW-Z]{2}" }
    let others = ["GIR ?0AA", "BFPO ?[0-9]{1,4}", "ZZ99 ?[0-9][A-Z]{2}"]
    let pattern = "\\A(?:\((shapes + others).joined(separator: "|")))\\z"
    let reference = try NSRegularExpression(pattern: pattern, options: .caseInsensitive)
    var dice = Dice(seed: 4)
    let seeds = ["ME4 4TR", "M1 1AE", "W1A1HQ", "DN55 1PT", "GIR 0AA", "BFPO 12", "ZZ99 3VZ", "SW1A 2AA"]
    var good = 0
    for _ in 0..<8_000 {
      var letters = Array(seeds.randomElement(using: &dice) ?? "")
      for _ in 0..<Int.random(in: 1...2, using: &dice) {
        let place = Int.random(in: 0..<letters.count, using: &dice)
        switch Int.random(in: 0...5, using: &dice) {
        case 0: letters.insert("ABIJKQVXZ059 ".randomElement(using: &dice) ?? " ", at: place)
        case 1 where letters.count > 1: letters.remove(at: place)
        default: letters[place] = "ABCIJKMOQVXYZabz0159 ".randomElement(using: &dice) ?? " "
        }
      }
      let text = String(letters)
      let range = NSRange(location: 0, length: text.utf16.count)
      let expected = reference.firstMatch(in: text, range: range) != nil
      if expected { good += 1 }
      if isWellFormed(text) != expected { Issue.record("\"\(text)\" is \(expected ? "" : "no ")postcode") }
    }
    #expect(good > 800, "the texts must be postcodes often enough to prove something")
  }
}
