import Foundation
import Reporting
import Standards
import TestSupport
import Testing
import Vocabularies

@testable import Publishing

/// What is shown of one entry.
@Suite struct ShowTests {
  private static let model: BusinessModel = {
    do {
      return try Repository.standards.businessModel(of: Repository.standards.standard())
    } catch {
      fatalError("The project's own standards data cannot be loaded: \(error)")
    }
  }()

  private func account(_ list: String, _ notation: String) throws -> (Vocabulary, Int, EntryAccount) {
    let standards = Repository.standards
    let vocabulary = try standards.vocabulary(list)
    let entry = try #require(vocabulary.release.index(of: notation))
    return (vocabulary, entry, try EntryAccount(of: entry, in: vocabulary, model: ShowTests.model, from: standards))
  }

  private func text(_ list: String, _ notation: String) throws -> String {
    let (vocabulary, entry, account) = try account(list, notation)
    return vocabulary.text(entry, account, style: TextStyle(hasColour: false))
  }

  @Test func service57IsShownWithItsLabelsAsPublished() throws {
    let (_, _, account) = try account("services", "57")
    #expect(
      account.labels == [
        .init(
          version: "2.01", label: "General information (incl. valuation, arrears, refunds)", evidence: "published"),
        .init(version: "2.02", label: "Council tax (valuation, arrears, refunds etc.)", evidence: "note"),
        .init(version: "3.00", label: "Council tax - annual notification", evidence: "note"),
        .init(version: "4.00", label: "Council tax annual notification", evidence: "note"),
      ])
    let text = try text("services", "57")
    #expect(text.contains("\n  2.01  General information (incl. valuation, arrears, refunds) (published)\n"))
    #expect(text.contains("\n  4.00  Council tax annual notification (told by a later note)\n"))
  }

  @Test func theLastLabelIsTheOneInUse() throws {
    let standards = Repository.standards
    let services = try standards.vocabulary("services")
    for notation in ["1", "57", "190", "646", "22", "1741"] {
      let entry = try #require(services.release.index(of: notation))
      let account = try EntryAccount(of: entry, in: services, model: ShowTests.model, from: standards)
      #expect(account.labels.last?.label == services.release.label(entry), "\(notation)")
    }
  }

  @Test func aListWithoutAHistoryTellsOfItsReleases() throws {
    let (_, _, account) = try account("interactions", "18")
    #expect(account.labels.first?.version == "0.01" && account.labels.first?.evidence == "release")
    let text = try text("interactions", "18")
    #expect(text.contains("  status: withdrawn from 2009-02-02. No longer in the list as published with 1.01;"))
    #expect(text.contains("  replaced by: 20 ("))
    #expect(!text.contains("withdrawn_reason"))
  }

  @Test func tiesAreShownInBothDirections() throws {
    let (_, _, account) = try account("services", "319")
    let verbs = account.ties.map { $0.verb }
    #expect(Set(verbs) == ["is directly needed for", "meets", "belongs to"])
    let needed = try #require(account.ties.first { $0.relationship == "directly-needs" })
    #expect(needed.entries.contains { $0.id == "life-event:becoming-a-parent" && $0.status == "proposed" })
    #expect(try text("services", "319").contains("meets 1 need: papers-and-records (Papers and records)\n"))
  }

  @Test func aGroupShowsWhatIsBelowIt() throws {
    let (_, _, account) = try account("life-events", "family-changes")
    #expect(account.narrower.contains { $0.notation == "becoming-a-parent" && $0.isLive })
    #expect(try text("life-events", "family-changes").contains("  status: in use, in a list that is proposed\n"))
  }

  @Test func theJSONKeepsTheRowAndAddsTheRest() throws {
    let (vocabulary, entry, account) = try account("services", "22")
    let whole = vocabulary.json(entry, account).text
    let parsed = try #require(JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [String: Any])
    let row = vocabulary.json(entry).text
    let plain = try #require(JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
    let added: Set = ["id", "status", "release", "labels", "narrower", "standard", "relationships"]
    #expect(Set(parsed.keys) == Set(plain.keys).union(added))
    #expect(Set(plain.keys).isDisjoint(with: added))
    #expect(parsed["id"] as? String == "service:22" && parsed["status"] as? String == "withdrawn")
    #expect((parsed["withdrawn_reason"] as? String)?.isEmpty == false)
    #expect((parsed["release"] as? [String: String])?["status"] == "released")
  }
}
