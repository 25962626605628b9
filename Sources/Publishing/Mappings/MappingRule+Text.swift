public import Reporting
import Validation

extension MappingRule {
  /// The rule explained.
  public var card: RuleCard {
    RuleCard(
      name: name, severity: severity.rawValue, summary: summary, remedy: remedy,
      about: words.mappings.aboutRules)
  }
}
