public import Reporting
import Validation

extension MappingRule {
  /// The rule explained.
  public var card: RuleCard {
    RuleCard(
      name: name, severity: severity.rawValue, summary: summary, remedy: remedy,
      about: "A rule on mappings of local values to the lists, held by concord mapping check.")
  }
}
