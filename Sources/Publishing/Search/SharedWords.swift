import Vocabularies

/// The entries that have some of the words searched for.
///
/// A word weighs 100 for every time that the entries which have it can be doubled until they are all, so that a rare
/// word weighs more. One that only starts alike, as "losing" does for "lost", weighs half.
struct SharedWords {
  /// What the words that an entry has weigh together.
  let weights: [EntryKey: Int]

  init(_ query: SearchWords, in lists: [SearchedList]) {
    let wanted = Array(Set(query.telling.map { Array(SearchWords.stem($0)) }))
    var same = [[EntryKey]](repeating: [], count: wanted.count)
    var alike = same
    for (place, list) in lists.enumerated() {
      for (entry, words) in list.words.enumerated() where list.list.release.isLive(entry) {
        let words = words.all.map { SearchWords.stem($0) }
        for (index, word) in wanted.enumerated() {
          let key = EntryKey(place: place, entry: entry)
          if words.contains(word[...]) {
            same[index].append(key)
          } else if let start = SharedWords.start(of: word), words.contains(where: { $0.starts(with: start) }) {
            alike[index].append(key)
          }
        }
      }
    }
    let count = lists.reduce(0) { $0 + $1.words.count }
    var weights: [EntryKey: Int] = [:]
    for (same, alike) in zip(same, alike) {
      let (weight, half) = (SharedWords.weight(same.count, of: count), SharedWords.weight(alike.count, of: count) / 2)
      if weight >= 300 { for key in same { weights[key, default: 0] += weight } }
      if half >= 150 { for key in alike { weights[key, default: 0] += half } }
    }
    self.weights = weights
  }

  private static func weight(_ owners: Int, of count: Int) -> Int {
    var (weight, reach) = (0, max(1, owners))
    while reach * 2 <= count {
      reach *= 2
      weight += 100
    }
    return weight
  }

  /// The first three quarters of a word; nil for one too short to tell anything by them.
  private static func start(of word: [UInt8]) -> ArraySlice<UInt8>? {
    word.count < 4 ? nil : word.prefix(max(3, word.count * 3 / 4))
  }
}

/// The name that has the most pairs of neighbouring letters in common with a text, the first of several.
func mostAlike(to text: String, among names: [String]) -> String {
  let wanted = pairs(text)
  var best = (name: names.first ?? "", score: -1)
  for name in names {
    let own = pairs(name)
    let score = own.intersection(wanted).count * 2000 / max(1, own.count + wanted.count)
    if score > best.score { best = (name, score) }
  }
  return best.name
}

private func pairs(_ text: String) -> Set<UInt16> {
  let letters = folded(Array(text.utf8).span)
  return Set(zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) })
}
