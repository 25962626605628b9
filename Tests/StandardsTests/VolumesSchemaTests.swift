import Foundation
import Reporting
import TestSupport
import Testing
import Validation

@testable import Standards

/// Volumes in the published schema of the report.
@Suite struct VolumesSchemaTests {
  private func complaints(_ text: String) throws -> [String] {
    let schema = try JSONDecoder().decode(
      Node.Value.self, from: Data(Repository.bytes("Schemas/report.schema.json")))
    return SchemaChecker(root: schema).complaints(
      about: try JSONDecoder().decode(Node.Value.self, from: Data(text.utf8)))
  }

  @Test func areAllowedAsTheyAreWrittenAndNotOtherwise() throws {
    var report = try Repository.validate([], schema: nil)
    #expect(report.volumes == nil && !report.json(version: "0.1.0").text.contains("volumes"))
    report.volumes = .init(
      total: 30, months: [.init(code: "2026-03", count: 27), .init(code: "2026-02", count: nil)],
      channels: [.init(code: "web", label: "Web", count: 30)], services: [.init(code: "57", count: 30)])
    let text = report.json(version: "0.1.0").text
    #expect(try complaints(text) == [])
    #expect(try #require(text.range(of: "2026-02")).lowerBound < #require(text.range(of: "2026-03")).lowerBound)
    for (old, new) in [
      ("\"2026-03\"", "\"March\""), ("\"count\": null", "\"count\": \"few\""), ("\"total\": 30", "\"total\": -1"),
      ("\"label\": null", "\"name\": null"), ("\"months\"", "\"quarters\""),
    ] {
      let spoilt = text.replacingOccurrences(of: old, with: new)
      #expect(spoilt != text)
      #expect(try complaints(spoilt) != [], "\(new) passes")
    }
  }
}
