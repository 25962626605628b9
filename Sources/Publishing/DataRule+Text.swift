public import Reporting
public import Vocabularies

extension DataRule {
  /// The rule for people.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    page.add("\(name): \(isRequired ? "must be put right before a release" : "worth putting right")")
    page.add("")
    page.wrap(summary, indent: 0)
    page.add("")
    page.wrap(remedy, indent: 0, lead: "What to do: ")
    page.add("")
    page.wrap(
      "A rule on the standards data, held by concord vocab lint. What is known and has to stay, because it was "
        + "published so, is listed with its reason under accepted in the vocabulary.json of the list.", indent: 0)
    return page.text
  }

  /// The rule for programs.
  public var json: JSON {
    .object([
      ("rule", .string(name)), ("severity", .string(isRequired ? "error" : "warning")), ("summary", .string(summary)),
      ("remedy", .string(remedy)),
    ])
  }
}
