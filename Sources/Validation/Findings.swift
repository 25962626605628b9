/// Collects breaches as they are found: exact counts, and the first few places of each.
///
/// A breach costs a look-up and an addition; a sample is made only while there are fewer than the limit.
struct Findings {
  /// What breaches are grouped by.
  struct Group {
    let rule: Int
    let severity: Severity
    let detail: String?
    var count: Int64 = 0
    var samples: [Sample] = []
    /// The chunk of each sample.
    var chunks: [Int] = []
  }

  /// The chunk that is being looked at, where a file is read in chunks: samples give lines and records within it.
  var chunk = 0

  /// What is waived; nil where no waiver file goes along with the file.
  var waiving: Waiving?

  /// How many samples each group keeps.
  let limit: Int
  /// The groups of each field, those of none first. Few to a field, so they are searched in order.
  var slots: [[Group]] = [[]]
  private(set) var names: [String?] = [nil]
  private var slotOfName: [String: Int] = [:]
  /// The slot of each column.
  private var slotOfColumn: [Int] = []

  /// How many columns that are in no field have findings of their own. Those of further ones are counted together.
  static let mostUnknownColumns = 100

  /// Room for findings that name no column yet.
  init(limit: Int) {
    self.limit = limit
  }

  /// Room for findings as a validator wants them, and for what is waived, of which places are kept only where `limit`
  /// is not given.
  init(_ options: Validator.Options, limit: Int? = nil) {
    self.limit = limit ?? options.samples
    waiving = options.waivers.map { Waiving($0, asAt: options.asAt, limit: limit == nil ? options.samples : 0) }
  }

  /// No findings, but room for those of the same columns.
  func emptied(limit: Int) -> Findings {
    var findings = Findings(limit: limit)
    findings.waiving = waiving?.emptied
    findings.slots = slots.map { _ in [] }
    (findings.names, findings.slotOfName, findings.slotOfColumn) = (names, slotOfName, slotOfColumn)
    return findings
  }

  /// Makes room for columns by these names. Columns of one name share their findings; a nil puts the column's
  /// findings with those of no field.
  mutating func addColumns(_ names: [String?]) {
    for name in names { slotOfColumn.append(name.map { slot(of: $0) } ?? 0) }
  }

  mutating func slot(of name: String) -> Int {
    if let slot = slotOfName[name] { return slot }
    slots.append([])
    names.append(name)
    slotOfName[name] = slots.count - 1
    return slots.count - 1
  }

  /// Where the findings of a column stand, or those of none.
  func slot(ofColumn column: Int?) -> Int { column.map { slotOfColumn[$0] } ?? 0 }

  /// The field or column that findings name which stand there.
  func name(ofSlot slot: Int) -> String? { names[slot] }

  /// Counts a breach in a column, or in none; `sample` is called only where the place is to be kept.
  mutating func add(
    _ rule: Int, _ severity: Severity, column: Int? = nil, detail: String? = nil, sample: () -> Sample
  ) {
    add(rule, severity, slot: column.map { slotOfColumn[$0] } ?? 0, detail: detail, sample: sample)
  }

  /// Counts a breach in a field by its name, whether or not a column has it.
  mutating func add(
    _ rule: Int, _ severity: Severity, field: String, detail: String? = nil, sample: () -> Sample
  ) {
    add(rule, severity, slot: slot(of: field), detail: detail, sample: sample)
  }

  /// Where a sample goes that is wanted.
  struct Opening {
    fileprivate let slot: Int
    fileprivate let group: Int
  }

  /// Counts a breach in a column, or in none; nil where no more samples of it are wanted.
  mutating func count(_ rule: Int, _ severity: Severity, column: Int?) -> Opening? {
    let slot = column.map { slotOfColumn[$0] } ?? 0
    let group = group(rule, severity, in: slot, detail: nil)
    slots[slot][group].count += 1
    return slots[slot][group].samples.count < limit ? Opening(slot: slot, group: group) : nil
  }

  /// Keeps the sample of a breach that was counted.
  mutating func keep(_ sample: Sample, in opening: Opening) {
    slots[opening.slot][opening.group].samples.append(sample)
    slots[opening.slot][opening.group].chunks.append(chunk)
  }

  /// Adds breaches that were counted elsewhere, and the first places of them.
  mutating func add(_ rule: Int, _ severity: Severity, column: Int?, count: Int64, samples: [Sample]) {
    let slot = column.map { slotOfColumn[$0] } ?? 0
    let index = group(rule, severity, in: slot, detail: nil)
    slots[slot][index].count += count
    add(samples, slot, index)
  }

  /// Where the group of a rule and severity stands in a slot; made where there is none.
  private mutating func group(_ rule: Int, _ severity: Severity, in slot: Int, detail: String?) -> Int {
    var index = 0
    while index < slots[slot].count {
      if slots[slot][index].rule == rule && slots[slot][index].severity == severity { return index }
      index += 1
    }
    slots[slot].append(Group(rule: rule, severity: severity, detail: detail))
    return index
  }

  private mutating func add(_ rule: Int, _ severity: Severity, slot: Int, detail: String?, sample: () -> Sample) {
    let group = group(rule, severity, in: slot, detail: detail)
    slots[slot][group].count += 1
    if slots[slot][group].samples.count < limit { keep(sample(), in: Opening(slot: slot, group: group)) }
  }

  /// The findings: the gravest first, then the most frequent, then by rule and field.
  func sorted(message: (_ rule: Rule, _ field: String?, _ detail: String?) -> String) -> [Finding] {
    var findings: [Finding] = []
    for (slot, groups) in slots.enumerated() {
      for group in groups {
        findings.append(finding(group, slot: slot, message: message))
      }
    }
    return findings.sorted { $0.precedes($1) }
  }

  /// A group as a finding.
  func finding(
    _ group: Group, slot: Int, message: (_ rule: Rule, _ field: String?, _ detail: String?) -> String
  ) -> Finding {
    let rule = Rule.all[group.rule]
    return Finding(
      rule: rule, severity: group.severity, field: names[slot], count: group.count,
      message: message(rule, names[slot], group.detail), samples: group.samples)
  }
}

extension Findings {
  /// The rules that look at records as they were read.
  private static let recordRules = Rule.all.enumerated().flatMap { index, rule in
    rule.checks.compactMap { check in
      if case .record(let body) = check { (index, rule.severity, body) } else { nil }
    }
  }

  /// Adds what the rules find in a record as it was read; returns how grave the worst of it is.
  @discardableResult
  mutating func add(
    _ facts: RecordFacts, _ place: () -> PlaceIdentity, sample: () -> Sample
  ) -> Severity? {
    var worst: Severity?
    for (rule, severity, check) in Findings.recordRules {
      guard let severity = check(facts).severity(severity) else { continue }
      if waive(rule, severity, column: nil, place, sample: sample) { continue }
      add(rule, severity, sample: sample)
      worst = min(worst ?? severity, severity)
    }
    return worst
  }

  /// Adds what the rules find in the file as a whole.
  mutating func add(_ facts: FileFacts) {
    for (index, rule) in Rule.all.enumerated() {
      for case .file(let check) in rule.checks {
        guard let breach = check(facts) else { continue }
        let (severity, sample) = (breach.severity ?? rule.severity, Sample(line: breach.line))
        let isWaived = waive(index, severity, column: nil, detail: breach.detail, { .file }, sample: { sample })
        if !isWaived { add(index, severity, detail: breach.detail) { sample } }
      }
    }
  }
}
