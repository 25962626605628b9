/// What help and completions say around the definitions of the commands.
class HelpWords: @unchecked Sendable {
  /// - Parameter commands: a table of them, with a line end behind each.
  func overview(commands: String) -> String {
    """
    Concord holds council service data to the shared standards.

    Start here:
      concord validate FILE        every fault in a file, explained and placed
      concord explain RULE         what a finding means and what to do about it

    Commands:
    \(commands)
    Help on a command: concord COMMAND --help. Version: concord --version.
    Nothing leaves this machine: the command never uses a network.

    """
  }

  func group(commands: String) -> String { "Commands:\n\(commands)" }

  /// - Parameter options: a table of them, with a line end behind each.
  func command(_ call: String, summary: String, options: String) -> String {
    """
    \(summary).

    Usage: concord \(call) [options]

    Options:
    \(options)
    """
  }

  func completions(shell: String) -> String {
    "Completions of concord for \(shell), made by: concord completions \(shell)"
  }

  /// What `concord help` does.
  var help: String { "show help" }

  /// What `concord --version` does.
  var version: String { "show the version" }
}
