import Foundation
import Reporting
import TestSupport
import Testing
import Validation

/// The catalogue of rules: complete, documented, and its examples true.
@Suite struct RuleTests {
  /// The names that the design fixed, which nobody renames.
  private static let names = [
    "empty-file", "not-a-table", "not-utf8", "byte-order-mark", "wrong-delimiter", "null-byte", "stray-quote",
    "unclosed-quote", "mixed-line-endings", "missing-header", "missing-column", "unknown-column", "duplicate-column",
    "wrong-field-count", "blank-record", "missing-value", "surrounding-space", "invalid-date", "date-out-of-range",
    "invalid-month", "invalid-number", "number-out-of-range", "invalid-postcode", "invalid-uprn", "text-too-long",
    "control-character", "unknown-code", "withdrawn-code", "code-not-yet-valid", "label-instead-of-code",
    "spreadsheet-damage", "formula-cell", "personal-data-in-text", "missing-location", "interaction-not-offered",
    "group-type-mismatch", "duplicate-key", "duplicate-record", "missing-period", "no-records", "unused-waiver",
    "expired-waiver",
  ]

  @Test func theCatalogueHasEveryRuleOnce() {
    let listed = Rule.all.map { $0.name }
    #expect(Set(listed).count == listed.count)
    #expect(Set(Self.names).isSubset(of: listed))
  }

  /// A rule's file that nobody listed would never run.
  @Test func everyRuleFileIsInTheCatalogue() throws {
    let files = try Repository.files(below: "Sources/Validation/Rules", endingIn: ".swift").map { path in
      path.split(separator: "/").last?.dropLast(6).lowercased() ?? ""
    }
    let listed = Rule.all.map { $0.name.replacingOccurrences(of: "-", with: "") }
    #expect(files.sorted() == listed.sorted(), "a rule is one file in Rules/ and one line of Rule.all")
  }

  @Test func everyRuleIsDocumented() {
    for rule in Rule.all {
      for (what, text) in [("summary", rule.summary), ("message", rule.message), ("remedy", rule.remedy)] {
        #expect(text.hasSuffix(".") && text.count >= 20, "the \(what) of \(rule.name) is a sentence")
      }
      #expect(rule.explanation.count >= 120, "the explanation of \(rule.name) says why it matters and what is found")
      #expect(!rule.since.isEmpty)
      let isKebab = rule.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
      #expect(isKebab, "\(rule.name) is in kebab-case")
    }
  }

  @Test func badExamplesBreakTheRuleAndGoodOnesDoNot() throws {
    let schemas = Repository.schemas
    for rule in Rule.all {
      for (example, breaks) in [(rule.bad, true), (rule.good, false)] {
        let report = try Repository.validate(
          example.bytes(schemas: schemas), schema: example.schemaName, asAt: "2026-11-22",
          waivers: example.waivers.map { try Repository.waivers($0) })
        let found = report.findings.map { $0.rule.name }
        #expect(
          found.contains(rule.name) == breaks,
          "the \(breaks ? "bad" : "good") example of \(rule.name) gives \(found)")
        if !breaks { #expect(report.count(.error) == 0, "the good example of \(rule.name) gives \(found)") }
      }
    }
  }

  @Test func messagesHaveNothingLeftToFillIn() throws {
    for item in Case.all {
      let report = try Repository.validate(
        Repository.bytes(item.inputPath), schema: item.schema, asAt: item.asAt,
        waivers: item.readWaivers())
      for finding in report.findings {
        #expect(!finding.message.contains("{") && !finding.message.contains("  "), "\(item.path): \(finding.message)")
      }
    }
  }

  @Test func rulesAsJSONHaveTheDocumentedKeys() throws {
    let schemas = Repository.schemas
    let keys = ["bad", "dimension", "explanation", "good", "rule", "severity", "since", "summary", "waivable", "who"]
    for rule in Rule.all {
      let parsed = try JSONSerialization.jsonObject(with: Data(rule.json(schemas: schemas).text.utf8))
      let members = try #require(parsed as? [String: Any])
      #expect(members.keys.sorted() == keys)
    }
  }
}
