/// A fault of the standards data themselves: not of a council's file, and not of the program.
public struct DataFault: Error, Equatable, Sendable {
  /// The requirement that is not met.
  public let rule: DataRule
  /// The file, relative to the folder that holds the data.
  public let file: String
  /// The line in it, where there is one.
  public let line: Int64?
  /// What is wrong, as a sentence.
  public let message: String

  public init(_ rule: DataRule, file: String, line: Int64?, message: String) {
    self.rule = rule
    self.file = file
    self.line = line
    self.message = message
  }

  /// The fault on one line, as compilers write them: `file:line: message`.
  public var text: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
