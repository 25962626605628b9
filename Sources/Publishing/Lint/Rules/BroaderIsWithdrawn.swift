public import Vocabularies

extension DataRule {
  public static let broaderIsWithdrawn = DataRule(
    "broader-is-withdrawn", summary: "An entry in use stands below a withdrawn one.",
    remedy: "Move it below an entry in use, or empty its broader.")
}

extension LintCheck {
  static let broaderIsWithdrawn = LintCheck(
    rule: .broaderIsWithdrawn,
    look: .release { list, findings in
      for (entry, broader) in list.broader.enumerated() where list.release.isLive(entry) {
        for above in broader where !list.release.isLive(Int(above)) {
          let message = "The entry is in use, but \(list.name(Int(above))) above it is withdrawn."
          findings.add(list.finding(.broaderIsWithdrawn, entry, message))
        }
      }
    })
}
