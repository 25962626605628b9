import CSV
import Standards
import TestSupport
import Testing
import Vocabularies

/// Life events, circumstances and needs, and what ties them to each other and to services.
@Suite struct RelationshipsTests {
  /// A relationship, the lists at its two ends, and how many rows it has at the least.
  struct Tie: Sendable, CustomTestStringConvertible {
    let name: String
    let from: String
    let to: String
    let least: Int

    var testDescription: String { name }
  }

  private struct Row: Hashable {
    let from: String
    let to: String
    let status: String
    let note: String
  }

  static let ties = [
    Tie(name: "changes", from: "life-events", to: "circumstances", least: 150),
    Tie(name: "implies", from: "circumstances", to: "needs", least: 200),
    Tie(name: "is-met-by", from: "needs", to: "services", least: 250),
    Tie(name: "directly-needs", from: "life-events", to: "services", least: 120),
    Tie(name: "makes-eligible-for", from: "circumstances", to: "services", least: 120),
    Tie(name: "offers", from: "services", to: "interactions", least: 385),
    Tie(name: "belongs-to", from: "services", to: "functions", least: 1000),
    Tie(name: "suits", from: "channels", to: "interactions", least: 100),
  ]

  private func rows(_ name: String) throws -> [Row] {
    var reader = Reader(delimiter: .comma)
    let bytes = try Repository.bytes("Vocabularies/relationships/\(name).csv")
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    var rows: [Row] = []
    while reader.next(into: &record) == .record {
      #expect(record.count == 4, "\(name), line \(record.line)")
      if record.count != 4 { continue }
      rows.append(
        Row(from: record.string(0), to: record.string(1), status: record.string(2), note: record.string(3)))
    }
    #expect(rows.first == Row(from: "from", to: "to", status: "status", note: "note"))
    return Array(rows.dropFirst())
  }

  @Test func everyRelationshipIsTestedAndPinned() throws {
    let files = try Repository.files(below: "Vocabularies/relationships", endingIn: ".csv")
    #expect(Set(files) == Set(Self.ties.map { "Vocabularies/relationships/\($0.name).csv" }))
    let pinned = try Repository.standards.standard().relationships
    #expect(Set(pinned.map { $0.name }) == Set(Self.ties.map { $0.name }))
  }

  @Test(arguments: ties)
  func bothEndsAreInUseAndNoRowStandsTwice(tie: Tie) throws {
    let (froms, tos) = (try list(tie.from).live, try list(tie.to).live)
    let rows = try rows(tie.name)
    #expect(rows.count >= tie.least)
    for row in rows { #expect(froms.contains(row.from) && tos.contains(row.to), "\(row)") }
    #expect(Set(rows.map { [$0.from, $0.to] }).count == rows.count)
  }

  @Test(arguments: ties.filter { $0.to == "services" })
  func aNoteNamesTheService(tie: Tie) throws {
    let services = try list("services")
    for row in try rows(tie.name) {
      #expect(services.label(of: row.to).map { row.note.hasPrefix($0) } == true, "\(row)")
    }
  }

  @Test func whatIsOurOwnSaysThatItIsProposed() throws {
    for name in ["changes", "implies", "is-met-by", "directly-needs", "makes-eligible-for", "suits"] {
      let statuses = Set(try rows(name).map { $0.status })
      #expect(statuses == ["proposed"], "\(name)")
    }
    for name in ["life-events", "circumstances", "needs"] {
      let vocabulary = try Repository.standards.vocabulary(name)
      #expect(vocabulary.about.custodian == "Concord")
      #expect(vocabulary.issues.allSatisfy { $0.status == "proposed" })
      #expect(!vocabulary.isComplete)
    }
  }

  @Test func everyNeedIsMetAndEveryLifeEventLeadsSomewhere() throws {
    let met = Set(try rows("is-met-by").map { $0.from })
    let needs = try list("needs").live
    #expect(met == needs)
    let changing = try rows("changes")
    let leading = Set(changing.map { $0.from }).union(try rows("directly-needs").map { $0.from })
    let events = try list("life-events").live
    #expect(leading == events)
    let circumstances = try list("circumstances")
    var tied = Set(changing.map { $0.to })
    tied.formUnion(try rows("implies").map { $0.from })
    tied.formUnion(try rows("makes-eligible-for").map { $0.from })
    for entry in 0..<circumstances.count where !circumstances.broader(entry).isEmpty {
      #expect(tied.contains(circumstances.notation(entry)), "\(circumstances.notation(entry)) is in no relationship")
    }
  }

  @Test func theListsAreOfTheSizeThatWasWantedAndDefined() throws {
    let sizes = ["life-events": 35...60, "circumstances": 100...160, "needs": 60...100, "functions": 113...113]
    for (name, size) in sizes {
      let release = try list(name)
      #expect(size.contains(release.count), "\(name)")
      for entry in 0..<release.count {
        let (notation, definition) = (release.notation(entry), release.definition(entry))
        #expect(!definition.isEmpty && definition != release.label(entry), "\(notation)")
        #expect(depth(of: entry, in: release) < 5, "\(notation) is above itself")
      }
    }
  }

  @Test func noNameBelongsToTwoEntries() throws {
    for name in ["life-events", "circumstances", "needs"] {
      let release = try list(name)
      let names = LabelTable(release)
      release.forEachLabel { entry, label, _ in
        let found = names.entries(named: label)
        #expect(found == [entry], "\(name) \(release.notation(entry))")
      }
    }
  }

  /// How many entries stand above one; 99 where they go round in a circle.
  private func depth(of entry: Int, in release: Release) -> Int {
    var (depth, above) = (0, release.broader(entry))
    while let notation = above.first, let next = release.index(of: notation), depth < 99 {
      depth += 1
      above = release.broader(next)
    }
    return depth
  }

  @Test func whatIsPublishedOfTheBusinessModelHolds() throws {
    for (name, from, to) in [
      ("directly-needs", "becoming-a-parent", "319"), ("changes", "becoming-unemployed", "unemployed"),
      ("implies", "unemployed", "employment"),
    ] {
      let found = try rows(name).contains { $0.from == from && $0.to == to }
      #expect(found, "\(name) \(from) \(to)")
    }
  }
}
