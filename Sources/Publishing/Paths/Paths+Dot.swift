import Reporting
import Standards
import Vocabularies

extension Paths {
  /// The paths as a directed graph for Graphviz: a frame for each list, an arrow for each tie.
  public var dot: String {
    var lines = [
      "digraph paths {", "  rankdir=LR;", "  node [shape=box, fontname=\"sans-serif\", fontsize=10];",
      "  edge [fontname=\"sans-serif\", fontsize=8];",
    ]
    for (number, list) in model.lists.enumerated() {
      let members = entries.filter { $0.list == list.name }
      if members.isEmpty { continue }
      lines.append("  subgraph cluster_\(number) {")
      lines.append("    label=\(quoted([list.title]));")
      for entry in members { lines.append("    \(node(entry))") }
      lines.append("  }")
    }
    for tie in ties {
      let verb = Relationship.Kind(named: tie.relationship)?.title ?? words.paths.isPartOf
      lines.append("  \(identifier(tie.from)) -> \(identifier(tie.to)) [label=\(quoted([verb]))];")
    }
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  private func node(_ entry: EntryName) -> String {
    var label = [entry.notation] + broken(model.label(entry))
    var look = entry == start ? ", penwidth=3" : ""
    if !model.isLive(entry) {
      label.append(words.paths.withdrawn)
      look += ", style=dashed"
    }
    return "\(identifier(entry)) [label=\(quoted(label))\(look)];"
  }

  private func identifier(_ entry: EntryName) -> String { quoted([model.compactURI(entry)]) }
}

/// Lines as a quoted string of the DOT language. Graphviz reads backslashes in it as commands and `&` as the start of
/// an HTML entity, so both are written out.
private func quoted(_ lines: [String]) -> String {
  let escaped = lines.map { line in
    printable(line).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("&", with: "&amp;")
  }
  return "\"" + escaped.joined(separator: "\\n") + "\""
}

/// A text broken at spaces into lines of about 28 characters.
private func broken(_ text: String) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.unicodeScalars.count + 1 + word.unicodeScalars.count <= 28 {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
