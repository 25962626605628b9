public import Vocabularies

extension DataRule {
  public static let successorOfLive = DataRule(
    "replaced-while-in-use", summary: "An entry in use is said to be replaced.",
    remedy: "Give it a day in withdrawn, or empty replaced_by.")
}

extension LintCheck {
  static let successorOfLive = LintCheck(
    rule: .successorOfLive,
    look: .release { list, findings in
      for entry in 0..<list.release.count where list.release.isLive(entry) {
        let successors = list.release.replacedBy(entry)
        if successors.isEmpty { continue }
        let message = "The entry is in use, yet replaced_by names \(shortened(successors.joined(separator: ", ")))."
        findings.add(list.finding(.successorOfLive, entry, message))
      }
    })
}
