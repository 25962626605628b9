import Foundation
import Testing

@testable import concord

/// The command that follows the paths of the business model.
@Suite struct VocabPathsTests {
  @Test func aLifeEventIsShownAsATree() throws {
    let outcome = try Command("vocab", "paths", "becoming-a-parent").run()
    #expect(outcome.exitCode == 0 && outcome.message == "")
    #expect(outcome.text.hasPrefix("life-event:becoming-a-parent  Becoming a parent\n"))
    #expect(outcome.text.contains("\n  319  Birth registration\n"))
    #expect(outcome.text.contains("(see above)"))
    #expect(try Command("vocab", "paths", "life-event:becoming-a-parent").run() == outcome)
  }

  @Test func aServiceLeadsBack() throws {
    let text = try Command("vocab", "paths", "service:319").run().text
    #expect(text.contains("is directly needed for 2 life events\n  becoming-a-parent  Becoming a parent\n"))
  }

  @Test func jsonAndDotAreWhole() throws {
    let json = try Command("vocab", "paths", "unemployed", "--as", "json").run()
    let graph = try #require(JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(Set(graph.keys) == ["standard", "from", "nodes", "edges", "services"])
    let dot = try Command("vocab", "paths", "unemployed", "--as", "dot").run()
    #expect(dot.exitCode == 0 && dot.text.hasPrefix("digraph paths {\n") && dot.text.hasSuffix("\n}\n"))
  }

  @Test func everyCodeInTheHelpExists() throws {
    let words = vocabPathsCommand.notes.joined(separator: " ").split { " ,.".contains($0) }
    let codes = words.filter { $0.contains(":") && !$0.hasSuffix(":") }
    #expect(codes.count == 8)
    for code in codes { #expect(try Command("vocab", "paths", String(code)).run().exitCode == 0, "\(code)") }
  }

  @Test func theResultGoesToAFile() throws {
    let folder = Folder()
    let outcome = try folder.run("vocab", "paths", "web", "-o", "out.txt")
    #expect(outcome == .init(exitCode: 0))
    #expect(try folder.read("out.txt") == Command("vocab", "paths", "web").run().output)
  }

  @Test(arguments: [
    (["57"], "Several lists have \"57\". Say which: service:57 (Council tax annual notification) or function:57 ("),
    (["becoming unemployed"], "No list has \"becoming unemployed\". Perhaps life-event:becoming-unemployed ("),
    (["xqzzkv"], "No list has \"xqzzkv\".\n"), (["service:99999"], "There is no \"99999\" in services."),
    (["need:emplyoment"], "There is no \"emplyoment\" in needs. Perhaps need:employment (Employment)"),
    (["servce:57"], "There is no list \"servce\". Did you mean service?"),
    (["a\u{1B}[31m\nb"], "No list has \"a\\u{1b}[31m\\u{a}b\"."), ([], "concord vocab paths needs CODE."),
    (["unemployed", "--as", "xml"], "--as is text, json or dot, not \"xml\"."),
    (["unemployed", "--standard", "2026.2"], "Did you mean 2026.1?"),
  ])
  func aCodeThatIsNotClearIsRefused(operands: [String], message: String) throws {
    var command = Command("vocab", "paths")
    command.arguments += operands
    let outcome = try command.run()
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message.contains(message), "\(outcome.message)")
    #expect(outcome.message.filter { $0 == "\n" }.count == 1)
  }

  @Test func aChangedRelationshipIsRefused() throws {
    let data = try StandardsFolder()
    try data.append("becoming-a-parent,57,proposed,\n", to: "Vocabularies/relationships/directly-needs.csv")
    let outcome = try data.folder.run("vocab", "paths", "service:57", "--standards", "standards")
    #expect(outcome.exitCode == 65 && outcome.output.isEmpty)
    #expect(outcome.message.contains("Vocabularies/relationships/directly-needs.csv: "))
  }
}
