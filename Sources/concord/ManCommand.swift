import Standards
import Vocabularies

let manCommand = CommandDefinition(
  name: "man", summary: "the manual page, for man: every command and option", options: [SharedOption.output],
  notes: [
    "To read it: concord man | man -l -",
    "To install it: concord man > ~/.local/share/man/man1/concord.1",
  ],
  run: { invocation in
    let standard = try withStandards { () throws(StandardsError) in try Standards(.embedded).standard() }
    try invocation.write(ManualPage(commands: allCommands, date: standard.date.description).text)
    return .fine
  })

/// The manual page, in the macros of man(7), made from the definitions of the commands.
struct ManualPage {
  let commands: [CommandDefinition]
  /// The day of the standard that is built in: a page needs one, and must be the same whenever it is made.
  let date: String

  var text: String {
    var lines = [
      ".TH CONCORD 1 \(date) \"Concord \(concordVersion)\"",
      ".SH NAME", "concord \\- hold council service data to the shared standards",
      ".SH SYNOPSIS", ".B concord", ".I command", "[options] [operands]", ".br", ".B concord", ".I command",
      ".B \\-\\-help", ".br", ".B concord \\-\\-version",
      ".SH DESCRIPTION",
    ]
    lines += [
      "Concord finds every fault in a file of service data, says where it is and what to do about it, turns a",
      "system's own export into the shared format, and keeps the lists that both need.",
      "Options may stand before and behind operands; \\-\\- ends them.",
      "A file named \\- is standard input or output.",
      "The command uses no network.",
      ".SH COMMANDS",
    ]
    for command in commands where !command.isHidden { lines += section(on: command) }
    lines.append(".SH OPTIONS OF EVERY COMMAND")
    for option in CommandDefinition.common { lines += paragraph(on: option) }
    lines.append(".SH EXIT STATUS")
    lines += definitions(Self.exitCodes)
    lines.append(".SH ENVIRONMENT")
    lines += definitions(Self.environment)
    lines.append(".SH FILES")
    lines += definitions(Self.files)
    lines += [
      ".SH EXAMPLES", "Every fault in a file, judged as of a day:", ".PP", ".in +4n", ".nf",
      escaped("concord validate medway-2026-03.csv --as-at 2026-04-01"), ".fi", ".in",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(on command: CommandDefinition) -> [String] {
    let name = command.operands.isEmpty ? command.name : "\(command.name) \(command.operands)"
    var lines = [".SS \"\(inQuotes("concord \(name)"))\"", sentence(command.summary)]
    for option in command.options { lines += paragraph(on: option) }
    for (index, note) in command.notes.enumerated() { lines += [index == 0 ? ".PP" : ".br", escaped(note)] }
    return lines
  }

  private func paragraph(on option: CommandDefinition.Option) -> [String] {
    let short = option.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
    let value = option.value.map { " \\fI\(escaped($0))\\fR" } ?? ""
    return [".TP", "\(short)\\fB\(escaped("--\(option.name)"))\\fR\(value)", sentence(option.summary)]
  }

  private func definitions(_ terms: [(String, String)]) -> [String] {
    terms.flatMap { [".TP", ".B " + escaped($0.0), escaped($0.1)] }
  }

  private func sentence(_ summary: String) -> String {
    escaped(summary.prefix(1).uppercased() + summary.dropFirst() + (summary.hasSuffix(".") ? "" : "."))
  }

  /// A text that roff prints as it stands.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default:
        if scalar.isASCII {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        }
      }
    }
    // A line that begins with a space would break the one before it.
    let indent = result.prefix { $0 == " " }.count
    result = String(repeating: "\\ ", count: indent) + result.dropFirst(indent)
    return result.hasPrefix(".") ? "\\&" + result : result
  }

  private func inQuotes(_ text: String) -> String {
    escaped(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq")
  }

  private static let exitCodes = [
    ("0", "Nothing worse than a warning; the work was done."),
    ("1", "Errors were found in the data, or something is left to be put right."),
    ("2", "No error was found, but not everything could be checked."),
    ("64", "The command was not called as it can be, or the file fits no schema."),
    ("65", "The standards data are broken."),
    ("66", "The file to be read is not there."),
    ("70", "A fault of Concord's own."),
    ("73", "The output cannot be created."),
    ("74", "Reading or writing failed."),
    ("129, 130, 143", "Ended by SIGHUP, SIGINT (Ctrl-C) or SIGTERM: nothing half-written is left behind."),
  ]

  private static let environment = [
    ("CONCORD_STANDARDS", "The folder with Vocabularies/ and Schemas/, in place of the data built in."),
    ("TMPDIR", "Where temporary files are made that have no name; /tmp without it."),
    ("NO_COLOR", "Where it is set and not empty, a report at a terminal has no colours."),
    ("TERM", "Where it is dumb or not set, there are no colours and no line of progress."),
  ]

  private static let files = [
    (
      "FILE.part-NUMBER",
      "A result as long as it is not finished, beside its place; it is renamed at the end, and gone after a failure."
    )
  ]
}
