public import Validation

extension Report {
  /// The report as a SARIF 2.1.0 log (OASIS standard), for code scanning and editors.
  ///
  /// A result is a finding with all its places as locations, since only all of them together put it right;
  /// `occurrenceCount` is its exact count. Checks that were not made are notifications of the invocation.
  /// What is waived is a result that is suppressed.
  public func sarif(version: String, words: Words = .english) -> JSON {
    .object([
      (
        "$schema",
        .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      ),
      ("version", .string("2.1.0")),
      ("runs", .array([SARIFRun(report: self, words: words).json(version: version)])),
    ])
  }
}

private struct SARIFRun {
  let report: Report
  let words: Words
  /// The rules that results name, in the order in which they are first named.
  private let rules: [Rule]

  init(report: Report, words: Words) {
    self.report = report
    self.words = words
    var rules: [Rule] = []
    for finding in report.findings + (report.waived ?? []).map({ $0.finding })
    where !rules.contains(where: { $0.name == finding.rule.name }) {
      rules.append(finding.rule)
    }
    self.rules = rules
  }

  func json(version: String) -> JSON {
    let driver: [(String, JSON)] = [
      ("name", .string("Concord")), ("version", .string(version)), ("semanticVersion", .string(version)),
      ("rules", .array(rules.map { descriptor($0) })),
    ]
    return .object([
      ("tool", .object([("driver", .object(driver))])), ("invocations", .array([invocation])),
      ("artifacts", .array([artifact])), ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(report.findings.map { result($0) } + waived)), ("properties", totals),
    ])
  }

  private func message(_ text: String) -> JSON { .object([("text", .string(literal(text)))]) }

  /// A text as messages hold it: braces, which would be places to fill in, are doubled.
  private func literal(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private func descriptor(_ rule: Rule) -> JSON {
    .object([
      ("id", .string(rule.name)), ("shortDescription", message(rule.summary)),
      ("fullDescription", message(joined(paragraphs(rule.explanation), "\n\n"))), ("help", message(rule.remedy)),
      ("defaultConfiguration", .object([("level", .string(rule.severity.level))])),
      (
        "properties",
        .object([("tags", .array([.string(rule.dimension.rawValue)])), ("who", .string(rule.actor.rawValue))])
      ),
    ])
  }

  private var artifact: JSON {
    let input = report.input
    var members: [(String, JSON)] = [("location", location), ("length", .integer(input.bytes))]
    if let encoding = input.encoding { members.append(("encoding", .string(encodingName(encoding)))) }
    if let sha256 = input.sha256 { members.append(("hashes", .object([("sha-256", .string(sha256))]))) }
    return .object(members)
  }

  private var location: JSON { .object([("uri", .string(uri(report.input.name))), ("index", .integer(0))]) }

  private var invocation: JSON {
    let notes = report.notChecked.map { check in
      JSON.object([
        ("level", .string("warning")),
        ("message", message("\(words.common.check(check.rule, check.field)): \(check.reason)")),
        ("associatedRule", .object([("id", .string(check.rule))])),
      ])
    }
    return .object([("executionSuccessful", .bool(true)), ("toolExecutionNotifications", .array(notes))])
  }

  /// What is waived, as results that are suppressed (SARIF 2.1.0, 3.27.23 and 3.35).
  private var waived: [JSON] {
    (report.waived ?? []).map { item in
      let suppression: [(String, JSON)] = [
        ("kind", .string("external")), ("status", .string("accepted")),
        ("justification", .string(printable(words.waiving.grounds(item.grounds)))),
      ]
      return result(item.finding, more: [("suppressions", .array([.object(suppression)]))])
    }
  }

  private func result(_ finding: Finding, more: [(String, JSON)] = []) -> JSON {
    let index = rules.firstIndex { $0.name == finding.rule.name } ?? 0
    let isPlaced = finding.samples.contains { $0.line != nil }
    let places = isPlaced ? finding.samples : [Sample()]
    var properties: [(String, JSON)] = []
    if let field = finding.field { properties.append(("field", .string(field))) }
    properties.append(("severity", .string(finding.severity.rawValue)))
    let members: [(String, JSON)] = [
      ("ruleId", .string(finding.rule.name)), ("ruleIndex", .integer(index)), ("kind", .string("fail")),
      ("level", .string(finding.severity.level)), ("message", message(finding.message)),
      ("locations", .array(places.map { place($0) })), ("occurrenceCount", .integer(finding.count)),
      ("partialFingerprints", .object([("ruleAndField/v1", .string(finding.fingerprint))])),
      ("properties", .object(properties)),
    ]
    return .object(members + more)
  }

  private func place(_ sample: Sample) -> JSON {
    var physical: [(String, JSON)] = [("artifactLocation", location)]
    if let line = sample.line { physical.append(("region", .object([("startLine", .integer(line))]))) }
    var members: [(String, JSON)] = [("physicalLocation", .object(physical))]
    if let cell = sample.cell {
      members.append(("logicalLocations", .array([.object([("name", .string(cell)), ("kind", .string("member"))])])))
    }
    if let text = words.place(sample) { members.append(("message", message(text))) }
    return .object(members)
  }

  private var totals: JSON {
    let records = report.records
    let counts = Severity.allCases.map { ($0.rawValue, JSON.integer(report.count($0))) }
    return .object([
      ("verdict", .string(report.verdict.rawValue)), ("counts", .object(counts)),
      (
        "records",
        .object([
          ("clean", .integer(records.clean)), ("with_errors", .integer(records.withErrors)),
          ("with_warnings_only", .integer(records.withWarningsOnly)),
        ])
      ),
    ])
  }

  /// The name of a file as a relative reference (RFC 3986): every byte that is not unreserved is percent-encoded.
  private func uri(_ name: String) -> String {
    var text = ""
    for byte in name.utf8 {
      let isPlain =
        byte >= 0x30 && byte <= 0x39 || byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A && byte < 0x80
        || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}

/// The name of an encoding in the register of IANA.
private func encodingName(_ encoding: String) -> String {
  switch encoding {
  case "utf-8": "UTF-8"
  case "utf-16le": "UTF-16LE"
  case "utf-16be": "UTF-16BE"
  default: encoding
  }
}

extension Severity {
  /// What SARIF calls it.
  fileprivate var level: String { self == .info ? "note" : rawValue }
}
