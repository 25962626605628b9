/// An entry that may be what a local label means.
public struct Suggested: Sendable, Equatable {
  /// The entry's place in its release.
  public let entry: Int
  /// How likely it is the right one, from 0 to 1: comparable from one text to another.
  public let score: Double
  /// The label or alternative label that fits best; nil where only words around the entry fit.
  public let matched: String?

  /// From this score on a suggestion may be filled in before anybody has looked: about nineteen in twenty are right.
  ///
  /// Of wordings of GOV.UK that the search was not fitted to, 95.3 % with this score or more were right, and 73 %
  /// had it.
  public static let sureEnough = 0.9

  /// Below this score fewer than one in twenty is right: not worth mentioning as an only answer.
  public static let tooWeak = 0.05

  public init(entry: Int, score: Double, matched: String?) {
    self.entry = entry
    self.score = score
    self.matched = matched
  }

  /// Whether it may be filled in before anybody has looked.
  public var isSureEnough: Bool { score >= Suggested.sureEnough }
}
