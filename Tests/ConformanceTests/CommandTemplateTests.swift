import Testing

@testable import Conformance

/// How a command is split into words and filled in.
@Suite struct CommandTemplateTests {
  @Test(arguments: [
    ("a b  c", ["a", "b", "c"]), (" a\t{input}\n", ["a", "{input}"]), ("'a b' \"c d\"", ["a b", "c d"]),
    ("a\\ b", ["a b"]), ("\"a\\\"b\\n\"", ["a\"b\\n"]), ("'a\\b'", ["a\\b"]), ("a''b \"\"", ["ab", ""]),
    ("a $HOME | `x` *", ["a", "$HOME", "|", "`x`", "*"]),
  ])
  func wordsAreThoseOfAShell(_ command: String, _ words: [String]) throws {
    #expect(try CommandTemplate(command).words == words)
  }

  @Test(arguments: ["", "  ", "''", "a 'b", "a \"b", "a \\"])
  func aCommandWithoutWordsOrEndIsRefused(_ command: String) {
    #expect(throws: CommandTemplate.Unfit.self) { try CommandTemplate(command) }
  }

  @Test func placeholdersAreFilledInsideWords() throws {
    let item = Case(
      path: "a/b.json", description: "", requirements: [], operation: .merge,
      given: [
        .init(name: "input", value: .text("a/b c.csv"), isFile: true),
        .init(name: "as_at", value: .text("2026-04-01"), isFile: false),
        .init(name: "parts", value: .numbers([4, 9]), isFile: false),
      ], expect: .lint([]))
    let request = Request(item, folder: "/suite", standards: "/data", output: "/tmp/out")
    let template = try CommandTemplate(
      "x --in={input} {as-at}/{as_at} {parts} {schema} {nothing} {{case}} {operation {output}")
    #expect(
      template.filled(with: request) == [
        "x", "--in=/suite/a/b c.csv", "2026-04-01/2026-04-01", "4,9", "", "{nothing}", "{/suite/a/b.json}",
        "{operation",
        "/tmp/out",
      ])
    #expect(!template.namesOperation)
    let line = String(decoding: request.line(id: 7), as: UTF8.self)
    #expect(
      line == "{\"id\":7,\"case\":\"/suite/a/b.json\",\"operation\":\"merge\",\"input\":\"/suite/a/b c.csv\","
        + "\"as_at\":\"2026-04-01\",\"parts\":[4,9],\"standards\":\"/data\",\"output\":\"/tmp/out\"}\n")
  }
}
