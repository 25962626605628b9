import Vocabularies

extension SuggestionIndex {
  /// The entries that a text may mean, the likeliest first, no more than `limit`; none where nothing fits.
  ///
  /// Entries that are not for a council of the kind given are ranked lower, but not left out. Where two fit equally
  /// well, the order of the list decides.
  public func suggestions(
    for text: Span<UInt8>, limit: Int, council: Council = Council()
  ) -> [Suggested] {
    let slots = slots(of: Words(text))
    if slots.isEmpty || limit < 1 { return [] }
    var search = Search(self, slots)
    return search.best(max(2, limit), council).prefix(limit).map { $0 }
  }
}

/// One search of an index.
private struct Search {
  private let index: SuggestionIndex
  private var total = 0.0
  /// How much of the text each label has, and how much of each label the text has.
  private var textShares: [Double]
  private var labelShares: [Double]
  /// How much of the text each entry has, with everything around it.
  private var entryShares: [Double]
  private var labels: [Int32] = []
  private var entries: [Int32] = []

  init(_ index: SuggestionIndex, _ slots: [Slot]) {
    self.index = index
    textShares = [Double](repeating: 0, count: index.labels.count)
    labelShares = textShares
    entryShares = [Double](repeating: 0, count: index.release.count)
    var counted: [Int32] = [Int32](repeating: -1, count: index.labels.count)
    var fits = entryShares
    var fitting: [(number: Int, fit: Double)] = []
    for (place, slot) in slots.enumerated() {
      total += slot.weight
      var touched: [Int32] = []
      for stem in slot.stems {
        addLabels(stem.number, stem.fit * slot.weight, Int32(truncatingIfNeeded: place), &counted)
        for posting in index.entryPostings.range(of: stem.number) {
          let entry = index.entryPostings.places[posting]
          let fit = stem.fit * index.entryWeights[posting]
          if fits[Int(entry)] == 0 { touched.append(entry) }
          if fits[Int(entry)] < fit { fits[Int(entry)] = fit }
        }
        if let known = fitting.firstIndex(where: { $0.number == stem.number }) {
          fitting[known].fit = max(fitting[known].fit, stem.fit)
        } else {
          fitting.append((stem.number, stem.fit))
        }
      }
      for entry in touched {
        if entryShares[Int(entry)] == 0 { entries.append(entry) }
        entryShares[Int(entry)] += fits[Int(entry)] * slot.weight
        fits[Int(entry)] = 0
      }
    }
    for stem in fitting {
      for posting in index.labelPostings.range(of: stem.number) {
        labelShares[Int(index.labelPostings.places[posting])] += index.weights[stem.number] * stem.fit
      }
    }
  }

  /// Counts a stem for every label that has it and has none that stands better for the same word.
  private mutating func addLabels(_ stem: Int, _ weight: Double, _ slot: Int32, _ counted: inout [Int32]) {
    for posting in index.labelPostings.range(of: stem) {
      let label = index.labelPostings.places[posting]
      if counted[Int(label)] == slot { continue }
      counted[Int(label)] = slot
      if textShares[Int(label)] == 0 { labels.append(label) }
      textShares[Int(label)] += weight
    }
  }

  /// The entries that fit best, the best first.
  mutating func best(_ limit: Int, _ council: Council) -> [Suggested] {
    if total <= 0 { return [] }
    var fits = [(fit: Double, label: Int32)](repeating: (0, -1), count: index.release.count)
    labels.sort()
    for label in labels {
      let found = index.labels[Int(label)]
      let ofText = textShares[Int(label)] / total
      let ofLabel = labelShares[Int(label)] / found.total
      let fit = found.weight / ((1 - Weights.labelShare) / ofText + Weights.labelShare / ofLabel)
      if fit > fits[Int(found.entry)].fit { fits[Int(found.entry)] = (fit, label) }
    }
    var ranked: [(entry: Int32, fit: Double)] = []
    for entry in entries {
      let around = entryShares[Int(entry)] / total
      var fit = Weights.bestLabel * fits[Int(entry)].fit + (1 - Weights.bestLabel) * around
      fit *= 1 + index.priors[Int(entry)]
      if index.reaches[Int(entry)].excludes(council) { fit *= Weights.outOfReach }
      insert((entry, fit), into: &ranked, limit)
    }
    return suggested(ranked, fits.map { $0.label })
  }

  private func insert(
    _ candidate: (entry: Int32, fit: Double), into ranked: inout [(entry: Int32, fit: Double)], _ limit: Int
  ) {
    if ranked.count == limit, let last = ranked.last, (candidate.fit, last.entry) <= (last.fit, candidate.entry) {
      return
    }
    var place = ranked.count
    while place > 0 && (ranked[place - 1].fit, candidate.entry) < (candidate.fit, ranked[place - 1].entry) {
      place -= 1
    }
    ranked.insert(candidate, at: place)
    if ranked.count > limit { ranked.removeLast() }
  }

  private func suggested(_ ranked: [(entry: Int32, fit: Double)], _ labels: [Int32]) -> [Suggested] {
    ranked.enumerated().map { rank, candidate in
      let rival = ranked[rank == 0 ? min(1, ranked.count - 1) : 0].fit
      let lead = ranked.count == 1 ? candidate.fit : candidate.fit - rival
      let score = Confidence.score(fit: candidate.fit, lead: lead, strength: total / index.greatestWeight)
      return Suggested(entry: Int(candidate.entry), score: score, matched: text(of: labels[Int(candidate.entry)]))
    }
  }

  private func text(of label: Int32) -> String? {
    if label < 0 { return nil }
    let found = index.labels[Int(label)]
    if found.place == 0 { return index.release.label(Int(found.entry)) }
    return index.release.altLabels(Int(found.entry))[Int(found.place) - 1]
  }
}
