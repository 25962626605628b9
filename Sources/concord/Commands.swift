import Glibc
import Reporting
import Standards
import Vocabularies

/// Every command there is, in the order in which help lists them.
let allCommands: [CommandDefinition] = [
  validateCommand, waiveCommand, mapCommand, suggestCommand, reportMergeCommand, reportRenderCommand,
  reportCompareCommand,
  readCommand, rulesCommand, explainCommand,
  layoutInitCommand,
  layoutCheckCommand, mappingCheckCommand, mappingReviewCommand, mappingMigrateCommand, vocabListCommand,
  vocabShowCommand, vocabSearchCommand, vocabPathsCommand, vocabLintCommand, vocabDiffCommand, vocabImpactCommand,
  vocabReleaseCommand, vocabImportCommand, vocabExportCommand, vocabFeedCommand, schemaListCommand,
  schemaShowCommand, generateCommand, conformListCommand, conformRunCommand, conformAnswerCommand,
  conformCertifyCommand, conformVerifyCommand, doctorCommand, completionsCommand, manCommand,
]

/// Options that several commands share.
enum SharedOption {
  static let output = CommandDefinition.Option(
    name: "output", short: "o", value: "FILE", summary: "write to FILE instead of standard output")
  static let textOrJSON = CommandDefinition.Option(
    name: "as", value: "FORMAT", summary: "text for people (default) or json for programs")
  static let sheet = CommandDefinition.Option(
    name: "sheet", value: "NAME", summary: "the sheet of a workbook, or the file in an archive (default: the first)")
  static let standard = CommandDefinition.Option(
    name: "standard", value: "NAME", summary: "the standard whose lists are used (default: the newest)")
}

extension Invocation {
  /// The standards data that the command is to use.
  func standards() throws -> Standards {
    try standardsFolder().map { Standards(.folder($0)) } ?? Standards(.embedded)
  }

  /// The folder that holds the standards data; nil where the built-in copy is to be used.
  func standardsFolder() throws -> String? {
    if let folder = values["standards"] { return try checked(folder, named: "--standards") }
    if let folder = getenv("CONCORD_STANDARDS").map({ String(cString: $0) }), !folder.isEmpty {
      return try checked(folder, named: "CONCORD_STANDARDS")
    }
    return nil
  }

  private func checked(_ folder: String, named source: String) throws -> String {
    for part in ["Vocabularies", "Schemas"] where access("\(folder)/\(part)", R_OK | X_OK) != 0 {
      throw Failure(.noInput, words.call.noStandards(source, folder, lacks: part))
    }
    return folder
  }

  /// The day that an option gives, or nil.
  func day(_ option: String) throws -> Day? {
    guard let text = values[option] else { return nil }
    if let day = Day(text) { return day }
    throw Failure(.usage, words.call.notDay(text, for: option))
  }

  /// Writes a text, the whole result of the command, where it is to go.
  func write(_ text: String) throws {
    var output = try Output(values["output"])
    try output.write(text)
    try output.finish()
  }

  /// How text for people looks where it goes: colours on a terminal, unless NO_COLOR says otherwise.
  var style: TextStyle {
    let path = values["output"] ?? "-"
    let isTerminal = path == "-" && isatty(1) == 1
    let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    var size = winsize()
    let hasSize = isTerminal && ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return TextStyle(hasColour: isTerminal && !noColour && !isDumb, width: hasSize ? min(110, Int(size.ws_col)) : 90)
  }
}

/// Calls what needs the standards data, and turns their faults into the command's own.
func withStandards<Result>(_ body: () throws(StandardsError) -> Result) throws -> Result {
  do throws(StandardsError) {
    return try body()
  } catch {
    switch error {
    case .broken(let faults):
      throw Failure(.brokenStandards, words.common.brokenStandards + below(faults.map { $0.text }))
    case .unknown(let kind, let name, let known):
      throw Failure(
        .usage, words.common.unknown(kind, name, known: known, hint: hint(name, among: known, prefix: "")))
    }
  }
}
