/// A reason for which only going back to the local form rejects a record: its name, and what to do.
///
/// Other reasons are rules on councils' files, or on mappings, under the same names.
public struct RejectRule: Sendable {
  public let name: String
  /// What is wrong, in one sentence.
  public let summary: String
  /// What to do about it.
  public let remedy: String

  /// Every such reason.
  public static let all = [
    RejectRule(
      "contradictory-value", "Two fields that come from the same local column give it different texts.",
      "Put right the field that is wrong: the local system has one place for both."),
    RejectRule(
      "constant-differs", "A field that the layout says is always the same has another value.",
      "Leave the record to the system that it came from, or use the layout of that system."),
    RejectRule(
      "field-not-in-layout", "A field has a value, and the local form has no place for it.",
      "Name a local column for the field in the layout, or empty it."),
    RejectRule(
      "not-in-encoding", "A value holds a character that the encoding of the local form does not have.",
      "Replace the character, or have the layout state utf-8 if the local system can read it."),
    RejectRule(
      "wrong-part-count", "A value that several local columns make up has another number of parts than these.",
      "Write the parts with \" | \" between them, one for each column."),
  ]

  /// The reason of this name.
  public init?(named name: String) {
    guard let rule = RejectRule.all.first(where: { $0.name == name }) else { return nil }
    self = rule
  }

  private init(_ name: String, _ summary: String, _ remedy: String) {
    self.name = name
    self.summary = summary
    self.remedy = remedy
  }
}
