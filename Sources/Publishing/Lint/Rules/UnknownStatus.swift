public import Vocabularies

extension DataRule {
  public static let unknownStatus = DataRule(
    "unknown-status", summary: "The status of a release is none that is known.",
    remedy: "Write proposed or released.")
}

extension LintCheck {
  static let unknownStatus = LintCheck(
    rule: .unknownStatus,
    look: .vocabulary { vocabulary, findings in
      for issue in vocabulary.about.issues where !["proposed", "released"].contains(issue.status) {
        let message = "Release \(shortened(issue.version)) has the status \"\(shortened(issue.status))\"."
        findings.add(LintFinding(.unknownStatus, file: vocabulary.file, message, release: issue.version))
      }
    })
}
