import Conversion
import Publishing
import Reporting
import Standards
import TestSupport
import Testing
import Vocabularies

@Suite struct MappingMigrationTests {
  /// The list before everything in it was withdrawn.
  private let old = release(
    "1.0",
    """
    1,Rubbish,,,,,,
    2,Trees,,,,,,
    3,Parks,,,,,,
    4,Streets,,,,,,
    5,Fax,,,,,,
    6,Black bins,,,,,,
    7,Green bins,,,,,,
    9,Telegrams,,,,,,
    10,Woods,,,,,,
    12,Round,,,,,,
    """)

  private func migrated(_ rows: [[String: String]], version: String? = nil) -> MappingMigration {
    MappingMigration(
      of: MappingSamples.mapping(rows), to: MappingSamples.about, from: old, to: MappingSamples.list.release,
      version: version)
  }

  @Test func everyKindOfChangeHasItsPile() {
    let migration = migrated([
      ["object_label": "Rubbish"], ["object_label": "rubbish"], ["object_id": "thing:2", "object_label": ""],
      ["object_id": "thing:4"], ["object_id": "thing:5"], ["object_id": "thing:6", "object_label": "Black bins"],
      ["object_id": "thing:7", "predicate_id": "skos:closeMatch"], ["object_id": "thing:9"],
      ["object_id": "thing:10"], ["object_id": "thing:12"], ["object_id": "thing:99"],
      ["object_id": Mapping.noTerm], ["object_id": "thing:4", "predicate_modifier": "Not"], ["object_id": "other:4"],
    ])
    #expect(migration.kept == 3 && migration.relabelled == 1 && migration.untouched == 3)
    #expect(migration.moved.map { $0.line } == [10, 12, 13])
    #expect(migration.moved.map { $0.to.notation } == ["1", "3", "2"])
    #expect(migration.moved.map { $0.isBroader } == [true, false, false])
    #expect(migration.undecided.map { $0.line } == [8, 9, 11, 14, 15])
    #expect(migration.undecided.map { $0.candidates.map { $0.notation } } == [["2", "3"], [], ["1"], [], []])
    let rows = migration.mapping.rows
    #expect(
      rows.map { $0.object } == [
        "thing:1", "thing:1", "thing:2", "thing:4", "thing:5", "thing:1", "thing:7", "thing:3", "thing:2", "thing:12",
        "thing:99", Mapping.noTerm, "thing:4", "other:4",
      ])
    #expect(rows.prefix(2).map { migration.mapping.cell($0, "object_label") } == ["Waste", "rubbish"])
    #expect(rows[5].predicate == "skos:broadMatch")
    let text = migration.text(style: TextStyle(hasColour: false))
    #expect(text.contains("  kept            3, 1 of them with the present label\n  moved           3\n"))
    #expect(text.contains("Choose: 2 (Trees) or 3 (Parks)."))
    #expect(migration.json().text.contains("\"undecided\": 5"))
  }

  @Test func onlyWhatIsMovedIsChanged() throws {
    let rows: [[String: String]] = [
      ["object_id": "thing:4"], ["object_id": "thing:9", "object_label": "Telegrams"], ["object_id": "thing:5"],
    ]
    let before = MappingSamples.mapping(rows)
    let migration = migrated(rows)
    let after = migration.mapping
    for index in [0, 2] { #expect(after.rows[index] == before.rows[index]) }
    let row = after.rows[1]
    #expect(after.cell(row, "object_label") == "Parks" && after.cell(row, "reviewer_id") == "")
    #expect(after.cell(row, "mapping_justification") == "semapv:MappingChaining")
    #expect(after.cell(row, "mapping_date") == "2026-01-31")
    let note = "Moved from thing:9 (Telegrams) by things 2.0; reviewed before that by orcid:1."
    #expect(after.cell(row, "comment") == note)
    // Once more, there is nothing left to move.
    let again = MappingMigration(
      of: after, to: MappingSamples.about, from: MappingSamples.list.release, to: MappingSamples.list.release)
    #expect(again.moved.isEmpty && again.kept == 1 && again.undecided == migration.undecided)
    #expect(again.mapping.tsv == after.tsv)
  }

  @Test func aRejectedPairIsNotMadeByMoving() {
    let migration = migrated([
      ["object_id": "thing:9"], ["object_id": "thing:3", "predicate_modifier": "Not"],
      ["subject_label": "Skips", "object_id": "thing:9"],
    ])
    #expect(migration.moved.map { $0.value } == ["Skips"])
    #expect(migration.undecided.map { $0.reason } == ["Its only successor was rejected for this value."])
  }

  @Test func theVersionsAreThoseOfTheNewMapping() {
    var mapping = MappingSamples.mapping([[:]])
    mapping.setMetadata("mapping_set_version", to: "3")
    mapping.set("object_source_version", of: 0, to: "1.0")
    let list = MappingSamples.list.release
    let plain = MappingMigration(of: mapping, to: MappingSamples.about, from: old, to: list)
    #expect(plain.formerVersion == "3" && plain.mapping.metadata("mapping_set_version") == nil)
    #expect(plain.mapping.metadata("object_source_version") == "2.0")
    #expect(plain.mapping.cell(plain.mapping.rows[0], "object_source_version") == "2.0")
    let named = MappingMigration(of: mapping, to: MappingSamples.about, from: old, to: list, version: "4")
    #expect(named.formerVersion == nil && named.mapping.metadata("mapping_set_version") == "4")
  }

  @Test func interactionsAreCarriedAsTheirListSays() throws {
    let standards = Repository.standards
    let (before, after) = (
      try standards.vocabulary("interactions", release: "0.01"), try standards.vocabulary("interactions")
    )
    var mapping = Mapping()
    mapping.columns = ["subject_label", "predicate_id", "object_id", "object_label"]
    for entry in 0..<before.release.count {
      let code = "interaction:\(before.release.notation(entry))"
      let label = before.release.label(entry)
      mapping.rows.append(Mapping.Row(cells: [], line: Int64(entry)))
      for (name, text) in zip(mapping.columns, ["local \(entry)", "skos:exactMatch", code, label]) {
        mapping.set(name, of: entry, to: text)
      }
    }
    let migration = MappingMigration(of: mapping, to: after.about, from: before.release, to: after.release)
    #expect(migration.moved.map { "\($0.from) \($0.to.notation)" } == ["interaction:18 20", "interaction:19 28"])
    #expect(migration.undecided.isEmpty && migration.kept == 18 && migration.relabelled == 3)
    let labels = migration.mapping.rows[11...13].map { migration.mapping.cell($0, "object_label") }
    #expect(labels == ["Changing circumstances", "Status checking", "Complaining"])
    let list = MappingCheck.List(after)
    let rules = MappingCheck(migration.mapping, file: "", faults: [], lists: [list], asAt: nil).findings.map {
      $0.rule.name
    }
    #expect(Set(rules).isDisjoint(with: ["withdrawn-target", "label-drift", "unknown-target"]))
  }
}
