public import Vocabularies

extension DataRule {
  public static let repeatedLabel = DataRule(
    "repeated-label", summary: "An entry has the same text twice among its labels (SKOS reference, S13).",
    remedy: "Keep it once: the label is no alternative to itself.")
}

extension LintCheck {
  static let repeatedLabel = LintCheck(
    rule: .repeatedLabel,
    look: .release { list, findings in
      let release = list.release
      for entry in 0..<release.count {
        let others = release.altLabels(entry)
        if others.isEmpty { continue }
        var seen: Set<String> = [release.label(entry)]
        for other in others where !seen.insert(other).inserted {
          let message = "\"\(shortened(other))\" stands twice among the labels of the entry."
          findings.add(list.finding(.repeatedLabel, entry, message))
        }
      }
    })
}
