import Conversion
import Exchange
import Publishing
import Reporting
import Standards
import Suggestion
import Validation
import Vocabularies

let completionsCommand = CommandDefinition(
  name: "completions", summary: "a script by which a shell completes the command with the Tab key",
  operands: "bash|zsh|fish", leastOperands: 1, mostOperands: 1, options: [SharedOption.output],
  notes: [
    "bash: concord completions bash > ~/.local/share/bash-completion/completions/concord",
    "zsh:  concord completions zsh > DIR/_concord, where DIR is a folder of $fpath",
    "fish: concord completions fish > ~/.config/fish/completions/concord.fish",
    "Names of schemas, lists and standards are those of the standards data in use now.",
  ],
  run: { invocation in
    let standards = try invocation.standards()
    let completion = try withStandards { () throws(StandardsError) in
      CompletionWords(
        schemas: standards.schemaNames, vocabularies: standards.vocabularyNames,
        standards: try standards.all().map { $0.name })
    }
    switch invocation.operands[0] {
    case "bash": try invocation.write(completion.bash)
    case "zsh": try invocation.write(completion.zsh)
    case "fish": try invocation.write(completion.fish)
    case let shell:
      let shells = ["bash", "zsh", "fish"]
      let hint = hint(shell, among: shells, prefix: "")
      throw Failure(.usage, words.call.otherShell(printable(shell), among: shells, hint: hint))
    }
    return .fine
  })

/// What can stand in each place of a call, from the definitions of the commands.
struct CompletionWords {
  let schemas: [String]
  let vocabularies: [String]
  let standards: [String]
  let commands = allCommands.filter { !$0.isHidden }

  /// What stands in a place.
  enum Place: Equatable {
    case words([String])
    case file
    case folder
    /// Anything.
    case text
  }

  /// The first words of names that have two, each once, in their order.
  var groups: [String] {
    var groups: [String] = []
    for command in commands {
      let parts = command.name.split(separator: " ")
      if parts.count == 2, !groups.contains(String(parts[0])) { groups.append(String(parts[0])) }
    }
    return groups
  }

  /// The words that may come first, each with what it does.
  var firstWords: [(name: String, summary: String)] {
    let single = commands.filter { !$0.name.contains(" ") }.map { (name: $0.name, summary: $0.summary) }
    let grouped = groups.map { group in
      (name: group, summary: members(of: group).map { $0.name }.joined(separator: ", "))
    }
    return single + grouped + [(name: "help", summary: words.help.help)]
  }

  /// The second words of a group, each with what it does.
  func members(of group: String) -> [(name: String, summary: String)] {
    commands.filter { $0.name.hasPrefix(group + " ") }.map { command in
      (name: String(command.name.dropFirst(group.count + 1)), summary: command.summary)
    }
  }

  /// What stands behind an option; nil where it takes no value.
  func value(of option: CommandDefinition.Option, in command: CommandDefinition) -> Place? {
    guard let value = option.value else { return nil }
    switch option.name {
    case "as": return .words(formats(of: option, in: command))
    case "schema": return .words(schemas)
    case "standard": return .words(standards)
    case "vocabulary": return .words(vocabularies)
    case "summary": return .words(Summary.Format.allCases.map { $0.rawValue })
    case "protocol": return .words(["one-shot", "lines"])
    case "tier": return .words(["district", "county", "unitary"])
    case "status": return .words(["proposed", "released"])
    case "policy": return .words(["accept-valid", "all-or-nothing"])
    default: break
    }
    if value == "DIR" { return .folder }
    return value.contains(".") || ["FILE", "F", "PATH", "OUT", "HEADER"].contains(value) ? .file : .text
  }

  private func formats(of option: CommandDefinition.Option, in command: CommandDefinition) -> [String] {
    // The forms of a report stand in the summary: "text (default), json, … or markdown".
    if option.summary.hasPrefix("text (default), ") {
      let names = option.summary.split(separator: ",").flatMap { $0.split(separator: " ") }.map { String($0) }
      return names.filter { $0 != "(default)" && $0 != "or" }
    }
    switch command.name {
    case "suggest": return SuggestionFormat.names
    case "vocab diff": return ["text", "json", "sssom"]
    case "vocab paths": return ["text", "json", "dot"]
    case "vocab feed": return ["atom", "json"]
    case "vocab import": return ImportForm.allCases.map { $0.rawValue }
    case "vocab export": return ["turtle", "json-ld", "csvw", "frictionless", "fhir", "json", "csv"]
    case "conform run": return ["text", "json", "junit"]
    default: return ["text", "json"]
    }
  }

  /// What stands behind the name of a command.
  func operand(of command: CommandDefinition) -> Place {
    switch command.name {
    case "explain": return .words(rules)
    case "schema show": return .words(schemas)
    case "completions": return .words(["bash", "zsh", "fish"])
    default: break
    }
    if command.operands.contains("NAME") { return .words(vocabularies) }
    let isFile = ["FILE", "PART", "MAPPING", ".json"].contains { command.operands.contains($0) }
    return isFile ? .file : .text
  }

  /// The names of all rules that can be explained.
  private var rules: [String] {
    let validation = Rule.all.map { $0.name } + DataRule.all.map { $0.name }
    let mapping = LayoutRule.all.map { $0.name } + MappingRule.all.map { $0.name } + RejectRule.all.map { $0.name }
    return Set(validation + mapping).sorted()
  }
}
