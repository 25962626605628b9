public import Vocabularies

extension DataRule {
  public static let relationshipToWithdrawn = DataRule(
    "relationship-to-withdrawn", summary: "A row of a relationship names a withdrawn entry.",
    remedy: "Name what took its place, or take out the row.")
}

extension LintCheck {
  static let relationshipToWithdrawn = LintCheck(
    rule: .relationshipToWithdrawn,
    look: .relationship { linted, findings in
      for row in linted.relationship.rows {
        for (notation, release) in [(row.from, linted.from), (row.to, linted.to)] {
          guard let release, let entry = release.index(of: notation), !release.isLive(entry) else { continue }
          let message = "\(notation) (\(shortened(release.label(entry)))) is withdrawn in release \(release.version)."
          findings.add(linted.finding(.relationshipToWithdrawn, row, message))
        }
      }
    })
}
