/// What happened to an entry between two releases.
public struct Change: Sendable, Equatable {
  public let kind: Kind
  public let notation: String
  /// The label in the older release; nil where the entry was not there.
  public let oldLabel: String?
  /// The label in the newer release; nil where the entry is no longer there.
  public let newLabel: String?
  /// What changed, as it was; nil where there was nothing to change.
  public var old: String?
  /// What changed, as it is now.
  public var new: String?
  /// The column that changed, where the kind does not say which.
  public var column: String?
  /// The entries that take the place of a withdrawn one, with their labels in the newer release.
  public var successors: [Entry] = []
  /// The other entries that were merged into the same one.
  public var others: [Entry] = []

  /// An entry of a release by its notation and label.
  public struct Entry: Sendable, Equatable {
    public let notation: String
    public let label: String

    public init(notation: String, label: String) {
      self.notation = notation
      self.label = label
    }
  }

  /// The kinds of change, in the order in which they are listed.
  public enum Kind: String, CaseIterable, Sendable {
    case added
    /// In use again after having been withdrawn.
    case reinstated
    /// Has another label.
    case renamed
    /// Has another definition.
    case redefined
    /// Has another broader entry.
    case moved
    /// Has other alternative labels, beyond the former label of a renamed one.
    case relabelled
    /// Has another first day, or another day of withdrawal.
    case redated
    /// Has another text in a column of the list's own, or other successors.
    case annotated
    /// Is withdrawn, with one successor of its own or none.
    case withdrawn
    /// Is withdrawn, and several entries take its place.
    case split
    /// Is withdrawn, as are others, and one entry takes the place of all of them.
    case merged
    /// Is no longer there, which a release must not do.
    case deleted
  }
}

/// How much of a version number a change calls for.
public enum Bump: String, Comparable, Sendable {
  /// Nothing changed.
  case none
  /// Wording only: no code and no place in the list means anything else.
  case patch
  /// Something was added: what was right stays right.
  case minor
  /// Something was taken away or narrowed: what was right may be wrong now.
  case major

  public static func < (left: Bump, right: Bump) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .patch: 1
    case .minor: 2
    case .major: 3
    }
  }
}
