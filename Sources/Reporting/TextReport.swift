public import Validation
import Vocabularies

extension Report {
  /// The report for people: what blocks submission first, the verdict last.
  public func text(style: TextStyle, words: Words = .english) -> String {
    var page = Page(style: style)
    page.describe(self, words)
    for severity in Severity.allCases {
      let listed = findings.filter { $0.severity == severity }
      if listed.isEmpty { continue }
      page.add("")
      page.add(style.bold(words.common.severityTitle(severity), severity))
      for finding in listed { page.describe(finding, of: input.records, words) }
    }
    page.describeWaived(of: self, words)
    page.describeUnchecked(of: self, words)
    page.conclude(self, words)
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
}

/// The pieces of the report.
extension Page {
  fileprivate mutating func describe(_ report: Report, _ words: Words) {
    var parts = [style.bold(printable(report.input.name))]
    if let schema = report.schema { parts.append(words.text.heldTo(schema)) }
    parts.append(words.text.asAt(report.asAt.description))
    add(joined(parts, ", "))
    var facts = [words.common.records(report.input.records), words.common.bytes(report.input.bytes)]
    if let encoding = report.input.encoding { facts.append(words.common.encoding(encoding)) }
    if let sheet = report.input.sheet { facts.append(words.common.sheet(printable(sheet))) }
    add(joined(facts, ", "))
    if let sha256 = report.input.sha256 { add(words.text.hash(sha256)) }
    for note in report.input.notes { wrap(printable(note), indent: 0) }
    if !report.vocabularies.isEmpty {
      let lists = report.vocabularies.map { "\($0.name) \($0.version)" }
      wrap(joined(lists, ", "), indent: 0, lead: words.text.lists)
    }
  }

  fileprivate mutating func describe(_ finding: Finding, of records: Int64, _ words: Words) {
    add("")
    var head = "  " + style.bold(finding.rule.name, finding.severity)
    if let field = finding.field { head += "  \(printable(field))" }
    if finding.count > 1 || finding.samples.first?.record != nil { head += "  (\(words.times(finding, of: records)))" }
    add(head)
    wrap(printable(finding.message), indent: 4)
    var shown = finding.samples.filter { $0.line != nil || $0.value != nil }[...]
    let rest = finding.count - Int64(finding.samples.count)
    let hasPlaces = !shown.isEmpty
    while let first = shown.first {
      let alike = shown.prefix { $0.value == first.value && $0.suggestions == first.suggestions }
      describe(Array(alike), words)
      shown = shown.dropFirst(alike.count)
    }
    if rest > 0 && hasPlaces { add("      " + words.text.more(rest)) }
    wrap(printable(finding.rule.remedy), indent: 4, lead: "-> ")
  }

  /// One place in full, or several that show the same by their cells alone.
  private mutating func describe(_ samples: [Sample], _ words: Words) {
    guard let sample = samples.first else { return }
    var parts: [String] = []
    if samples.count > 1 {
      let cells = samples.compactMap { $0.cell }
      let lines = samples.compactMap { $0.line }.map { String($0) }
      parts = cells.isEmpty ? [words.text.lines(joined(lines, ", "))] : [words.text.cells(joined(cells, ", "))]
      if lines.isEmpty { parts = [] }
    } else {
      parts = [
        sample.line.map(words.common.line), sample.cell.map(words.common.cell),
        sample.key.map { words.common.key(printable($0)) },
      ].compactMap { $0 }
    }
    let value = sample.value.map { (parts.isEmpty ? "" : ": ") + words.common.value(printable($0)) } ?? ""
    wrap(joined(parts, ", "), indent: 6, tail: value)
    for suggestion in sample.suggestions { add("        " + printable(words.common.perhaps(suggestion))) }
  }

  fileprivate mutating func describeUnchecked(of report: Report, _ words: Words) {
    if report.notChecked.isEmpty { return }
    add("")
    add(style.bold(words.common.notChecked))
    for (reason, entries) in report.uncheckedByReason {
      let checks = entries.map { words.common.check($0.rule, $0.field) }
      let isShort = checks.count <= 3
      let sentence = isShort ? words.text.notMade(joined(checks, ", ")) : words.text.manyNotMade(checks.count)
      wrap("\(printable(reason)) \(sentence)", indent: 2)
    }
  }

  fileprivate mutating func conclude(_ report: Report, _ words: Words) {
    add("")
    let records = report.records
    if report.input.records > 0 && records.clean + records.withErrors + records.withWarningsOnly > 0 {
      add(words.common.recordTotals(records))
    }
    if !(report.waived ?? []).isEmpty { add(report.waivedTotals(words)) }
    if let rule = report.findings.first?.rule {
      let hasMore = report.findings.contains { $0.count > Int64($0.samples.count) && !$0.samples.isEmpty }
      add((hasMore ? words.text.moreSamples + " " : "") + words.text.explain(rule.name))
    }
    let verdict = words.text.verdict(report.verdict)
    let dressed =
      switch report.verdict {
      case .invalid: style.bold(verdict, .error)
      case .notFullyChecked: style.bold(verdict, .warning)
      case .valid: style.green(verdict)
      }
    add(dressed + ": " + words.text.conclusion(report))
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
