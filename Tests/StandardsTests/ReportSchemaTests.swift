import Foundation
import Reporting
import TestSupport
import Testing
import Validation

@testable import Standards

/// The published schema of the report against the reports that are written.
@Suite struct ReportSchemaTests {
  private typealias Value = Node.Value

  private static let checker: SchemaChecker = {
    do {
      return SchemaChecker(root: try decode(Repository.bytes("Schemas/report.schema.json")))
    } catch {
      fatalError("Schemas/report.schema.json is no JSON: \(error)")
    }
  }()

  private static func decode(_ bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(bytes))
  }

  private func report(
    _ bytes: [UInt8], schema: String?, asAt: String = "2026-04-01", samples: Int = 5,
    showsValues: Bool = false, waivers: Waivers? = nil
  ) throws -> Value {
    let report = try Repository.validate(
      bytes, schema: schema, asAt: asAt, samples: samples, showsValues: showsValues, waivers: waivers)
    return try ReportSchemaTests.decode(Array(report.json(version: "0.1.0").text.utf8))
  }

  @Test func usesOnlyKeywordsThatTheCheckerKnows() {
    #expect(ReportSchemaTests.checker.unknownKeywords() == [])
  }

  @Test func describesEveryProperty() throws {
    guard case .object(let root) = ReportSchemaTests.checker.root,
      case .object(let definitions) = root["$defs"]
    else {
      Issue.record("The schema has no $defs.")
      return
    }
    #expect(root["$id"] == .string("urn:x-concord:schema:report:1.0"))
    var described = 0
    for schema in [ReportSchemaTests.checker.root] + definitions.values {
      guard case .object(let members) = schema, case .object(let properties) = members["properties"] else {
        continue
      }
      #expect(members["additionalProperties"] == .bool(false))
      for (name, property) in properties {
        guard case .object(let rules) = property else { continue }
        var text = rules["description"]
        if text == nil, case .string(let reference) = rules["$ref"],
          case .object(let target) =
            definitions[String(reference.dropFirst("#/$defs/".count))]
        {
          text = target["description"]
        }
        #expect(text != nil, "\(name) has no description")
        described += 1
      }
    }
    #expect(described >= 35)
  }

  @Test func everyReportOfAConformanceCaseIsValid() throws {
    #expect(Case.all.count >= 480)
    for item in Case.all {
      let report = try report(
        Repository.bytes(item.inputPath), schema: item.schema, asAt: item.asAt, waivers: item.readWaivers())
      let complaints = ReportSchemaTests.checker.complaints(about: report)
      #expect(complaints == [], "\(item.path)")
    }
  }

  @Test func unusualReportsAreValid() throws {
    let header =
      "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"
    let long = String(repeating: "é", count: 300)
    for text in [
      "", "PK\u{3}\u{4}", "\n\n", header,
      header + "T1,E06000035,2026-03-14,57,8,web,\(long),x,\(long),\(long)\n",
    ] {
      for (samples, showsValues) in [(0, false), (1, false), (5, true)] {
        let report = try report(
          Array(text.utf8), schema: "service-transactions", samples: samples, showsValues: showsValues)
        #expect(ReportSchemaTests.checker.complaints(about: report) == [], "\(text.prefix(20))")
      }
    }
    var read = try Repository.validate([], schema: nil)
    read.input.sha256 = SHA256.hash([])
    let report = try ReportSchemaTests.decode(Array(read.json(version: "1.2.3-beta").text.utf8))
    #expect(ReportSchemaTests.checker.complaints(about: report) == [])
  }

  @Test func aReportThatWasSpoiltIsRefused() throws {
    let header =
      "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"
    let bytes = Array((header + "T1,E06000035,2026-03-14,Council tax discounts,8,web,ME4 4TR,,,\n").utf8)
    let right = try Repository.validate(bytes, schema: "service-transactions").json(version: "0.1.0").text
    #expect(
      ReportSchemaTests.checker.complaints(about: try ReportSchemaTests.decode(Array(right.utf8))) == [])
    let changes = [
      ("\"verdict\": \"invalid\"", "\"verdict\": \"fine\""),
      ("\"verdict\": \"invalid\"", "\"verdict\": \"valid\""),
      ("\"verdict\": \"invalid\"", "\"verdict\": \"not-fully-checked\""), ("\"as_at\"", "\"asAt\""),
      ("\"2026-04-01\"", "\"1 April 2026\""), ("\"error\": 1", "\"error\": \"1\""),
      ("\"error\": 1", "\"error\": 1.5"),
      ("\"error\": 1", "\"error\": -1"), ("\"error\": 1", "\"error\": 0"), ("\"count\": 1", "\"count\": 0"),
      ("\"record\": 1", "\"record\": 0"), ("\"cell\": \"D2\"", "\"cell\": \"2D\""),
      ("\"line\": 2", "\"row\": 2"),
      ("\"not_checked\": []", "\"not_checked\": [{}]"), ("\"not_checked\": []", "\"notes\": []"),
      ("\"delimiter\": \",\"", "\"delimiter\": \"#\""),
      ("\"encoding\": \"utf-8\"", "\"encoding\": \"latin-1\""),
      ("\"name\": \"services\"", "\"name\": \"The Services\""),
      ("\"severity\": \"error\"", "\"severity\": \"fatal\""),
      ("\"clean\": 0", "\"clean\": null"), ("\"column\": \"A\"", "\"column\": 1"),
      ("\"code\": \"59\"", "\"kode\": \"59\""),
    ]
    for (old, new) in changes {
      let spoilt = right.replacingOccurrences(of: old, with: new)
      #expect(spoilt != right, "\(old) is not in the report")
      let complaints = ReportSchemaTests.checker.complaints(
        about: try ReportSchemaTests.decode(Array(spoilt.utf8)))
      #expect(complaints != [], "\(new) passes")
    }
  }
}
