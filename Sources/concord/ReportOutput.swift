import Reporting
import Schemas
import Standards
import Validation

extension SharedOption {
  /// The form of a report.
  static let reportFormat = CommandDefinition.Option(
    name: "as", value: "FORMAT", summary: "text (default), json, html, sarif, junit, ndjson, csv or markdown")
}

/// What help says of the forms of a report.
let reportFormatNotes = [
  "Formats: text for people at a terminal; html is one page for a browser, which needs nothing else; markdown",
  "is a summary for a pull request; json is the whole report; sarif (2.1.0) is for code scanning; junit for test",
  "results, where errors fail, warnings pass with output, and what was not checked or is waived is skipped; csv",
  "and ndjson have one line for every place, whatever --samples, in the order of the file. In csv, what a",
  "spreadsheet could take for a formula has an apostrophe before it.",
]

extension Invocation {
  /// The form in which a report is to be written; that of text for another that the command has.
  func reportFormat(or other: String? = nil) throws -> ReportFormat {
    var names = ReportFormat.allCases.map { $0.rawValue }
    if let other { names.insert(other, at: 3) }
    let name = try choice("as", among: names)
    return ReportFormat(rawValue: name) ?? .text
  }

  /// Writes a report where it is to go, and says how the command ends with it.
  ///
  /// - Parameter version: the version of Concord that made the report.
  func write(_ report: Report, as format: ReportFormat, version: String = concordVersion) throws -> ExitCode {
    try write(try rendered(report, as: format, version: version))
    if format.needsEverySample && !report.notChecked.isEmpty {
      say("concord: \(words.validation.notShown(format.rawValue))")
    }
    return ExitCode(report.verdict)
  }

  /// A report in one of the forms.
  func rendered(_ report: Report, as format: ReportFormat, version: String = concordVersion) throws -> String {
    try report.rendered(as: format, version: version, style: style) { () throws -> [Schema] in
      try exampleSchemas()
    }
  }

  /// Every schema at its newest version, for the examples of rules.
  private func exampleSchemas() throws -> [Schema] {
    let standards = try standards()
    return try withStandards { () throws(StandardsError) in
      var schemas: [Schema] = []
      for name in standards.schemaNames { schemas.append(try standards.schema(name)) }
      return schemas
    }
  }

  /// Throws where a form that has one line a place is to be made of a report that lacks places.
  ///
  /// - Parameter remedy: how a report with all places is made.
  func refuse(_ format: ReportFormat, ifIncomplete report: Report, remedy: String) throws {
    guard format.needsEverySample, !report.hasEverySample,
      let finding = report.findings.first(where: { Int64($0.samples.count) < $0.count })
    else { return }
    throw Failure(
      .usage,
      words.reports.lacksPlaces(
        format.rawValue, shown: finding.samples.count, of: finding.count, rule: finding.rule.name, remedy: remedy))
  }
}
