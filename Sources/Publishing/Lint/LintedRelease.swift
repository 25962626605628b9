import Vocabularies

/// A release as lint looks at it: its entries, resolved, and the release before it.
final class LintedRelease {
  let about: Vocabulary.Description
  let release: Release
  /// How findings name its file.
  let file: String
  let previous: Release?
  /// The entries that each entry names as broader, as far as the list has them.
  let broader: [[Int32]]
  /// Whether some entry names the entry as broader.
  let hasNarrower: [Bool]
  /// The live entries that bear a name, by the name as labels are compared.
  private(set) lazy var bearers: [[UInt8]: [Bearer]] = findBearers()

  /// A live entry that bears a name.
  struct Bearer {
    let entry: Int32
    let isAlternative: Bool
  }

  init(_ about: Vocabulary.Description, _ release: Release, file: String, previous: Release?) {
    self.about = about
    self.release = release
    self.file = file
    self.previous = previous
    var hasNarrower = [Bool](repeating: false, count: release.count)
    broader = (0..<release.count).map { entry in
      release.broader(entry).compactMap { notation in
        guard let above = release.index(of: notation) else { return nil }
        hasNarrower[above] = true
        return Int32(above)
      }
    }
    self.hasNarrower = hasNarrower
  }

  /// Whether any entry stands below another.
  var isHierarchical: Bool { hasNarrower.contains(true) }

  /// A finding about an entry.
  func finding(_ rule: DataRule, _ entry: Int, _ message: String) -> LintFinding {
    LintFinding(
      rule, file: file, line: release.line(entry), message, release: release.version,
      notation: release.notation(entry))
  }

  /// A finding about the release as a whole.
  func finding(_ rule: DataRule, _ message: String) -> LintFinding {
    LintFinding(rule, file: file, message, release: release.version)
  }

  /// An entry as messages name it: its notation and label.
  func name(_ entry: Int) -> String { "\(release.notation(entry)) (\(shortened(release.label(entry))))" }

  private func findBearers() -> [[UInt8]: [Bearer]] {
    var bearers: [[UInt8]: [Bearer]] = [:]
    release.forEachLabel { entry, label, isAlternative in
      if !release.isLive(entry) || label.isEmpty { return }
      bearers[folded(label), default: []].append(Bearer(entry: Int32(entry), isAlternative: isAlternative))
    }
    return bearers
  }
}

/// A text as messages quote it: no more than 80 characters, and nothing in it that a terminal might obey.
func shortened(_ text: String) -> String {
  let visible = text.unicodeScalars.map { isPrintable($0) ? Character($0) : "\u{FFFD}" }
  return visible.count > 80 ? String(visible.prefix(77)) + "…" : String(visible)
}

/// Whether a character can be seen and does nothing else: no control character, no mark of direction.
func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value >= 0x20 }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
  default: true
  }
}
