public import Reporting

extension RunReport {
  /// The results for people: what failed and why, then by role and requirement, and a closing line.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    page.add(words.results.suite(edition))
    for result in results where result.outcome.isFailure { add(result, to: &page) }
    addSkips(to: &page)
    page.add("")
    page.add(words.results.byRequirement)
    for role in Requirement.Role.allCases { add(role, to: &page) }
    page.add("")
    page.add(closingLine)
    return page.text
  }

  /// How many cases passed and failed, and were skipped if any were.
  public var closingLine: String {
    words.results.closing(passed: count(.pass), failed: failures, skipped: count(.skipped))
  }

  /// A text filled up with spaces to a width.
  private static func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// How many differences of a case are listed.
  private static let mostDifferences = 10

  private func add(_ result: CaseResult, to page: inout Page) {
    page.add("")
    page.add("\(printable(result.item.path)): \(result.outcome.kind.rawValue)")
    page.wrap(printable(result.item.description), indent: 2)
    if let reason = result.outcome.reason { page.wrap(printable(reason), indent: 2) }
    if case .wrong(let mismatch) = result.outcome {
      add(mismatch.missing, words.results.missing, to: &page)
      add(mismatch.surplus, words.results.surplus, to: &page)
    }
    page.wrap(result.item.requirements.joined(separator: ", "), indent: 2, lead: words.results.requirementsLead)
    let lines = result.messages.split(separator: "\n").suffix(3)
    for line in lines { page.wrap(printable(String(line.prefix(300))), indent: 2, lead: words.results.messagesLead) }
  }

  private func add(_ texts: [String], _ lead: String, to page: inout Page) {
    for text in texts.prefix(RunReport.mostDifferences) {
      page.wrap(printable(String(text.prefix(500))), indent: 2, lead: lead)
    }
    let rest = texts.count - RunReport.mostDifferences
    if rest > 0 { page.wrap(words.answers.more(rest), indent: 2, lead: lead) }
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
    for skip in counts { page.wrap(printable(skip.reason), indent: 0, lead: words.results.skippedLead(skip.count)) }
  }

  private func add(_ role: Requirement.Role, to page: inout Page) {
    let all = requirements(of: role)
    for level in Requirement.Level.allCases {
      let found = all.filter { $0.requirement.level == level }
      if found.isEmpty { continue }
      let states = RequirementResult.State.allCases.compactMap { state -> String? in
        let count = found.count { $0.state == state }
        return count > 0 ? "\(count) \(words.results.state(state))" : nil
      }
      page.wrap(
        states.joined(separator: ", "), indent: 2, lead: RunReport.column("\(role.rawValue), \(level.rawValue)", 18))
    }
    for result in all where result.state == .failed {
      page.wrap(
        printable(result.requirement.text), indent: 4,
        lead: "\(result.requirement.id), \(words.results.failedCases(result.failed, result.passed + result.failed)): ")
    }
  }
}
