import Glibc

/// The version of Concord: that of the command, of its reports and of `since` in rules.
let concordVersion = "0.1.0"

/// Runs the command; everything that can go wrong ends here.
func runConcord(_ arguments: [String]) -> ExitCode {
  let help = Help(commands: allCommands)
  do {
    switch try ArgumentParser(commands: allCommands).parse(arguments) {
    case .version: return try print("concord \(concordVersion)\n")
    case .help(let name):
      if arguments.isEmpty {
        say(try help.text(on: ""))
        return .usage
      }
      return try print(help.text(on: name))
    case .run(let invocation): return try invocation.command.run(invocation)
    }
  } catch let failure as Failure {
    say("concord: \(failure.message)")
    return failure.code
  } catch {
    say("concord: a fault of Concord's own, not of your file. Report it to its maintainers, without the file.")
    return .software
  }
}

/// Prints a text that is the whole result of a command.
private func print(_ text: String) throws -> ExitCode {
  var output = try Output(nil)
  try output.write(text)
  try output.finish()
  return .fine
}

signal(SIGPIPE, SIG_IGN)
exit(runConcord(Array(CommandLine.arguments.dropFirst())).rawValue)
