import Foundation
import FoundationXML
import TestSupport
import Testing

/// The command that writes the feed of releases.
@Suite struct VocabFeedTests {
  @Test func atomIsWhatOneGets() throws {
    let outcome = try Command("vocab", "feed").run()
    #expect(outcome.exitCode == 0 && outcome.message == "")
    #expect(outcome.text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns="))
    let isWellFormed = XMLParser(data: Data(outcome.output)).parse()
    #expect(isWellFormed)
    #expect(try Command("vocab", "feed", "--as", "atom").run() == outcome)
    #expect(!outcome.text.contains(Repository.root))
  }

  @Test func oneListHasAFeedOfItsOwn() throws {
    let all = try Command("vocab", "feed", "--as", "json").run()
    let one = try Command("vocab", "feed", "channels", "--as", "json").run()
    let items = { (outcome: Command.Outcome) in
      let feed = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
      return try #require(feed["items"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    }
    #expect(try items(one) == ["urn:x-concord:release:channels:1.0"])
    #expect(try Set(items(all)).isSuperset(of: items(one)))
  }

  @Test(arguments: [
    (["servics"], "Did you mean services?"), (["services", "needs"], "cannot do anything with \"needs\""),
    (["--as", "rss"], "--as is atom or json, not \"rss\"."),
  ])
  func isRefusedWithAHint(operands: [String], message: String) throws {
    var command = Command("vocab", "feed")
    command.arguments += operands
    let outcome = try command.run()
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message.contains(message), "\(outcome.message)")
  }

  @Test func aChangedReleaseIsRefused() throws {
    let data = try StandardsFolder()
    try data.append("\n", to: "Vocabularies/services/2.01.csv")
    let outcome = try data.folder.run("vocab", "feed", "--standards", "standards")
    #expect(outcome.exitCode == 65 && outcome.output.isEmpty)
    #expect(outcome.message.contains("Vocabularies/services/2.01.csv: The file is not the one that was released"))
  }
}
