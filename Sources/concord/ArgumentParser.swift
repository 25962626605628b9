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
    var rest = arguments[...]
    if rest.first == "--version" { return .version }
    if rest.first == "help" { return .help(rest.dropFirst().joined(separator: " ")) }
    guard let first = rest.first else { return .help("") }
    if first == "--help" || first == "-h" { return .help("") }
    if first.hasPrefix("-") && first != "-" {
      throw Failure(.usage, words.call.optionBeforeCommand(first))
    }
    rest = rest.dropFirst()
    let isGroup = commands.contains { $0.name.hasPrefix(first + " ") }
    if !isGroup {
      guard let command = commands.first(where: { $0.name == first }) else { throw unknown(first, "") }
      return try parse(rest, of: command)
    }
    guard let second = rest.first, second != "--help", second != "-h" else {
      if rest.isEmpty { throw Failure(.usage, words.call.incompleteCommand(first, members: members(of: first))) }
      return .help(first)
    }
    guard let command = commands.first(where: { $0.name == "\(first) \(second)" }) else {
      throw unknown(second, first + " ")
    }
    return try parse(rest.dropFirst(), of: command)
  }

  private func members(of group: String) -> [String] {
    commands.filter { $0.name.hasPrefix(group + " ") }.map { $0.name }
  }

  private func unknown(_ name: String, _ group: String) -> Failure {
    let names = commands.filter { !$0.isHidden && $0.name.hasPrefix(group) }.map { command in
      String(command.name.dropFirst(group.count).split(separator: " ")[0])
    }
    let hint = hint(name, among: names, prefix: "concord \(group)")
    return Failure(.usage, words.call.unknownCommand(name, of: group, hint: hint))
  }

  private func parse(_ arguments: ArraySlice<String>, of command: CommandDefinition) throws -> Outcome {
    var invocation = Invocation(command: command)
    var rest = arguments
    var areOperands = false
    while let word = rest.popFirst() {
      if areOperands || word == "-" || !word.hasPrefix("-") {
        invocation.operands.append(word)
      } else if word == "--" {
        areOperands = true
      } else {
        let (option, inline) = try option(word, of: command)
        if option.name == "help" { return .help(command.name) }
        if invocation.has(option.name) { throw Failure(.usage, words.call.givenTwice(option.name)) }
        invocation.values[option.name] = try value(of: option, inline: inline, &rest)
      }
    }
    if invocation.operands.count < command.leastOperands {
      throw Failure(.usage, Newcomer.lacking(command))
    }
    if invocation.operands.count > command.mostOperands {
      let extra = invocation.operands[command.mostOperands]
      throw Failure(.usage, words.call.surplusOperand(extra, of: command.name))
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
    let written = String(word.split(separator: "=")[0])
    throw Failure(.usage, words.call.unknownOption(written, of: command.name, hint: hint))
  }

  private func value(
    of option: CommandDefinition.Option, inline: String?, _ rest: inout ArraySlice<String>
  ) throws -> String {
    guard let name = option.value else {
      if inline != nil { throw Failure(.usage, words.call.takesNoValue(option.name)) }
      return ""
    }
    if let inline { return inline }
    guard let next = rest.popFirst() else {
      throw Failure(.usage, words.call.needsValue(option.name, called: name))
    }
    return next
  }
}
