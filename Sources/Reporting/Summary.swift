import CSV
public import Validation

/// What validating several files came to, a line for each.
public struct Summary: Sendable {
  /// The files, in the order in which they were validated.
  public private(set) var files: [File] = []

  /// A file of the summary.
  public struct File: Sendable {
    /// What the file is called in the summary: enough of its path to tell it from the others.
    public let name: String
    /// How its report is called within the folder of reports; nil where it has none there.
    public let report: String?
    public let outcome: Outcome

    /// A file and what came of it.
    public init(name: String, report: String?, outcome: Outcome) {
      self.name = name
      self.report = report
      self.outcome = outcome
    }
  }

  /// What came of a file.
  public enum Outcome: Sendable {
    case validated(Counts)
    /// It could not be validated, for this reason: a sentence.
    case failed(String)
  }

  /// What a summary says of a report.
  public struct Counts: Sendable {
    public let verdict: Report.Verdict
    /// How many records there are, and how many of them have errors.
    public let records, withErrors: Int64
    /// How many findings there are of each severity.
    public let errors, warnings, infos: Int64

    /// The counts of a report.
    public init(_ report: Report) {
      verdict = report.verdict
      (records, withErrors) = (report.input.records, report.records.withErrors)
      (errors, warnings, infos) = (report.count(.error), report.count(.warning), report.count(.info))
    }
  }

  /// No files yet.
  public init() {}

  /// Adds the next file.
  public mutating func add(_ file: File) { files.append(file) }

  /// How many files have a verdict, or for nil could not be validated.
  func count(_ verdict: Report.Verdict?) -> Int64 { Int64(files.count { $0.counts?.verdict == verdict }) }

  /// The sum of a count over all files.
  func sum(_ count: (Counts) -> Int64) -> Int64 {
    var sum: Int64 = 0
    for counts in files.compactMap({ $0.counts }) { sum += count(counts) }
    return sum
  }
}

extension Summary.File {
  var counts: Summary.Counts? {
    guard case .validated(let counts) = outcome else { return nil }
    return counts
  }

  var reason: String? {
    guard case .failed(let reason) = outcome else { return nil }
    return reason
  }
}

extension Summary {
  /// The forms in which a summary can be written.
  public enum Format: String, CaseIterable, Sendable {
    case text, json, csv, markdown, html
  }

  /// The summary in one of the forms.
  ///
  /// - Parameter version: the version of Concord that validated the files.
  public func rendered(
    as format: Format, version: String, style: TextStyle, words: Words = .english
  ) -> String {
    switch format {
    case .text: text(style: style, words)
    case .json: json.text
    case .csv: csv
    case .markdown: markdown(words)
    case .html: html(version: version, words)
    }
  }

  /// The summary for programs; the form is in `Schemas/summary.schema.json`.
  var json: JSON {
    let totals: [(String, JSON)] = [
      ("files", .integer(files.count)), ("valid", .integer(count(.valid))), ("invalid", .integer(count(.invalid))),
      ("not_fully_checked", .integer(count(.notFullyChecked))), ("not_validated", .integer(count(nil))),
      ("records", .integer(sum { $0.records })), ("records_with_errors", .integer(sum { $0.withErrors })),
      ("errors", .integer(sum { $0.errors })), ("warnings", .integer(sum { $0.warnings })),
      ("infos", .integer(sum { $0.infos })),
    ]
    return .object([("files", .array(files.map { $0.json })), ("totals", .object(totals))])
  }

  /// The summary as a table for spreadsheets.
  var csv: String {
    var writer = CSV.Writer()
    writer.write([
      "file", "verdict", "records", "records_with_errors", "errors", "warnings", "infos", "report", "reason",
    ])
    for file in files {
      let counts = file.counts
      let numbers = [counts?.records, counts?.withErrors, counts?.errors, counts?.warnings, counts?.infos]
      writer.write(
        [harmless(file.name), file.verdict] + numbers.map { $0.map { String($0) } ?? "" }
          + [harmless(file.report ?? ""), harmless(file.reason ?? "")])
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension Summary.File {
  fileprivate var verdict: String { counts?.verdict.rawValue ?? "not-validated" }

  fileprivate var json: JSON {
    var members: [(String, JSON)] = [("name", .string(name)), ("verdict", .string(verdict))]
    if let counts {
      members += [
        ("records", .integer(counts.records)), ("records_with_errors", .integer(counts.withErrors)),
        ("errors", .integer(counts.errors)), ("warnings", .integer(counts.warnings)),
        ("infos", .integer(counts.infos)),
      ]
    }
    if let report { members.append(("report", .string(report))) }
    if let reason { members.append(("reason", .string(reason))) }
    return .object(members)
  }
}
