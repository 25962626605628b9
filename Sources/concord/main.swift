import Glibc
import Reporting

/// Runs the command; everything that can go wrong ends here.
func runConcord(_ arguments: [String]) -> ExitCode {
  let help = Help(commands: allCommands)
  do {
    switch try ArgumentParser(commands: allCommands).parse(arguments) {
    case .version: return try print("concord \(concordVersion)\n")
    case .help(let name):
      if arguments.isEmpty {
        say(words.newcomer.welcome)
        return .usage
      }
      return try print(help.text(on: name))
    case .run(let invocation): return try invocation.command.run(invocation)
    }
  } catch let failure as Failure {
    say("concord: \(failure.message)")
    return failure.code
  } catch let unfit as Input.Unfit {
    say(printable(unfit.line))
    return .findings
  } catch {
    say("concord: \(words.common.ownFault)")
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

/// Puts something that can be neither read nor written where a standard stream was closed, so that no file opened
/// later is taken for it.
func fillClosedStreams() {
  for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
    _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
  }
}

signal(SIGPIPE, SIG_IGN)
// A file that may not grow is reported like a full disk.
signal(SIGXFSZ, SIG_IGN)
fillClosedStreams()
Signals.expect()
exit(runConcord(Array(CommandLine.arguments.dropFirst())).rawValue)
