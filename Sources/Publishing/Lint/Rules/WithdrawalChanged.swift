public import Vocabularies

extension DataRule {
  public static let withdrawalChanged = DataRule(
    "withdrawal-changed", summary: "An entry was withdrawn already, on another day.",
    remedy: "Keep the day that was released. A mistaken withdrawal is undone by taking the entry into use again.")
}

extension LintCheck {
  static let withdrawalChanged = LintCheck(
    rule: .withdrawalChanged,
    look: .release { list, findings in
      guard let previous = list.previous else { return }
      let release = list.release
      for entry in 0..<release.count where !release.isLive(entry) {
        guard let old = previous.index(of: release.notation(entry)), !previous.isLive(old) else { continue }
        let (before, now) = (previous.validity(old).withdrawn, release.validity(entry).withdrawn)
        if before == now { continue }
        let message =
          "The entry was withdrawn on \(Day(number: before)) in release \(previous.version), now on \(Day(number: now))."
        findings.add(list.finding(.withdrawalChanged, entry, message))
      }
    })
}
