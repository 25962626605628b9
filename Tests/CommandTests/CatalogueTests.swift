import Foundation
import Schemas
import Standards
import TestSupport
import Testing
import Validation

/// The commands that show what Concord knows: rules, schemas and vocabularies.
@Suite struct CatalogueTests {
  private struct Rules: Decodable {
    let rules: [Entry]

    struct Entry: Decodable, Equatable {
      let rule, severity, dimension, who, since, summary, explanation, bad, good: String
    }
  }

  @Test func rulesAsJSONHaveTheirKeys() throws {
    let outcome = try Command("rules", "--as", "json").run()
    let rules = try JSONDecoder().decode(Rules.self, from: Data(outcome.output)).rules
    #expect(rules.map { $0.rule } == Rule.all.map { $0.name })
    #expect(rules.count >= 40)
    let whole = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: [[String: Any]]])
    let texts: Set = ["rule", "severity", "dimension", "who", "since", "summary", "explanation"]
    let keys = texts.union(["bad", "good", "waivable"])
    for rule in try #require(whole["rules"]) {
      #expect(Set(rule.keys) == keys)
      for key in texts { #expect((rule[key] as? String)?.isEmpty == false) }
      #expect(rule["waivable"] is Bool)
    }
  }

  @Test(arguments: Rule.all.map { $0.name })
  func explainWorksForEveryRule(_ name: String) throws {
    let text = try Command("explain", name).run()
    #expect(text.exitCode == 0 && text.message == "")
    #expect(text.text.hasPrefix(name + "  "))
    for part in ["What to do:", "Breaks the rule:", "Does not break it:"] { #expect(text.text.contains(part)) }
    let json = try Command("explain", name, "--as", "json").run()
    #expect(try JSONDecoder().decode(Rules.Entry.self, from: Data(json.output)).rule == name)
  }

  @Test(arguments: ["service-transactions", "profiled-volumes"])
  func aSchemaAsJSONIsItsFile(_ name: String) throws {
    let file = try Repository.bytes("Schemas/\(name)/1.0.json")
    #expect(try Command("schema", "show", name, "--as", "json").run() == .init(exitCode: 0, output: file))
    #expect(try Command("schema", "show", "\(name)@1.0", "--as", "json").run().output == file)
    let text = try Command("schema", "show", name).run().text
    for field in try #require(Repository.schemas.first { $0.name == name }).fields {
      #expect(text.contains("\n  \(field.name)  "))
    }
  }

  @Test func explainKnowsWhyRecordsAreRejected() throws {
    for name in ["unmapped-value", "constant-differs", "wrong-part-count"] {
      let outcome = try Command("explain", name).run()
      #expect(outcome.exitCode == 0 && outcome.text.contains("What to do: "), "\(name)")
    }
  }

  @Test func explainKnowsTheRulesOnTheListsToo() throws {
    let text = try Command("explain", "deleted-notation").run()
    #expect(text.exitCode == 0 && text.text.contains("What to do: Carry it on, withdrawn with a day and a reason"))
    let json = try Command("explain", "deleted-notation", "--as", "json").run()
    #expect(json.text.contains("\"severity\": \"error\""))
    let slip = try Command("explain", "deleted-notatoin").run()
    #expect(slip.exitCode == 64 && slip.message.contains("Did you mean deleted-notation?"))
  }

  @Test func anEntryIsShownWithItsRelease() throws {
    let text = try Command("vocab", "show", "services", "57").run()
    #expect(text.exitCode == 0)
    #expect(text.text.hasPrefix("services 57  "))
    #expect(text.text.contains("URI: http://id.esd.org.uk/service/57"))
    #expect(text.text.contains("release: 2015-03.1 of 2026-11-22"))
    let json = try Command("vocab", "show", "services@2.01", "57", "--as", "json").run()
    let entry = try #require(JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(entry["notation"] as? String == "57")
  }

  @Test func anOlderReleaseIsShown() throws {
    let outcome = try Command("vocab", "show", "services@2.01").run()
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.hasPrefix("services  "))
    #expect(outcome.text.contains("release 2.01 of 2004-07-19"))
    #expect(outcome.text != (try Command("vocab", "show", "services").run().text))
  }

  @Test func anUnknownCodeIsRefusedWithOffers() throws {
    let outcome = try Command("vocab", "show", "services", "council tax").run()
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message.contains("services 2015-03.1 has no entry \"council tax\". Perhaps "))
    #expect(outcome.message.lowercased().contains("(council tax"))
  }

  @Test func theListsNameEverything() throws {
    let schemas = try Command("schema", "list").run().text
    for name in Repository.standards.schemaNames { #expect(schemas.contains(name)) }
    let vocabularies = try Command("vocab", "list").run().text
    for name in Repository.standards.vocabularyNames { #expect(vocabularies.contains(name)) }
    for list in ["schema", "vocab"] {
      let json = try Command(list, "list", "--as", "json").run()
      #expect(try JSONSerialization.jsonObject(with: Data(json.output)) is [String: Any])
    }
  }
}
