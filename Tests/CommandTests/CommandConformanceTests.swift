import Foundation
import TestSupport
import Testing

/// The conformance cases through the built command, as any other implementation would meet them.
@Suite struct CommandConformanceTests {
  /// What is compared of a report.
  private struct Report: Decodable {
    let verdict: String
    let findings: [Finding]

    struct Finding: Decodable {
      let rule: String
      let field: String?
      let count: Int
      let samples: [Sample]
    }

    struct Sample: Decodable {
      let line: Int64?
    }
  }

  @Test func everyCaseGivesItsFindings() throws {
    var passed = 0
    for item in Case.all {
      let outcome = try Command(
        "validate", Repository.root + item.inputPath, "--schema", item.schema, "--as-at", item.asAt, "--as", "json",
        "--samples", "100000"
      ).run()
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output))
      let found = report.findings.flatMap { finding in
        finding.samples.map { Case.Place(rule: finding.rule, line: $0.line, field: finding.field) }
      }
      let isRight = found.sorted() == item.expect.findings.sorted() && report.verdict == item.expect.verdict
      let code: Int32 = ["valid": 0, "invalid": 1, "not-fully-checked": 2][item.expect.verdict] ?? -1
      #expect(isRight && outcome.exitCode == code, "\(item.path): \(found) \(report.verdict)")
      if isRight { passed += 1 }
    }
    #expect(passed >= 480)
  }
}
