/// What a case expects of an implementation.
public enum Expectation: Sendable, Equatable {
  /// Validating and merging: the verdict, every finding, and texts that nowhere occur in the answer.
  case findings(verdict: String, [Place], absent: [String])
  /// Reading: the file with the records, one JSON array of strings a line.
  case records(file: String)
  /// Converting: the file that the result is, byte for byte, and the records rejected, in the order of the file.
  case conversion(file: String, rejects: [Place])
  /// Converting: that the layout or a mapping is refused, and for breaches of which rules.
  case refusal([Place])
  /// Comparing releases: how much of a version number the changes call for, and every change.
  case changes(bump: String, [Event])
  /// Holding a draft to the rules on lists: every error and warning.
  case lint([Place])
  /// Carrying a mapping over: how many rows stay, move and need a person, and perhaps the new mapping.
  case migration(kept: Int, moved: Int, needsPerson: Int, file: String?)

  /// What a verdict may be.
  static let verdicts = ["valid", "invalid", "not-fully-checked"]
  /// How much of a version number changes may call for.
  static let bumps = ["none", "patch", "minor", "major"]

  /// The rules that are expected to be found broken.
  public var rules: Set<String> {
    switch self {
    case .findings(_, let places, _), .conversion(_, let places), .refusal(let places), .lint(let places):
      Set(places.map { $0.rule })
    case .records, .changes, .migration: []
    }
  }

  /// Whether something is expected that must be put right: an error, a reject, a refusal, a breaking change, a row
  /// that needs a person.
  public var isFailure: Bool {
    switch self {
    case .findings(let verdict, _, _): verdict == "invalid"
    case .records: false
    case .conversion(_, let rejects): !rejects.isEmpty
    case .refusal: true
    case .changes(let bump, _): bump == "major"
    case .lint(let places): !places.isEmpty
    case .migration(_, _, let needsPerson, _): needsPerson > 0
    }
  }

  /// The file that holds an expected result.
  var file: String? {
    switch self {
    case .records(let file), .conversion(let file, _): file
    case .migration(_, _, _, let file): file
    case .findings, .refusal, .changes, .lint: nil
    }
  }
}
