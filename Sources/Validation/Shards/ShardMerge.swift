import CSV

/// Adds up what the shards of a file came to, to the report of the whole file.
///
/// The shards are added in the order of the file. Which texts are repeated is found out by whoever calls.
public struct ShardMerge {
  public let frame: ShardFrame
  private var findings: FindingSum
  private var facts = FileFacts()
  private var tally = Report.Records()
  private var bytes: Int64
  private var nextLine: Int64
  private var endings = LineEndings()
  private var hasBytesOutsideUTF8: Bool
  private var notChecked: [NotChecked] = []
  private var notCompared: [NotChecked] = []
  private var months: [Int: AuthorityMonths] = [:]
  private var repeats: [Finding?]
  private var volumes: VolumeSum?

  /// The header alone, to begin with.
  public init(_ frame: ShardFrame) {
    self.frame = frame
    let header = frame.header
    findings = FindingSum(limit: frame.samples)
    findings.add(frame.findings)
    repeats = frame.uniqueness.map { _ in nil }
    bytes = header.bytes
    nextLine = header.nextLine
    endings.add(header.endings, from: 0)
    hasBytesOutsideUTF8 = header.hasBytesOutsideUTF8
    facts.hasHeader = true
    facts.isHeaderUsable = true
    facts.headerLine = header.line
    var preamble = Preamble(of: [UInt8]().span)
    preamble.delimiter = header.delimiter
    preamble.markLength = header.hasByteOrderMark ? 3 : 0
    preamble.separatorLineLength = header.hasSeparatorLine ? 6 : 0
    facts.preamble = preamble
  }

  /// Whether a record longer than a table's was met: what stands behind it is only counted in bytes.
  public var isTooLong: Bool { facts.isTooLong }

  /// How many records were added.
  public var records: Int64 { facts.records }

  /// Adds the next shard.
  public mutating func add(_ shard: ShardOutcome) {
    bytes += shard.bytes
    if isTooLong { return }
    findings.add(shard.findings, line: nextLine, record: facts.records)
    endings.add(shard.endings, from: nextLine)
    nextLine += shard.lines
    facts.records += shard.records
    facts.isTooLong = shard.isTooLong
    tally.add(shard.tally)
    hasBytesOutsideUTF8 = hasBytesOutsideUTF8 || shard.hasBytesOutsideUTF8
    if let more = shard.volumes {
      var sum = volumes ?? VolumeSum()
      sum.add(more)
      volumes = sum
    }
    for entry in shard.notChecked where !notChecked.contains(entry) { notChecked.append(entry) }
    for other in shard.months { months[other.entry, default: other].months.formUnion(other.months) }
  }

  /// Adds breaches of a rule that asks for texts to be unique, in records that had been so well off without it.
  public mutating func addRepeats(_ rule: Int, counts: [Int64]) {
    let across = frame.uniqueness[rule]
    let total = counts.reduce(0, +)
    if total == 0 { return }
    for (note, count) in counts.enumerated() { tally.lower(count, from: UInt8(note), by: across.rule.severity) }
    repeats[rule] = across.finding(count: total, samples: [])
  }

  /// Adds the place of such a breach, of which line and record are counted from the beginning of a shard that so
  /// many lines and records stand before, those up to the header not counted.
  public mutating func addSample(_ rule: Int, _ record: ShardRecord, linesBefore: Int64, recordsBefore: Int64) {
    let across = frame.uniqueness[rule]
    let line = record.line + linesBefore + frame.header.nextLine
    var sample = Sample(line: line, record: record.record + recordsBefore + 1, column: across.column)
    if across.isShown {
      sample.key = record.key
      sample.value = across.column == nil ? nil : record.value
    }
    repeats[rule]?.samples.append(sample)
  }

  /// Notes that such a rule could not be checked.
  public mutating func noteUnchecked(_ rule: Int, reason: String) {
    let across = frame.uniqueness[rule]
    repeats[rule] = nil
    notCompared.append(NotChecked(rule: across.rule.name, field: across.field, reason: reason))
  }

  /// The report of the whole file, listed under this name.
  public func report(name: String) -> Report {
    var (facts, sum) = (facts, findings)
    facts.otherEndingLine = endings.firstOther
    var ofFile = Findings(limit: frame.samples)
    ofFile.add(facts)
    sum.add(
      ofFile.sorted { rule, field, detail in
        Texts.message(rule, field: field, detail: detail, schema: nil, asAt: frame.asAt)
      })
    sum.add(repeats.compactMap { $0 })
    if let gaps = missingPeriods { sum.add([gaps]) }
    var report = Report(
      input: Report.Input(
        name: name, bytes: bytes, records: facts.records,
        encoding: (hasBytesOutsideUTF8 ? TextEncoding.windows1252 : TextEncoding.utf8).rawValue,
        delimiter: frame.header.delimiter.text),
      asAt: frame.asAt, schema: frame.schema, vocabularies: frame.vocabularies, columns: frame.columns,
      records: tally, findings: sum.sorted,
      notChecked: frame.notChecked + notChecked.sorted { $0.precedes($1) } + notCompared + facts.checksNotMade)
    report.give(volumes)
    return report
  }

  private var missingPeriods: Finding? {
    let gaps = months.values.sorted { $0.entry < $1.entry }.flatMap { $0.gaps }
    if gaps.isEmpty { return nil }
    return frame.periods?.finding(
      count: Int64(gaps.count), samples: gaps.prefix(frame.samples).map { Sample(column: nil, value: $0) })
  }
}

extension ShardFrame.AcrossRule {
  fileprivate func finding(count: Int64, samples: [Sample]) -> Finding {
    Finding(rule: rule, severity: rule.severity, field: field, count: count, message: message, samples: samples)
  }
}
