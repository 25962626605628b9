/// A command as it is called: what it takes, what it is for, and what it does.
struct CommandDefinition: Sendable {
  /// Its name, after those of the commands it belongs to: `vocab show`.
  let name: String
  let summary: String
  /// What stands behind the name: `FILE`, `[NAME]`.
  var operands = ""
  var leastOperands = 0
  var mostOperands = 0
  var options: [Option] = []
  /// What the help says below the options.
  var notes: [String] = []
  /// Hidden commands are not listed.
  var isHidden = false
  let run: @Sendable (Invocation) throws -> ExitCode

  struct Option: Sendable {
    let name: String
    var short: Character?
    /// What its value is called; nil for an option without one.
    var value: String?
    let summary: String
  }

  /// Options that every command has.
  static let common = [
    Option(
      name: "standards", value: "DIR",
      summary: "the folder with Vocabularies/ and Schemas/ (default: $CONCORD_STANDARDS, else built in)"),
    Option(name: "help", short: "h", summary: "show this help"),
  ]

  var allOptions: [Option] { options + CommandDefinition.common }
}

/// A command as it was called.
struct Invocation {
  let command: CommandDefinition
  var operands: [String] = []
  var values: [String: String] = [:]

  /// The value of an option, or nil.
  subscript(_ option: String) -> String? { values[option] }

  /// Whether an option was given.
  func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of an option that must be one of a few.
  func choice(_ option: String, among choices: [String]) throws -> String {
    guard let value = values[option] else { return choices[0] }
    if choices.contains(value) { return value }
    let hint = hint(value, among: choices, prefix: "")
    throw Failure(.usage, words.call.otherChoice(value, for: option, among: choices, hint: hint))
  }

  /// The value of an option that must be a whole number in a range.
  func number(_ option: String, in range: ClosedRange<Int>, default standard: Int) throws -> Int {
    guard let value = values[option] else { return standard }
    if let number = Int(value), range.contains(number) { return number }
    throw Failure(.usage, words.call.notInRange(value, for: option, range))
  }
}

/// Names in a row: `a, b or c`.
func listed(_ names: [String], _ conjunction: String) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// Lines below a message, each indented.
func below(_ lines: [String]) -> String { lines.map { "\n  \($0)" }.joined() }

/// A space and a sentence that offers the nearest of some names; empty where none is near.
func hint(_ name: String, among names: [String], prefix: String) -> String {
  nearest(to: name, among: names).map { " " + words.common.didYouMean(prefix + $0) } ?? ""
}

/// The name that a few slips of the keyboard make into `name`.
private func nearest(to name: String, among names: [String]) -> String? {
  let ranked = names.map { (name: $0, slips: slips(Array(name.lowercased()), Array($0.lowercased()))) }
  guard let best = ranked.min(by: { ($0.slips, $0.name) < ($1.slips, $1.name) }) else { return nil }
  let isPart = name.count >= 3 && (best.name.hasPrefix(name) || name.hasPrefix(best.name))
  return best.slips <= max(1, min(name.count, best.name.count) / 3) || isPart ? best.name : nil
}

/// How many characters must be put in, left out, replaced or swapped with the next.
private func slips(_ left: [Character], _ right: [Character]) -> Int {
  var rows = [Array(0...right.count)]
  for row in 0..<left.count {
    var next = [row + 1]
    for column in 0..<right.count {
      let isSame = left[row] == right[column]
      var best = min(rows[row][column] + (isSame ? 0 : 1), rows[row][column + 1] + 1, next[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, rows[row - 1][column - 1] + 1)
      }
      next.append(best)
    }
    rows.append(next)
  }
  return rows[left.count][right.count]
}
