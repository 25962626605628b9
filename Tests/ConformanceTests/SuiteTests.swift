import Conversion
import Foundation
import Publishing
import Reporting
import Standards
import TestSupport
import Testing
import Validation
import Vocabularies

@testable import Conformance

/// The suite itself: its cases against its requirements, and against the rules.
@Suite struct SuiteTests {
  private let suite = Built.suite

  @Test func thereAreMoreThanEnoughCases() {
    #expect(suite.cases.count >= 900)
    #expect(suite.requirements.count >= 190)
    for operation in Conformance.Operation.allCases {
      #expect(suite.cases.count { $0.operation == operation } >= 10, "\(operation.rawValue)")
    }
    for area in Suite.areas { #expect(suite.cases.count { $0.path.hasPrefix("\(area)/") } >= 25, "\(area)") }
  }

  @Test func descriptionsSayOneThingEach() {
    var places: [String: String] = [:]
    for item in suite.cases {
      let other = places.updateValue(item.path, forKey: item.description.lowercased())
      #expect(other == nil, "\(item.path) is described as \(other ?? "") is.")
      let words = item.description.lowercased().split { !$0.isLetter }
      #expect(!words.contains("should"), "\(item.path) says should.")
    }
  }

  @Test func everyMustIsMetByACaseAndBrokenByOne() {
    let coverage = Coverage(suite)
    for requirement in suite.requirements where requirement.level == .must {
      let (meeting, breaking) = coverage.counts(of: requirement)
      #expect(meeting > 0 && breaking > 0, "\(requirement.id): \(meeting) meet it, \(breaking) break it.")
    }
  }

  @Test func everyRequirementHasACase() {
    let named = Set(suite.cases.flatMap { $0.requirements })
    let unnamed = suite.requirements.map { $0.id }.filter { !named.contains($0) }
    #expect(unnamed.count <= 2, "\(unnamed)")
  }

  @Test func everyRuleOnFilesIsFoundByACaseAndNearlyFoundByAnother() {
    for rule in Rule.all {
      let own = suite.cases.filter { $0.path.hasPrefix("validate/\(rule.name)/") }
      #expect(own.contains { $0.expect.rules.contains(rule.name) }, "\(rule.name) is never found.")
      #expect(own.contains { !$0.expect.rules.contains(rule.name) }, "\(rule.name) has no near miss.")
    }
  }

  @Test func everyRuleOnFilesIsAPromiseOfOneProducerAndOneValidator() {
    for rule in Rule.all {
      for role in [Requirement.Role.producer, .validator] {
        let naming = suite.requirements.filter { $0.role == role && $0.rules.contains(rule.name) }.map { $0.id }
        #expect(naming.count == 1, "\(rule.name) is named for \(role.rawValue) by \(naming).")
      }
      let producer = suite.requirements.first { $0.role == .producer && $0.rules.contains(rule.name) }
      let level: [Severity: Requirement.Level] = [.error: .must, .warning: .should, .info: .may]
      #expect(producer?.level == level[rule.severity], "\(producer?.id ?? "") has not the severity of \(rule.name).")
    }
  }

  /// Every rule there is, on files, lists, layouts, mappings and going back.
  private static func isRule(_ name: String) -> Bool {
    Rule.named(name) != nil || DataRule(named: name) != nil || LayoutRule(named: name) != nil
      || MappingRule(named: name) != nil || RejectRule(named: name) != nil
  }

  @Test func everyRuleThatIsNamedExists() {
    for requirement in suite.requirements {
      for name in requirement.rules { #expect(SuiteTests.isRule(name), "\(requirement.id) names \(name).") }
    }
    for item in suite.cases {
      for name in item.expect.rules { #expect(SuiteTests.isRule(name), "\(item.path) expects \(name).") }
    }
  }

  @Test func everyRuleOnListsIsAPromiseOfPublishers() {
    let named = Set(suite.requirements.filter { $0.role == .publisher }.flatMap { $0.rules })
    // What concerns the whole of the standards data, and cannot be seen in one release.
    let ofTheWhole = DataRule.all.map { $0.name }.filter { !named.contains($0) }
    #expect(ofTheWhole.count < DataRule.all.count / 2, "\(ofTheWhole)")
    #expect(named.count >= 25)
  }

  @Test func everyCaseIsAsItsSchemaSays() throws {
    let checker = try SchemaChecker(root: SuiteTests.value("conformance/case.schema.json"))
    #expect(checker.unknownKeywords() == [])
    for item in suite.cases {
      let complaints = checker.complaints(about: try SuiteTests.value("conformance/\(item.path)"))
      #expect(complaints == [], "\(item.path)")
    }
    let bad = try JSONDecoder().decode(Node.Value.self, from: Data(#"{"description": "x"}"#.utf8))
    #expect(!checker.complaints(about: bad).isEmpty)
  }

  private static func value(_ path: String) throws -> Node.Value {
    try JSONDecoder().decode(Node.Value.self, from: Data(Repository.bytes(path)))
  }

  @Test func noCheckoutChangesAByte() throws {
    let text = String(decoding: try Repository.bytes("conformance/.gitattributes"), as: UTF8.self)
    #expect(text.split(separator: "\n").contains("* -text"))
  }

  @Test func whatIsMadeFromTheSuiteIsUpToDate() throws {
    let remedy: Comment = "Make it anew: concord conform list --write"
    let edition = String(decoding: try Repository.bytes("conformance/suite.json"), as: UTF8.self)
    #expect(edition == suite.edition.json.text, remedy)
    let page = String(decoding: try Repository.bytes("conformance/README.md"), as: UTF8.self)
    #expect(page.contains(Coverage.start) && Coverage(suite).page(replacing: page) == page, remedy)
  }

  @Test func theCommandHoldsTheSameEdition() throws {
    let builtIn = try BuiltInSuite()
    #expect(builtIn.edition == suite.edition, "Build again.")
    #expect(builtIn.requirements == suite.requirements, "Build again.")
  }
}
