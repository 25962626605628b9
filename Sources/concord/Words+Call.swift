/// What is wrong with how the command was called: its name, options and operands.
class CallWords: @unchecked Sendable {
  func optionBeforeCommand(_ option: String) -> String {
    "\(option) stands before a command. Options come behind it: concord validate FILE \(option)."
  }

  func incompleteCommand(_ group: String, members: [String]) -> String {
    "concord \(group) needs to know what to do: \(listed(members, "or"))."
  }

  /// - Parameter group: the first word of the command and a space, where that is known; else empty.
  func unknownCommand(_ name: String, of group: String, hint: String) -> String {
    "There is no command \"\(group)\(name)\".\(hint) See concord \(group)--help."
  }

  func noHelp(on name: String, hint: String) -> String { "There is no command \"\(name)\" to help with.\(hint)" }

  func surplusOperand(_ operand: String, of command: String) -> String {
    "concord \(command) cannot do anything with \"\(operand)\". See concord \(command) --help."
  }

  func unknownOption(_ option: String, of command: String, hint: String) -> String {
    "concord \(command) has no option \(option).\(hint) See concord \(command) --help."
  }

  func givenTwice(_ option: String) -> String { "--\(option) is given twice." }

  func takesNoValue(_ option: String) -> String { "--\(option) takes no value." }

  func needsValue(_ option: String, called name: String) -> String { "--\(option) needs a value: \(name)." }

  func otherChoice(_ value: String, for option: String, among choices: [String], hint: String) -> String {
    "--\(option) is \(listed(choices, "or")), not \"\(value)\".\(hint)"
  }

  func notInRange(_ value: String, for option: String, _ range: ClosedRange<Int>) -> String {
    "--\(option) is a whole number from \(range.lowerBound) to \(range.upperBound), not \"\(value)\"."
  }

  func notDay(_ value: String, for option: String) -> String {
    "--\(option) is a day written YYYY-MM-DD, not \"\(value)\"."
  }

  func emptyName(_ option: String) -> String { "The name that --\(option) gives is empty." }

  func noStandards(_ source: String, _ folder: String, lacks part: String) -> String {
    "\(source) names \(folder), which has no folder \(part). It is to hold Vocabularies and Schemas."
  }

  var noClock: String { "The machine's clock shows no day. Give one with --as-at." }

  func notMonth(_ value: String, for option: String) -> String {
    "--\(option) is a month written YYYY-MM, not \"\(value)\"."
  }

  func notAuthority(_ option: String) -> String {
    "--\(option) is a GSS code, in capital letters and digits."
  }

  func otherShell(_ name: String, among shells: [String], hint: String) -> String {
    "Completions are for \(listed(shells, "or")), not \"\(name)\".\(hint)"
  }
}
