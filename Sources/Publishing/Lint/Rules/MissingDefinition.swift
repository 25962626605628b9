public import Vocabularies

extension DataRule {
  public static let missingDefinition = DataRule(
    "missing-definition", isRequired: false, summary: "Entries in use have no definition.",
    remedy: "Say in a sentence what each means, so that two people read it alike.")
}

extension LintCheck {
  /// One finding a release: where definitions are missing, many are.
  static let missingDefinition = LintCheck(
    rule: .missingDefinition,
    look: .release { list, findings in
      let live = (0..<list.release.count).filter { list.release.isLive($0) }
      let bare = live.filter { list.release.definition($0).utf8.isEmpty }
      if bare.isEmpty { return }
      let message = "\(bare.count) of \(live.count) entries in use have no definition, such as \(list.name(bare[0]))."
      findings.add(list.finding(.missingDefinition, message))
    })
}
