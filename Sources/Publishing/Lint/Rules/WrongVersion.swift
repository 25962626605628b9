public import Vocabularies

extension DataRule {
  public static let wrongVersion = DataRule(
    "wrong-version", summary: "The version of a release says that less changed than did.",
    remedy: "Raise the first number where something was taken away or narrowed, the second where something was added.")
}

extension LintCheck {
  static let wrongVersion = LintCheck(
    rule: .wrongVersion,
    look: .vocabulary { vocabulary, findings in
      for (old, new) in zip(vocabulary.releases, vocabulary.releases.dropFirst()) {
        guard let before = VersionNumber(old.version), let after = VersionNumber(new.version), before.isNumbered,
          after.isNumbered
        else { continue }
        let needed = Difference(of: vocabulary.about.name, from: old, to: new).bump
        if let step = before.bump(to: after), step >= needed { continue }
        let message =
          "The changes from \(old.version) to \(new.version) are \(needed.rawValue), which the number does not say: "
          + "it would be \(before.next(needed, on: new.date))."
        findings.add(LintFinding(.wrongVersion, file: vocabulary.file, message, release: new.version))
      }
    })
}
