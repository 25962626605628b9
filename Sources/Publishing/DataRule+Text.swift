public import Reporting
public import Vocabularies

extension DataRule {
  /// The rule explained.
  public var card: RuleCard {
    RuleCard(
      name: name, severity: isRequired ? "error" : "warning", summary: summary, remedy: remedy,
      about: words.lint.aboutRules)
  }
}
