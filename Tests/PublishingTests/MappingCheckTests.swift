import Conversion
import Publishing
import Reporting
import Testing
import Validation
import Vocabularies

@Suite struct MappingCheckTests {
  typealias Row = [String: String]

  private static func check(
    _ text: String, asAt: String? = nil, against values: ColumnValues? = nil, showsValues: Bool = false
  ) -> MappingCheck {
    let (mapping, faults) = MappingSamples.read(text)
    let list = MappingCheck.List(MappingSamples.list, formerLabels: ["2": ["Tree care"]])
    return MappingCheck(
      mapping, file: "m.sssom.tsv", faults: faults, lists: [list], asAt: asAt.flatMap { Day($0) },
      showsValues: showsValues, against: values)
  }

  /// A fault planted in a good mapping, the rule that names it, and the line.
  struct Plant: Sendable, CustomTestStringConvertible {
    let rule: String
    let severity: Severity
    let line: Int64
    let message: String
    let text: String
    var testDescription: String { "\(rule): \(message)" }

    init(_ rule: String, _ severity: Severity, line: Int64 = 5, _ message: String, _ rows: Row...) {
      self.init(rule, severity, line: line, message, text: MappingSamples.text(rows))
    }

    init(_ rule: String, _ severity: Severity, line: Int64 = 5, _ message: String, text: String) {
      (self.rule, self.severity, self.line, self.message, self.text) = (rule, severity, line, message, text)
    }
  }

  static let plants = [
    Plant("not-a-mapping", .error, line: 1, "no header of a mapping", text: "a\tb\n"),
    Plant(
      "missing-slot", .error, line: 4, "The column object_id is missing",
      text: MappingSamples.text([], without: "object_id")),
    Plant(
      "duplicate-slot", .error, line: 1, "there twice", text: "subject_label\tpredicate_id\tobject_id\tobject_id\n"),
    Plant("damaged-row", .error, "out of place", ["subject_label": "\"Bins\"x"]),
    Plant("wrong-slot-count", .error, "10 cells, the header 9", ["confidence": "1\t"]),
    Plant("unreadable-metadata", .warning, line: 1, "not understood", text: "#x\n" + MappingSamples.text([[:]])),
    Plant("marked-mapping", .warning, line: 1, "byte order mark", text: "\u{FEFF}" + MappingSamples.text([[:]])),
    Plant("empty-subject", .error, "empty", ["subject_label": ""]),
    Plant("spaces-around-subject", .warning, "“Bins ” begins or ends", ["subject_label": "Bins "]),
    Plant("missing-predicate", .error, "empty", ["predicate_id": ""]),
    Plant("unknown-predicate", .warning, "\"skos:sameMatch\"", ["predicate_id": "skos:sameMatch"]),
    Plant("unknown-modifier", .error, "\"not\"", ["predicate_modifier": "not"]),
    Plant("missing-justification", .error, "is empty", ["mapping_justification": ""]),
    Plant(
      "missing-justification", .error, "column mapping_justification is missing",
      text: MappingSamples.text([[:]], without: "mapping_justification")),
    Plant("invalid-confidence", .error, "\"1.01\"", ["confidence": "1.01"]),
    Plant("invalid-confidence", .error, "\"high\"", ["confidence": "high"]),
    Plant("invalid-confidence", .error, "\"nan\"", ["confidence": "nan"]),
    Plant("invalid-mapping-date", .error, "\"31/01/2026\"", ["mapping_date": "31/01/2026"]),
    Plant("never-applied-row", .info, "never", ["predicate_id": "skos:narrowMatch"]),
    Plant("never-applied-row", .info, "only where a layout", ["predicate_id": "skos:closeMatch"]),
    Plant("undeclared-prefix", .error, "\"thang\"", ["object_id": "thang:1"]),
    Plant("undeclared-prefix", .error, "full address", ["object_id": "http://example.com/thing/1"]),
    Plant(
      "wrong-prefix", .error, "the prefix thing",
      text: MappingSamples.text([["object_id": "other:1"]]).replacing("org/other/", with: "org/thing/")),
    Plant(
      "wrong-prefix", .error, "http://example.org/thang/",
      text: MappingSamples.text([[:]]).replacing("org/thing/", with: "org/thang/")),
    Plant("foreign-target", .warning, "no code of things", ["object_id": "other:1"]),
    Plant("missing-object", .error, "empty", ["object_id": ""]),
    Plant("unknown-target", .error, "has no \"99\". \"Waste\" is thing:1.", ["object_id": "thing:99"]),
    Plant("unknown-target", .error, "Perhaps thing:1?", ["object_id": "1"]),
    Plant("unknown-target", .warning, "has no \"99\"", ["object_id": "thing:99", "predicate_modifier": "Not"]),
    Plant("withdrawn-target", .error, "take thing:2 (Trees) or thing:3 (Parks)", ["object_id": "thing:4"]),
    Plant("withdrawn-target", .error, "nothing takes its place", ["object_id": "thing:5"]),
    Plant("withdrawn-target", .warning, "from 2029-01-01", ["object_id": "thing:9"]),
    Plant("target-not-yet-valid", .error, "from 2030-01-01", ["object_id": "thing:8"]),
    Plant("label-drift", .warning, "“Rubbish” is a former or other name", ["object_label": "Rubbish"]),
    Plant("label-drift", .warning, "is a former", ["object_id": "thing:2", "object_label": "Tree care"]),
    Plant("label-drift", .warning, "none of its names", ["object_label": "Worms"]),
    Plant(
      "contradictory-rows", .error, line: 6, "to thing:1 on line 5, which is applied", [:], ["object_id": "thing:2"]),
    Plant("contradictory-rows", .error, line: 5, "line 6 rejects that", [:], ["predicate_modifier": "Not"]),
    Plant("contradictory-rows", .error, line: 6, "said to have none", [:], ["object_id": Mapping.noTerm]),
    Plant("duplicate-row", .warning, line: 6, "line 5 says the same", [:], [:]),
    Plant(
      "unreachable-row", .warning, line: 6, "decided by line 5, as skos:exactMatch", [:],
      ["predicate_id": "skos:broadMatch"]),
    Plant("near-duplicate-subject", .warning, line: 6, "the value on line 5", [:], ["subject_label": "BINS "]),
    Plant(
      "unreviewed-rows", .info, line: 6, "1 of 2 applied rows", [:], ["subject_label": "Skips", "reviewer_id": ""]),
    Plant(
      "subject-not-literal", .warning, line: 2, "no literal",
      text: "subject_label\tpredicate_id\tobject_id\tsubject_type\nBins\tskos:exactMatch\tthing:1\tskos concept\n"),
  ]

  @Test(arguments: plants)
  func aPlantedFaultIsFoundWhereItIs(_ plant: Plant) throws {
    let check = MappingCheckTests.check(plant.text)
    let found = check.findings.filter { $0.rule.name == plant.rule }
    #expect(found.map { $0.line } == [plant.line])
    #expect(found.first?.severity == plant.severity)
    #expect(found.first?.message.contains(plant.message) == true, "\(found.first?.message ?? "")")
    if plant.severity == .error { #expect(!check.isFit) }
  }

  @Test func everyRuleOnMappingsAloneIsPlanted() {
    #expect(MappingCheckTests.plants.count == 44)
    let planted = Set(MappingCheckTests.plants.map { $0.rule })
    #expect(planted.union(["unused-row", "unmapped-value"]) == Set(MappingRule.all.map { $0.name }))
  }

  @Test func aGoodMappingHasNoFindings() {
    let rows: [Row] = [
      [:], ["subject_label": "Skips", "predicate_id": "skos:broadMatch"],
      ["subject_label": "Oaks", "object_id": "thing:2", "object_label": ""],
      ["subject_label": "Fax", "object_id": Mapping.noTerm, "object_label": ""],
      ["subject_label": "Fax", "object_id": "thing:5", "object_label": "Fax", "predicate_modifier": "Not"],
      ["subject_label": "Elms", "object_id": "thing:2", "object_label": "Trees", "predicate_modifier": "Not"],
      [
        "subject_label": "Elms", "object_id": "thing:3", "object_label": "Parks", "confidence": "1", "mapping_date": "",
      ],
    ]
    let check = MappingCheckTests.check(MappingSamples.text(rows))
    #expect(check.findings.isEmpty && check.isFit && check.rows == 7)
  }

  @Test func theDayDecidesWhatIsInForce() {
    let later = MappingSamples.text([["object_id": "thing:9", "object_label": ""]])
    #expect(MappingCheckTests.check(later, asAt: "2028-12-31").isFit)
    #expect(!MappingCheckTests.check(later, asAt: "2029-01-01").isFit)
    let early = MappingSamples.text([["object_id": "thing:8", "object_label": ""]])
    #expect(MappingCheckTests.check(early, asAt: "2030-01-01").findings.isEmpty)
  }

  @Test func aFileShowsWhatIsUsedAndWhatIsMissing() throws {
    let values = try #require(
      MappingSamples.values([("Bins", 6), ("bins", 2), ("", 1), ("jane@example.org", 3)]))
    let text = MappingSamples.text([[:], ["subject_label": "Skips"]])
    let check = MappingCheckTests.check(text, against: values)
    #expect(check.coverage.map { [$0.records, $0.blank, $0.mapped] } == [12, 1, 6])
    #expect(check.findings.map { $0.rule.name } == ["unmapped-value", "unmapped-value", "unused-row"])
    #expect(check.findings.map { $0.records } == [3, 2, nil])
    #expect(check.findings[0].message == "(a value that looks personal, withheld) has no row: 3 records, 25.0 %.")
    #expect(check.findings[1].message.hasSuffix("16.7 %. Line 5 differs only in capitals or spaces."))
    #expect(check.findings[2].line == 6)
    #expect(check.text(style: TextStyle(hasColour: false)).contains("6 of 12 records (50.0 %) are covered; 1 record"))
    let shown = MappingCheckTests.check(text, against: values, showsValues: true)
    #expect(shown.findings[0].message.hasPrefix("“jane@example.org” has no row"))
  }

  @Test func findingsAreBoundedAndInOrder() {
    let rows = (0..<1500).map { ["subject_label": "value \($0)", "object_id": "thing:99", "confidence": "x"] }
    let check = MappingCheckTests.check(MappingSamples.text(rows))
    #expect(check.findings.count == 2002)
    #expect(check.count(.error) == 3000)
    #expect(check.findings.prefix(3).map { $0.line } == [5, 5, 6])
    #expect(check.json.text == MappingCheckTests.check(MappingSamples.text(rows)).json.text)
  }

  @Test func namesOfRulesAreTheirOwn() {
    let names = MappingRule.all.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: Rule.all.map { $0.name } + DataRule.all.map { $0.name }))
    for kind in MappingFault.Kind.allCases { #expect(MappingRule(named: kind.rawValue) != nil) }
    for rule in MappingRule.all {
      #expect(rule.card.text(style: TextStyle(hasColour: false)).contains("What to do:"))
    }
  }
}
