import Validation

/// Every sentence about reports that a person can read and that is no rule's own: one value a language.
///
/// A second language is one more file like `Words+English.swift`; the compiler names what it lacks. A report's
/// messages and a rule's texts come from the rule.
public struct Words: Sendable {
  typealias Counted = @Sendable (Int64) -> String
  typealias OfSeverity = @Sendable (Severity) -> String
  typealias OfVerdict = @Sendable (Report.Verdict) -> String
  typealias OfReport = @Sendable (Report) -> String

  /// The code of the language (BCP 47).
  let language: String
  let common: Common
  let text: Text
  let page: Page
  let brief: Brief
  let comparison: Comparison
  let faults: Faults
  let summary: Summary
  let listing: Listing
  /// What is said of waivers.
  public let waiving: Waiving

  /// What several forms say.
  struct Common: Sendable {
    let severity: OfSeverity
    let severities: OfSeverity
    let severityTitle: OfSeverity
    let verdict: OfVerdict
    let records: Counted
    let bytes: Counted
    let times: Counted
    let everyRecord: Counted
    let andMore: Counted
    let encoding: @Sendable (String) -> String
    let sheet: @Sendable (String) -> String
    let held: @Sendable (_ schema: Report.Source?, _ asAt: String) -> String
    let recordTotals: @Sendable (Report.Records) -> String
    let check: @Sendable (_ rule: String, _ field: String?) -> String
    let notChecked: String
    let nothingFound: String
    let line: Counted
    let cell: @Sendable (String) -> String
    let key: @Sendable (String) -> String
    let value: @Sendable (String) -> String
    let perhaps: @Sendable (SuggestedCode) -> String
  }

  /// The text for a terminal.
  struct Text: Sendable {
    let heldTo: @Sendable (Report.Source) -> String
    let asAt: @Sendable (String) -> String
    let hash: @Sendable (String) -> String
    let lists: String
    let lines: @Sendable (String) -> String
    let cells: @Sendable (String) -> String
    let more: Counted
    let notMade: @Sendable (_ checks: String) -> String
    let manyNotMade: @Sendable (Int) -> String
    let moreSamples: String
    let explain: @Sendable (_ rule: String) -> String
    let verdict: OfVerdict
    let conclusion: OfReport
  }

  /// The page for a browser.
  struct Page: Sendable {
    let banner: String
    let skip: String
    let footer: @Sendable (_ version: String) -> String
    let privacy: String
    let outcome: OfVerdict
    let verdictSentence: OfReport
    let whatToDo: String
    let steps: @Sendable (Report) -> [String]
    let blocks: String
    let blocksIntroduction: OfReport
    let moreBlocks: Counted
    let notCheckedIntroduction: String
    let basis: String
    let sources: String
    let name: String
    let version: String
    let hash: String
    let fileHash: String
    let columns: String
    let column: String
    let header: String
    let field: String
    let withheld: String
    let none: String
    let wholeFile: String
    let about: @Sendable (Rule) -> String
    let remedy: String
    let places: @Sendable (_ rule: String, _ field: String?) -> String
    let shown: @Sendable (_ shown: Int64, _ all: Int64) -> String
    let lines: @Sendable (String) -> String
    let line: String
    let cell: String
    let key: String
    let value: String
    let perhaps: String
    let more: @Sendable (_ rule: String) -> String
    let bad: String
    let good: String
    let charts: Charts
  }

  /// The charts of the page.
  struct Charts: Sendable {
    let title: String
    let records: String
    let recordsAre: String
    let recordsCount: String
    let clean: String
    let warningsOnly: String
    let withErrors: String
    let fields: String
    let noField: String
    let volumes: String
    let volumesNote: @Sendable (_ total: Int64, _ smallest: Int64) -> String
    let byMonth: String
    let month: String
    let byChannel: String
    let channel: String
    let byService: String
    let service: String
    let volume: String
    let small: Counted
  }

  /// The summary in Markdown.
  struct Brief: Sendable {
    let heads: [String]
    let totals: @Sendable (_ errors: Int64, _ warnings: Int64, _ infos: Int64) -> String
    let more: @Sendable (_ findings: Int64, _ count: Int64) -> String
  }

  /// Two reports compared.
  struct Comparison: Sendable {
    let title: @Sendable (_ new: String, _ old: String) -> String
    let new: String
    let fixed: String
    let still: String
    let notChecked: String
    let atLeast: Counted
    let inexact: String
    let totals: @Sendable (_ new: Int64, _ fixed: Int64, _ still: Int64) -> String
    let worse: String
    let newErrors: Counted
    let unknown: String
    let unknownReason: String
    let noWorse: String
    let noNewErrors: String
  }

  /// What is wrong with a report that is read, as it stands behind the report's name.
  struct Faults: Sendable {
    let noJSON: @Sendable (_ reason: String, _ line: Int) -> String
    let reason: @Sendable (JSONFault.Kind) -> String
    let newer: @Sendable (_ version: String, _ own: String) -> String
    let unknown: @Sendable (_ member: String) -> String
    let missing: @Sendable (_ member: String) -> String
    let wrong: @Sendable (_ member: String, _ wanted: String) -> String
    let total: @Sendable (_ severity: String, _ sum: Int64) -> String
    let verdict: @Sendable (_ verdict: String) -> String
    let contradiction: @Sendable (Report.Contradiction) -> String
    let object: String
    let list: String
    let listUpTo: @Sendable (Int) -> String
    let text: String
    let length: @Sendable (_ least: Int, _ most: Int) -> String
    let name: String
    let oneOf: @Sendable ([String]) -> String
    let hash: String
    let day: String
    let month: String
    let count: String
    let positive: String
    let version: String
    let unknownRule: String
    let columnLetters: String
    let columnOrder: String
    let cell: String
    let tooMany: String
  }
}

extension Words {
  /// How often a finding occurs, in words: `6 records`, `every record: 1,000`, `2 times`.
  func times(_ finding: Finding, of records: Int64) -> String {
    let isOfRecords = finding.samples.first?.record != nil
    if isOfRecords && finding.count == records && records > 1 { return common.everyRecord(records) }
    return isOfRecords ? common.records(finding.count) : common.times(finding.count)
  }

  /// A place on one line; nil where there is none to name.
  func place(_ sample: Sample) -> String? {
    let parts = [
      sample.line.map(common.line), sample.cell.map(common.cell), sample.key.map { common.key(printable($0)) },
      sample.value.map { common.value(printable($0)) },
    ]
    let suggestions = sample.suggestions.map { common.perhaps($0) }
    let known = parts.compactMap { $0 } + suggestions.map { printable($0) }
    return known.isEmpty ? nil : joined(known, ", ")
  }
}
