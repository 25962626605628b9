public import Conversion
public import Reporting

extension RejectRule {
  /// The reason explained.
  public var card: RuleCard {
    RuleCard(
      name: name, severity: "error", summary: summary, remedy: remedy,
      about: words.mappings.aboutRejects)
  }
}
