public import Vocabularies

extension DataRule {
  public static let unknownRelationshipStatus = DataRule(
    "unknown-relationship-status", summary: "A row of a relationship does not say how sure it is.",
    remedy: "Write published, observed or proposed as its status.")
}

extension LintCheck {
  static let unknownRelationshipStatus = LintCheck(
    rule: .unknownRelationshipStatus,
    look: .relationship { linted, findings in
      for row in linted.relationship.rows where !["published", "observed", "proposed"].contains(row.status) {
        let message = "The status is \"\(shortened(row.status))\"."
        findings.add(linted.finding(.unknownRelationshipStatus, row, message))
      }
    })
}
