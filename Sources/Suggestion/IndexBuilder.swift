import Vocabularies

/// What is needed while a ``SuggestionIndex`` is made, and no longer.
struct IndexBuilder {
  /// How much each stem counts in an entry: the stem and the entry, with a weight. A stem may occur several times.
  private var occurrences: [(pair: UInt64, weight: Double)] = []
  private var labelPairs: [UInt64] = []
  private var hasEverydayWords: [Bool]
  private var labelWords: [[[UInt8]]]

  init(count: Int) {
    hasEverydayWords = [Bool](repeating: false, count: count)
    labelWords = [[[UInt8]]](repeating: [], count: count)
  }

  /// Reads the labels and alternative labels.
  mutating func addLabels(to index: inout SuggestionIndex, _ context: SuggestionContext) {
    let release = index.release
    var place: Int32 = 0
    release.forEachLabel { entry, label, isAlternative in
      place = isAlternative ? place + 1 : 0
      if !release.isLive(entry) { return }
      let words = Words(label)
      if place == 0 {
        labelWords[entry] = words.all
        add(words, of: entry, place, weight: (1, 1), to: &index)
      } else if context.formerLabels[entry]?.contains(folded(label)) ?? false {
        add(words, of: entry, place, weight: (Weights.formerLabel, 1), to: &index)
      } else {
        hasEverydayWords[entry] = true
        add(words, of: entry, place, weight: (Weights.everydayWord, Weights.everydayWords), to: &index)
      }
    }
  }

  /// Adds a label. Its words have one weight as a label's, and one as those of the entry as a whole.
  private mutating func add(
    _ words: Words, of entry: Int, _ place: Int32, weight: (label: Double, entry: Double),
    to index: inout SuggestionIndex
  ) {
    var numbers: [Int] = []
    for stem in index.stems(of: words) {
      let number = index.table.insert(stem)
      if !numbers.contains(number) { numbers.append(number) }
    }
    if numbers.isEmpty { return }
    for number in numbers {
      labelPairs.append(UInt64(number) << 32 | UInt64(index.labels.count))
      occurrences.append((UInt64(number) << 32 | UInt64(entry), weight.entry))
      index.labelStems.append(Int32(truncatingIfNeeded: number))
    }
    let end = Int32(truncatingIfNeeded: index.labelStems.count)
    index.labels.append(.init(entry: Int32(truncatingIfNeeded: entry), place: place, end: end, weight: weight.label))
    addCompounds(words, to: &index)
  }

  private func addCompounds(_ words: Words, to index: inout SuggestionIndex) {
    var last: [UInt8] = []
    for word in words.all {
      let first = last
      last = word
      if first.count < 2 || word.count < 2 { continue }
      if index.lexicon.ignored.contains(first) || index.lexicon.ignored.contains(word) { continue }
      let whole = hash(stem(first + word, index.lexicon).span)
      if index.compounds[whole] != nil { continue }
      index.compounds[whole] = .init(
        first: Int32(truncatingIfNeeded: index.table.insert(stem(first, index.lexicon))),
        second: Int32(truncatingIfNeeded: index.table.insert(stem(word, index.lexicon))))
    }
  }

  /// Reads the definitions, the labels of wider entries, and what the context adds.
  mutating func addSurroundings(to index: inout SuggestionIndex, _ context: SuggestionContext) {
    let release = index.release
    for entry in 0..<release.count where release.isLive(entry) {
      add(release.definition(entry), around: entry, Weights.definition, to: &index)
      for wider in release.broader(entry) {
        guard let wider = release.index(of: wider) else { continue }
        add(release.label(wider), around: entry, Weights.surroundings, to: &index)
      }
      for text in context.surroundings[entry] ?? [] {
        addWords(Words(text.span), around: entry, Weights.surroundings, to: &index)
      }
    }
    let hasTier = release.columns.contains("tier")
    for entry in 0..<release.count {
      var prior = hasEverydayWords[entry] ? Weights.hasEverydayWords : 0
      if !release.definition(entry).utf8.isEmpty { prior += Weights.hasDefinition }
      if hasTier, let tier = release.cell(entry, column: "tier"), !tier.utf8.isEmpty { prior += Weights.hasTier }
      if context.favoured.contains(entry) { prior += Weights.isFavoured }
      index.priors.append(prior)
      index.reaches.append(Reach(release, entry, label: labelWords[entry]))
    }
  }

  private mutating func add(_ text: String, around entry: Int, _ weight: Double, to index: inout SuggestionIndex) {
    if !text.utf8.isEmpty { addWords(Words(Array(text.utf8).span), around: entry, weight, to: &index) }
  }

  private mutating func addWords(
    _ words: Words, around entry: Int, _ weight: Double, to index: inout SuggestionIndex
  ) {
    for stem in index.stems(of: words) {
      occurrences.append((UInt64(index.table.insert(stem)) << 32 | UInt64(entry), weight))
    }
  }

  /// Says how much each stem counts: by how many entries have it in a label.
  ///
  /// A stem that only definitions have counts four fifths of one that a single entry has.
  mutating func weigh(_ index: inout SuggestionIndex) {
    occurrences.sort { ($0.pair, $1.weight) < ($1.pair, $0.weight) }
    var counts = [Int](repeating: 0, count: index.table.count)
    var (entries, labelled) = (Set<Int32>(), Set<UInt64>())
    for pair in labelPairs {
      let entry = index.labels[Int(pair & 0xFFFF_FFFF)].entry
      entries.insert(entry)
      if labelled.insert(pair & ~0xFFFF_FFFF | UInt64(entry)).inserted { counts[Int(pair >> 32)] += 1 }
    }
    let all = Double(max(1, entries.count))
    index.greatestWeight = logarithm(1 + all)
    for (number, stem) in index.table.stems.enumerated() {
      let rarity = counts[number] > 0 ? logarithm(1 + all / Double(counts[number])) : index.greatestWeight * 0.8
      index.weights.append(rarity * index.share(of: stem))
    }
  }

  /// Puts everything where searches find it.
  mutating func finish(_ index: inout SuggestionIndex) {
    index.table.close()
    labelPairs.sort()
    index.labelPostings = Postings(labelPairs, stems: index.table.count)
    var pairs: [UInt64] = []
    for occurrence in occurrences where occurrence.pair != pairs.last {
      pairs.append(occurrence.pair)
      index.entryWeights.append(occurrence.weight)
    }
    index.entryPostings = Postings(pairs, stems: index.table.count)
    var start = 0
    for label in index.labels.indices {
      let end = Int(index.labels[label].end)
      for place in start..<end { index.labels[label].total += index.weights[Int(index.labelStems[place])] }
      start = end
    }
  }
}
