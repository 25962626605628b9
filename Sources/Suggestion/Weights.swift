/// How much the parts of the search count. Found by trying a few values for each, in turn, against wordings that were
/// set aside: GOV.UK's, labels that services had once, and everyday words with one taken out of the index at a time.
/// None is delicate: the next value tried changes the outcome by a case or two in a hundred.
enum Weights {
  /// Words of a label that the entry had once, and of a word that people use for it, against those of its label.
  static let formerLabel = 0.85
  static let everydayWord = 0.95
  /// The same, where the words of all labels of an entry are taken together with those around it.
  static let everydayWords = 0.8
  static let definition = 0.65
  static let surroundings = 0.35

  /// What an action such as "apply", and a generality such as "council", count for against other words.
  static let action = 0.1
  static let generality = 0.25
  /// What a word that the list has nowhere counts for, against the rarest that it has.
  static let unknown = 0.6

  /// A stem that begins alike, half of a word written as one, and a word that may be misspelt.
  static let kin = 0.75
  static let half = 0.7
  static let misspelt = 0.8

  /// How much of the fit of one label is how much of that label was asked for, and the rest how much of the text it
  /// has.
  static let labelShare = 0.4
  /// How much of the whole is the fit of the best label, and the rest that of the entry with what is around it.
  static let bestLabel = 0.5

  /// What is added, as a part of the score, for signs that people do ask for an entry.
  static let hasEverydayWords = 0.04
  static let hasDefinition = 0.02
  static let hasTier = 0.06
  static let isFavoured = 0.04
  /// What remains of the score of an entry that is not for councils of the kind given.
  static let outOfReach = 0.75
}

/// The natural logarithm of a number of at least 1.
///
/// Made of additions, multiplications and divisions alone, so that it is the same on every machine.
func logarithm(_ number: Double) -> Double {
  var (mantissa, doublings) = (number, 0.0)
  while mantissa > 1.5 {
    mantissa /= 2
    doublings += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  var (term, sum, divisor) = (ratio, 0.0, 1.0)
  while divisor < 40 {
    sum += term / divisor
    term *= ratio * ratio
    divisor += 2
  }
  return 2 * sum + doublings * 0.693_147_180_559_945_3
}
