/// A short account of a rule, for people and for programs: one that is not on councils' files, and has no examples.
public struct RuleCard: Sendable {
  let name: String
  let severity: String
  let summary: String
  let remedy: String
  /// Which rules it belongs to, and what holds them, as a sentence.
  let about: String

  public init(name: String, severity: String, summary: String, remedy: String, about: String) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.remedy = remedy
    self.about = about
  }

  /// The account for people.
  public func text(style: TextStyle, words: Words = .english) -> String {
    var page = Page(style: style)
    page.add("\(style.bold(name)): \(severity)")
    page.add("")
    page.wrap(summary, indent: 0)
    page.add("")
    page.wrap(remedy, indent: 0, lead: words.listing.remedy)
    page.add("")
    page.wrap(about, indent: 0)
    return page.text
  }

  /// The account for programs.
  public var json: JSON {
    .object([
      ("rule", .string(name)), ("severity", .string(severity)), ("summary", .string(summary)),
      ("remedy", .string(remedy)),
    ])
  }
}
