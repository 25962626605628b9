import Foundation
import TestSupport
import Testing
import Vocabularies

/// The patterns against Foundation's regular expressions, of which they are a part.
@Suite struct PatternReferenceTests {
  private let items = ["a", "b", "-", "[ab]", "[a-c]", "[b-]", "[0-2a]", "\\.", "[.c]"]
  private let counts = ["", "", "", "?", "*", "+", "{1}", "{2}", "{0,2}", "{1,3}"]

  @Test func agreesOnRandomPatternsAndInputs() throws {
    var dice = Dice(seed: 57)
    var matching = 0
    for _ in 0..<600 {
      let source = (0..<Int.random(in: 0...4, using: &dice)).map { _ in
        (items.randomElement(using: &dice) ?? "") + (counts.randomElement(using: &dice) ?? "")
      }.joined()
      let pattern = try #require(Pattern(source), "\(source)")
      let reference = try NSRegularExpression(pattern: "\\A(?:\(source))\\z")
      for _ in 0..<20 {
        let text = dice.text(of: "aabc0-.", upTo: 6)
        let range = NSRange(location: 0, length: text.utf16.count)
        let expected = reference.firstMatch(in: text, range: range) != nil
        if expected { matching += 1 }
        if pattern.matches(text) != expected {
          Issue.record("\(source) \(expected ? "matches" : "does not match") \"\(text)\"")
        }
      }
    }
    #expect(matching > 600, "the inputs must match often enough to prove something")
  }
}
