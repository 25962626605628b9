public import Vocabularies

extension DataRule {
  public static let labelIsNotation = DataRule(
    "label-is-notation", summary: "A label of an entry is the notation of another.",
    remedy: "Name the entry otherwise: whoever writes the notation means the other one.")
}

extension LintCheck {
  static let labelIsNotation = LintCheck(
    rule: .labelIsNotation,
    look: .release { list, findings in
      list.release.forEachLabel { entry, label, _ in
        guard let other = list.release.index(of: label), other != entry else { return }
        findings.add(list.finding(.labelIsNotation, entry, "A label is the notation of \(list.name(other))."))
      }
    })
}
