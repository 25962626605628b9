public import CSV
public import Validation

/// One place of a finding as a line of its own: of a CSV file for spreadsheets, or of NDJSON for programs.
public struct FindingLine: Sendable {
  /// The rule that is broken.
  public let rule: Rule
  /// How grave it is.
  public let severity: Severity
  /// The field at fault, where there is one.
  public let field: String?
  /// What is wrong, as a sentence without its values.
  public let message: String
  /// The place, with what may be shown of it.
  public let sample: Sample

  /// A breach of a rule at a place.
  public init(rule: Rule, severity: Severity, field: String?, message: String, sample: Sample) {
    self.rule = rule
    self.severity = severity
    self.field = field
    self.message = message
    self.sample = sample
  }

  /// The names of the columns of the CSV file.
  public static let columns = [
    "severity", "rule", "field", "line", "record", "cell", "key", "value", "message", "suggestions",
  ]

  /// Writes the first line of the CSV file.
  public static func writeHeader(to writer: inout CSV.Writer) { writer.write(columns) }

  /// Writes the breach as a record of the CSV file.
  ///
  /// What a spreadsheet might take for a formula has an apostrophe before it; plain numbers have none. What cannot be
  /// seen is written out, as `\u{202e}`. Suggestions stand behind each other, with semicolons between.
  public func write(to writer: inout CSV.Writer) {
    let suggestions = sample.suggestions.map { suggestion in
      suggestion.label.utf8.isEmpty ? suggestion.code : "\(suggestion.code) (\(suggestion.label))"
    }
    writer.write([
      severity.rawValue, rule.name, harmless(field ?? ""), sample.line.map { String($0) } ?? "",
      sample.record.map { String($0) } ?? "", sample.cell ?? "", harmless(sample.key ?? ""),
      harmless(sample.value ?? ""), harmless(message), harmless(joined(suggestions, "; ")),
    ])
  }

  /// The breach as a line of NDJSON, with its line feed. Members are those of findings and samples in the JSON report.
  public var ndjson: String {
    var members: [(String, JSON)] = [("rule", .string(rule.name)), ("severity", .string(severity.rawValue))]
    if let field { members.append(("field", .string(field))) }
    if case .object(let place) = sample.json { members += place }
    members.append(("message", .string(message)))
    return JSON.object(members).line + "\n"
  }
}

extension Finding {
  /// The places of the finding that are known, a line each.
  public var lines: [FindingLine] {
    samples.map { FindingLine(rule: rule, severity: severity, field: field, message: message, sample: $0) }
  }
}

extension Report {
  /// The places in the report as CSV, a record each. It is the whole only where ``hasEverySample``.
  public var csv: String {
    var writer = CSV.Writer()
    FindingLine.writeHeader(to: &writer)
    for line in linesInOrder { line.write(to: &writer) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The places in the report as NDJSON, a line each. It is the whole only where ``hasEverySample``.
  public var ndjson: String {
    var text = ""
    for line in linesInOrder { text += line.ndjson }
    return text
  }
}

/// A text that no spreadsheet takes for a formula, and in which everything can be seen.
func harmless(_ text: String) -> String {
  let shown = printable(text)
  guard let first = shown.utf8.first else { return shown }
  let begins = [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@")].contains(first)
  return begins && !isNumber(shown) ? "'" + shown : shown
}

/// Whether a text is digits with a point among them at most, and perhaps a minus sign before.
private func isNumber(_ text: String) -> Bool {
  let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
  if text.utf8.count - digits.count > 1 || digits.isEmpty { return false }
  var points = 0
  for byte in digits {
    if byte == UInt8(ascii: ".") { points += 1 } else if byte < 0x30 || byte > 0x39 { return false }
  }
  return points <= 1 && digits.count > points
}
