import Validation

/// Charts: tables whose rows have a bar, so that every number can be read as well as seen.
extension HTMLReport {
  /// A row of a chart: what it is about, its numbers as they are shown, and the lengths of the pieces of its bar.
  private struct Bar {
    let label: String
    let numbers: [String]
    let pieces: [(kind: String, length: Int64)]

    var length: Int64 { pieces.reduce(0) { $0 + $1.length } }
  }

  private typealias Number = (title: String, severity: Severity?)

  /// The severities of which there is a finding.
  private var severities: [Severity] { Severity.allCases.filter { report.count($0) > 0 } }

  func addCharts(to markup: inout Markup) {
    let (records, byField) = (recordBars, fieldBars)
    if records.isEmpty && byField.isEmpty && report.volumes == nil { return }
    addSection("at-a-glance", words.page.charts.title, to: &markup) { markup in
      markup.add("div", [("class", "charts")]) { markup in
        if !records.isEmpty {
          add(
            words.page.charts.records, words.page.charts.recordsAre, [(words.page.charts.recordsCount, nil)], records,
            to: &markup)
        }
        if !byField.isEmpty {
          let numbers: [Number] = severities.map { (words.common.severities($0), $0) }
          add(words.page.charts.fields, words.page.field, numbers, byField, to: &markup)
        }
      }
      if let volumes = report.volumes { add(volumes, to: &markup) }
    }
  }

  private var recordBars: [Bar] {
    let records = report.records
    if records.clean + records.withErrors + records.withWarningsOnly == 0 { return [] }
    return [
      (words.page.charts.clean, "ok", records.clean),
      (words.page.charts.warningsOnly, "warning", records.withWarningsOnly),
      (words.page.charts.withErrors, "error", records.withErrors),
    ].map { Bar(label: $0.0, numbers: [grouped($0.2)], pieces: [($0.1, $0.2)]) }
  }

  /// How often something was found in each field, the gravest first.
  private var fieldBars: [Bar] {
    let severities = severities
    var fields: [(name: String?, counts: [Int64])] = []
    for finding in report.findings {
      let index = fields.firstIndex { $0.name == finding.field } ?? fields.count
      if index == fields.count { fields.append((finding.field, severities.map { _ in 0 })) }
      for (place, severity) in severities.enumerated() where severity == finding.severity {
        fields[index].counts[place] += finding.count
      }
    }
    fields.sort { left, right in
      for (one, other) in zip(left.counts, right.counts) where one != other { return one > other }
      return (left.name ?? "") < (right.name ?? "")
    }
    return fields.map { field in
      let pieces = zip(severities, field.counts).map { (kind: $0.rawValue, length: $1) }
      return Bar(
        label: field.name ?? words.page.charts.noField, numbers: field.counts.map { grouped($0) }, pieces: pieces)
    }
  }

  private func add(_ volumes: Report.Volumes, to markup: inout Markup) {
    markup.add("h3", words.page.charts.volumes)
    markup.add("p", words.page.charts.volumesNote(volumes.total, Report.Volumes.smallest))
    markup.add("div", [("class", "charts")]) { markup in
      for (title, head, parts, isSorted) in [
        (words.page.charts.byMonth, words.page.charts.month, volumes.months, true),
        (words.page.charts.byChannel, words.page.charts.channel, volumes.channels, false),
        (words.page.charts.byService, words.page.charts.service, volumes.services, false),
      ] where !parts.isEmpty {
        // Months stay in the order of time, the last of them shown; of anything else the greatest come first.
        let ordered = isSorted ? Array(parts.suffix(60)) : parts.sorted { ($0.count ?? 1) > ($1.count ?? 1) }
        let bars = ordered.map { part in
          let label = part.label.map { "\($0) (\(part.code))" } ?? part.code
          let number = part.count.map { grouped($0) } ?? words.page.charts.small(Report.Volumes.smallest)
          return Bar(label: label, numbers: [number], pieces: [("plain", part.count ?? 0)])
        }
        add(
          title, head, [(words.page.charts.volume, nil)], bars, most: isSorted ? 60 : HTMLReport.mostBars, to: &markup)
        if isSorted && parts.count > 60 { markup.add("p", words.common.andMore(Int64(parts.count - 60))) }
      }
    }
  }

  private func add(
    _ title: String, _ head: String, _ numbers: [Number], _ bars: [Bar], most: Int = mostBars, to markup: inout Markup
  ) {
    let longest = bars.reduce(1) { max($0, $1.length) }
    markup.add("div", [("class", "chart")]) { markup in
      markup.addScrolling(title) { markup in
        markup.add("table") { markup in
          markup.add("caption", title)
          markup.addHeads([head], numbers: numbers)
          markup.add("tbody") { markup in
            for bar in bars.prefix(most) { add(bar, longest: longest, to: &markup) }
          }
        }
      }
      if bars.count > most { markup.add("p", [("class", "note")], words.common.andMore(Int64(bars.count - most))) }
    }
  }

  private func add(_ bar: Bar, longest: Int64, to markup: inout Markup) {
    markup.add("tr") { markup in
      markup.open("th", [("scope", "row")])
      markup.add(bar.label)
      markup.add(markup: picture(of: bar, longest: longest))
      markup.close("th")
      for number in bar.numbers { markup.add("td", [("class", "number")], number) }
    }
  }

  /// The bar as a drawing 1,000 wide. The numbers beside it say the same, so it is hidden from screen readers.
  private func picture(of bar: Bar, longest: Int64) -> String {
    var rectangles = ""
    var start: Int64 = 0
    for piece in bar.pieces where piece.length > 0 {
      let width = max(4, scaled(piece.length, longest))
      rectangles += "<rect class=\"\(piece.kind)\" x=\"\(start)\" y=\"0\" width=\"\(width)\" height=\"10\"/>"
      start += width
    }
    return "<svg class=\"bar\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 1000 10\" "
      + "preserveAspectRatio=\"none\" xmlns=\"http://www.w3.org/2000/svg\">\(rectangles)</svg>"
  }

  /// `part` of `whole` in thousandths, without a number that is too large on the way.
  private func scaled(_ part: Int64, _ whole: Int64) -> Int64 {
    whole < 1 << 53 ? part * 1000 / whole : part / (whole / 1000)
  }
}
