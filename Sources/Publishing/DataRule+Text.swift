public import Reporting
public import Vocabularies

extension DataRule {
  /// The rule explained.
  public var card: RuleCard {
    RuleCard(
      name: name, severity: isRequired ? "error" : "warning", summary: summary, remedy: remedy,
      about: "A rule on the standards data, held by concord vocab lint. What is known and has to stay, because it was "
        + "published so, is listed with its reason under accepted in the vocabulary.json of the list.")
  }
}
