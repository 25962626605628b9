import Testing

@testable import Suggestion

/// What words have in common, and what they do not.
@Suite struct StemTests {
  private static let lexicon = Lexicon()

  private func root(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8), StemTests.lexicon), as: UTF8.self)
  }

  @Test(arguments: [
    ["collect", "collects", "collected", "collecting", "collection", "collections"], ["park", "parks"],
    ["child", "children"], ["tax", "taxes"], ["adoption", "adopt", "adopting"], ["library", "libraries"],
    ["licence", "license", "licences"], ["recycle", "recycling"], ["permit", "permits"], ["bus", "buses"],
    ["renew", "renewal", "renewing"], ["box", "boxes"], ["assess", "assessment", "assessments"],
  ])
  func endingsAreTakenOff(_ words: [String]) {
    #expect(Set(words.map { root($0) }).count == 1, "\(words.map { root($0) })")
  }

  @Test(arguments: [
    ("park", "parking"), ("plan", "planning"), ("build", "building"), ("bus", "business"), ("care", "car"),
    ("meet", "meeting"), ("news", "new"), ("police", "policy"), ("house", "housing"),
  ])
  func wordsOfAnotherMeaningStayApart(_ one: String, _ other: String) {
    #expect(root(one) != root(other))
  }

  @Test(arguments: ["", "a", "ss", "ing", "aed", "sss", "ies", "ations"])
  func nothingIsTakenOffWhatIsNoWord(_ word: String) {
    #expect(root(word).utf8.count >= min(3, word.utf8.count))
  }

  @Test(arguments: [
    ("Children's Centre", ["childrens", "centre"]), ("Street Café", ["street", "cafe"]), ("R&B", ["r", "and", "b"]),
    ("A-Z: 24/7", ["a", "z", "24", "7"]), ("won’t\u{A0}go", ["wont", "go"]), ("  ", []),
    ("Ünder naïve", ["under", "naive"]),
  ])
  func aTextIsCutIntoWords(_ text: String, _ words: [String]) {
    #expect(Words(Array(text.utf8).span).all == words.map { Array($0.utf8) })
  }

  @Test func onlyTheBeginningOfATextIsRead() {
    let long = Array(String(repeating: "word ", count: 10_000).utf8)
    #expect(Words(long.span).all.count == Words.mostWords)
    #expect(Words([UInt8](repeating: 0x61, count: 1_000_000).span).all.map { $0.count } == [Words.mostBytes])
  }

  @Test func aMisspeltWordIsFoundByItsPieces() {
    var table = StemTable()
    for word in ["graffiti", "vehicle", "pavement", "vehicular"] { _ = table.insert(Array(word.utf8)) }
    table.close()
    let near = { (word: String) in table.near(Array(word.utf8)).map { $0.number } }
    #expect(near("grafitti") == [0] && near("vehical").first == 1 && near("pavment") == [2])
    #expect(near("zzzz") == [] && near("") == [])
    #expect(table.kin(of: Array("vehicled".utf8)) == [1])
  }

  @Test func theLogarithmIsThatOfMathematics() {
    let known = [(1.0, 0.0), (2, 0.693147180559945), (10, 2.302585092994046), (1520, 7.326465613840322)]
    for (number, value) in known { #expect(abs(logarithm(number) - value) < 1e-12, "\(number)") }
  }
}
