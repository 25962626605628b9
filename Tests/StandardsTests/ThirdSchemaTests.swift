import Schemas
import Standards
import TestSupport
import Testing
import Validation
import Vocabularies

/// A schema that nothing in the program knows of: a JSON file is all it takes.
@Suite struct ThirdSchemaTests {
  private let schema = """
    {
      "name": "waiting-times", "version": "1.0", "title": "Waiting times",
      "description": "How long people waited, by council, service and week.",
      "fields": [
        { "name": "council", "type": "string", "constraints": { "required": true },
          "concord": { "vocabulary": "authorities", "judgedOn": "week" } },
        { "name": "week", "type": "date",
          "constraints": { "required": true, "minimum": "2020-01-06", "maximum": "2029-12-31" } },
        { "name": "topic", "type": "string", "concord": { "vocabulary": "services" } },
        { "name": "desk", "type": "string", "constraints": { "maxLength": 5 }, "concord": { "personal": true } },
        { "name": "people", "type": "integer", "constraints": { "required": true, "minimum": 0, "maximum": 500 } },
        { "name": "minutes", "type": "number", "constraints": { "minimum": -0.5 }, "concord": { "decimals": 1 } },
        { "name": "site", "type": "string", "concord": { "type": "postcode" } }
      ],
      "primaryKey": ["council", "week", "topic"],
      "concord": { "atLeastOne": [["desk", "site"]] }
    }
    """

  private func report(_ records: String) throws -> Report {
    let folder = try TemporaryStandards()
    try folder.write(schema, to: "Schemas/waiting-times/1.0.json")
    try folder.replace(
      "\"profiled-volumes\": \"1.0\"", with: "\"profiled-volumes\": \"1.0\", \"waiting-times\": \"1.0\"",
      in: "Vocabularies/standards.json")
    let standards = folder.standards
    let standard = try standards.standard()
    let schemas = try standard.schemas.keys.sorted().map {
      try standards.schema($0, version: standard.schemas[$0])
    }
    #expect(schemas.count == 3)
    let resources = try standards.resources(for: schemas, in: standard)
    let day = try #require(Day("2026-04-01"))
    var validator = Validator(
      schemas: schemas, resources: resources, options: .init(inputName: "waiting.csv", asAt: day))
    try validator.read(Array(("people,week,council,minutes,topic,site,desk\n" + records).utf8).span)
    return try validator.finish()
  }

  @Test func aRightFileIsValid() throws {
    let report = try report(
      """
      3,2026-03-02,E06000035,12.5,57,ME4 4TR,A
      0,2026-03-09,E06000035,-0.5,57,,B
      500,2026-03-09,E06000035,,58,ME4 4TR,

      """)
    #expect(report.schema?.name == "waiting-times")
    #expect(report.findings.map { $0.rule.name } == [])
    #expect(report.verdict == .valid)
    #expect(report.records.clean == 3)
    #expect(report.vocabularies.map { $0.name } == ["authorities", "services"])
  }

  @Test func everyFaultIsFound() throws {
    let report = try report(
      """
      3,2026-03-02,E06000035,12.5,57,ME4 4TR,A
      4,2026-03-02,E06000035,1,57,ME4 4TR,A
      501,2026-03-09,E06000035,1.25,9999,ME4 QQQ,ABCDEF
      2.5,2019-12-30,E07000026,-0.6,22,,B
      1,2023-04-01,E07000026,,57,,

      """)
    let found = report.findings.flatMap { finding in
      finding.samples.map { "\(finding.rule.name) \(finding.field ?? "-") \($0.line ?? 0)" }
    }
    #expect(
      Set(found) == [
        "duplicate-key - 3", "number-out-of-range people 4", "invalid-number minutes 4",
        "unknown-code topic 4",
        "invalid-postcode site 4", "text-too-long desk 4", "invalid-number people 5",
        "date-out-of-range week 5",
        "number-out-of-range minutes 5", "withdrawn-code council 6", "missing-location - 6",
      ])
    #expect(report.verdict == .invalid)
  }
}
