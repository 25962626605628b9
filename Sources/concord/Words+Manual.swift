/// What the manual page says around the definitions of the commands. Lines are joined to paragraphs by man itself.
class ManualWords: @unchecked Sendable {
  var nameHeading: String { "NAME" }
  var synopsisHeading: String { "SYNOPSIS" }
  var descriptionHeading: String { "DESCRIPTION" }
  var commandsHeading: String { "COMMANDS" }
  var commonOptionsHeading: String { "OPTIONS OF EVERY COMMAND" }
  var exitHeading: String { "EXIT STATUS" }
  var environmentHeading: String { "ENVIRONMENT" }
  var filesHeading: String { "FILES" }
  var examplesHeading: String { "EXAMPLES" }

  var summary: String { "hold council service data to the shared standards" }

  /// What stands in a call for the name of a command.
  var command: String { "command" }

  /// What may stand behind it.
  var optionsAndOperands: String { "[options] [operands]" }

  /// As roff reads it: what is typed has a backslash before each of its hyphens.
  var description: [String] {
    [
      "Concord finds every fault in a file of service data, says where it is and what to do about it, turns a",
      "system's own export into the shared format, and keeps the lists that both need.",
      "Options may stand before and behind operands; \\-\\- ends them.",
      "A file named \\- is standard input or output.",
      "The command uses no network.",
    ]
  }

  var example: String { "Every fault in a file, judged as of a day:" }

  func meaning(of code: ExitCode) -> String {
    switch code {
    case .fine: "Nothing worse than a warning; the work was done."
    case .findings: "Errors were found in the data, or something is left to be put right."
    case .notFullyChecked: "No error was found, but not everything could be checked."
    case .usage: "The command was not called as it can be, or the file fits no schema."
    case .brokenStandards: "The standards data are broken."
    case .noInput: "The file to be read is not there."
    case .software: "A fault of Concord's own."
    case .cannotCreate: "The output cannot be created."
    case .inputOutput: "Reading or writing failed."
    }
  }

  var endedBySignal: String {
    "Ended by SIGHUP, SIGINT (Ctrl-C) or SIGTERM: nothing half-written is left behind."
  }

  /// What CONCORD_STANDARDS is for.
  var standardsFolder: String { "The folder with Vocabularies/ and Schemas/, in place of the data built in." }

  /// What TMPDIR is for.
  var temporaryFolder: String { "Where temporary files are made that have no name; /tmp without it." }

  /// What NO_COLOR is for.
  var noColour: String { "Where it is set and not empty, a report at a terminal has no colours." }

  /// What TERM is for.
  var terminal: String { "Where it is dumb or not set, there are no colours and no line of progress." }

  /// The name of an unfinished result.
  var partName: String { "FILE.part-NUMBER" }

  var part: String {
    "A result as long as it is not finished, beside its place; it is renamed at the end, and gone after a failure."
  }
}
