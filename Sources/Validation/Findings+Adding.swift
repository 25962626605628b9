extension Findings {
  /// Adds the findings of other chunks of the same file, of which `places` says how many lines and records come
  /// before each.
  ///
  /// The samples kept are the first of all, whichever findings are added first.
  mutating func add(_ other: Findings, _ places: ChunkPlaces) {
    for (slot, groups) in other.slots.enumerated() {
      for group in groups { add(group, slot, places) }
    }
    if let others = other.waiving { waiving?.add(others, places) }
  }

  private mutating func add(_ other: Group, _ slot: Int, _ places: ChunkPlaces) {
    let same = slots[slot].firstIndex { $0.rule == other.rule && $0.severity == other.severity }
    let index = same ?? slots[slot].count
    if same == nil { slots[slot].append(Group(rule: other.rule, severity: other.severity, detail: other.detail)) }
    slots[slot][index].count += other.count
    add(other.placed(places), slot, index)
  }

  /// Keeps the first ones of the samples there are and of others, which are in the order of the file as well.
  mutating func add(_ others: [Sample], _ slot: Int, _ index: Int) {
    slots[slot][index].merge(others, limit: limit)
  }
}

extension Findings.Group {
  /// The samples, counted from the start of the file.
  func placed(_ places: ChunkPlaces) -> [Sample] {
    zip(chunks, samples).map { places.placed($1, in: $0) }
  }

  /// Keeps the first ones of the samples there are and of others, which are in the order of the file as well.
  mutating func merge(_ others: [Sample], limit: Int) {
    let own = samples
    var merged: [Sample] = []
    var (next, other) = (0, 0)
    while merged.count < limit && (next < own.count || other < others.count) {
      let isOwn = other == others.count || next < own.count && (own[next].line ?? 0) <= (others[other].line ?? 0)
      merged.append(isOwn ? own[next] : others[other])
      if isOwn { next += 1 } else { other += 1 }
    }
    samples = merged
    chunks = [Int](repeating: 0, count: merged.count)
  }
}
