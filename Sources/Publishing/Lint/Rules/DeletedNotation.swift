public import Vocabularies

extension DataRule {
  public static let deletedNotation = DataRule(
    "deleted-notation", summary: "An entry of the release before is no longer there.",
    remedy: "Carry it on, withdrawn with a day and a reason: old data still hold its notation.")
  public static let renamedNotation = DataRule(
    "renamed-notation", summary: "An entry of the release before has another notation now.",
    remedy: "Keep the notation. Where it must go, withdraw the entry and name the new one in replaced_by.")
}

extension LintCheck {
  /// A label that only the vanished entry had, and only a new one has, says that the notation was renamed.
  static let deletedNotation = LintCheck(
    rule: .deletedNotation,
    look: .release { list, findings in
      guard let previous = list.previous else { return }
      for entry in 0..<previous.count where list.release.index(of: previous.notation(entry)) == nil {
        let name = "\(previous.notation(entry)) (\(shortened(previous.label(entry))))"
        let label = previous.label(entry)
        let heirs = (list.bearers[folded(Array(label.utf8).span)] ?? []).filter { !$0.isAlternative }
        if let heir = heirs.first, previous.index(of: list.release.notation(Int(heir.entry))) == nil {
          let message = "\(name) of release \(previous.version) has another notation now."
          findings.add(list.finding(.renamedNotation, Int(heir.entry), message))
        } else {
          findings.add(list.finding(.deletedNotation, "\(name) of release \(previous.version) is no longer there."))
        }
      }
    })
}
