import Reporting
import TestSupport
import Testing
import Validation

/// The validator against the conformance cases, which any other implementation can be run against as well.
@Suite struct ConformanceTests {
  @Test(arguments: Case.all.indices)
  func findsWhatTheCaseExpects(index: Int) throws {
    let item = Case.all[index]
    let report = try Repository.validate(
      Repository.bytes(item.inputPath), schema: item.schema, asAt: item.asAt, waivers: item.readWaivers())
    let found = report.findings.flatMap { finding in
      finding.samples.map { Case.Place(rule: finding.rule.name, line: $0.line, field: finding.field) }
    }
    #expect(found.sorted() == item.expect.findings.sorted(), "\(item.path): \(item.description)")
    #expect(report.verdict.rawValue == item.expect.verdict, "\(item.path)")
    for finding in report.findings { #expect(finding.count == Int64(finding.samples.count), "\(item.path)") }
  }

  @Test func everyRuleHasACaseThatBreaksItAndANearMiss() {
    for rule in Rule.all {
      let cases = Case.all.filter { $0.rule == rule.name }
      let breaking = cases.filter { item in item.expect.findings.contains { $0.rule == rule.name } }
      #expect(!breaking.isEmpty, "conformance/validate/\(rule.name)/ needs a case that breaks the rule")
      #expect(breaking.count < cases.count, "conformance/validate/\(rule.name)/ needs a near miss")
    }
    let folders = Set(Case.all.map { $0.rule })
    #expect(folders == Set(Rule.all.map { $0.name }), "every folder of conformance/validate is named for a rule")
  }

  @Test func casesAreWellFormed() throws {
    #expect(Case.all.count >= 501)
    let descriptions = Dictionary(grouping: Case.all) { $0.description }
    for (description, cases) in descriptions where cases.count > 1 {
      Issue.record("\"\(description)\" describes \(cases.map { $0.path }): no two cases have the same idea")
    }
    for item in Case.all {
      #expect(!item.description.lowercased().contains("should"), "\(item.path) says what is, not what should be")
    }
    let inputs = Set(Case.all.map { $0.inputPath } + Case.all.compactMap { $0.waiversPath })
    let files = try Repository.files(below: "conformance/validate", endingIn: "").filter { path in
      !path.hasSuffix(".json") && path.split(separator: "/").count > 3
    }
    #expect(Set(files) == inputs, "every file beside a case is its input, or the waivers that go along")
  }
}
