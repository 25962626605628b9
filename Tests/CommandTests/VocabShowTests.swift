import Foundation
import Testing

/// The command that shows one entry with all that is known of it.
@Suite struct VocabShowTests {
  @Test func anEntryIsShownWithItsHistoryAndTies() throws {
    let text = try Command("vocab", "show", "services", "57").run().text
    for line in [
      "  status: in use", "Labels by version",
      "  2.01  General information (incl. valuation, arrears, refunds) (published)",
      "  2.02  Council tax (valuation, arrears, refunds etc.) (told by a later note)",
      "  3.00  Council tax - annual notification (told by a later note)",
      "  4.00  Council tax annual notification (told by a later note)", "Ties in standard 2026.1",
      "  belongs to 1 function: 56 (Taxation)",
    ] { #expect(text.contains("\n\(line)\n"), "\(line)") }
  }

  @Test func aCompactNameWillDo() throws {
    let outcome = try Command("vocab", "show", "services", "57").run()
    #expect(try Command("vocab", "show", "service:57").run() == outcome)
    let older = try Command("vocab", "show", "services@2.01", "57").run()
    #expect(try Command("vocab", "show", "service:57@2.01").run() == older)
    let unknown = try Command("vocab", "show", "service:99999").run()
    #expect(unknown.exitCode == 64 && unknown.message.contains("There is no \"99999\" in services."))
  }

  @Test func anOlderReleaseKeepsItsRow() throws {
    let outcome = try Command("vocab", "show", "services@2.01", "57", "--as", "json").run()
    let entry = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(entry["label"] as? String == "General information (incl. valuation, arrears, refunds)")
    #expect((entry["release"] as? [String: String])?["version"] == "2.01")
    #expect((entry["labels"] as? [[String: String]])?.count == 4)
  }

  @Test func theEntriesOfAWholeListAreAsExportsNeedThem() throws {
    let outcome = try Command("vocab", "show", "channels", "--as", "json").run()
    let list = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let entries = try #require(list["entries"] as? [[String: Any]])
    let keys: Set = [
      "notation", "label", "uri", "definition", "broader", "valid_from", "withdrawn", "replaced_by", "alt_labels",
    ]
    #expect(!entries.isEmpty && entries.allSatisfy { Set($0.keys) == keys })
  }
}
