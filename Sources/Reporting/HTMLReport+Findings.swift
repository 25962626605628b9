import Validation

/// Everything that was found, what has one cause together.
extension HTMLReport {
  /// The findings of one rule and severity: the same cause in one field or several.
  private struct Cause {
    let rule: Rule
    /// Their places among the findings of the report.
    var findings: [Int]
    var count: Int64
  }

  func addFindings(_ severity: Severity, to markup: inout Markup) {
    let causes = causes(severity)
    if causes.isEmpty { return }
    addSection("all-\(severity.rawValue)", words.common.severityTitle(severity), to: &markup) { markup in
      for cause in causes { add(cause, severity, to: &markup) }
    }
  }

  /// The causes, the most frequent first.
  private func causes(_ severity: Severity) -> [Cause] {
    var causes: [Cause] = []
    for (place, finding) in report.findings.enumerated() where finding.severity == severity {
      if let index = causes.firstIndex(where: { $0.rule.name == finding.rule.name }) {
        causes[index].findings.append(place)
        causes[index].count += finding.count
      } else {
        causes.append(Cause(rule: finding.rule, findings: [place], count: finding.count))
      }
    }
    return causes.sorted { $0.count != $1.count ? $0.count > $1.count : $0.rule.name < $1.rule.name }
  }

  private func add(_ cause: Cause, _ severity: Severity, to markup: inout Markup) {
    let rule = cause.rule
    let anchor = HTMLReport.anchor(rule, severity)
    markup.add("article", [("class", severity.rawValue), ("aria-labelledby", anchor)]) { markup in
      markup.add("h3", [("id", anchor)], rule.summary)
      markup.open("p", [("class", "tags")])
      markup.span("strong", [("class", "tag")], words.common.severity(severity))
      markup.add(" ")
      markup.span("code", [], rule.name)
      markup.add(" \(words.page.about(rule))")
      markup.close("p")
      markup.open("p", [("class", "do")])
      markup.span("strong", [], words.page.remedy)
      markup.add(" \(rule.remedy)")
      markup.close("p")
      for place in cause.findings {
        let isPlaced = place < HTMLReport.mostPlacedFindings
        add(report.findings[place], places: isPlaced ? placesPerFinding : 0, to: &markup)
      }
      addExplanation(rule, to: &markup)
    }
  }

  private func add(_ finding: Finding, places: Int, to markup: inout Markup) {
    markup.add("h4", title(of: finding))
    markup.add("p", finding.message)
    let placed = finding.samples.filter { $0.line != nil || $0.value != nil }
    let shown = Array(placed.prefix(places))
    if shown.allSatisfy({ $0.cell == nil && $0.key == nil && $0.value == nil && $0.suggestions.isEmpty }) {
      // Nothing is to be set beside the lines, so that a table would have one column.
      let lines = shown.compactMap { $0.line }.map { grouped($0) }
      if !lines.isEmpty { markup.add("p", words.page.lines(joined(lines, "; "))) }
    } else {
      markup.addScrolling(words.page.places(finding.rule.name, finding.field)) { markup in
        add(shown, of: finding, to: &markup)
      }
    }
    if finding.count > Int64(shown.count) && finding.count > 1 {
      markup.add("p", [("class", "note")], words.page.shown(Int64(shown.count), finding.count))
    }
  }

  /// How many places of a finding are shown, so that all findings together keep within the limit.
  private var placesPerFinding: Int {
    let share = HTMLReport.mostPlaces / max(1, report.findings.count)
    return max(1, min(HTMLReport.mostPlacesOfOne, share))
  }

  /// Adds a table of places, with the columns that have something to show.
  private func add(_ samples: [Sample], of finding: Finding, to markup: inout Markup) {
    let all: [(title: String, hasSome: Bool, text: (Sample) -> String?)] = [
      (words.page.line, true, { $0.line.map { grouped($0) } }),
      (words.page.cell, false, { $0.cell }),
      (words.page.key, false, { $0.key }),
    ]
    let columns = all.filter { column in column.hasSome || samples.contains { column.text($0) != nil } }
    let hasValues = samples.contains { $0.value != nil }
    let hasSuggestions = samples.contains { !$0.suggestions.isEmpty }
    markup.add("table", [("class", "places")]) { markup in
      markup.add("caption", words.page.places(finding.rule.name, finding.field))
      let more = (hasValues ? [words.page.value] : []) + (hasSuggestions ? [words.page.perhaps] : [])
      markup.addHeads(columns.map { $0.title } + more)
      markup.add("tbody") { markup in
        for sample in samples {
          markup.add("tr") { markup in
            for (index, column) in columns.enumerated() {
              let text = column.text(sample) ?? words.page.none
              if index == 0 { markup.add("th", [("scope", "row")], text) } else { markup.add("td", text) }
            }
            if hasValues { addValue(sample, to: &markup) }
            if hasSuggestions { add(sample.suggestions, to: &markup) }
          }
        }
      }
    }
  }

  private func addValue(_ sample: Sample, to markup: inout Markup) {
    markup.open("td")
    if let value = sample.value {
      markup.span("code", [("class", "value")], value)
    } else {
      markup.add(words.page.none)
    }
    markup.close("td")
  }

  private func add(_ suggestions: [SuggestedCode], to markup: inout Markup) {
    markup.open("td")
    if suggestions.isEmpty { markup.add(words.page.none) }
    for (index, suggestion) in suggestions.enumerated() {
      if index > 0 { markup.addEmpty("br") }
      markup.span("code", [], suggestion.code)
      if !suggestion.label.utf8.isEmpty { markup.add(" \(suggestion.label)") }
    }
    markup.close("td")
  }

  private func addExplanation(_ rule: Rule, to markup: inout Markup) {
    markup.add("details") { markup in
      markup.add("summary", words.page.more(rule.name))
      for paragraph in paragraphs(rule.explanation) { markup.add("p", paragraph) }
      for (title, example) in [(words.page.bad, rule.bad), (words.page.good, rule.good)] {
        markup.add("p", [("class", "example")], title)
        markup.open("pre", [("tabindex", "0"), ("role", "region"), ("aria-label", "\(title) \(rule.name)")])
        for (index, line) in example.lines(schemas: schemas).enumerated() {
          if index > 0 { markup.add(markup: "\n") }
          markup.add(line)
        }
        markup.close("pre")
      }
    }
  }
}
