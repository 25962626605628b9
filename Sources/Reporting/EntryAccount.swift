/// What is known of an entry besides its own row: how it was called, and what it is tied to.
public struct EntryAccount: Sendable {
  /// Whether the release that it is shown from is `released` or `proposed`.
  public var status = ""
  /// How it was called, version by version, oldest first.
  public var labels: [Label] = []
  /// The entries right below it.
  public var narrower: [Tied] = []
  /// What it is tied to, relationship by relationship.
  public var ties: [Ties] = []
  /// The name of the standard whose relationships these are.
  public var standard = ""

  public init() {}

  /// How an entry was called from a version on.
  public struct Label: Sendable, Equatable {
    public let version: String
    public let label: String
    /// How that is known: `published`, `note` or `seen`; `release` where a release that is held says so.
    public let evidence: String

    public init(version: String, label: String, evidence: String) {
      self.version = version
      self.label = label
      self.evidence = evidence
    }
  }

  /// Everything that an entry is tied to by one relationship, in one direction.
  public struct Ties: Sendable {
    /// The name of the relationship.
    public let relationship: String
    /// What it says, from the entry's side: `meets`.
    public let verb: String
    /// What the entries at the other end are called, as many as there are: `3 needs`.
    public let counted: String
    public let entries: [Tied]

    public init(relationship: String, verb: String, counted: String, entries: [Tied]) {
      self.relationship = relationship
      self.verb = verb
      self.counted = counted
      self.entries = entries
    }
  }

  /// An entry at the other end.
  public struct Tied: Sendable {
    /// Its compact URI, such as `service:57`.
    public let id: String
    public let notation: String
    public let label: String
    public let isLive: Bool
    /// How sure the tie is, and what is said about it.
    public let status: String
    public let note: String

    public init(id: String, notation: String, label: String, isLive: Bool, status: String, note: String) {
      self.id = id
      self.notation = notation
      self.label = label
      self.isLive = isLive
      self.status = status
      self.note = note
    }
  }
}
