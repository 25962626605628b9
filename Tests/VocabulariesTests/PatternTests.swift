import Testing
import Vocabularies

@Suite struct PatternTests {
  @Test(arguments: [
    ("[0-9]{1,4}", ["0", "57", "1529"], ["", "57a", "15290", " 57", "-1"]),
    ("[EWSN][0-9]{8}", ["E06000035", "W06000015"], ["E0600003", "E060000351", "e06000035", "X06000035"]),
    ("[a-z][a-z-]{1,31}", ["web", "face-to-face", "a-"], ["w", "-web", "Web", "web1"]),
    ("[A-Za-z0-9][A-Za-z0-9._/:-]{0,62}", ["T2026-000145", "a", "A/1:2._-"], ["", "-a", "a b", "ä"]),
    ("a?b*c+", ["c", "ac", "bbc", "abcc"], ["", "ab", "aac", "abca"]),
    ("a*a", ["a", "aaaa"], ["", "b", "ab"]), ("\\.\\[\\]", [".[]"], ["a[]", "\\.[]"]), ("", [""], ["a"]),
    ("[-a]{2}", ["--", "a-"], ["-", "b-"]), ("[a-]+", ["-a-"], ["b"]), ("a{0,2}", ["", "a", "aa"], ["aaa"]),
    ("A-1", ["A-1"], ["A1", "B"]),
  ])
  func matchesWholeValues(source: String, good: [String], bad: [String]) throws {
    let pattern = try #require(Pattern(source))
    #expect(pattern.source == source)
    for text in good { #expect(pattern.matches(text), "\(source) \(text)") }
    for text in bad { #expect(!pattern.matches(text), "\(source) \(text)") }
  }

  @Test(arguments: [
    "^a", "a$", "a|b", "(a)", "a.b", ".*", "[^a]", "[a", "a]", "[]", "[z-a]", "\\d", "\\w+", "\\", "a\\",
    "[\\d]", "[a[b]]",
    "[A-\\]", "[A-[]", "a**", "*a", "+", "?", "{2}", "a{", "a{2", "a{2,", "a{2,}", "a{,2}", "a{2,1}", "a{-1}",
    "a{+2}",
    "a{1,2,3}", "a{ 2}", "a{x}", "a{0}", "a{99999999999999999999}", "a}", "ä", "[ä]", "[a-ä]", "\\ä", "a+?",
  ])
  func refusesWhatItDoesNotUnderstand(source: String) {
    #expect(Pattern(source) == nil)
  }
}
