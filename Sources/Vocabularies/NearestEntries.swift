/// Finds the live entries of a release whose labels are near to a text.
///
/// Labels are compared by the three-letter pieces of their words (the Dice coefficient), which forgives word
/// order, endings and slips of the keyboard. An entry counts by the best of its labels; where two are equally
/// near, the order of the list decides. Making it takes time in proportion to the list; a search touches only
/// labels that share a piece with the text.
public struct NearestEntries: Sendable {
  /// The entry and the number of pieces of each label.
  private var labels: [(entry: Int32, size: Int32)] = []
  /// Every piece of every label with the label's number, sorted by piece.
  private var postings: [UInt64] = []

  /// Prepares the labels of a release.
  public init(_ release: Release) {
    var found: [(entry: Int32, size: Int32)] = []
    var pairs: [UInt64] = []
    release.forEachLabel { entry, label, _ in
      if !release.isLive(entry) { return }
      let pieces = pieces(label)
      for piece in pieces { pairs.append(UInt64(piece) << 32 | UInt64(found.count)) }
      found.append((Int32(truncatingIfNeeded: entry), Int32(truncatingIfNeeded: pieces.count)))
    }
    pairs.sort()
    labels = found
    postings = pairs
  }

  /// The entries near to `text`, the nearest first, no more than `limit`; none where nothing is near.
  public func entries(near text: Span<UInt8>, limit: Int) -> [Int] {
    scored(near: text, limit: limit).map { $0.entry }
  }

  /// The entries near to `text` as ``entries(near:limit:)`` gives them, with how near they are: from 300 to 1000,
  /// which is the same pieces.
  public func scored(near text: Span<UInt8>, limit: Int) -> [(entry: Int, score: Int)] {
    let wanted = pieces(text)
    var common = [Int32](repeating: 0, count: labels.count)
    for piece in wanted {
      var index = firstPosting(of: piece)
      while index < postings.count && postings[index] >> 32 == UInt64(piece) {
        common[Int(postings[index] & 0xFFFF_FFFF)] += 1
        index += 1
      }
    }
    var ranked: [(entry: Int32, score: Int32)] = []
    for (label, shared) in common.enumerated() where shared > 0 {
      let score = shared * 2000 / (Int32(truncatingIfNeeded: wanted.count) + labels[label].size)
      if score >= 300 { ranked.append((labels[label].entry, score)) }
    }
    ranked.sort { ($1.score, $0.entry) < ($0.score, $1.entry) }
    var entries: [(entry: Int, score: Int)] = []
    for candidate in ranked where entries.count < limit {
      if entries.contains(where: { $0.entry == Int(candidate.entry) }) { continue }
      entries.append((Int(candidate.entry), Int(candidate.score)))
    }
    return entries
  }

  /// Where the postings of a piece begin, by halving.
  private func firstPosting(of piece: UInt32) -> Int {
    var (low, high) = (0, postings.count)
    while low < high {
      let middle = low + (high - low) / 2
      if postings[middle] >> 32 < UInt64(piece) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The distinct three-letter pieces of the words in a text, sorted. A word counts with a space at either end.
private func pieces(_ text: Span<UInt8>) -> [UInt32] {
  var pieces: [UInt32] = []
  var window: UInt32 = 0x20
  for byte in folded(text) + [0x20] {
    let isLetter = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    let letter: UInt32 = isLetter ? UInt32(byte) : 0x20
    if letter == 0x20 && window & 0xFF == 0x20 { continue }
    window = (window << 8 | letter) & 0xFF_FFFF
    if window >> 16 != 0 { pieces.append(window) }
    if letter == 0x20 { window = 0x20 }
  }
  pieces.sort()
  var distinct: [UInt32] = []
  for piece in pieces where distinct.last != piece { distinct.append(piece) }
  return distinct
}
