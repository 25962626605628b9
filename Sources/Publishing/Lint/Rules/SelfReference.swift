public import Vocabularies

extension DataRule {
  public static let selfReference = DataRule(
    "self-reference", summary: "An entry is said to stand below itself or to replace itself.",
    remedy: "Take its own notation out of broader and replaced_by.")
}

extension LintCheck {
  static let selfReference = LintCheck(
    rule: .selfReference,
    look: .release { list, findings in
      let release = list.release
      for entry in 0..<release.count {
        if list.broader[entry].contains(Int32(entry)) {
          findings.add(list.finding(.selfReference, entry, "The entry names itself as broader."))
        }
        if !release.isLive(entry) && release.replacedBy(entry).contains(release.notation(entry)) {
          findings.add(list.finding(.selfReference, entry, "The entry is said to be replaced by itself."))
        }
      }
    })
}
