import TestSupport
import Testing

/// The conformance cases through the built command, as any other implementation would meet them.
@Suite struct CommandConformanceTests {
  @Test func everyCaseGivesItsFindings() throws {
    var passed = 0
    for item in Case.all {
      var command = Command(
        "validate", Repository.root + item.inputPath, "--schema", item.schema, "--as-at", item.asAt, "--as", "json",
        "--samples", "100000")
      if let path = item.waiversPath { command.arguments += ["--waivers", Repository.root + path] }
      let outcome = try command.run()
      let report = try Report(outcome.output)
      let found = report.findings.flatMap { finding in
        finding.samples.map { Case.Place(rule: finding.rule, line: $0.line.map { Int64($0) }, field: finding.field) }
      }
      let isRight = found.sorted() == item.expect.findings.sorted() && report.verdict == item.expect.verdict
      let code: Int32 = ["valid": 0, "invalid": 1, "not-fully-checked": 2][item.expect.verdict] ?? -1
      #expect(isRight && outcome.exitCode == code, "\(item.path): \(found) \(report.verdict)")
      if isRight { passed += 1 }
    }
    #expect(passed >= 501)
  }
}
