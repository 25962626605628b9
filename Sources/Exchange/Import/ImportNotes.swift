/// What an import could not take and what it decided: one line for each kind, with its count and first examples.
struct ImportNotes {
  private var notes: [Note] = []
  private var counts: [Note: Count] = [:]

  private struct Count {
    var count = 0
    var examples: [String] = []
  }

  private enum Note: Hashable {
    case kind(Kind)
    case sentence(String)
  }

  /// Notes one case, with an example of it where there is one.
  mutating func add(_ kind: Kind, _ example: String? = nil, line: Int? = nil) {
    var key = Note.kind(kind)
    if kind.isNamedByFile && counts[key] == nil && notes.count >= ImportLimits.kinds {
      key = .kind(.notTaken(.anotherKind))
    }
    if counts[key] == nil {
      notes.append(key)
      counts[key] = Count()
    }
    counts[key]?.count += 1
    guard let count = counts[key], count.examples.count < 3, example != nil || line != nil else { return }
    let text = words.notes.example(example.map { ImportNotes.shown($0) }, line: line)
    if !count.examples.contains(text) { counts[key]?.examples.append(text) }
  }

  /// Says something that has no count.
  mutating func say(_ sentence: String) {
    if counts[.sentence(sentence)] != nil { return }
    notes.append(.sentence(sentence))
    counts[.sentence(sentence)] = Count()
  }

  /// The notes as sentences, in the order in which they came up.
  var lines: [String] {
    notes.map { note in
      switch note {
      case .sentence(let sentence): return sentence
      case .kind(let kind):
        let found = counts[note] ?? Count()
        let head = words.notes.count(found.count, kind)
        return words.notes.line(head, examples: found.examples, areAll: found.count <= found.examples.count)
      }
    }
  }

  /// A text as examples show it: short, and nothing in it that a terminal obeys.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(80)
    let isCut = scalars.endIndex < text.unicodeScalars.endIndex
    let visible = scalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned:
        "\\u{" + String(scalar.value, radix: 16) + "}"
      default: String(scalar)
      }
    }
    return "\"" + visible.joined() + (isCut ? "…" : "") + "\""
  }
}
