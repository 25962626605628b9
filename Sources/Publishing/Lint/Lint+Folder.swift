import Standards
public import Vocabularies

extension DataRule {
  public static let unlistedFile = DataRule(
    "unlisted-file", summary: "A file lies among the standards data, and nothing says what it is.",
    remedy: "Take it away, or name it: a release in vocabulary.json, a relationship in standards.json.")
}

extension Lint {
  /// Looks for files in a vocabulary's folder that its description does not name.
  func lookAtFolder(of about: Vocabulary.Description, _ findings: inout LintFindings) {
    var known = Set(["vocabulary.json"] + about.issues.flatMap { [$0.file, $0.migration?.file ?? ""] })
    if let history = about.labelHistory { known.insert(history.file) }
    for file in standards.files(in: "Vocabularies/\(about.name)") where !known.contains(file) {
      let path = "Vocabularies/\(about.name)/\(file)"
      findings.add(LintFinding(.unlistedFile, file: path, words.lint.fileNotNamed))
    }
  }

  /// Looks at the labels of versions that are not held: each must be that of an entry.
  func lookAtLabelHistory(of vocabulary: LintedVocabulary, _ findings: inout LintFindings) {
    guard let pinned = vocabulary.about.labelHistory else { return }
    var faults: [DataFault] = []
    let history = standards.labelHistory(of: vocabulary.about, &faults)
    for fault in faults { findings.add(fault) }
    let path = "Vocabularies/\(vocabulary.about.name)/\(pinned.file)"
    for entry in history where vocabulary.releases.last?.index(of: entry.notation) == nil {
      let message = words.lint.noEntry(shortened(entry.notation))
      findings.add(LintFinding(.unknownReference, file: path, message, notation: entry.notation))
    }
  }
}
