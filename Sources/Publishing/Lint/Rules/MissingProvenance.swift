public import Vocabularies

extension DataRule {
  public static let missingProvenance = DataRule(
    "missing-provenance", summary: "A list does not say where it comes from or on which terms it may be used.",
    remedy: "Fill in licence, attribution and description in vocabulary.json, even if only to say what is not known.")
}

extension LintCheck {
  static let missingProvenance = LintCheck(
    rule: .missingProvenance,
    look: .vocabulary { vocabulary, findings in
      let about = vocabulary.about
      for (key, text) in [("licence", about.licence), ("attribution", about.attribution), ("description", about.text)]
      where text.utf8.isEmpty {
        findings.add(LintFinding(.missingProvenance, file: vocabulary.file, "The key \(key) is missing or empty."))
      }
    })
}
