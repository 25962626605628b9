/// What an implementation is asked to do in a case.
public enum Operation: String, CaseIterable, Sendable {
  /// Find every fault in a file.
  case validate
  /// Show how a file is read: every record as strings.
  case read
  /// Turn a local file into the shared format.
  case map
  /// Validate a file in parts, and merge what was found.
  case merge
  /// Say what changed between two releases of a list.
  case diff
  /// Hold the draft of a release to the rules on lists.
  case lint
  /// Carry a mapping to another release of a list.
  case migrate

  /// What a case of this operation is given besides files; optional ones have a question mark behind them.
  var texts: [String] {
    switch self {
    case .validate, .merge: ["schema", "as_at", "standard?"]
    case .read: []
    case .map: ["as_at", "standard?"]
    case .diff, .lint: ["vocabulary"]
    case .migrate: ["to"]
    }
  }

  /// The files that a case of this operation names; optional ones have a question mark behind them.
  var files: [String] {
    switch self {
    case .validate: ["input?", "waivers?"]
    case .read, .merge: ["input?"]
    case .map: ["input?", "layout"]
    case .diff: ["old", "new"]
    case .lint: ["draft", "previous?"]
    case .migrate: ["mapping"]
    }
  }
}
