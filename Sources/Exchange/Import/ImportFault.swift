/// Why a file cannot be read as a list: a fault of the data, placed where it is.
public struct ImportFault: Error, Equatable, Sendable {
  /// What is wrong and what to do, as one or two sentences.
  public let message: String
  /// The line of the file, counted from 1; nil where the fault is not on one line.
  public let line: Int?
  /// Whether nothing is wrong with the file, but the import needs to be told something: the day of withdrawal.
  public let isUsage: Bool

  init(_ message: String, line: Int? = nil, isUsage: Bool = false) {
    self.message = message
    self.line = line
    self.isUsage = isUsage
  }
}

/// How much an import takes, so that no file makes it run out of time, memory or stack.
enum ImportLimits {
  /// How large a file may be: 256 MiB.
  static let bytes = 256 << 20
  /// How deep elements, objects and blank nodes may be nested.
  static let depth = 64
  /// How many characters a cell of the draft may have.
  static let cell = 10_000
  /// How many kinds of notes are told apart; the rest are counted together.
  static let kinds = 60
  /// How many own columns a draft may have.
  static let columns = 200
  /// How many columns a table, and how many attributes a tag may have.
  static let width = 1000
}
