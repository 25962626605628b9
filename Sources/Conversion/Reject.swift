/// Why a local record could not become one of the shared format.
public struct Reject: Sendable, Equatable {
  /// The name of the rule: one of those on councils' files, or `unmapped-value`.
  public let rule: String
  /// The field concerned, by its place in the schema; nil where it is the record as a whole.
  public let field: Int?
  /// What is wrong, as a sentence in ASCII, which every encoding has, and without any value.
  public let message: String

  public init(rule: String, field: Int?, message: String) {
    self.rule = rule
    self.field = field
    self.message = message
  }
}
