extension Findings {
  /// Adds the findings of other chunks of the same file, of which `places` says how many lines and records come
  /// before each.
  ///
  /// The samples kept are the first of all, whichever findings are added first.
  mutating func add(_ other: Findings, _ places: ChunkPlaces) {
    for (slot, groups) in other.slots.enumerated() {
      for group in groups { add(group, slot, places) }
    }
  }

  private mutating func add(_ other: Group, _ slot: Int, _ places: ChunkPlaces) {
    let same = slots[slot].firstIndex { $0.rule == other.rule && $0.severity == other.severity }
    let index = same ?? slots[slot].count
    if same == nil { slots[slot].append(Group(rule: other.rule, severity: other.severity, detail: other.detail)) }
    slots[slot][index].count += other.count
    for (chunk, sample) in zip(other.chunks, other.samples) { insert(places.placed(sample, in: chunk), slot, index) }
  }

  /// Keeps a sample if it is among the first ones.
  mutating func insert(_ sample: Sample, _ slot: Int, _ index: Int) {
    let samples = slots[slot][index].samples
    var place = samples.count
    while place > 0 && (samples[place - 1].line ?? 0) > (sample.line ?? 0) { place -= 1 }
    if place >= limit { return }
    slots[slot][index].samples.insert(sample, at: place)
    slots[slot][index].chunks.insert(0, at: place)
    if slots[slot][index].samples.count > limit {
      slots[slot][index].samples.removeLast()
      slots[slot][index].chunks.removeLast()
    }
  }
}
