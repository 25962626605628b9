public import Vocabularies

extension DataRule {
  public static let releaseOrder = DataRule(
    "release-order", summary: "The releases of a list are not in the order of their dates, or one is there twice.",
    remedy: "List each release once, oldest first.")
}

extension LintCheck {
  static let releaseOrder = LintCheck(
    rule: .releaseOrder,
    look: .vocabulary { vocabulary, findings in
      var seen: Set<String> = []
      var latest: Day?
      for issue in vocabulary.about.issues {
        if !seen.insert(issue.version).inserted {
          let message = "Release \(shortened(issue.version)) is listed twice."
          findings.add(LintFinding(.releaseOrder, file: vocabulary.file, message, release: issue.version))
        }
        if let latest, issue.date.number < latest.number {
          let message = "Release \(shortened(issue.version)) of \(issue.date) follows one of \(latest)."
          findings.add(LintFinding(.releaseOrder, file: vocabulary.file, message, release: issue.version))
        }
        latest = issue.date
      }
    })
}
