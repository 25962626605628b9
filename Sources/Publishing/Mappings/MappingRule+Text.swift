public import Reporting
import Validation

extension MappingRule {
  /// The rule for people.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    page.add("\(name): \(severity.rawValue)")
    page.add("")
    page.wrap(summary, indent: 0)
    page.add("")
    page.wrap(remedy, indent: 0, lead: "What to do: ")
    page.add("")
    page.wrap("A rule on mappings of local values to the lists, held by concord mapping check.", indent: 0)
    return page.text
  }

  /// The rule for programs.
  public var json: JSON {
    .object([
      ("rule", .string(name)), ("severity", .string(severity.rawValue)), ("summary", .string(summary)),
      ("remedy", .string(remedy)),
    ])
  }
}
