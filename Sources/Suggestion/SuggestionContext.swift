import Vocabularies

/// What is known of a list's entries beyond its release: whoever loads the files says it, the search reads none.
public struct SuggestionContext: Sendable {
  /// Whether words such as "apply" and "report" say nothing about which entry is meant.
  ///
  /// True for services, which have many kinds of transaction each; false for a list of those very kinds.
  public var discountsActions = true
  private(set) var formerLabels: [Int: [[UInt8]]] = [:]
  private(set) var surroundings: [Int: [[UInt8]]] = [:]
  private(set) var favoured: Set<Int> = []

  public init() {}

  /// Says that an alternative label is one that the entry had once, and no word that people use for it.
  public mutating func addFormerLabel(_ label: String, of entry: Int) {
    formerLabels[entry, default: []].append(folded(Array(label.utf8).span))
  }

  /// Adds the name of something that the entry belongs to: its words count for less than a label's.
  public mutating func addSurroundings(_ text: String, of entry: Int) {
    surroundings[entry, default: []].append(Array(text.utf8))
  }

  /// Says that councils are seen to be asked for the entry: it goes before others that fit as well.
  public mutating func favour(_ entry: Int) { favoured.insert(entry) }
}
