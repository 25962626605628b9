import Foundation
import Testing

@testable import concord

/// The manual page.
@Suite struct ManPageTests {
  private func page() throws -> String {
    let outcome = try Command("man").run()
    #expect(outcome.exitCode == 0 && outcome.message == "")
    #expect(try Command("man").run() == outcome)
    return outcome.text
  }

  @Test func everyCommandAndOptionHasItsPlace() throws {
    let page = try page()
    let sections = page.components(separatedBy: "\n.SS \"").dropFirst()
    let listed = allCommands.filter { !$0.isHidden }
    #expect(sections.count == listed.count)
    for (command, section) in zip(listed, sections) {
      #expect(section.hasPrefix("concord \(command.name.replacingOccurrences(of: "-", with: "\\-"))"))
      for option in command.options {
        #expect(section.contains("\\fB\\-\\-" + option.name.replacingOccurrences(of: "-", with: "\\-") + "\\fR"))
      }
    }
    for name in ["EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "OPTIONS OF EVERY COMMAND"] {
      #expect(page.contains("\n.SH \(name)\n"))
    }
  }

  @Test func everyExitCodeIsExplained() throws {
    let page = try page()
    let codes: [ExitCode] = [
      .fine, .findings, .notFullyChecked, .usage, .brokenStandards, .noInput, .software, .cannotCreate, .inputOutput,
    ]
    for code in codes { #expect(page.contains("\n.B \(code.rawValue)\n")) }
  }

  @Test func itIsPlainRoff() throws {
    let page = try page()
    #expect(page.utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A) })
    let macros = Set(page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }.map { $0.prefix(3) })
    #expect(macros.isSubset(of: [".TH", ".SH", ".SS", ".TP", ".PP", ".br", ".B ", ".I ", ".in", ".nf", ".fi"]))
  }

  @Test(.enabled(if: isInstalled("mandoc")))
  func mandocFindsNothingWrong() throws {
    #expect(try run("mandoc", "-T", "lint", "-W", "warning") == "")
  }

  @Test(.enabled(if: isInstalled("groff")))
  func groffFindsNothingWrong() throws {
    #expect(try run("groff", "-man", "-ww", "-z", "-Tutf8") == "")
  }

  /// What a program says of the page.
  private func run(_ program: String, _ arguments: String...) throws -> String {
    let folder = Folder()
    try folder.write(try page(), to: "concord.1")
    return try answer(of: program, arguments + ["concord.1"], in: folder)
  }
}
