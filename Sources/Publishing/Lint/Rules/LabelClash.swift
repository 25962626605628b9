public import Vocabularies

extension DataRule {
  public static let labelClash = DataRule(
    "label-clash", summary: "An alternative label of an entry in use also names another one.",
    remedy: "Leave the name to the entry that people mean by it.")
}

extension LintCheck {
  static let labelClash = LintCheck(
    rule: .labelClash,
    look: .release { list, findings in
      list.forEachSharedName { bearers in
        let owner = bearers.first { !$0.isAlternative } ?? bearers[0]
        for other in bearers where other.isAlternative && other.entry != owner.entry {
          let message = "An alternative label of the entry also names \(list.name(Int(owner.entry)))."
          findings.add(list.finding(.labelClash, Int(other.entry), message))
        }
      }
    })
}
