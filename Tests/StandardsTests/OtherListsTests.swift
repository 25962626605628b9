import Standards
import TestSupport
import Testing
import Validation
import Vocabularies

/// What is known of the lists that are ours, and of the councils.
@Suite struct OtherListsTests {
  @Test func channelsAreFewAndDefined() throws {
    let channels = try list("channels")
    #expect((12...20).contains(channels.count))
    for entry in 0..<channels.count {
      #expect(!channels.definition(entry).isEmpty, "\(channels.notation(entry)) has no definition")
    }
    #expect(Set(["web", "telephone", "face-to-face", "post", "email"]).isSubset(of: channels.live))
  }

  @Test func noNameBelongsToTwoChannels() throws {
    let channels = try list("channels")
    let table = LabelTable(channels)
    channels.forEachLabel { entry, label, _ in
      let found = table.entries(named: label)
      #expect(found == [entry])
    }
  }

  @Test func councilsHaveTheirHistory() throws {
    let councils = try list("authorities")
    #expect(councils.live.contains("E06000035"))
    #expect(councils.label(of: "E06000035") == "Medway Council")
    for (notation, label) in [
      ("E07000026", "Allerdale Borough Council"), ("E07000031", "South Lakeland District Council"),
    ] {
      let entry = try #require(councils.index(of: notation))
      #expect(councils.label(entry) == label)
      #expect(councils.withdrawal(of: notation) == "2023-04-01")
      #expect(councils.cell(entry, column: "end_date") == "2023-03-31")
      let successors = councils.replacedBy(entry)
      #expect(successors.count == 1)
      for successor in successors {
        #expect(["E06000063", "E06000064"].contains(successor))
        let next = try #require(councils.index(of: successor))
        #expect(councils.isLive(next))
        #expect(Day(number: councils.validity(next).from).description == "2023-04-01")
      }
    }
  }

  @Test func profileSchemesHaveCodesThatMakeSense() throws {
    let vocabulary = try Repository.standards.vocabulary("profile-schemes")
    let schemes = vocabulary.release
    #expect(!vocabulary.isComplete)
    let forms = (0..<schemes.count).map { entry in
      MemberCodes(
        groups: schemes.cell(entry, column: "groups") ?? "",
        types: schemes.cell(entry, column: "types") ?? "",
        form: schemes.cell(entry, column: "type_form") ?? "?")
    }
    #expect(!forms.contains(nil))
    let entry = try #require(schemes.index(of: "mosaic-public-sector-2009"))
    #expect(forms[entry] == MemberCodes(groups: "A-O", types: "69", form: "A01"))
    #expect(
      schemes.notations.sorted() == [
        "mosaic-2003", "mosaic-current", "mosaic-public-sector-2009", "mosaic-uk-2009",
      ])
  }

  @Test func offersTiesEntriesThatExistOnce() throws {
    let (services, interactions) = try (list("services"), list("interactions"))
    let lines = try String(decoding: Repository.bytes("Vocabularies/relationships/offers.csv"), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: ",", maxSplits: 2).map { String($0) } }
    #expect(lines.first?.prefix(2) == ["from", "to"])
    var pairs: Set<[String]> = []
    for pair in lines.dropFirst().map({ Array($0.prefix(2)) }) {
      #expect(services.live.contains(pair[0]) && interactions.live.contains(pair[1]), "\(pair)")
      #expect(pairs.insert(pair).inserted, "\(pair) stands twice")
    }
    #expect(pairs.count == 385)
    #expect(Repository.resources.relationships["offers"]?.targets(of: "2") == ["8"])
  }
}
