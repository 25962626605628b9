import Foundation
import FoundationXML
import Reporting
import Standards
import TestSupport
import Testing
import Vocabularies

@testable import Publishing

/// The feed of releases, as Atom and as JSON Feed.
@Suite struct FeedTests {
  private func feed(_ name: String, _ releases: [Release], note: String = "", status: String = "released")
    -> ReleaseFeed
  {
    var about = Vocabulary.Description()
    about.name = name
    about.issues = releases.map { PathsModel.issue($0, note: note, status: status) }
    return ReleaseFeed(of: name, releases: [(about, releases)])
  }

  private let two = [
    PathsModel.release(["1,One,,,,,,", "2,Two,,,,,,"], version: "1.0", day: 16_000),
    PathsModel.release(["1,Uno,,,,,,", "2,Two,,,,2015-01-01,1,", "3,Three,,,,,,"], version: "2.0", day: 16_500),
  ]

  /// The texts of every element of this name.
  private func texts(_ name: String, in atom: String) throws -> [String] {
    final class Collector: NSObject, XMLParserDelegate {
      let name: String
      var texts: [String] = []
      private var isInside = false

      init(_ name: String) { self.name = name }

      func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
      ) {
        isInside = element == name
        if isInside { texts.append("") }
      }

      func parser(_ parser: XMLParser, foundCharacters text: String) {
        if isInside { texts[texts.count - 1] += text }
      }

      func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        isInside = false
      }
    }
    let parser = XMLParser(data: Data(atom.utf8))
    let collector = Collector(name)
    parser.delegate = collector
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(String(describing: parser.parserError))")
    return collector.texts
  }

  @Test func eachReleaseIsAnEntryTheNewestFirst() throws {
    let atom = feed("services", two, note: "A note.").atom
    #expect(
      try texts("id", in: atom) == [
        "urn:x-concord:releases:services", "urn:x-concord:release:services:2.0", "urn:x-concord:release:services:1.0",
      ])
    #expect(
      try texts("title", in: atom).dropFirst() == [
        "services 2.0: 1 added, 1 renamed, 1 withdrawn", "services 1.0: first release held, 2 entries",
      ])
    #expect(try texts("updated", in: atom) == ["2015-03-06T00:00:00Z", "2015-03-06T00:00:00Z", "2013-10-22T00:00:00Z"])
    #expect(try texts("summary", in: atom).first == "1 added, 1 renamed, 1 withdrawn. A note.")
    #expect(atom.contains("<category term=\"services\"/>\n    <category term=\"major\"/>"))
    #expect(
      try texts("li", in: atom) == [
        "2  Two: withdrawn from 2015-01-01, replaced by 1 (Uno)", "1  One → Uno", "3  Three",
      ])
  }

  @Test func aProposedReleaseSaysSo() throws {
    let feed = feed("needs", [two[0]], note: "First.", status: "proposed")
    let summary = try texts("summary", in: feed.atom)
    #expect(summary == ["First release held, 2 entries. Status: proposed. First."])
  }

  @Test func onlySoManyChangesAreListed() throws {
    let lines = (0..<300).map { "a\($0),Label,,,,,,," }
    let many = (0..<300).map { "a\($0),Other,,,,,,," } + ["b,New,,,,,,,"]
    let feed = feed(
      "list",
      [PathsModel.release(lines.map { String($0.dropLast()) }), PathsModel.release(many.map { String($0.dropLast()) })])
    let atom = feed.atom
    #expect(try texts("li", in: atom).count == 200)
    #expect(atom.contains("<h3>Renamed: 300</h3>") && atom.contains("<p>… and 100 more</p>"))
    #expect(atom.contains("<h3>Added: 1</h3>\n        <p>Not listed here.</p>"))
  }

  @Test func noLabelBreaksOutOfTheFeed() throws {
    let hostile = "a \"\"b\"\" <i>&amp; ]]>\n'\u{1B}\u{FFFE}\u{0B}"
    let releases = [
      PathsModel.release(["1,One,,,,,,"]), PathsModel.release(["1,\"\(hostile)\",,,,,,"], version: "</id>&"),
    ]
    let feed = feed("services", releases, note: "<p>\u{0}note")
    #expect(try texts("li", in: feed.atom) == ["1  One → a \"b\" <i>&amp; ]]> '\u{FFFD}\u{FFFD}\u{FFFD}"])
    #expect(try texts("id", in: feed.atom)[1] == "urn:x-concord:release:services:%3C%2Fid%3E%26")
    #expect(try texts("summary", in: feed.atom).first == "1 renamed. <p>\u{FFFD}note")
    let json = try JSONSerialization.jsonObject(with: Data(feed.json.text.utf8))
    #expect(json is [String: Any])
  }

  private struct JSONFeed: Decodable {
    let version, title, language: String
    let authors: [[String: String]]
    let items: [Item]

    struct Item: Decodable {
      let id, title, summary, contentText, datePublished: String
      let tags: [String]
    }
  }

  @Test func theJSONFeedSaysTheSame() throws {
    let feed = feed("services", two)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let json = try decoder.decode(JSONFeed.self, from: Data(feed.json.text.utf8))
    #expect(json.version == "https://jsonfeed.org/version/1.1" && json.authors == [["name": "Concord"]])
    #expect(try json.items.map { $0.id } == Array(texts("id", in: feed.atom).dropFirst()))
    #expect(try json.items.map { $0.title } == Array(texts("title", in: feed.atom).dropFirst()))
    #expect(json.items[0].tags == ["services", "major"] && json.items[1].tags == ["services", "first"])
    #expect(json.items[0].contentText.contains("\n\nRenamed: 1\n- 1  One → Uno\n\nAdded: 1\n- 3  Three"))
    #expect(json.items.map { $0.datePublished } == ["2015-03-06T00:00:00Z", "2013-10-22T00:00:00Z"])
  }

  @Test func theFeedOfTheProjectHasEveryRelease() throws {
    let standards = Repository.standards
    let feed = try ReleaseFeed(of: nil, in: standards)
    let issues = try standards.vocabularies().flatMap { $0.issues }
    #expect(feed.entries.count == issues.count && issues.count >= 19)
    let days = feed.entries.map { $0.issue.date }
    #expect(days == days.sorted(by: >))
    #expect(try texts("updated", in: feed.atom).first == "\(days[0])T00:00:00Z")
    let ids = try texts("id", in: feed.atom)
    #expect(Set(ids).count == ids.count)
    #expect(try ReleaseFeed(of: nil, in: standards).atom == feed.atom)
    let services = try ReleaseFeed(of: "services", in: standards)
    #expect(services.entries.map { $0.issue.version } == ["2015-03.1", "2015-03", "2.02", "2.01"])
  }

  @Test func aFeedOfNothingIsStillAFeed() throws {
    let feed = ReleaseFeed(of: nil, releases: [])
    #expect(try texts("updated", in: feed.atom) == ["1970-01-01T00:00:00Z"])
  }
}
