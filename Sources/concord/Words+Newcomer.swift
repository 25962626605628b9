/// What is said to whoever calls the command for the first time, or gives it what it cannot take.
class NewcomerWords: @unchecked Sendable {
  /// What the command says when it is called without anything.
  var welcome: String {
    """
    Concord holds council service data to the shared standards. It finds every fault in a file, says where it is
    and what to do about it, and turns a system's own export into the shared format. Nothing leaves this machine.

    Start here:
      concord validate FILE            every fault in a file, explained and placed
      concord layout init FILE         the first step for a system's own export
      concord vocab search black bin   the service that is meant by what people say

    All commands: concord --help. Is everything in order here? concord doctor
    """
  }

  func lacking(_ command: String, _ operands: String) -> String {
    "concord \(command) needs \(operands). Usage: concord \(command) \(operands). See concord \(command) --help."
  }

  /// The example is that of the README; a test holds it to it.
  var lackingFile: String {
    """
    concord validate needs FILE: the CSV file to be checked, or - for standard input. For example:
      concord validate conformance/examples/medway-2026-03.csv --as-at 2026-04-01

    Where that file is not at hand, this makes it:
      concord generate --records 1000 --seed 2026 --faults 40 -o medway-2026-03.csv
    More: concord validate --help.
    """
  }

  /// - Parameter example: a file in the folder, where there is one.
  func folder(_ path: String, example: String?) -> String {
    "\(path) is a folder. Name a file in it" + (example.map { ", such as \($0)." } ?? ".")
  }

  /// - Parameter command: the command that says what is open still.
  func draftWritten(_ path: String, _ command: String) -> String {
    "\(path) is a draft. Fill in what it leaves open; this says what that is, and what is wrong:\n  \(command)"
  }

  /// - Parameter commands: the commands of which one is to be run.
  func draftLayout(_ commands: [String]) -> String {
    "If it is a system's own export, begin by drafting a layout, which turns it into the shared format:"
      + commands.map { "\n  \($0)" }.joined(separator: "\nor")
  }
}
