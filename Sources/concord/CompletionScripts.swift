extension CompletionWords {
  /// A script for bash. Where nothing is offered, bash completes the names of files.
  var bash: String {
    var lines = [
      "# " + words.help.completions(shell: "bash"),
      "_concord() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  local command=${COMP_WORDS[1]} first=2 words=",
      "  COMPREPLY=()",
      "  if [[ $current == = ]]; then current=",
      "  elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi",
      "  case $command in",
      "    \(groups.joined(separator: "|"))) command+=\" ${COMP_WORDS[2]}\" first=3 ;;",
      "  esac",
      "  if (( COMP_CWORD == 1 )); then",
      "    words='\(firstWords.map { $0.name }.joined(separator: " ")) --help --version'",
      "  elif (( COMP_CWORD < first )); then",
      "    case ${COMP_WORDS[1]} in",
    ]
    for group in groups {
      lines.append("      \(group)) words='\(members(of: group).map { $0.name }.joined(separator: " ")) --help' ;;")
    }
    lines += ["    esac", "  else", "    case \"$command $previous\" in"]
    for command in commands {
      for option in command.allOptions {
        guard let place = value(of: option, in: command) else { continue }
        let names = ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
        lines.append("      \(names.map { "'\(command.name) \($0)'" }.joined(separator: "|"))) \(bashReply(place)) ;;")
      }
    }
    lines += ["    esac", "    case $command in"]
    for command in commands {
      let options = command.allOptions.map { "--\($0.name)" }.joined(separator: " ")
      var line = "      '\(command.name)') if [[ $current == -* ]]; then words='\(options)'"
      if case .words(let words) = operand(of: command) { line += "; else words='\(words.joined(separator: " "))'" }
      lines.append(line + "; fi ;;")
    }
    lines += [
      "    esac", "  fi", "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))", "}",
      "complete -o default -F _concord concord",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func bashReply(_ place: Place) -> String {
    switch place {
    case .words(let words): "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$current\")); return"
    case .folder: "COMPREPLY=($(compgen -d -- \"$current\")); return"
    case .file, .text: "return"
    }
  }

  /// A script for zsh, to be sourced or to stand as `_concord` in a folder of `$fpath`.
  var zsh: String {
    var lines = [
      "#compdef concord",
      "# " + words.help.completions(shell: "zsh"),
      "_concord() {",
      "  local command=${words[2]} first=3",
      "  local -a names",
      "  case $command in",
      "    (\(groups.joined(separator: "|"))) command+=\" ${words[3]}\"; first=4 ;;",
      "  esac",
      "  if (( CURRENT < first )); then",
      "    if (( CURRENT == 2 )); then",
      "      names=(\(described(firstWords)))",
      "    else",
      "      case ${words[2]} in",
    ]
    for group in groups { lines.append("        (\(group)) names=(\(described(members(of: group)))) ;;") }
    lines += [
      "      esac", "    fi", "    _describe command names", "    return", "  fi", "  shift $((first - 2)) words",
      "  (( CURRENT -= first - 2 ))", "  case $command in",
    ]
    for command in commands {
      var specifications = command.allOptions.flatMap { zshOption($0, in: command) }
      specifications.append(quoted("*:\(colonFree(command.operands)):\(zshAction(operand(of: command)))"))
      lines.append("    (\(quoted(command.name))) _arguments \(specifications.joined(separator: " ")) ;;")
    }
    lines += [
      "  esac", "}",
      "if [[ ${funcstack[1]} == _concord ]]; then _concord \"$@\"; else compdef _concord concord; fi",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func described(_ words: [(name: String, summary: String)]) -> String {
    words.map { quoted("\($0.name):\($0.summary)") }.joined(separator: " ")
  }

  private func zshOption(_ option: CommandDefinition.Option, in command: CommandDefinition) -> [String] {
    let escaped = option.summary.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    var ending = "[\(escaped)]"
    if let place = value(of: option, in: command) {
      ending += ":\(colonFree(option.value ?? "")):\(zshAction(place))"
    }
    let names = ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
    return names.map { name in quoted("(\(names.joined(separator: " ")))" + name + ending) }
  }

  private func zshAction(_ place: Place) -> String {
    switch place {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .file: "_files"
    case .folder: "_files -/"
    case .text: " "
    }
  }

  private func colonFree(_ text: String) -> String { text.isEmpty ? " " : text.split(separator: ":").joined() }

  /// A text as one word of a shell after POSIX.
  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// A script for fish.
  var fish: String {
    var lines = [
      "# " + words.help.completions(shell: "fish"),
      "function __concord_at",
      "    set -l words (commandline -opc)",
      "    set -e words[1]",
      "    test \"$words\" = \"$argv[1]\"",
      "end",
      "function __concord_in",
      "    set -l words (commandline -opc)",
      "    set -e words[1]",
      "    string match -q -- \"$argv[1] *\" \"$words \"",
      "end",
      "complete -c concord -f",
    ]
    for (name, summary) in firstWords { lines.append(fishWord(name, summary, at: "")) }
    lines.append("complete -c concord -n '__concord_at \"\"' -l version -d \(fishQuoted(words.help.version))")
    for group in groups {
      for (name, summary) in members(of: group) { lines.append(fishWord(name, summary, at: group)) }
    }
    for command in commands {
      let start = "complete -c concord -n '__concord_in \"\(command.name)\"'"
      for option in command.allOptions {
        let short = option.short.map { " -s \($0)" } ?? ""
        let ending = value(of: option, in: command).map { " " + fishAction($0, isOption: true) } ?? ""
        lines.append("\(start) -l \(option.name)\(short)\(ending) -d \(fishQuoted(option.summary))")
      }
      let operand = fishAction(operand(of: command), isOption: false)
      if !operand.isEmpty { lines.append("\(start) \(operand)") }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func fishWord(_ name: String, _ summary: String, at group: String) -> String {
    "complete -c concord -n '__concord_at \"\(group)\"' -a \(name) -d \(fishQuoted(summary))"
  }

  private func fishAction(_ place: Place, isOption: Bool) -> String {
    switch place {
    case .words(let words): (isOption ? "-x " : "") + "-a '\(words.joined(separator: " "))'"
    case .file: isOption ? "-r -F" : "-F"
    case .folder: "-x -a '(__fish_complete_directories)'"
    case .text: isOption ? "-x" : ""
    }
  }

  private func fishQuoted(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
