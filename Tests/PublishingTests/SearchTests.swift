import Foundation
import Reporting
import Standards
import TestSupport
import Testing
import Vocabularies

@testable import Publishing

/// Finding entries by what people call them.
@Suite struct SearchTests {
  private static let real: Search = {
    do {
      return Search(try Repository.standards.businessModel(of: Repository.standards.standard()).lists)
    } catch {
      fatalError("The project's own standards data cannot be loaded: \(error)")
    }
  }()

  private func found(_ text: String) -> [String] {
    SearchTests.real.hits(for: text).map { "\($0.list.about.entryName):\($0.list.release.notation($0.entry))" }
  }

  private func small(_ lines: [String], _ text: String) -> [(notation: String, manner: SearchHit.Manner)] {
    Search([PathsModel.list("services", lines)]).hits(for: text).map { ($0.list.release.notation($0.entry), $0.manner) }
  }

  @Test(arguments: [
    ("bin", "service:524"), ("pothole", "service:557"), ("blue badge", "service:279"), ("roadkill", "service:576"),
    ("council tax", "function:56"), ("lost my job", "life-event:becoming-unemployed"),
    ("having a baby", "life-event:becoming-a-parent"), ("57", "service:57"), ("Westminster", "authority:E09000033"),
    ("service:57", "service:57"), ("rats in my house", "service:431"), ("libary cards", "service:438"),
    ("BLUE  BADGE", "service:279"), ("dog poo", "service:577"), ("swimming lesson", "service:1674"),
    ("E07000190", "authority:E07000190"),
  ])
  func theFirstIsWhatWasMeant(text: String, id: String) {
    #expect(found(text).first == id)
  }

  @Test func whatListsShareIsFoundInEach() {
    #expect(Array(found("57").prefix(2)) == ["service:57", "function:57"])
    #expect(Set(found("having a baby").prefix(2)) == ["life-event:becoming-a-parent", "service:927"])
  }

  @Test func namesGoBeforeLikenessAndThatBeforeDefinitions() {
    let lines = [
      "1,Moving a scone stall,,,,,,", "2,Buns,Where scone and jam are sold.,,,,,", "3,Cake,,,,,,scone",
      "4,Scones,,,,,,", "5,Gone,,,,2015-01-01,,scone", "6,Scone,,,,,,",
    ]
    let hits = small(lines, "scone")
    #expect(hits.map { $0.notation } == ["6", "3", "5", "4", "1", "2"])
    #expect(hits.map { $0.manner } == [.exact, .exact, .exact, .words, .words, .definition])
    #expect(small(lines, "sconne").first?.manner == .near)
  }

  @Test func wordsMayStandInAnyOrderAndOnlyBegin() {
    let lines = ["1,Household waste collection,,,,,,", "2,Waste,,,,,,", "3,Collections of waste at sea,,,,,,"]
    #expect(small(lines, "collect waste").map { $0.notation } == ["1", "3"])
    #expect(small(lines, "waste collections").map { $0.notation } == ["1", "3"])
    #expect(small(lines, "the waste's collection").first?.notation == "1")
  }

  @Test func aWithdrawnEntryNamesItsSuccessor() {
    let lines = ["1,Scone,,,,2015-01-01,2,", "2,Bun,,,,,,"]
    let hits = Search([PathsModel.list("services", lines)]).hits(for: "scone")
    let text = SearchHit.text(hits, for: "scone", top: 10, style: TextStyle(hasColour: false))
    #expect(text == "service:1  Scone\n    withdrawn from 2015-01-01, replaced by service:2 (Bun)\n")
  }

  @Test(arguments: ["", " ", "?!", "xqzzkv", "qqqq jjjj", String(repeating: "bin ", count: 60)])
  func nothingIsFoundForNonsense(text: String) {
    let hits = SearchTests.real.hits(for: text)
    #expect(hits.isEmpty)
    #expect(SearchHit.json(hits, for: text, top: 10).text.contains("\"results\": []"))
    let said = SearchHit.text(hits, for: text, top: 10, style: TextStyle(hasColour: false))
    #expect(said.hasPrefix("Nothing is called “"))
  }

  @Test func theJSONSaysWhatFits() throws {
    struct Answer: Decodable {
      let query: String
      let found: Int
      let results: [Result]

      struct Result: Decodable {
        let id, list, notation, label, uri: String
        let withdrawn: String?
        let replacedBy: [String]
        let matched: Match
      }

      struct Match: Decodable { let manner, part, text: String }
    }
    let hits = SearchTests.real.hits(for: "bin")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let answer = try decoder.decode(Answer.self, from: Data(SearchHit.json(hits, for: "bin", top: 3).text.utf8))
    #expect(answer.query == "bin" && answer.results.count == 3 && answer.found == hits.count)
    let first = try #require(answer.results.first)
    #expect(first.id == "service:524" && first.uri == "http://id.esd.org.uk/service/524")
    #expect(first.matched.manner == "exact" && first.matched.part == "alternative-label")
    #expect(first.matched.text == "bin")
  }

  @Test func noEntryIsFoundTwiceAndTheOrderIsTheSame() {
    for text in ["council tax", "rats in my house", "school", "registrar", "lost"] {
      let first = found(text)
      #expect(!first.isEmpty && Set(first).count == first.count)
      #expect(found(text) == first)
    }
  }
}
