import Validation
import Vocabularies

extension WaivedFinding {
  /// As reports show it: a finding, and the grounds on which it is waived.
  package var json: JSON {
    guard case .object(let members) = finding.json else { return finding.json }
    let more: [(String, JSON)] = [
      ("reason", .string(grounds.reason)), ("author", .string(grounds.author)),
      ("expires", .string(grounds.expires.description)),
    ]
    return .object(members + more)
  }

  /// Reads a waived finding of a report.
  init(_ members: inout Members) throws(ReportFault) {
    let grounds = Waiver.Grounds(
      reason: try members.string("reason", most: Waivers.longestReason),
      author: try members.string("author", most: Waivers.longestAuthor), expires: try members.day("expires"))
    self.init(try Finding(&members), grounds: grounds)
  }
}

extension Report {
  /// What is waived in all, as a sentence.
  func waivedTotals(_ words: Words) -> String {
    words.waiving.totals(waivedCount(.error), waivedCount(.warning), waivedCount(.info))
  }
}

extension Page {
  /// Adds what is waived to the report for people.
  mutating func describeWaived(of report: Report, _ words: Words) {
    guard let waived = report.waived, !waived.isEmpty else { return }
    add("")
    add(style.bold(words.waiving.title))
    for item in waived {
      add("")
      let finding = item.finding
      let field = finding.field.map { "  \(printable($0))" } ?? ""
      let severity = words.common.severity(finding.severity)
      add(
        "  \(style.bold(finding.rule.name))\(field)  (\(severity), \(words.times(finding, of: report.input.records)))")
      wrap(printable(finding.message), indent: 4)
      let places = finding.samples.compactMap { $0.cell ?? $0.line.map { words.common.line($0) } }
      let rest = finding.count - Int64(finding.samples.count)
      let more = rest > 0 && !places.isEmpty ? [words.common.andMore(rest)] : []
      if !places.isEmpty { wrap(joined(places + more, ", "), indent: 6) }
      wrap(printable(words.waiving.grounds(item.grounds)), indent: 4, lead: "-> ")
    }
  }
}

extension HTMLReport {
  /// How many waived findings a page lists.
  static let mostWaived = 200

  /// Adds what is waived, apart from what is in force.
  func addWaived(to markup: inout Markup) {
    guard let waived = report.waived, !waived.isEmpty else { return }
    addSection("waived", words.waiving.title, to: &markup) { markup in
      markup.add("p", words.waiving.introduction)
      markup.add("p", report.waivedTotals(words))
      markup.addScrolling(words.waiving.caption) { markup in
        markup.add("table", [("aria-labelledby", "waived")]) { markup in
          markup.addHeads(words.waiving.heads)
          markup.add("tbody") { markup in
            for item in waived.prefix(HTMLReport.mostWaived) { addRow(item, to: &markup) }
          }
        }
      }
      let rest = waived.count - HTMLReport.mostWaived
      if rest > 0 { markup.add("p", words.common.andMore(Int64(rest))) }
    }
  }

  private func addRow(_ item: WaivedFinding, to markup: inout Markup) {
    let (finding, grounds) = (item.finding, item.grounds)
    markup.add("tr") { markup in
      markup.add("th", [("scope", "row")], words.common.severity(finding.severity))
      for text in [
        finding.rule.name, finding.field ?? words.page.none, grouped(finding.count), grounds.author,
        grounds.expires.description, grounds.reason,
      ] { markup.add("td", text) }
    }
  }
}
