public import Vocabularies

/// Finds the entries of a list that a local label may mean, the likeliest first.
///
/// A text is compared with every label of an entry, the ones it had before and the words that people use for it among
/// them, and with the words around the entry: its definition, and whatever the ``SuggestionContext`` adds. Rare words
/// count for more than frequent ones. A word is also found by its stem, by what it is short for, by words that mean
/// nearly the same, as one word or two, and where it is misspelt. Withdrawn entries are never suggested.
///
/// The answers are the same on every machine. Making an index takes some hundredths of a second for a list of the size
/// of the services, a search some hundred-thousandths; it has no limit on the length of the text, of which only the
/// beginning is read.
public struct SuggestionIndex: Sendable {
  /// The release whose entries are found.
  public let release: Release
  let lexicon = Lexicon()
  var table = StemTable()
  /// How much each stem counts: the rarer, the more.
  var weights: [Double] = []
  /// What a stem would count that a single entry has.
  var greatestWeight = 0.0
  /// What two words of a label are when written as one, by the hash of that word.
  var compounds: [UInt64: Compound] = [:]

  var labels: [Label] = []
  /// The stems of all labels, one label behind the other.
  var labelStems: [Int32] = []
  var labelPostings = Postings()
  /// The stems of entries with everything around them; the weight of each is in ``entryWeights``.
  var entryPostings = Postings()
  var entryWeights: [Double] = []
  /// What is added to the score of each entry, as a part of it.
  var priors: [Double] = []
  var reaches: [Reach] = []
  let discountsActions: Bool

  /// A label of an entry.
  struct Label {
    var entry: Int32
    /// 0 for the label itself, then the alternative labels from 1.
    var place: Int32
    /// Where its stems end; they begin where those of the label before end.
    var end: Int32
    var weight: Double
    /// What its stems count together.
    var total = 0.0
  }

  /// The halves of a word that a label has in two.
  struct Compound {
    var first: Int32
    var second: Int32
  }

  /// Prepares the live entries of a release.
  public init(_ release: Release, context: SuggestionContext = SuggestionContext()) {
    self.release = release
    discountsActions = context.discountsActions
    var builder = IndexBuilder(count: release.count)
    builder.addLabels(to: &self, context)
    builder.addSurroundings(to: &self, context)
    builder.weigh(&self)
    builder.finish(&self)
  }

  /// The stems of a text, without the words that say nothing.
  func stems(of words: Words) -> [[UInt8]] {
    words.all.filter { !lexicon.ignored.contains($0) }.map { stem($0, lexicon) }
  }

  /// What a word counts for against others as rare.
  func share(of stem: [UInt8]) -> Double {
    guard discountsActions else { return 1 }
    if lexicon.actions.contains(stem) { return Weights.action }
    return lexicon.generalities.contains(stem) ? Weights.generality : 1
  }
}

/// Which places each stem occurs at.
struct Postings: Sendable {
  private(set) var places: [Int32] = []
  private var starts: [Int32] = [0]

  /// Where the places of a stem stand in ``places``.
  func range(of stem: Int) -> Range<Int> { Int(starts[stem])..<Int(starts[stem + 1]) }

  /// Takes pairs of a stem and a place, sorted by both.
  init(_ pairs: [UInt64] = [], stems: Int = 0) {
    places.reserveCapacity(pairs.count)
    for pair in pairs {
      while starts.count <= Int(pair >> 32) { starts.append(Int32(truncatingIfNeeded: places.count)) }
      places.append(Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF))
    }
    while starts.count <= stems { starts.append(Int32(truncatingIfNeeded: places.count)) }
  }
}
