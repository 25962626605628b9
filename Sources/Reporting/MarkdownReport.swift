public import Validation
import Vocabularies

extension Report {
  /// The report in short as GitHub Flavored Markdown, for a pull request or the summary of a step.
  ///
  /// At most ``mostMarkdownRows`` findings are listed, and the rest counted. No text of the file can act as markup.
  public func markdown(words: Words = .english) -> String {
    let brief = words.brief
    var text = "## \(code(input.name)): \(words.common.verdict(verdict))\n\n"
    text += "\(quoted(words.page.verdictSentence(self)))\n\n"
    text += "\(brief.totals(count(.error), count(.warning), count(.info)))\n\n"
    if records.clean + records.withErrors + records.withWarningsOnly > 0 {
      text += words.common.recordTotals(records) + "\n\n"
    }
    text += words.common.held(schema, asAt.description) + "\n"
    if !findings.isEmpty { text += "\n" + table(words) }
    let rest = findings.dropFirst(Report.mostMarkdownRows)
    if !rest.isEmpty {
      text += "\n\(brief.more(Int64(rest.count), rest.reduce(0) { $0 + $1.count }))\n"
    }
    text += waivedTable(words)
    if !notChecked.isEmpty {
      text += "\n### \(words.common.notChecked)\n\n"
      for group in uncheckedByReason {
        let checks = group.checks.prefix(10).map { code(words.common.check($0.rule, $0.field)) }
        let more = group.checks.count > 10 ? ", \(words.common.andMore(Int64(group.checks.count - 10)))" : ""
        text += "- \(quoted(group.reason)) \(joined(checks, ", "))\(more)\n"
      }
    }
    return text
  }

  /// How many findings a summary lists.
  static let mostMarkdownRows = 50

  private func table(_ words: Words) -> String {
    let heads = words.brief.heads
    var text = "| \(joined(heads, " | ")) |\n|---|---|---|---:|---|---|\n"
    for finding in findings.prefix(Report.mostMarkdownRows) {
      let place = finding.samples.first.flatMap { $0.cell ?? $0.line.map { words.common.line($0) } } ?? ""
      text += "| \(words.common.severity(finding.severity)) | \(code(finding.rule.name)) | "
      text += "\(finding.field.map { code($0) } ?? "") | \(grouped(finding.count)) | \(place) | "
      text += "\(quoted(finding.message)) |\n"
    }
    return text
  }

  /// What is waived, under a heading of its own; empty where nothing is.
  private func waivedTable(_ words: Words) -> String {
    guard let waived, !waived.isEmpty else { return "" }
    var text = "\n### \(words.waiving.title)\n\n\(quoted(waivedTotals(words)))\n\n"
    text += "| \(joined(words.waiving.heads, " | ")) |\n|---|---|---|---:|---|---|---|\n"
    for item in waived.prefix(Report.mostMarkdownRows) {
      let (finding, grounds) = (item.finding, item.grounds)
      text += "| \(words.common.severity(finding.severity)) | \(code(finding.rule.name)) | "
      text += "\(finding.field.map { code($0) } ?? "") | \(grouped(finding.count)) | \(quoted(grounds.author)) | "
      text += "\(grounds.expires.description) | \(quoted(grounds.reason)) |\n"
    }
    let rest = waived.count - Report.mostMarkdownRows
    return rest > 0 ? "\(text)\n\(words.common.andMore(Int64(rest)))\n" : text
  }
}

/// A text as code in Markdown, in which nothing is taken for a mention, an address or markup.
func code(_ text: String) -> String { "<code>\(quoted(text))</code>" }

/// A text with every sign that Markdown or HTML might obey as a character reference.
func quoted(_ text: String) -> String {
  var result = ""
  for scalar in printable(text).unicodeScalars {
    switch scalar {
    case "@", "#": result += "&#\(scalar.value);&#8203;"
    case "!", "\"", "$", "%", "&", "*", "+", "/", ":", "<", "=", ">", "?", "[", "\\", "]", "^", "_", "`", "{", "|",
      "}", "~":
      result += "&#\(scalar.value);"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
