public import Validation

extension Report {
  /// The report for people: what blocks submission first, the verdict last.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    page.describe(self)
    for severity in Severity.allCases {
      let listed = findings.filter { $0.severity == severity }
      if listed.isEmpty { continue }
      page.add("")
      page.add(style.bold(severity.title, severity))
      for finding in listed { page.describe(finding, of: input.records) }
    }
    page.describe(notChecked)
    page.conclude(self)
    return page.text
  }
}

/// How text for people is dressed.
public struct TextStyle: Sendable {
  /// Whether the colours of a terminal are used.
  public let hasColour: Bool
  /// How many characters a line has.
  public let width: Int

  public init(hasColour: Bool, width: Int = 90) {
    self.hasColour = hasColour
    self.width = max(40, width)
  }

  package func bold(_ text: String, _ severity: Severity? = nil) -> String {
    guard hasColour else { return text }
    let colour =
      switch severity {
      case .error: ";31"
      case .warning: ";33"
      case .info: ";36"
      case nil: ""
      }
    return "\u{1B}[1\(colour)m\(text)\u{1B}[0m"
  }

  func green(_ text: String) -> String {
    hasColour ? "\u{1B}[1;32m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  fileprivate var title: String {
    switch self {
    case .error: "Errors: to be put right before the file is submitted"
    case .warning: "Warnings: worth putting right"
    case .info: "Good to know"
    }
  }
}

/// Lines of text for people, put together one by one.
package struct Page {
  package let style: TextStyle
  package private(set) var text = ""

  package init(style: TextStyle) {
    self.style = style
  }

  package mutating func add(_ line: String) {
    text += line + "\n"
  }

  /// Adds a text broken at spaces, each line indented; `lead` stands before the first, and `tail` as it is, spaces
  /// and all, behind the last.
  package mutating func wrap(_ words: String, indent: Int, lead: String = "", tail: String = "") {
    var line = String(repeating: " ", count: indent) + lead
    let margin = String(repeating: " ", count: line.unicodeScalars.count)
    var isEmpty = true
    for word in words.split(separator: " ") {
      if !isEmpty && line.unicodeScalars.count + 1 + word.unicodeScalars.count > style.width {
        add(line)
        line = margin
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    add(line + tail)
  }

  mutating func describe(_ report: Report) {
    var parts = [style.bold(printable(report.input.name))]
    if let schema = report.schema { parts.append("held to \(schema.name) \(schema.version)") }
    parts.append("as at \(report.asAt)")
    add(joined(parts, ", "))
    var facts = [counted(report.input.records, "record"), counted(report.input.bytes, "byte")]
    if let encoding = report.input.encoding { facts.append(encodingName(encoding)) }
    add(joined(facts, ", "))
    if let sha256 = report.input.sha256 { add("SHA-256: \(sha256)") }
    if !report.vocabularies.isEmpty {
      let lists = report.vocabularies.map { "\($0.name) \($0.version)" }
      wrap(joined(lists, ", "), indent: 0, lead: "Lists: ")
    }
  }

  mutating func describe(_ finding: Finding, of records: Int64) {
    add("")
    var head = "  " + style.bold(finding.rule.name, finding.severity)
    if let field = finding.field { head += "  \(printable(field))" }
    if finding.count > 1 || finding.samples.first?.record != nil { head += "  (\(times(finding, records)))" }
    add(head)
    wrap(printable(finding.message), indent: 4)
    var shown = finding.samples.filter { $0.line != nil || $0.value != nil }
    let rest = finding.count - Int64(finding.samples.count)
    let hasPlaces = !shown.isEmpty
    while let first = shown.first {
      let alike = shown.prefix { $0.value == first.value && $0.suggestions == first.suggestions }
      describe(Array(alike))
      shown.removeFirst(alike.count)
    }
    if rest > 0 && hasPlaces { add("      … and \(grouped(rest)) more") }
    wrap(printable(finding.rule.remedy), indent: 4, lead: "-> ")
  }

  private func times(_ finding: Finding, _ records: Int64) -> String {
    let isOfRecords = finding.samples.first?.record != nil
    if isOfRecords && finding.count == records && records > 1 { return "every record: \(grouped(records))" }
    return isOfRecords ? counted(finding.count, "record") : counted(finding.count, "time")
  }

  /// One place in full, or several that show the same by their cells alone.
  private mutating func describe(_ samples: [Sample]) {
    guard let sample = samples.first else { return }
    var parts: [String] = []
    if samples.count > 1 {
      let cells = samples.compactMap { $0.cell }
      let lines = samples.compactMap { $0.line }.map { String($0) }
      parts = cells.isEmpty ? ["lines " + joined(lines, ", ")] : ["cells " + joined(cells, ", ")]
      if lines.isEmpty { parts = [] }
    } else {
      if let line = sample.line { parts.append("line \(line)") }
      if let cell = sample.cell { parts.append("cell \(cell)") }
      if let key = sample.key { parts.append(printable(key)) }
    }
    let value = sample.value.map { (parts.isEmpty ? "" : ": ") + "“\(printable($0))”" } ?? ""
    wrap(joined(parts, ", "), indent: 6, tail: value)
    for suggestion in sample.suggestions {
      add("        perhaps \(printable(suggestion.code)) (\(printable(suggestion.label)))")
    }
  }

  mutating func describe(_ notChecked: [NotChecked]) {
    if notChecked.isEmpty { return }
    add("")
    add(style.bold("Not checked"))
    var reasons: [(reason: String, rules: [String])] = []
    for entry in notChecked {
      let what = entry.rule + (entry.field.map { " of \(printable($0))" } ?? "")
      if let index = reasons.firstIndex(where: { $0.reason == entry.reason }) {
        reasons[index].rules.append(what)
      } else {
        reasons.append((entry.reason, [what]))
      }
    }
    for (reason, rules) in reasons {
      let isShort = rules.count <= 3
      let checks = isShort ? "Not made: \(joined(rules, ", "))." : "\(rules.count) checks were not made."
      wrap("\(reason) \(checks)", indent: 2)
    }
  }

  mutating func conclude(_ report: Report) {
    add("")
    let records = report.records
    if report.input.records > 0 && records.clean + records.withErrors + records.withWarningsOnly > 0 {
      add(
        "Records: \(grouped(records.clean)) clean, \(grouped(records.withErrors)) with errors, "
          + "\(grouped(records.withWarningsOnly)) with warnings only.")
    }
    if let rule = report.findings.first?.rule {
      let hasMore = report.findings.contains { $0.count > Int64($0.samples.count) && !$0.samples.isEmpty }
      let more = hasMore ? "More places: --samples 100. " : ""
      add("\(more)More about a finding: concord explain \(rule.name)")
    }
    let errors = report.count(.error)
    switch report.verdict {
    case .invalid:
      add(style.bold("INVALID", .error) + ": \(counted(errors, "error")) to put right before the file is submitted.")
    case .notFullyChecked:
      add(style.bold("NOT FULLY CHECKED", .warning) + ": no error was found, but see above for what was not checked.")
    case .valid:
      let warnings = report.count(.warning)
      let note = warnings > 0 ? ", with \(counted(warnings, "warning"))" : ""
      add(style.green("VALID") + ": everything was checked and no error found\(note).")
    }
  }
}

private func encodingName(_ encoding: String) -> String {
  switch encoding {
  case "utf-8": "UTF-8"
  case "windows-1252": "Windows-1252"
  case "utf-16le": "UTF-16 (little-endian)"
  default: "UTF-16 (big-endian)"
  }
}

/// A number and what it counts: `1 record`, `1,000 records`.
package func counted(_ count: Int64, _ noun: String, one: String = "", many: String = "s") -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? one : many)"
}

/// A number with a comma between thousands.
package func grouped(_ count: Int64) -> String {
  let digits = Array(String(count).utf8)
  var text: [UInt8] = []
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index) % 3 == 0 { text.append(0x2C) }
    text.append(digit)
  }
  return String(decoding: text, as: UTF8.self)
}

/// A text with everything that a terminal might obey, or nobody could see, written out.
package func printable(_ text: String) -> String {
  if !text.unicodeScalars.contains(where: { isInvisible($0.value) }) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isInvisible(scalar.value) {
      result += "\\u{" + String(scalar.value, radix: 16) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

package func joined(_ parts: [String], _ separator: String) -> String {
  var text = ""
  for (index, part) in parts.enumerated() { text += (index > 0 ? separator : "") + part }
  return text
}
