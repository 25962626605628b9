public import Reporting

extension RunReport {
  /// The results for people: what failed and why, then by role and requirement, and a closing line.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    page.add(Words.suite(edition))
    for result in results where result.outcome.isFailure { add(result, to: &page) }
    addSkips(to: &page)
    page.add("")
    page.add(Words.byRequirement)
    for role in Requirement.Role.allCases { add(role, to: &page) }
    page.add("")
    page.add(closingLine)
    return page.text
  }

  /// How many cases passed and failed, and were skipped if any were.
  public var closingLine: String {
    let skipped = count(.skipped)
    return "\(count(.pass)) passed, \(failures) failed" + (skipped > 0 ? ", \(skipped) skipped" : "")
  }

  /// How many differences of a case are listed.
  private static let mostDifferences = 10

  private func add(_ result: CaseResult, to page: inout Page) {
    page.add("")
    page.add("\(printable(result.item.path)): \(result.outcome.kind.rawValue)")
    page.wrap(printable(result.item.description), indent: 2)
    if let reason = result.outcome.reason { page.wrap(printable(reason), indent: 2) }
    if case .wrong(let mismatch) = result.outcome {
      add(mismatch.missing, Words.missing, to: &page)
      add(mismatch.surplus, Words.surplus, to: &page)
    }
    page.wrap(result.item.requirements.joined(separator: ", "), indent: 2, lead: Words.requirementsLead)
    let lines = result.messages.split(separator: "\n").suffix(3)
    for line in lines { page.wrap(printable(String(line.prefix(300))), indent: 2, lead: Words.messagesLead) }
  }

  private func add(_ texts: [String], _ lead: String, to page: inout Page) {
    for text in texts.prefix(RunReport.mostDifferences) {
      page.wrap(printable(String(text.prefix(500))), indent: 2, lead: lead)
    }
    let rest = texts.count - RunReport.mostDifferences
    if rest > 0 { page.wrap(Words.more(rest), indent: 2, lead: lead) }
  }

  /// Skipped cases, together where the reason is one.
  private func addSkips(to page: inout Page) {
    var counts: [(reason: String, count: Int)] = []
    for result in results {
      guard case .skipped(let reason) = result.outcome else { continue }
      if let index = counts.firstIndex(where: { $0.reason == reason }) {
        counts[index].count += 1
      } else {
        counts.append((reason, 1))
      }
    }
    if !counts.isEmpty { page.add("") }
    for skip in counts { page.wrap(printable(skip.reason), indent: 0, lead: Words.skippedLead(skip.count)) }
  }

  private func add(_ role: Requirement.Role, to page: inout Page) {
    let all = requirements(of: role)
    for level in Requirement.Level.allCases {
      let found = all.filter { $0.requirement.level == level }
      if found.isEmpty { continue }
      let states = RequirementResult.State.allCases.compactMap { state -> String? in
        let count = found.count { $0.state == state }
        return count > 0 ? "\(count) \(Words.state(state))" : nil
      }
      page.wrap(
        states.joined(separator: ", "), indent: 2, lead: Words.column("\(role.rawValue), \(level.rawValue)", 18))
    }
    for result in all where result.state == .failed {
      page.wrap(
        printable(result.requirement.text), indent: 4,
        lead: "\(result.requirement.id), \(Words.failedCases(result.failed, result.passed + result.failed)): ")
    }
  }
}
