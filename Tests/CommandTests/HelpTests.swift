import Testing

@testable import concord

/// The help of every command and group, and the version.
@Suite struct HelpTests {
  @Test(arguments: allCommands.map { $0.name })
  func helpNamesEveryOption(_ name: String) throws {
    let definition = try #require(allCommands.first { $0.name == name })
    let words = name.split(separator: " ").map { String($0) }
    for call in [words + ["--help"], words + ["-h"], ["help"] + words] {
      var command = Command()
      command.arguments = call
      let outcome = try command.run()
      #expect(outcome.exitCode == 0 && outcome.message == "")
      #expect(outcome.text.contains("Usage: concord \(name)"))
      for option in definition.allOptions { #expect(outcome.text.contains("--\(option.name)")) }
      for line in outcome.text.split(separator: "\n") { #expect(line.count <= 120, "\(line)") }
    }
  }

  @Test func everyCommandIsTested() { #expect(allCommands.count == 37) }

  @Test(arguments: ["vocab", "schema", "report", "layout", "mapping", "conform"])
  func helpOnAGroupListsItsCommands(_ group: String) throws {
    let outcome = try Command(group, "--help").run()
    #expect(outcome.exitCode == 0)
    for command in allCommands where command.name.hasPrefix(group + " ") {
      #expect(outcome.text.contains("concord \(command.name)"))
      #expect(outcome.text.contains(command.summary))
    }
  }

  @Test(arguments: [["--help"], ["-h"], ["help"]])
  func helpListsTheCommands(_ call: [String]) throws {
    var command = Command()
    command.arguments = call
    let outcome = try command.run()
    #expect(outcome.exitCode == 0 && outcome.message == "")
    for command in allCommands { #expect(outcome.text.contains(command.summary) == !command.isHidden) }
  }

  @Test func theVersionIsOneLine() throws {
    #expect(try Command("--version").run() == .init(exitCode: 0, output: Array("concord \(concordVersion)\n".utf8)))
  }
}
