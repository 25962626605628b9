public import Vocabularies

extension DataRule {
  public static let orphan = DataRule(
    "orphan", isRequired: false,
    summary: "An entry in use of a list with levels stands neither above nor below another.",
    remedy: "Name its broader entry, if it has one.")
}

extension LintCheck {
  static let orphan = LintCheck(
    rule: .orphan,
    look: .release { list, findings in
      if !list.isHierarchical { return }
      for entry in 0..<list.release.count where list.release.isLive(entry) {
        if list.broader[entry].isEmpty && !list.hasNarrower[entry] {
          findings.add(list.finding(.orphan, entry, "\(list.name(entry)) stands neither above nor below another."))
        }
      }
    })
}
