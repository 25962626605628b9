public import Vocabularies

/// Finds entries of several lists by what people call them.
///
/// First come entries that are called exactly so, then those with a name that has all the words, then names much like
/// the text, then entries that have all the words in their names and definition together. Where nothing has all the
/// words, entries with some of them and names a little like the text are found. Within each, entries in use come before
/// withdrawn ones, then the closest names, then labels before other names, then the order of the lists. Making it
/// and searching take time in proportion to the lists.
public struct Search: Sendable {
  private let lists: [SearchedList]

  /// How long a text may be, in bytes: longer ones are no names.
  public static let mostBytes = 200
  /// From which likeness on, of 1000, a name is much like a text.
  static let muchLike = 550
  /// How many entries are found only for being alike.
  static let mostNear = 20
  /// From which likeness on a name is worth showing behind better ones.
  static let nearlyTheSame = 700

  /// A search in these lists, the most important first.
  public init(_ lists: [Vocabulary]) {
    self.lists = lists.map { SearchedList($0) }
  }

  /// Every entry found, the best first; none for a text without letters or digits, or longer than ``mostBytes``.
  public func hits(for text: String) -> [SearchHit] {
    guard text.utf8.count <= Search.mostBytes else { return [] }
    let query = SearchWords(Array(text.utf8).span)
    if query.all.isEmpty { return [] }
    var found: [Found] = []
    for (place, list) in lists.enumerated() { look(for: text, query, in: list, place, &found) }
    let gist = query.telling.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    let isCalledSo = !found.isEmpty
    let taken = Set(found.map { $0.key })
    for (place, list) in lists.enumerated() { lookAtDefinitions(for: query, in: list, place, except: taken, &found) }
    var likeness = nearest(to: gist)
    if found.isEmpty {
      for (key, weight) in SharedWords(query, in: lists).weights { likeness[key, default: 0] += weight }
    } else {
      likeness = likeness.filter { $0.value >= (isCalledSo ? Search.nearlyTheSame : Search.muchLike) }
    }
    found += alike(likeness, except: found, gist).sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
      .prefix(Search.mostNear)
    return found.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map { $0.hit }
  }

  /// A hit with what it is sorted by: manner, withdrawn or not, closeness, part, list and entry.
  private struct Found {
    let hit: SearchHit
    let rank: [Int]
    let key: EntryKey

    init(_ hit: SearchHit, closeness: [Int], place: Int) {
      self.hit = hit
      let manner = SearchHit.Manner.allCases.firstIndex(of: hit.manner) ?? 0
      let part = hit.part == .label ? 0 : hit.part == .notation ? 1 : 2
      let isLive = hit.list.release.isLive(hit.entry)
      rank = [manner, isLive ? 0 : 1] + closeness + [part, place, hit.entry]
      key = EntryKey(place: place, entry: hit.entry)
    }
  }

  /// Adds the entries of a list that have a name that fits, each by the best of its names.
  private func look(
    for text: String, _ query: SearchWords, in list: SearchedList, _ place: Int, _ found: inout [Found]
  ) {
    let wanted = folded(Array(text.utf8).span)
    var best: [Int: Found] = [:]
    let keep = { (candidate: Found) in
      let known = best[candidate.hit.entry]
      if known.map({ candidate.rank.lexicographicallyPrecedes($0.rank) }) ?? true {
        best[candidate.hit.entry] = candidate
      }
    }
    let release = list.list.release
    if let entry = release.index(of: text) ?? entry(named: text, in: list.list) {
      keep(Found(hit(list, entry, .exact, .notation, release.notation(entry)), closeness: [0, 0], place: place))
    }
    for name in list.names {
      let isExact = name.folded == wanted
      guard let closeness = isExact ? [0, 0] : query.closeness(to: name.words) else { continue }
      let part: SearchHit.Part = name.number == 0 ? .label : .alternativeLabel
      let text = list.names(of: name.entry)[name.number]
      keep(Found(hit(list, name.entry, isExact ? .exact : .words, part, text), closeness: closeness, place: place))
    }
    found += best.values
  }

  private func hit(
    _ list: SearchedList, _ entry: Int, _ manner: SearchHit.Manner, _ part: SearchHit.Part, _ name: String
  ) -> SearchHit {
    SearchHit(list: list.list, entry: entry, manner: manner, part: part, name: name)
  }

  /// The entry that a compact URI such as `service:57` names.
  private func entry(named text: String, in list: Vocabulary) -> Int? {
    let prefix = list.about.entryName + ":"
    return text.hasPrefix(prefix) ? list.release.index(of: String(text.dropFirst(prefix.count))) : nil
  }

  /// How like the text the names of entries are, from 300 to 1000, of the twenty nearest of each list.
  private func nearest(to text: String) -> [EntryKey: Int] {
    var scores: [EntryKey: Int] = [:]
    let bytes = Array(text.utf8)
    for (place, list) in lists.enumerated() {
      for (entry, score) in list.nearest.scored(near: bytes.span, limit: 20) {
        scores[EntryKey(place: place, entry: entry)] = score
      }
    }
    return scores
  }

  /// Hits by how like the text they are, each with the name that is most like it.
  private func alike(_ scores: [EntryKey: Int], except found: [Found], _ text: String) -> [Found] {
    let taken = Set(found.map { $0.key })
    return scores.filter { !taken.contains($0.key) }.map { key, score in
      let list = lists[key.place]
      let names = list.names(of: key.entry)
      let name = mostAlike(to: text, among: names)
      let hit = hit(list, key.entry, .near, name == names[0] ? .label : .alternativeLabel, name)
      return Found(hit, closeness: [-score, 0], place: key.place)
    }
  }

  private func lookAtDefinitions(
    for query: SearchWords, in list: SearchedList, _ place: Int, except taken: Set<EntryKey>, _ found: inout [Found]
  ) {
    for (entry, words) in list.words.enumerated() where !taken.contains(EntryKey(place: place, entry: entry)) {
      guard let closeness = query.closeness(to: words) else { continue }
      let definition = list.list.release.definition(entry)
      found.append(Found(hit(list, entry, .definition, .definition, definition), closeness: closeness, place: place))
    }
  }
}
