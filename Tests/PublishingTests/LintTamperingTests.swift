import Publishing
import TestSupport
import Testing
import Vocabularies

/// Copies of the project's data, each broken in one way.
@Suite struct LintTamperingTests {
  @Test(arguments: LintTampering.all)
  func isCaughtByName(_ tampering: LintTampering) throws {
    let data = try TemporaryStandards()
    try tampering.apply(data)
    let findings = try Lint(data.standards).outcome().findings
    let found = findings.filter { $0.rule.name == tampering.rule }
    #expect(!found.isEmpty, "\(tampering.description): \(findings.map { $0.rule.name })")
    #expect(found.contains { $0.file == tampering.place }, "\(found.map { $0.file })")
    let isEntry = tampering.place.hasSuffix(".csv") && found.contains { $0.line != nil }
    let isWhole = [
      "released-file-changed", "missing-file", "unlisted-file", "empty-list", "missing-definition", "deleted-notation",
      "undeclared-column", "dropped-column",
    ].contains(tampering.rule)
    #expect(isEntry || isWhole || tampering.place.hasSuffix(".json"))
  }

  @Test func everyRuleThatCanBeBrokenSoIsBroken() {
    let broken = Set(LintTampering.all.map { $0.rule })
    // A file of more than a gibibyte would take as much room in the test.
    #expect(Set(DataRule.all.map { $0.name }).subtracting(broken) == ["list-too-large"])
    #expect(LintTampering.all.count >= 50)
  }
}
