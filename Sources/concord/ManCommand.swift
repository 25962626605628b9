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
      heading(words.manual.nameHeading), "concord \\- " + escaped(words.manual.summary),
      heading(words.manual.synopsisHeading), ".B concord", ".I " + escaped(words.manual.command),
      escaped(words.manual.optionsAndOperands), ".br", ".B concord", ".I " + escaped(words.manual.command),
      ".B \\-\\-help", ".br", ".B concord \\-\\-version",
      heading(words.manual.descriptionHeading),
    ]
    lines += words.manual.description
    lines.append(heading(words.manual.commandsHeading))
    for command in commands where !command.isHidden { lines += section(on: command) }
    lines.append(heading(words.manual.commonOptionsHeading))
    for option in CommandDefinition.common { lines += paragraph(on: option) }
    lines.append(heading(words.manual.exitHeading))
    lines += definitions(Self.exitCodes)
    lines.append(heading(words.manual.environmentHeading))
    lines += definitions(Self.environment)
    lines.append(heading(words.manual.filesHeading))
    lines += definitions([(words.manual.partName, words.manual.part)])
    lines += [
      heading(words.manual.examplesHeading), escaped(words.manual.example), ".PP", ".in +4n", ".nf",
      escaped("concord validate medway-2026-03.csv --as-at 2026-04-01"), ".fi", ".in",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(_ text: String) -> String { ".SH " + escaped(text) }

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

  private static var exitCodes: [(String, String)] {
    ExitCode.allCases.map { ("\($0.rawValue)", words.manual.meaning(of: $0)) }
      + [("129, 130, 143", words.manual.endedBySignal)]
  }

  private static var environment: [(String, String)] {
    [
      ("CONCORD_STANDARDS", words.manual.standardsFolder), ("TMPDIR", words.manual.temporaryFolder),
      ("NO_COLOR", words.manual.noColour), ("TERM", words.manual.terminal),
    ]
  }
}
