/// Reads the arguments of the command: which command is meant, its options and operands.
struct ArgumentParser {
  let commands: [CommandDefinition]

  enum Outcome {
    case run(Invocation)
    /// Help was asked for, on a command or a group of them; empty for all.
    case help(String)
    case version
  }

  func parse(_ arguments: [String]) throws -> Outcome {
    var words = arguments[...]
    if words.first == "--version" { return .version }
    if words.first == "help" { return .help(words.dropFirst().joined(separator: " ")) }
    guard let first = words.first else { return .help("") }
    if first == "--help" || first == "-h" { return .help("") }
    if first.hasPrefix("-") && first != "-" {
      throw Failure(.usage, "\(first) stands before a command. Options come behind it: concord validate FILE \(first).")
    }
    words = words.dropFirst()
    let isGroup = commands.contains { $0.name.hasPrefix(first + " ") }
    if !isGroup {
      guard let command = commands.first(where: { $0.name == first }) else { throw unknown(first, "") }
      return try parse(words, of: command)
    }
    guard let second = words.first, second != "--help", second != "-h" else {
      if words.isEmpty { throw Failure(.usage, "concord \(first) needs to know what to do: \(members(of: first)).") }
      return .help(first)
    }
    guard let command = commands.first(where: { $0.name == "\(first) \(second)" }) else {
      throw unknown(second, first + " ")
    }
    return try parse(words.dropFirst(), of: command)
  }

  private func members(of group: String) -> String {
    listed(commands.filter { $0.name.hasPrefix(group + " ") }.map { $0.name }, "or")
  }

  private func unknown(_ name: String, _ group: String) -> Failure {
    let names = commands.filter { !$0.isHidden && $0.name.hasPrefix(group) }.map { command in
      String(command.name.dropFirst(group.count).split(separator: " ")[0])
    }
    let help = "See concord \(group.isEmpty ? "" : group)--help."
    let hint = hint(name, among: names, prefix: "concord \(group)")
    return Failure(.usage, "There is no command \"\(group)\(name)\".\(hint) \(help)")
  }

  private func parse(_ words: ArraySlice<String>, of command: CommandDefinition) throws -> Outcome {
    var invocation = Invocation(command: command)
    var rest = words
    var areOperands = false
    while let word = rest.popFirst() {
      if areOperands || word == "-" || !word.hasPrefix("-") {
        invocation.operands.append(word)
      } else if word == "--" {
        areOperands = true
      } else {
        let (option, inline) = try option(word, of: command)
        if option.name == "help" { return .help(command.name) }
        if invocation.has(option.name) { throw Failure(.usage, "--\(option.name) is given twice.") }
        invocation.values[option.name] = try value(of: option, inline: inline, &rest)
      }
    }
    if invocation.operands.count < command.leastOperands {
      throw Failure(.usage, Newcomer.lacking(command))
    }
    if invocation.operands.count > command.mostOperands {
      let extra = invocation.operands[command.mostOperands]
      throw Failure(
        .usage, "concord \(command.name) cannot do anything with \"\(extra)\". See concord \(command.name) --help.")
    }
    return .run(invocation)
  }

  private func option(
    _ word: String, of command: CommandDefinition
  ) throws -> (CommandDefinition.Option, inline: String?) {
    let isLong = word.hasPrefix("--")
    let parts = word.drop { $0 == "-" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    let found = command.allOptions.first { isLong ? $0.name == name : $0.short.map { String($0) } == name }
    if let found { return (found, parts.count == 2 ? String(parts[1]) : nil) }
    let hint = hint(name, among: command.allOptions.map { $0.name }, prefix: "--")
    throw Failure(
      .usage,
      "concord \(command.name) has no option \(word.split(separator: "=")[0]).\(hint) See concord \(command.name) --help."
    )
  }

  private func value(
    of option: CommandDefinition.Option, inline: String?, _ rest: inout ArraySlice<String>
  ) throws -> String {
    guard let name = option.value else {
      if inline != nil { throw Failure(.usage, "--\(option.name) takes no value.") }
      return ""
    }
    if let inline { return inline }
    guard let next = rest.popFirst() else { throw Failure(.usage, "--\(option.name) needs a value: \(name).") }
    return next
  }
}
