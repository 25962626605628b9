public import Vocabularies

extension DataRule {
  public static let missingReason = DataRule(
    "missing-reason", summary: "A withdrawn entry does not say why it was withdrawn.",
    remedy: "Say why in a column withdrawn_reason, even if only that no reason is known.")
}

extension LintCheck {
  static let missingReason = LintCheck(
    rule: .missingReason,
    look: .release { list, findings in
      for entry in 0..<list.release.count where !list.release.isLive(entry) {
        if (list.release.cell(entry, column: "withdrawn_reason") ?? "").utf8.isEmpty {
          let message = "\(list.name(entry)) is withdrawn and does not say why."
          findings.add(list.finding(.missingReason, entry, message))
        }
      }
    })
}
