/// Which entries of one list are tied to which of another: one file of `relationships/`.
public struct Relationship: Sendable {
  /// The verb, such as `offers`.
  public let name: String
  private var targets: [String: [String]] = [:]

  public init(name: String) {
    self.name = name
  }

  /// Ties two entries together.
  public mutating func add(from: String, to: String) {
    targets[from, default: []].append(to)
  }

  /// The notations that an entry is tied to, in the order of the file.
  public func targets(of notation: String) -> [String] {
    targets[notation] ?? []
  }
}
