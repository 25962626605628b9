/// How grave a breach is, after RFC 2119: what a file must do, what it should do, and what is good to know.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Breaks a must: the file cannot be submitted.
  case error
  /// Breaks a should: the file can be submitted, and is worse for it.
  case warning
  /// Breaks nothing.
  case info

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }

  /// The graver one comes first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// The data quality dimension that a breach hits: the six of the UK Government Data Quality Framework.
public enum Dimension: String, CaseIterable, Sendable {
  case accuracy, completeness, consistency, timeliness, uniqueness, validity
}

/// Who can put a breach right.
public enum Actor: String, CaseIterable, Sendable {
  /// The council that sends the file.
  case council
  /// The supplier of the system that wrote the file.
  case supplier
  /// Whoever maintains the lists.
  case maintainer
}
