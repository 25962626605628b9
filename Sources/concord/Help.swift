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
      throw Failure(.usage, "There is no command \"\(name)\" to help with." + hint(name, among: names, prefix: ""))
    }
    return "Commands:\n" + table(members.map { ("concord \($0.name) \($0.operands)", $0.summary) })
  }

  private var overview: String {
    let listed = commands.filter { !$0.isHidden }
    return """
      Concord holds council service data to the shared standards.

      Start here:
        concord validate FILE        every fault in a file, explained and placed
        concord explain RULE         what a finding means and what to do about it

      Commands:
      \(table(listed.map { ("\($0.name) \($0.operands)", $0.summary) }))
      Help on a command: concord COMMAND --help. Version: concord --version.
      Nothing leaves this machine: the command never uses a network.

      """
  }

  private func text(on command: CommandDefinition) -> String {
    let options = command.allOptions.map { option in
      let short = option.short.map { "-\($0), " } ?? ""
      return (short + "--\(option.name)" + (option.value.map { " \($0)" } ?? ""), option.summary)
    }
    let name = command.operands.isEmpty ? command.name : "\(command.name) \(command.operands)"
    let notes = command.notes.map { $0 + "\n" }.joined()
    return """
      \(command.summary.prefix(1).uppercased() + command.summary.dropFirst()).

      Usage: concord \(name) [options]

      Options:
      \(table(options))
      """ + (notes.isEmpty ? "" : "\n" + notes)
  }

  private func table(_ rows: [(String, String)]) -> String {
    let width = min(34, rows.map { $0.0.count }.max() ?? 0)
    return rows.map { left, right in
      let gap = String(repeating: " ", count: max(0, width - left.count) + 2)
      return "  " + left + (left.count > width ? "\n  " + String(repeating: " ", count: width + 2) : gap) + right + "\n"
    }.joined()
  }
}
