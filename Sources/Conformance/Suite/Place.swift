/// A breach by its place: what cases compare, and never its wording.
public struct Place: Hashable, Sendable, Comparable {
  public let rule: String
  /// The physical line on which the record starts; nil where there is none.
  public let line: Int64?
  /// The field at fault; nil where there is none.
  public let field: String?

  /// A breach of a rule at a place.
  public init(rule: String, line: Int64? = nil, field: String? = nil) {
    self.rule = rule
    self.line = line
    self.field = field
  }

  /// In the order of the file, then by rule and field.
  public static func < (left: Place, right: Place) -> Bool {
    (left.line ?? 0, left.rule, left.field ?? "") < (right.line ?? 0, right.rule, right.field ?? "")
  }
}

/// A change to an entry of a list: its kind, and the notation of the entry.
public struct Event: Hashable, Sendable, Comparable {
  public let type: String
  public let notation: String

  /// A change of a kind to an entry.
  public init(type: String, notation: String) {
    self.type = type
    self.notation = notation
  }

  /// By notation, then by kind.
  public static func < (left: Event, right: Event) -> Bool {
    (left.notation, left.type) < (right.notation, right.type)
  }
}
