public import Vocabularies

extension DataRule {
  public static let duplicateRelationship = DataRule(
    "duplicate-relationship", summary: "A row of a relationship stands there twice.", remedy: "Keep it once.")
}

extension LintCheck {
  static let duplicateRelationship = LintCheck(
    rule: .duplicateRelationship,
    look: .relationship { linted, findings in
      var seen: [String: [String: Int64]] = [:]
      for row in linted.relationship.rows {
        if let line = seen[row.from]?[row.to] {
          let message = "\(row.from) and \(row.to) are tied together on line \(line) already."
          findings.add(linted.finding(.duplicateRelationship, row, message))
        } else {
          seen[row.from, default: [:]][row.to] = row.line
        }
      }
    })
}
