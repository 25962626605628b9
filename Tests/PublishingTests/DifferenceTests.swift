import Publishing
import Reporting
import Standards
import TestSupport
import Testing
import Vocabularies

@Suite struct DifferenceTests {
  private func difference(_ name: String, _ old: String, _ new: String) throws -> Difference {
    let standards = Repository.standards
    return Difference(
      of: name, from: try standards.vocabulary(name, release: old).release,
      to: try standards.vocabulary(name, release: new).release)
  }

  /// One change to a list of two entries, what it is and which bump it calls for.
  struct Step: Sendable, CustomTestStringConvertible {
    let kind: Change.Kind
    let bump: Bump
    let old: String
    let new: String

    init(_ kind: Change.Kind, _ bump: Bump, _ old: String, _ new: String) {
      self.kind = kind
      self.bump = bump
      self.old = old
      self.new = new
    }

    var testDescription: String { kind.rawValue }
  }

  static let steps = [
    Step(.added, .minor, "1,Bins,,,,,,", "1,Bins,,,,,,\n2,Trees,,,,,,"),
    Step(.deleted, .major, "1,Bins,,,,,,\n2,Trees,,,,,,", "1,Bins,,,,,,"),
    Step(.reinstated, .minor, "1,Bins,,,,2020-01-01,,", "1,Bins,,,,,,"),
    Step(.renamed, .patch, "1,Bins,,,,,,", "1,Waste,,,,,,Bins"),
    Step(.redefined, .patch, "1,Bins,Old,,,,,", "1,Bins,New,,,,,"),
    Step(.moved, .minor, "1,Bins,,,,,,\n2,Streets,,,,,,", "1,Bins,,2,,,,\n2,Streets,,,,,,"),
    Step(.relabelled, .patch, "1,Bins,,,,,,", "1,Bins,,,,,,Dustbins"),
    Step(.redated, .major, "1,Bins,,,,,,", "1,Bins,,,2020-01-01,,,"),
    Step(.redated, .minor, "1,Bins,,,2020-01-01,,,", "1,Bins,,,2019-01-01,,,"),
    Step(.redated, .major, "1,Bins,,,,2020-01-01,,", "1,Bins,,,,2019-01-01,,"),
    Step(.annotated, .patch, "1,Bins,,,,2020-01-01,,\n2,Trees,,,,,,", "1,Bins,,,,2020-01-01,2,\n2,Trees,,,,,,"),
    Step(.withdrawn, .major, "1,Bins,,,,,,", "1,Bins,,,,2027-01-01,,"),
    Step(.withdrawn, .major, "1,Bins,,,,,,\n2,Waste,,,,,,", "1,Bins,,,,2027-01-01,2,\n2,Waste,,,,,,"),
    Step(
      .split, .major, "1,Bins,,,,,,\n2,Black,,,,,,\n3,Green,,,,,,",
      "1,Bins,,,,2027-01-01,2 | 3,\n2,Black,,,,,,\n3,Green,,,,,,"),
  ]

  @Test(arguments: steps)
  func oneChangeIsOneEvent(_ step: Step) {
    let difference = Difference(of: "things", from: release("1.0", step.old), to: release("1.1", step.new))
    #expect(difference.changes.map { $0.kind } == [step.kind])
    #expect(difference.bump == step.bump)
    let back = Difference(of: "things", from: release("1.0", step.new), to: release("1.1", step.new))
    #expect(back.changes.isEmpty && back.bump == .none)
  }

  @Test func everyKindOfChangeIsTested() {
    #expect(Set(DifferenceTests.steps.map { $0.kind }).union([.merged]) == Set(Change.Kind.allCases))
  }

  @Test func entriesWithOneHeirAreMerged() {
    let old = release("1.0", "1,Black bins,,,,,,\n2,Green bins,,,,,,\n3,Fax,,,,,,\n4,Waste,,,,,,")
    let new = release(
      "2.0", "1,Black bins,,,,2027-01-01,4,\n2,Green bins,,,,2027-01-01,4,\n3,Fax,,,,2027-01-01,,\n4,Waste,,,,,,")
    let changes = Difference(of: "things", from: old, to: new).changes
    #expect(changes.map { $0.kind } == [.merged, .merged, .withdrawn])
    #expect(changes[0].others == [Change.Entry(notation: "2", label: "Green bins")])
    #expect(changes[0].successors == [Change.Entry(notation: "4", label: "Waste")])
    #expect(changes[2].successors.isEmpty)
  }

  @Test func theFormerLabelOfARenamedEntryIsNoChangeOfItsOwn() {
    let old = release("1.0", "1,Bins,,,,,,Dustbins")
    let new = release("1.1", "1,Waste,,,,,,Bins | Dustbins")
    #expect(Difference(of: "things", from: old, to: new).changes.map { $0.kind } == [.renamed])
  }

  @Test func aColumnOfTheListsOwnThatIsNewIsAnAnnotation() {
    let old = release("1.0", "1,Bins,,,,,,")
    let new = release("1.1", "1,Bins,,,,,,,district", columns: ",tier")
    let changes = Difference(of: "things", from: old, to: new).changes
    #expect(changes.map { $0.kind } == [.annotated])
    #expect(changes.first?.column == "tier" && changes.first?.new == "district" && changes.first?.old == "")
  }

  @Test func servicesGained26InRelease202() throws {
    let difference = try difference("services", "2.01", "2.02")
    let added = difference.changes.filter { $0.kind == .added }.map { $0.notation }
    #expect(added == (854...871).map { "\($0)" } + (873...880).map { "\($0)" })
    #expect(difference.old.count == 672 && difference.new.count == 698)
    #expect(difference.bump == .minor)
    // Labels told by later notes are known to have changed; nothing else happened.
    #expect(Set(difference.changes.map { $0.kind }) == [.added, .renamed])
  }

  @Test func interactionsChangedAsPublished() throws {
    let difference = try difference("interactions", "0.01", "1.01")
    let kinds: [(Change.Kind, [String])] = [
      (.added, (20...34).map { "\($0)" }), (.withdrawn, ["18", "19"]), (.renamed, ["11", "12", "13"]),
    ]
    for (kind, notations) in kinds {
      #expect(difference.changes.filter { $0.kind == kind }.map { $0.notation } == notations, "\(kind)")
    }
    #expect(difference.changes.count == 20)
    #expect(difference.bump == .major)
    let renamed = difference.changes.first { $0.notation == "12" }
    #expect(renamed?.oldLabel == "Checking status" && renamed?.newLabel == "Status checking")
  }

  @Test func theEventsAreListedForPrograms() throws {
    let json = try difference("interactions", "0.01", "1.01").json.line
    #expect(json.hasPrefix("{\"vocabulary\":\"interactions\",\"old\":\"0.01\",\"new\":\"1.01\",\"events\":[{\"type\":"))
    #expect(json.hasSuffix("],\"bump\":\"major\"}"))
    let withdrawn =
      "{\"type\":\"withdrawn\",\"notation\":\"18\",\"old_label\":\"Entitlement checking\","
      + "\"new_label\":\"Entitlement checking\",\"withdrawn\":\"2009-02-02\","
      + "\"replaced_by\":[{\"notation\":\"20\",\"label\":\"Entitlement/eligibility checking\"}]}"
    #expect(json.contains(withdrawn))
  }
}
