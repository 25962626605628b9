import Vocabularies

/// Takes what is waived out of the findings as it is found, and counts it apart.
struct Waiving {
  let waivers: Waivers
  private let asAt: Day
  /// How many places each group keeps.
  private let limit: Int
  /// Which waivers something was found for, whether or not they still hold.
  private(set) var isUsed: [Bool]
  /// What is waived, by where its finding would stand and on what grounds.
  private(set) var groups: [Group] = []
  private var indices: [Key: Int] = [:]
  /// The waivers of values looked up before, which may be none.
  private var ofValues: [CellValue: Int?] = [:]
  private static let mostValues = 4096

  struct Group {
    let slot: Int
    let grounds: Int
    var group: Findings.Group
  }

  private struct CellValue: Hashable {
    let rule: Int
    let field: String
    let value: String
  }

  private struct Key: Hashable {
    let rule: Int
    let severity: Severity
    let slot: Int
    let grounds: Int
  }

  init(_ waivers: Waivers, asAt: Day, limit: Int) {
    self.waivers = waivers
    self.limit = limit
    self.asAt = asAt
    isUsed = [Bool](repeating: false, count: waivers.all.count)
  }

  /// The same waivers, with nothing waived yet and no places kept.
  var emptied: Waiving { Waiving(waivers, asAt: asAt, limit: 0) }

  /// Whether a waiver is past its last day.
  func isExpired(_ waiver: Int) -> Bool { waivers.all[waiver].grounds.expires < asAt }

  /// Notes the waivers of a place; the grounds of the first that still holds, nil where none does.
  mutating func grounds(_ rule: Int, field: String?, _ place: PlaceIdentity) -> Int? {
    var found: Int?
    var candidates = [waivers.waiver(of: place, rule: rule, field: field)]
    if let field, let value = place.value, waivers.concernValues(of: rule) {
      candidates.append(waiver(of: CellValue(rule: rule, field: field, value: value)))
    }
    for waiver in candidates.compactMap({ $0 }) {
      isUsed[waiver] = true
      if found == nil && !isExpired(waiver) { found = waivers.grounds(of: waiver) }
    }
    return found
  }

  /// The waiver of a value, if any. What was looked up before is remembered, since hashes cost time.
  private mutating func waiver(of value: CellValue) -> Int? {
    if let known = ofValues[value] { return known }
    if ofValues.count == Waiving.mostValues { ofValues.removeAll(keepingCapacity: true) }
    let found = waivers.waiver(ofValue: value.value, rule: value.rule, field: value.field)
    ofValues[value] = .some(found)
    return found
  }

  /// Counts what is waived; `sample` is called only where the place is to be kept.
  mutating func count(
    _ rule: Int, _ severity: Severity, slot: Int, grounds: Int, detail: String?, chunk: Int,
    sample: () -> Sample
  ) {
    let index = index(Key(rule: rule, severity: severity, slot: slot, grounds: grounds), detail)
    groups[index].group.count += 1
    if groups[index].group.samples.count >= limit { return }
    groups[index].group.samples.append(sample())
    groups[index].group.chunks.append(chunk)
  }

  private mutating func index(_ key: Key, _ detail: String?) -> Int {
    if let index = indices[key] { return index }
    let group = Findings.Group(rule: key.rule, severity: key.severity, detail: detail)
    groups.append(Group(slot: key.slot, grounds: key.grounds, group: group))
    indices[key] = groups.count - 1
    return groups.count - 1
  }

  /// Adds what was waived in other chunks of the same file.
  mutating func add(_ other: Waiving, _ places: ChunkPlaces) {
    for waiver in isUsed.indices where other.isUsed[waiver] { isUsed[waiver] = true }
    for waived in other.groups {
      let group = waived.group
      let key = Key(rule: group.rule, severity: group.severity, slot: waived.slot, grounds: waived.grounds)
      let index = index(key, group.detail)
      groups[index].group.count += group.count
      groups[index].group.merge(group.placed(places), limit: limit)
    }
  }
}

extension Findings {
  /// Whether a breach in a column, or in none, is waived; if so, it is counted as that and as nothing else.
  mutating func waive(
    _ rule: Int, _ severity: Severity, column: Int?, detail: String? = nil, _ place: () -> PlaceIdentity,
    sample: () -> Sample
  ) -> Bool {
    if !(waiving?.waivers.concern(rule) ?? false) { return false }
    let slot = slot(ofColumn: column)
    return waive(rule, severity, slot: slot, name: name(ofSlot: slot), detail: detail, place, sample: sample)
  }

  /// Whether a breach in a field by its name is waived.
  mutating func waive(
    _ rule: Int, _ severity: Severity, field: String, detail: String?, _ place: () -> PlaceIdentity,
    sample: () -> Sample
  ) -> Bool {
    if !(waiving?.waivers.concern(rule) ?? false) { return false }
    return waive(rule, severity, slot: slot(of: field), name: field, detail: detail, place, sample: sample)
  }

  private mutating func waive(
    _ rule: Int, _ severity: Severity, slot: Int, name: String?, detail: String?, _ place: () -> PlaceIdentity,
    sample: () -> Sample
  ) -> Bool {
    guard let grounds = waiving?.grounds(rule, field: name, place()) else { return false }
    waiving?.count(
      rule, severity, slot: slot, grounds: grounds, detail: detail, chunk: chunk, sample: sample)
    return true
  }

  /// What was waived, in the order of reports; nil where there was no waiver file.
  func waived(message: (_ rule: Rule, _ field: String?, _ detail: String?) -> String) -> [WaivedFinding]? {
    guard let waiving else { return nil }
    let waived = waiving.groups.map { item in
      WaivedFinding(
        finding(item.group, slot: item.slot, message: message), grounds: waiving.waivers.grounds[item.grounds])
    }
    return waived.sorted { $0.precedes($1) }
  }

  /// Adds what the rules on waivers find, when everything else is known.
  mutating func addFindingsOnWaivers() {
    guard let waiving else { return }
    for (index, rule) in Rule.all.enumerated() {
      for case .waiver(let check) in rule.checks {
        for (place, waiver) in waiving.waivers.all.enumerated() {
          let facts = WaiverFacts(isExpired: waiving.isExpired(place), isUsed: waiving.isUsed[place])
          if check(facts) { add(index, rule.severity) { Sample(value: words.line(waiver.line)) } }
        }
      }
    }
  }
}

/// What is known of a waiver when the file has been read.
struct WaiverFacts {
  /// Whether its last day is before the day as of which the file is judged.
  let isExpired: Bool
  /// Whether there was something for it to waive.
  let isUsed: Bool
}
