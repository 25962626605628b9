import Foundation
import Testing

@testable import concord

/// Completions of shells, made from the definitions of the commands.
@Suite struct CompletionTests {
  private static let words = CompletionWords(
    schemas: ["service-transactions"], vocabularies: ["services"], standards: ["2026.1"])

  /// What a command says of a wrong value is what is offered.
  @Test func theValuesOfferedAreThoseTaken() throws {
    var count = 0
    for command in Self.words.commands {
      for option in command.options where ["as", "protocol", "tier"].contains(option.name) {
        guard case .words(let offered)? = Self.words.value(of: option, in: command) else { continue }
        var call = Command()
        call.arguments = command.name.split(separator: " ").map { String($0) }
        call.arguments +=
          Array(repeating: "services", count: max(command.leastOperands, min(1, command.mostOperands))) + [
            "--\(option.name)", "quux",
          ]
        let outcome = try call.run()
        let said = outcome.message.components(separatedBy: "--\(option.name) is ").last ?? ""
        let taken = said.components(separatedBy: ", not \"quux\"")[0].replacingOccurrences(of: " or ", with: ", ")
        #expect(Set(taken.components(separatedBy: ", ")) == Set(offered), "\(call)")
        count += 1
      }
    }
    #expect(count == 27)
    let policies = try Command("map", "x", "--layout", "x", "-o", "x", "--policy", "quux").run()
    #expect(policies.message.contains("--policy is accept-valid, all-or-nothing or"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func aScriptNamesEveryCommandAndOption(_ shell: String) throws {
    let outcome = try Command("completions", shell).run()
    #expect(outcome.exitCode == 0 && outcome.message == "")
    #expect(try Command("completions", shell).run() == outcome)
    for command in allCommands {
      let last = command.name.split(separator: " ").last ?? ""
      #expect(outcome.text.contains(command.name) == !command.isHidden, "\(command.name)")
      #expect(outcome.text.contains(last) == !command.isHidden)
      if command.isHidden { continue }
      for option in command.allOptions {
        #expect(outcome.text.contains(shell == "fish" ? " -l \(option.name) " : "--\(option.name)"))
      }
    }
    for word in ["service-transactions", "profiled-volumes", "life-events", "stray-quote"] {
      #expect(outcome.text.contains(word))
    }
  }

  @Test func anotherShellIsRefused() throws {
    let outcome = try Command("completions", "zhs").run()
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message == "concord: Completions are for bash, zsh or fish, not \"zhs\". Did you mean zsh?\n")
  }

  /// The words of a call, the last of which is to be completed, and what is offered.
  static let offers = [
    ("val", "validate"), ("vocab sh", "show"), ("vocab exp", "export"), ("validate --sch", "--schema"),
    ("validate --schema serv", "service-transactions"), ("validate x --as js", "json"),
    ("explain stray-q", "stray-quote"),
    ("vocab show serv", "services"), ("report render --as h", "html"), ("completions z", "zsh"),
    ("map x --policy all", "all-or-nothing"), ("vocab paths --standard 2026", "2026.1"),
    ("conform run --protocol l", "lines"),
  ]

  @Test func bashOffersWhatFits() throws {
    let folder = Folder()
    try folder.write(Command("completions", "bash").run().output, to: "completions")
    #expect(
      try shell("bash", "--norc", "-c", "source completions; complete -p concord", in: folder)
        == "complete -o default -F _concord concord\n")
    let complete = "source completions; COMP_WORDS=(concord \"$@\"); COMP_CWORD=$#; _concord; echo \"${COMPREPLY[*]}\""
    for (words, offered) in Self.offers {
      let call = ["--norc", "-c", complete, "bash"] + words.split(separator: " ").map { String($0) }
      #expect(try answer(of: "bash", call, in: folder) == offered + "\n", "\(words)")
    }
    // As bash cuts --as=js.
    let cut = ["--norc", "-c", complete, "bash", "validate", "x", "--as", "=", "js"]
    #expect(try answer(of: "bash", cut, in: folder) == "json\n")
    #expect(try shell("bash", "--norc", "-c", complete, "bash", "validate", "medway", in: folder) == "\n")
  }

  @Test(.enabled(if: isInstalled("zsh")))
  func zshTakesTheScript() throws {
    let folder = Folder()
    try folder.write(Command("completions", "zsh").run().output, to: "_concord")
    #expect(try shell("zsh", "-n", "_concord", in: folder) == "")
    let load = "autoload -Uz compinit && compinit -u -D && source ./_concord && print -r -- $_comps[concord]"
    #expect(try shell("zsh", "-f", "-c", load, in: folder) == "_concord\n")
    let find = "fpath=($PWD $fpath); autoload -Uz compinit && compinit -u -D && print -r -- $_comps[concord]"
    #expect(try shell("zsh", "-f", "-c", find, in: folder) == "_concord\n")
  }

  @Test(.enabled(if: isInstalled("fish")))
  func fishOffersWhatFits() throws {
    let folder = Folder()
    try folder.write(Command("completions", "fish").run().output, to: "completions")
    let calls = Self.offers.map { "complete -C 'concord \($0.0)' | string split -f 1 \\t | string join ' '" }
    let answers = try shell(
      "fish", "--no-config", "-c", "source completions; " + calls.joined(separator: "; "), in: folder)
    #expect(answers == Self.offers.map { $0.1 + "\n" }.joined())
  }

  private func shell(_ name: String, _ arguments: String..., in folder: Folder) throws -> String {
    try answer(of: name, arguments, in: folder)
  }
}

/// What a program of /usr/bin writes, to either stream.
func answer(of name: String, _ arguments: [String], in folder: Folder) throws -> String {
  let path = "\(folder.path)/answer"
  try folder.write("", to: "answer")
  let answer = try #require(FileHandle(forWritingAtPath: path))
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/\(name)")
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder.path)
  process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8"]
  process.standardInput = FileHandle.nullDevice
  (process.standardOutput, process.standardError) = (answer, answer)
  try process.run()
  process.waitUntilExit()
  return try folder.text("answer")
}

/// Whether a program is there to be tried.
func isInstalled(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)") }
