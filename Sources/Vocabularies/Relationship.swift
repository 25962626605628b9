/// Which entries of one list are tied to which of another: one file of `relationships/`.
public struct Relationship: Sendable {
  /// What the relationship means, and which lists it ties together.
  public let kind: Kind
  /// The SHA-256 of its file, in hexadecimal.
  public let sha256: String
  /// The pairs, in the order of the file.
  public private(set) var rows: [Row] = []
  private var rowsFrom: [String: [Int]] = [:]
  private var rowsTo: [String: [Int]] = [:]

  /// A pair of entries.
  public struct Row: Sendable, Hashable {
    public let from: String
    public let to: String
    /// How sure the pair is: `published`, `observed` or `proposed`.
    public let status: String
    public let note: String
    /// The line of the file on which it stands.
    public let line: Int64

    public init(from: String, to: String, status: String = "", note: String = "", line: Int64 = 0) {
      self.from = from
      self.to = to
      self.status = status
      self.note = note
      self.line = line
    }
  }

  public var name: String { kind.name }

  /// A relationship without pairs.
  public init(_ kind: Kind, sha256: String) {
    self.kind = kind
    self.sha256 = sha256
  }

  /// Ties two entries together.
  public mutating func add(_ row: Row) {
    rowsFrom[row.from, default: []].append(rows.count)
    rowsTo[row.to, default: []].append(rows.count)
    rows.append(row)
  }

  /// The pairs that start from an entry, in the order of the file.
  public func rows(from notation: String) -> [Row] { (rowsFrom[notation] ?? []).map { rows[$0] } }

  /// The pairs that lead to an entry, in the order of the file.
  public func rows(to notation: String) -> [Row] { (rowsTo[notation] ?? []).map { rows[$0] } }

  /// The notations that an entry is tied to, in the order of the file.
  public func targets(of notation: String) -> [String] {
    (rowsFrom[notation] ?? []).map { rows[$0].to }
  }

  /// The notations that are tied to an entry, in the order of the file.
  public func sources(of notation: String) -> [String] {
    (rowsTo[notation] ?? []).map { rows[$0].from }
  }
}
