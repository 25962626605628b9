import CSV
import Reporting
import Suggestion
import Vocabularies

/// How suggestions can be written.
enum SuggestionFormat: String, CaseIterable {
  case text, json, csv, sssom

  static let names = allCases.map { $0.rawValue }
}

/// What is suggested for each of some values.
struct Suggestions {
  let vocabulary: Vocabulary
  let values: [Value]

  struct Value {
    let text: String
    /// How many rows have the value.
    let rows: Int64
    /// The suggestions, the likeliest first.
    let found: [Suggested]
  }

  func bytes(as format: SuggestionFormat, style: TextStyle) -> [UInt8] {
    switch format {
    case .text: Array(text(style: style).utf8)
    case .json: Array(json.text.utf8)
    case .csv: csv
    case .sssom: mapping
    }
  }

  private func code(_ suggested: Suggested) -> String { vocabulary.release.notation(suggested.entry) }
  private func label(_ suggested: Suggested) -> String { vocabulary.release.label(suggested.entry) }

  private func score(_ suggested: Suggested) -> String { decimal(thousandths: thousandths(suggested)) }
  private func thousandths(_ suggested: Suggested) -> Int64 { Int64((suggested.score * 1000).rounded()) }

  /// For people: a table for each value.
  private func text(style: TextStyle) -> String {
    var page = Page(style: style)
    for (place, value) in values.enumerated() {
      if place > 0 { page.add("") }
      let rows = value.rows == 1 ? "" : "  (\(words.suggestions.rows(value.rows)))"
      page.add(style.bold(printable(value.text)) + rows)
      if value.found.isEmpty { page.add("  " + words.suggestions.nothingNear(list: vocabulary.name)) }
      let widths = (
        code: value.found.map { code($0).unicodeScalars.count }.max() ?? 0,
        label: value.found.map { printable(label($0)).unicodeScalars.count }.max() ?? 0
      )
      for (rank, suggested) in value.found.enumerated() {
        let name = padded(printable(label(suggested)), to: min(48, widths.label))
        var line = "  \(rank + 1)  \(padded(code(suggested), to: widths.code))  \(name)  \(score(suggested))"
        if suggested.isSureEnough { line += "*" }
        if let matched = suggested.matched, matched != label(suggested) {
          line += (suggested.isSureEnough ? "" : " ") + "  " + words.suggestions.matched(printable(matched))
        }
        page.add(line)
      }
    }
    if values.contains(where: { $0.found.first?.isSureEnough ?? false }) {
      page.add("")
      page.add(words.suggestions.sureEnough)
    }
    return page.text
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  private var json: JSON {
    .object([
      ("vocabulary", .string(vocabulary.name)), ("release", .string(vocabulary.release.version)),
      ("sha256", .string(vocabulary.release.sha256)),
      ("values", .array(values.map { json($0) })),
    ])
  }

  private func json(_ value: Value) -> JSON {
    let found = value.found.map { suggested in
      JSON.object([
        ("code", .string(code(suggested))), ("label", .string(label(suggested))),
        ("score", .decimal(score(suggested))), ("sure_enough", .bool(suggested.isSureEnough)),
        ("matched", .optional(suggested.matched)),
      ])
    }
    return .object([("value", .string(value.text)), ("rows", .integer(value.rows)), ("suggestions", .array(found))])
  }

  private var csv: [UInt8] {
    var writer = Writer()
    writer.write(["value", "rows", "rank", "code", "label", "score"])
    for value in values {
      for (rank, suggested) in value.found.enumerated() {
        writer.write([
          value.text, String(value.rows), String(rank + 1), code(suggested), label(suggested), score(suggested),
        ])
      }
    }
    return writer.bytes
  }
}

extension Suggestions {
  /// A draft of a mapping in SSSOM: the best suggestion for each value, for somebody to review.
  ///
  /// SSSOM has no slot for the state of a review, so that it stands in `other`; whoever reviews a row fills
  /// `reviewer_id`. A value for which nothing is near has no row: that nothing exists for it is for a person to say.
  private var mapping: [UInt8] {
    var writer = Writer(delimiter: .tab)
    writer.write([
      "subject_label", "subject_type", "predicate_id", "object_id", "object_label", "mapping_justification",
      "author_id", "reviewer_id", "mapping_date", "confidence", "comment", "other",
    ])
    let prefix = vocabulary.about.entryName
    var missing: [String] = []
    for value in values {
      guard let best = value.found.first, best.score >= Suggested.tooWeak else {
        missing.append(value.text)
        continue
      }
      let rows = words.suggestions.rows(value.rows)
      writer.write([
        value.text, "rdfs literal", "skos:exactMatch", "\(prefix):\(code(best))", label(best), "semapv:LexicalMatching",
        "", "", "", score(best), rows, "status=unreviewed",
      ])
    }
    return Array(header(missing).utf8) + writer.bytes
  }

  private func header(_ missing: [String]) -> String {
    let about = vocabulary.about
    let release = vocabulary.release.version
    let title = words.suggestions.mappingTitle(list: about.name, release: release)
    let comment = words.suggestions.mappingComment(
      missing: Array(missing.prefix(50)), more: max(0, missing.count - 50))
    let lines = [
      "curie_map:", "  \(about.entryName): \(quoted(about.uri(of: "")))",
      "  semapv: \"https://w3id.org/semapv/vocab/\"", "  skos: \"http://www.w3.org/2004/02/skos/core#\"",
      "  sssom: \"https://w3id.org/sssom/\"",
      "mapping_set_id: \(quoted("urn:x-concord:suggestions:\(about.name):\(release)"))",
      "mapping_set_title: \(quoted(title))",
      "license: \"https://w3id.org/sssom/license/unspecified\"", "mapping_tool: \"concord\"",
      "mapping_tool_version: \(quoted(concordVersion))", "object_source: \(quoted(about.listURI))",
      "object_source_version: \(quoted(release))", "comment: \(quoted(comment))",
    ]
    return lines.map { "#\($0)\n" }.joined()
  }

  /// A text as YAML has it between double quotes, on one line.
  private func quoted(_ text: String) -> String { JSON.string(text).line }
}
