import Validation
import Vocabularies

/// What fills the first screen: the verdict, what blocks submission, what to do.
extension HTMLReport {
  func addSummary(to markup: inout Markup) {
    let (verdict, input) = (report.verdict, report.input)
    markup.open("h1")
    markup.span("bdi", [], input.name)
    markup.add(" \(words.page.outcome(verdict))")
    markup.close("h1")
    markup.add("div", [("class", "verdict \(verdict.rawValue)")]) { markup in
      markup.add("p", [("class", "word")], words.common.verdict(verdict))
      markup.add("p", words.page.verdictSentence(report))
    }
    markup.add("p", [("class", "facts")], facts)
    if verdict == .invalid { addBlocks(to: &markup) }
    addSection("what-to-do", words.page.whatToDo, to: &markup) { markup in
      markup.add("ol") { markup in
        for step in words.page.steps(report) { markup.add("li", step) }
      }
    }
  }

  private var facts: String {
    let input = report.input
    var facts = [words.common.records(input.records), words.common.bytes(input.bytes)]
    if let encoding = input.encoding { facts.append(words.common.encoding(encoding)) }
    if let sheet = input.sheet { facts.append(words.common.sheet(sheet)) }
    return joined(facts, ", ") + ". " + words.common.held(report.schema, report.asAt.description)
  }

  private func addBlocks(to markup: inout Markup) {
    let errors = report.findings.filter { $0.severity == .error }
    addSection("blocks", words.page.blocks, to: &markup) { markup in
      markup.add("p", words.page.blocksIntroduction(report))
      markup.add("ol", [("class", "blocks")]) { markup in
        for finding in errors.prefix(HTMLReport.mostBlocks) { addBlock(finding, to: &markup) }
      }
      let rest = errors.count - HTMLReport.mostBlocks
      if rest > 0 { markup.add("p", words.page.moreBlocks(Int64(rest))) }
    }
  }

  private func addBlock(_ finding: Finding, to markup: inout Markup) {
    markup.add("li") { markup in
      markup.open("a", [("href", "#" + HTMLReport.anchor(finding.rule, finding.severity))])
      markup.add(title(of: finding))
      markup.close("a")
      markup.span("span", [("class", "said")], finding.message)
      markup.add(" ")
      markup.span("span", [("class", "do")], finding.rule.remedy)
      markup.add(markup: "\n")
    }
  }

  func addNotChecked(to markup: inout Markup) {
    if report.notChecked.isEmpty { return }
    addSection("not-checked", words.common.notChecked, to: &markup) { markup in
      markup.add("p", words.page.notCheckedIntroduction)
      for group in report.uncheckedByReason {
        markup.add("h3", [("class", "plain")], group.reason)
        markup.add("ul", [("class", "checks")]) { markup in
          for check in group.checks.prefix(HTMLReport.mostColumns) {
            markup.add("li", words.common.check(check.rule, check.field))
          }
        }
        let rest = group.checks.count - HTMLReport.mostColumns
        if rest > 0 { markup.add("p", words.common.andMore(Int64(rest))) }
      }
    }
  }

  /// What the file was held to, and how its columns were understood.
  func addBasis(to markup: inout Markup) {
    addSection("basis", words.page.basis, to: &markup) { markup in
      let sources = (report.schema.map { [$0] } ?? []) + report.vocabularies
      if !sources.isEmpty {
        markup.addScrolling(words.page.sources) { markup in
          markup.add("table") { markup in
            markup.add("caption", words.page.sources)
            markup.addHeads([words.page.name, words.page.version, words.page.hash])
            markup.add("tbody") { markup in
              for source in sources {
                addRow([source.name, source.version, source.sha256], code: 2, to: &markup)
              }
            }
          }
        }
      }
      for note in report.input.notes { markup.add("p", note) }
      if let sha256 = report.input.sha256 {
        markup.open("p")
        markup.add(words.page.fileHash)
        markup.span("code", [("class", "hash")], sha256)
        markup.close("p")
      }
      addColumns(to: &markup)
    }
  }

  private func addColumns(to markup: inout Markup) {
    if report.columns.isEmpty { return }
    markup.addScrolling(words.page.columns) { markup in
      markup.add("table") { markup in
        markup.add("caption", words.page.columns)
        markup.addHeads([words.page.column, words.page.header, words.page.field])
        markup.add("tbody") { markup in
          for column in report.columns.prefix(HTMLReport.mostColumns) {
            let header = column.header ?? words.page.withheld
            addRow([column.letters, header, column.field ?? words.page.none], code: nil, to: &markup)
          }
        }
      }
    }
    let rest = report.columns.count - HTMLReport.mostColumns
    if rest > 0 { markup.add("p", words.common.andMore(Int64(rest))) }
  }

  private func addRow(_ cells: [String], code: Int?, to markup: inout Markup) {
    markup.add("tr") { markup in
      for (index, cell) in cells.enumerated() {
        if index == 0 {
          markup.add("th", [("scope", "row")], cell)
        } else if index == code {
          markup.open("td")
          markup.span("code", [("class", "hash")], cell)
          markup.close("td")
        } else {
          markup.add("td", cell)
        }
      }
    }
  }
}

extension Report {
  /// The checks that were not made, those with one reason together.
  var uncheckedByReason: [(reason: String, checks: [NotChecked])] {
    var reasons: [(reason: String, checks: [NotChecked])] = []
    for entry in notChecked {
      if let index = reasons.firstIndex(where: { $0.reason == entry.reason }) {
        reasons[index].checks.append(entry)
      } else {
        reasons.append((entry.reason, [entry]))
      }
    }
    return reasons
  }
}
