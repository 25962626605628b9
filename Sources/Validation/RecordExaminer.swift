public import CSV

/// What a finding in a record says, whichever record it is in.
public struct OccurrenceKind: Sendable {
  public let rule: Rule
  public let severity: Severity
  /// The field at fault, if there is one; for a column that is in no field, its header.
  public let field: String?
  /// What is wrong, as a sentence without its values.
  public let message: String

  /// What every place of a finding has in common.
  public init(_ finding: Finding) {
    (rule, severity) = (finding.rule, finding.severity)
    (field, message) = (finding.field, finding.message)
  }

  init(rule: Rule, severity: Severity, field: String?, message: String) {
    self.rule = rule
    self.severity = severity
    self.field = field
    self.message = message
  }
}

/// One breach in one record.
public struct Occurrence: Sendable {
  /// Its place among ``RecordExaminer/kinds``.
  public let kind: Int
  /// The place, with what may be shown of it; nil where places were not asked for.
  public let sample: Sample?
}

/// A record that was looked at.
public struct ExaminedRecord: Sendable {
  /// Where the record and its line end stand in ``CSV/Chunk/bytes``.
  public let bytes: Range<Int>
  /// Which of ``RecordExaminer/occurrences`` are in it: the gravest first, then as the columns stand.
  public let occurrences: Range<Int>
  /// How grave the worst of them is.
  public let worst: Severity?
}

/// Looks at chunks of a file that was looked at before, and tells what is found record by record.
///
/// What it finds is what the report counts: rows are screened as they were, the exact path looks at the others, and
/// what shows only when records are compared is told to it.
public struct RecordExaminer: ~Copyable {
  /// What was found so far, in any chunk; each but once.
  public private(set) var kinds: [OccurrenceKind] = []
  /// The records of the chunk looked at last, in their order.
  public private(set) var records: [ExaminedRecord] = []
  /// The breaches in the chunk looked at last, record by record.
  public private(set) var occurrences: [Occurrence] = []

  private var examiner: Examiner
  private var screening: Screening
  private var findings: Findings
  private let keepsPlaces: Bool
  private var record = Record()
  /// The kind of each group of findings.
  private var kindOfGroup: [[Int]] = []
  /// The groups that the record looked at last has findings in.
  private var touched: [Touched] = []
  private let uniqueness: [(rule: Int, watcher: UniquenessWatcher)]

  /// A record of a chunk, counted from 0, whose text by one of the rules that ask for texts to be unique, counted
  /// from 0 as well, is that of an earlier record.
  public typealias Repeat = (record: Int, rule: Int)

  init(plan: Plan, keepsPlaces: Bool, options: Validator.Options) {
    examiner = Examiner(plan: plan, options: options)
    screening = Screening(plan)
    self.keepsPlaces = keepsPlaces
    findings = Findings(options, limit: keepsPlaces ? .max : 0)
    findings.addColumns(plan.header.slotNames)
    uniqueness = examiner.uniqueness
  }

  /// Looks at a chunk that has been indexed. `places` tells where it stands, and `repeats`, by record, what it repeats.
  public mutating func examine(_ chunk: inout Chunk, number: Int, _ places: ChunkPlaces, repeats: [Repeat]) {
    records.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    screening.look(at: chunk)
    let place = Place(chunk: number, places: places)
    var repeats = repeats[...]
    var (row, line) = (0, Int64(0))
    let others = chunk.others
    for other in others {
      examineRows(chunk, row..<other.rowsBefore, line, place, &repeats)
      line += Int64(other.rowsBefore - row)
      row = other.rowsBefore
      if other.isRecord {
        let bytes = chunk.read(other, onLine: line, into: &record)
        examineRecord(bytes, suspects: UInt64.max, place, &repeats)
      }
      line += other.lines
    }
    examineRows(chunk, row..<chunk.cells.rowCount, line, place, &repeats)
  }

  /// A group that a record has findings in.
  private struct Touched {
    let severity: Severity
    let slot: Int
    let rule: Int
    let group: Int

    func precedes(_ other: Touched) -> Bool {
      if severity != other.severity { return severity < other.severity }
      return (slot, rule) < (other.slot, other.rule)
    }
  }

  private struct Place {
    let chunk: Int
    let places: ChunkPlaces
  }

  /// Goes through rows, of which the first is on this line of the chunk.
  private mutating func examineRows(
    _ chunk: borrowing Chunk, _ rows: Range<Int>, _ line: Int64, _ place: Place, _ repeats: inout ArraySlice<Repeat>
  ) {
    for row in rows {
      let suspects = screening.sheet.suspects[row]
      let bytes = chunk.range(ofRow: row)
      if suspects == 0 && repeats.first?.record != records.count {
        let none = occurrences.count..<occurrences.count
        records.append(ExaminedRecord(bytes: bytes, occurrences: none, worst: nil))
        continue
      }
      chunk.read(row: row, into: &record)
      record.line = line + Int64(row - rows.lowerBound)
      examineRecord(bytes, suspects: suspects, place, &repeats)
    }
  }

  /// Has the exact path look at the record.
  private mutating func examineRecord(
    _ bytes: Range<Int>, suspects: UInt64, _ place: Place, _ repeats: inout ArraySlice<Repeat>
  ) {
    let number = Int64(records.count) + 1
    let first = occurrences.count
    var worst = suspects == 0 ? nil : examiner.examine(record, number: number, suspects: suspects, into: &findings)
    while let found = repeats.first, found.record == records.count {
      repeats.removeFirst()
      let (rule, watcher) = uniqueness[found.rule]
      let severity = Rule.all[rule].severity
      let column = watcher.field.flatMap { examiner.plan.columnOfField[$0] }
      if let opening = findings.count(rule, severity, column: column) {
        findings.keep(examiner.sample(record, number, of: watcher), in: opening)
      }
      worst = min(worst ?? severity, severity)
    }
    if worst != nil { takeFindings(place) }
    records.append(ExaminedRecord(bytes: bytes, occurrences: first..<occurrences.count, worst: worst))
  }

  /// Makes occurrences of the findings of one record, so that those of the next one are found alone.
  private mutating func takeFindings(_ place: Place) {
    touched.removeAll(keepingCapacity: true)
    for slot in findings.slots.indices {
      for group in findings.slots[slot].indices where findings.slots[slot][group].count > 0 {
        let (severity, rule) = (findings.slots[slot][group].severity, findings.slots[slot][group].rule)
        touched.append(Touched(severity: severity, slot: slot, rule: rule, group: group))
      }
    }
    if touched.count > 1 { touched.sort { $0.precedes($1) } }
    for index in touched.indices {
      let (slot, group) = (touched[index].slot, touched[index].group)
      let kind = kind(slot, group)
      if keepsPlaces {
        for sample in findings.slots[slot][group].samples {
          occurrences.append(Occurrence(kind: kind, sample: place.places.placed(sample, in: place.chunk)))
        }
      } else {
        for _ in 0..<findings.slots[slot][group].count { occurrences.append(Occurrence(kind: kind, sample: nil)) }
      }
      findings.slots[slot][group].clear()
    }
  }

  /// What the findings of a group say.
  private mutating func kind(_ slot: Int, _ group: Int) -> Int {
    while kindOfGroup.count <= slot { kindOfGroup.append([]) }
    // Groups are only ever added, one by one, so those without a kind are the last ones.
    while kindOfGroup[slot].count <= group {
      let found = findings.slots[slot][kindOfGroup[slot].count]
      let (rule, field) = (Rule.all[found.rule], findings.names[slot])
      let message = Texts.message(
        rule, field: field, detail: found.detail, schema: examiner.plan.schema, asAt: examiner.plan.asAt)
      kindOfGroup[slot].append(kinds.count)
      kinds.append(OccurrenceKind(rule: rule, severity: found.severity, field: field, message: message))
    }
    return kindOfGroup[slot][group]
  }
}

extension Findings.Group {
  /// Forgets every breach, and keeps the room.
  fileprivate mutating func clear() {
    count = 0
    samples.removeAll(keepingCapacity: true)
    chunks.removeAll(keepingCapacity: true)
  }
}

extension Division {
  /// Makes ready to look at chunks record by record, on any one thread.
  ///
  /// `keepsPlaces` says whether each breach comes with its place, which takes longer.
  public func makeRecordExaminer(keepsPlaces: Bool) -> RecordExaminer {
    let plan = Plan(
      header: header, schema: header.schema, delimiter: delimiter, resources: resources, options: options)
    return RecordExaminer(plan: plan, keepsPlaces: keepsPlaces, options: options)
  }
}
