public import Vocabularies

extension DataRule {
  public static let successorIsWithdrawn = DataRule(
    "successor-is-withdrawn", summary: "A withdrawn entry is said to be replaced by one that is withdrawn too.",
    remedy: "Name the entries in use that take its place now, or none.")
}

extension LintCheck {
  static let successorIsWithdrawn = LintCheck(
    rule: .successorIsWithdrawn,
    look: .release { list, findings in
      for entry in 0..<list.release.count where !list.release.isLive(entry) {
        for notation in list.release.replacedBy(entry) {
          guard let other = list.release.index(of: notation), other != entry, !list.release.isLive(other) else {
            continue
          }
          let message = "The entry is replaced by \(list.name(other)), which is withdrawn."
          findings.add(list.finding(.successorIsWithdrawn, entry, message))
        }
      }
    })
}
