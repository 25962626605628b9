public import Schemas
public import Validation

extension Report {
  /// The report as one page that needs nothing else: no script, no other file and no network.
  ///
  /// The page is well-formed as XML too. It shows at most ``HTMLReport/mostPlaces`` places in all, and says how many
  /// there are; so it stays well under a megabyte, whatever the file. `schemas` are those that rules have examples of.
  public func html(version: String, schemas: [Schema], words: Words = .english) -> String {
    HTMLReport(report: self, version: version, schemas: schemas, words: words).page
  }
}

/// A report as a page for a browser.
struct HTMLReport {
  /// How many places are shown in all, and of one finding; and how many findings have any.
  static let (mostPlaces, mostPlacesOfOne, mostPlacedFindings) = (1000, 20, 400)
  /// How many rows a chart has.
  static let mostBars = 20
  /// How many columns of the file are listed.
  static let mostColumns = 100
  /// How many causes the first screen names.
  static let mostBlocks = 5

  let report: Report
  let version: String
  let schemas: [Schema]
  let words: Words

  /// The whole page.
  var page: String {
    let title = "\(report.input.name) \(words.page.outcome(report.verdict)) – \(words.page.banner)"
    return HTMLPage(title: title, version: version, words: words).text { markup in
      addSummary(to: &markup)
      addCharts(to: &markup)
      for severity in Severity.allCases { addFindings(severity, to: &markup) }
      addWaived(to: &markup)
      addNotChecked(to: &markup)
      addBasis(to: &markup)
    }
  }

  /// Adds a heading with an anchor to the section that it names.
  func addSection(_ id: String, _ title: String, to markup: inout Markup, content: (inout Markup) -> Void) {
    markup.add("section", [("aria-labelledby", id)]) { markup in
      markup.add("h2", [("id", id)], title)
      content(&markup)
    }
  }

  /// What a finding is about: its field and how often it occurs, or the file as a whole.
  func title(of finding: Finding) -> String {
    let isOfRecords = finding.samples.first?.record != nil
    let times = finding.count > 1 || isOfRecords ? words.times(finding, of: report.input.records) : nil
    let parts = [finding.field, times].compactMap { $0 }
    return parts.isEmpty ? words.page.wholeFile : joined(parts, ": ")
  }

  /// The anchor of the findings of a rule.
  static func anchor(_ rule: Rule, _ severity: Severity) -> String { "\(severity.rawValue)-\(rule.name)" }
}
