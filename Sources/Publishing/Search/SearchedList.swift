import Vocabularies

/// A list made ready to be searched.
struct SearchedList: Sendable {
  let list: Vocabulary
  /// Every label and alternative label, entry by entry, the label first.
  private(set) var names: [Name] = []
  /// The words of all the names of each entry and of its definition.
  private(set) var words: [SearchWords] = []
  let nearest: NearestEntries

  /// One name of an entry.
  struct Name: Sendable {
    let entry: Int
    /// Which of its names it is; 0 is the label.
    let number: Int
    /// The name as labels are compared.
    let folded: [UInt8]
    let words: SearchWords
  }

  init(_ list: Vocabulary) {
    self.list = list
    nearest = NearestEntries(list.release)
    var names: [Name] = []
    var words = (0..<list.release.count).map { SearchWords(Array(list.release.definition($0).utf8).span) }
    list.release.forEachLabel { entry, label, isAlternative in
      let number = isAlternative ? (names.last?.number ?? 0) + 1 : 0
      let name = Name(entry: entry, number: number, folded: folded(label), words: SearchWords(label))
      words[entry].add(name.words)
      names.append(name)
    }
    self.names = names
    self.words = words
  }

  /// The names of an entry, the label first.
  func names(of entry: Int) -> [String] { [list.release.label(entry)] + list.release.altLabels(entry) }
}

/// An entry by the place of its list among those searched.
struct EntryKey: Hashable {
  let place: Int
  let entry: Int
}
