/// What an import could not take and what it decided: one line for each kind, with its count and first examples.
struct ImportNotes {
  private var kinds: [String] = []
  private var counts: [String: Count] = [:]

  private struct Count {
    let many: String
    var count = 0
    var examples: [String] = []
  }

  /// One kind of note: what is said of one case, and of many.
  struct Kind {
    let one: String
    let many: String
    /// Whether a file can have any number of such kinds, since it gives them their names.
    var isNamedByFile = false

    init(_ one: String, _ many: String) {
      self.one = one
      self.many = many
    }
  }

  /// Notes one case, with an example of it where there is one.
  mutating func add(_ kind: Kind, _ example: String? = nil, line: Int? = nil) {
    var (key, many) = (kind.one, kind.many)
    if kind.isNamedByFile && counts[key] == nil && kinds.count >= ImportLimits.kinds {
      (key, many) = ("thing of another kind was not taken", "things of other kinds were not taken")
    }
    if counts[key] == nil {
      kinds.append(key)
      counts[key] = Count(many: many)
    }
    counts[key]?.count += 1
    guard let count = counts[key], count.examples.count < 3, example != nil || line != nil else { return }
    let place = line.map { example == nil ? "line \($0)" : " (line \($0))" } ?? ""
    let text = (example.map { ImportNotes.shown($0) } ?? "") + place
    if !count.examples.contains(text) { counts[key]?.examples.append(text) }
  }

  /// Says something that has no count.
  mutating func say(_ sentence: String) {
    if counts[sentence] != nil { return }
    kinds.append(sentence)
    counts[sentence] = Count(many: "")
  }

  /// The notes as sentences, in the order in which they came up.
  var lines: [String] {
    kinds.compactMap { key in
      guard let kind = counts[key] else { return nil }
      if kind.count == 0 { return key }
      let head = kind.count == 1 ? "1 \(key)" : "\(kind.count) \(kind.many)"
      if kind.examples.isEmpty { return head + "." }
      let lead = kind.count > kind.examples.count ? ", such as " : ": "
      return head + lead + kind.examples.joined(separator: ", ") + "."
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
