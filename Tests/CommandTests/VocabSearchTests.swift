import Foundation
import Testing

/// The command that finds entries by what people call them.
@Suite struct VocabSearchTests {
  @Test func wordsNeedNoQuotes() throws {
    let outcome = try Command("vocab", "search", "blue", "badge").run()
    #expect(outcome.exitCode == 0 && outcome.message == "")
    #expect(outcome.text.hasPrefix("service:279  Disabled people - parking permits\n    also called: blue badge\n"))
    #expect(try Command("vocab", "search", "blue badge").run() == outcome)
  }

  @Test func onlySoManyAreShown() throws {
    let outcome = try Command("vocab", "search", "council tax", "--top", "3").run()
    #expect(outcome.text.contains("\nThe first 3 of "))
    #expect(outcome.text.split(separator: "\n").count { $0.contains(":") && !$0.hasPrefix(" ") } == 4)
  }

  @Test func oneListCanBeSearchedAlone() throws {
    let outcome = try Command("vocab", "search", "57", "--vocabulary", "functions").run()
    #expect(outcome.text.hasPrefix("function:57  ") && !outcome.text.contains("service:"))
  }

  @Test func nothingFoundIsNoFailure() throws {
    let text = try Command("vocab", "search", "xqzzkv").run()
    #expect(text == .init(exitCode: 0, output: Array("Nothing is called “xqzzkv”, or anything like it.\n".utf8)))
    let json = try Command("vocab", "search", "xqzzkv", "--as", "json").run()
    #expect(json.exitCode == 0 && json.text == "{ \"query\": \"xqzzkv\", \"found\": 0, \"results\": [] }\n")
  }

  @Test(arguments: [
    ([], "concord vocab search needs TEXT…."), (["bin", "--top", "0"], "--top is a whole number from 1 to 1000"),
    (
      ["bin", "--vocabulary", "servics"],
      "There is no vocabulary \"servics\" in standard 2026.1. Did you mean services?"
    ),
    ([String(repeating: "bin ", count: 60)], "The text is longer than 200 bytes."),
  ])
  func isRefusedWithAHint(operands: [String], message: String) throws {
    var command = Command("vocab", "search")
    command.arguments += operands
    let outcome = try command.run()
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message.contains(message), "\(outcome.message)")
  }
}
