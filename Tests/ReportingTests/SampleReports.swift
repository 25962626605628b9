import Reporting
import TestSupport
import Validation
import Vocabularies

/// Reports that tests start from.
enum SampleReports {
  /// The example of the README: errors and warnings, with fewer places than there are.
  static func example(samples: Int = 5) throws -> Report {
    try Repository.validate(
      Repository.bytes("conformance/examples/medway-2026-03.csv"), schema: nil, asAt: "2026-04-01", samples: samples)
  }

  /// The reports of a third of the conformance cases, every place in them.
  static let ofCases: [Report] = {
    do {
      return try Case.all.enumerated().filter({ $0.offset % 3 == 0 }).map { _, item in
        try Repository.validate(
          Repository.bytes(item.inputPath), schema: item.schema, asAt: item.asAt, waivers: item.readWaivers())
      }
    } catch {
      fatalError("The cases cannot be validated: \(error)")
    }
  }()

  /// What somebody might put into a name to get out of a format.
  static let hostile = [
    "<script>alert(1)</script>", "]]>", "--><b>", "a|b", "`code`", "```", "two\nlines\r\n## heading", "\u{202E}abc",
    "\u{0}nul", "=1+1", "@here", "#12", "[link](http://example.invalid)", "{0}", "&lt;&amp;", "\"quoted\" 'text'",
    "</title></style>", "\u{FFFE}\u{FEFF}", "é\u{301}🏛️", "*bold* _it_ ~no~", "\\", "a,b;c", "http://example.invalid/",
  ]

  /// A report in which everything that comes from a file is `text`.
  static func hostile(_ text: String) throws -> Report {
    guard let day = Day("2026-04-01"), let rule = Rule.named("formula-cell"), let error = Rule.named("unknown-code")
    else { throw Missing() }
    let sample = Sample(
      line: 2, record: 1, column: 0, key: text, value: text, suggestions: [SuggestedCode(code: text, label: text)])
    return Report(
      input: .init(name: text, bytes: 1, records: 1, encoding: "utf-8", delimiter: ","), asAt: day,
      schema: .init(name: "service-transactions", version: "1.0", sha256: String(repeating: "a", count: 64)),
      vocabularies: [], columns: [.init(index: 0, header: text, field: text)], records: .init(withErrors: 1),
      findings: [
        Finding(rule: error, severity: .error, field: text, count: 1, message: text, samples: [sample]),
        Finding(rule: rule, severity: .warning, field: text, count: 1, message: text, samples: [sample]),
      ], notChecked: [NotChecked(rule: "missing-period", field: text, reason: text)],
      volumes: .init(
        total: 20, months: [.init(code: "2026-03", count: 20)], channels: [.init(code: text, label: text, count: 9)],
        services: [.init(code: text, label: text, count: nil)]))
  }

  /// A report with many findings in every rule, with as many places as there can be.
  static func large() throws -> Report {
    guard let day = Day("2026-04-01") else { throw Missing() }
    let value = String(repeating: "🏛", count: 80) + "…"
    let samples = (0..<200).map { number in
      Sample(
        line: Int64(number + 2), record: Int64(number + 1), column: 3, key: "KEY-\(number)", value: value,
        suggestions: [SuggestedCode(code: "\(number)", label: value)])
    }
    let findings = Rule.all.flatMap { rule in
      (0..<20).map { number in
        Finding(
          rule: rule, severity: rule.severity, field: "field_\(10 + number)", count: 1_000_000,
          message: rule.message,
          samples: samples)
      }
    }
    let sorted = findings.sorted { left, right in
      (left.severity, left.rule.name, left.field ?? "") < (right.severity, right.rule.name, right.field ?? "")
    }
    let columns = (0..<5000).map { Report.Column(index: $0, header: value, field: nil) }
    return Report(
      input: .init(name: "large.csv", bytes: 1, records: 5_500_000, encoding: "utf-8", delimiter: ","), asAt: day,
      schema: nil, vocabularies: [], columns: columns, records: .init(withErrors: 5_500_000), findings: sorted,
      notChecked: [])
  }

  struct Missing: Error {}

  static func render(_ report: Report, _ format: ReportFormat) -> String {
    report.rendered(as: format, version: "0.1.0", style: TextStyle(hasColour: false)) { Repository.schemas }
  }
}
