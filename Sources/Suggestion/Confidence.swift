/// How a fit becomes a score that means the same for every text.
enum Confidence {
  /// The chance that an entry is the right one, from 0 to 1: a curve fitted to what came of searches for wordings
  /// whose entry is known.
  ///
  /// - fit: how well the entry fits the text, about 0 to 1.
  /// - lead: how far it is before the next, or, below 0, behind the best.
  /// - strength: how much the words of the text say, against one that a single entry has.
  static func score(fit: Double, lead: Double, strength: Double) -> Double {
    let sum = -1.9 + 1.4 * fit + 8.2 * lead + 0.4 * min(1, strength)
    return 0.5 + 0.5 * sum / (1 + sum * sum).squareRoot()
  }
}
