/// The help texts, made from the definitions of the commands.
struct Help {
  let commands: [CommandDefinition]

  /// Help on a command, on a group of commands, or on all where the name is empty.
  func text(on name: String) throws -> String {
    if name.isEmpty { return overview }
    if let command = commands.first(where: { $0.name == name }) { return text(on: command) }
    let members = commands.filter { $0.name.hasPrefix(name + " ") && !$0.isHidden }
    if members.isEmpty {
      let names = commands.filter { !$0.isHidden }.map { $0.name }
      throw Failure(.usage, words.call.noHelp(on: name, hint: hint(name, among: names, prefix: "")))
    }
    return words.help.group(commands: table(members.map { ("concord \($0.name) \($0.operands)", $0.summary) }))
  }

  private var overview: String {
    let listed = commands.filter { !$0.isHidden }
    return words.help.overview(commands: table(listed.map { ("\($0.name) \($0.operands)", $0.summary) }))
  }

  private func text(on command: CommandDefinition) -> String {
    let options = command.allOptions.map { option in
      let short = option.short.map { "-\($0), " } ?? ""
      return (short + "--\(option.name)" + (option.value.map { " \($0)" } ?? ""), option.summary)
    }
    let name = command.operands.isEmpty ? command.name : "\(command.name) \(command.operands)"
    let notes = command.notes.map { $0 + "\n" }.joined()
    let summary = command.summary.prefix(1).uppercased() + command.summary.dropFirst()
    return words.help.command(name, summary: summary, options: table(options)) + (notes.isEmpty ? "" : "\n" + notes)
  }

  private func table(_ rows: [(String, String)]) -> String {
    let width = min(34, rows.map { $0.0.count }.max() ?? 0)
    return rows.map { left, right in
      let gap = String(repeating: " ", count: max(0, width - left.count) + 2)
      return "  " + left + (left.count > width ? "\n  " + String(repeating: " ", count: width + 2) : gap) + right + "\n"
    }.joined()
  }
}
