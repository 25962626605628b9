extension Release {
  /// The live entries whose labels share most with `text`, the nearest first; none where nothing is near.
  ///
  /// Labels are compared by the three-letter pieces of their words (the Dice coefficient), which forgives word
  /// order, endings and slips of the keyboard. An entry counts by the best of its labels; where two are equally
  /// near, the order of the list decides.
  public func nearestEntries(to text: Span<UInt8>, limit: Int) -> [Int] {
    let wanted = pieces(text)
    if wanted.isEmpty { return [] }
    var scores = [Int](repeating: 0, count: count)
    forEachLabel { entry, label, _ in
      if isLive(entry) { scores[entry] = max(scores[entry], likeness(wanted, pieces(label))) }
    }
    let near = scores.indices.filter { scores[$0] >= 300 }
    let ranked = near.sorted { (scores[$1], $0) < (scores[$0], $1) }
    return Array(ranked.prefix(limit))
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

/// How much two texts have in common, from 0 to 1000.
private func likeness(_ left: [UInt32], _ right: [UInt32]) -> Int {
  var common = 0
  var (first, second) = (0, 0)
  while first < left.count && second < right.count {
    if left[first] == right[second] {
      common += 1
      first += 1
      second += 1
    } else if left[first] < right[second] {
      first += 1
    } else {
      second += 1
    }
  }
  let total = left.count + right.count
  return total == 0 ? 0 : common * 2000 / total
}
