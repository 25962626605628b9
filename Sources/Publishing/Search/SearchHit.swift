public import Vocabularies

/// An entry that a search found.
public struct SearchHit: Sendable {
  public let list: Vocabulary
  /// The number of the entry in the release of the list.
  public let entry: Int
  /// How well it fits.
  public let manner: Manner
  /// What of the entry fits.
  public let part: Part
  /// The name that fits, as the list has it; for a definition the definition.
  public let name: String

  /// How well an entry fits what was searched for, the best first.
  public enum Manner: String, CaseIterable, Sendable {
    /// It is called exactly so.
    case exact
    /// One of its names has all the words.
    case words
    /// One of its names is like it, or, where nothing has all the words, it has some of them.
    case near
    /// Its names and definition together have all the words.
    case definition
  }

  /// The parts of an entry that are searched.
  public enum Part: String, Sendable {
    case label
    case notation
    case alternativeLabel = "alternative-label"
    case definition
  }
}
