public import Vocabularies

extension DataRule {
  public static let backdatedWithdrawal = DataRule(
    "backdated-withdrawal", isRequired: false,
    summary: "An entry is withdrawn from a day on which the release before still had it in use.",
    remedy: "Give the day of the new release or a later one, unless the entry was never right after the day given.")
}

extension LintCheck {
  static let backdatedWithdrawal = LintCheck(
    rule: .backdatedWithdrawal,
    look: .release { list, findings in
      guard let previous = list.previous else { return }
      for entry in 0..<list.release.count where !list.release.isLive(entry) {
        let day = list.release.validity(entry).withdrawn
        guard let old = previous.index(of: list.release.notation(entry)), previous.isLive(old),
          day < previous.date.number
        else { continue }
        let message =
          "\(list.name(entry)) is withdrawn from \(Day(number: day)), before release \(previous.version) of "
          + "\(previous.date), which has it in use: data that were right become wrong."
        findings.add(list.finding(.backdatedWithdrawal, entry, message))
      }
    })
}
