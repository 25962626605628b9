public import Vocabularies

extension DataRule {
  public static let reusedNotation = DataRule(
    "reused-notation", summary: "A notation has a new label, and nothing says that it still means the same.",
    remedy:
      "If only the name changed, keep the former label in alt_labels. If the meaning changed, take a new notation.")
}

extension LintCheck {
  static let reusedNotation = LintCheck(
    rule: .reusedNotation,
    look: .release { list, findings in
      guard let previous = list.previous else { return }
      let release = list.release
      for entry in 0..<release.count {
        guard let old = previous.index(of: release.notation(entry)) else { continue }
        let former = previous.label(old)
        if former == release.label(entry) || release.altLabels(entry).contains(former) { continue }
        let message =
          "The entry was \"\(shortened(former))\" in release \(previous.version) "
          + "and is \"\(shortened(release.label(entry)))\" now."
        findings.add(list.finding(.reusedNotation, entry, message))
      }
    })
}
