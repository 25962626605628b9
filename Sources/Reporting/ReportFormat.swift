public import Schemas
public import Validation

/// The forms in which a report can be written.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, html, sarif, junit, ndjson, csv, markdown

  /// Whether the form has one line a place, so that a report must hold every place to be written in it.
  public var needsEverySample: Bool { self == .ndjson || self == .csv }
}

extension Report {
  /// The report in one of the forms. The same report, version and schemas always give the same bytes.
  ///
  /// - Parameters:
  ///   - version: the version of Concord that made the report.
  ///   - style: how text is dressed; of no concern to the other forms.
  ///   - schemas: those that rules have examples of, which HTML shows; asked for only then.
  public func rendered<Fault>(
    as format: ReportFormat, version: String, style: TextStyle, schemas: () throws(Fault) -> [Schema]
  ) throws(Fault) -> String {
    switch format {
    case .text: text(style: style)
    case .json: json(version: version).text
    case .html: html(version: version, schemas: try schemas())
    case .sarif: sarif(version: version).text
    case .junit: junit()
    case .ndjson: ndjson
    case .csv: csv
    case .markdown: markdown()
    }
  }
}
