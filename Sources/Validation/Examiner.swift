import CSV
import Schemas
import Vocabularies

/// Looks at records one by one, every cell of them: the exact path, which decides what is right.
struct Examiner {
  let plan: Plan
  private let places: Places
  private(set) var watchers: [(rule: Int, watcher: Watcher)]
  /// The columns that watchers need the values of in every record.
  private let watchedColumns: UInt64
  /// The columns without which, or with an error in which, a record is not compared with others.
  private let comparedColumns: UInt64
  private(set) var row: Row
  /// Whether the record looked at last can be compared with others: it is neither blank nor cut wrongly.
  private(set) var isWhole = false
  /// Counts what the file holds, where that is asked for and can be told.
  let volumes: VolumeCount?
  /// What turned out to be beyond checking while records were read.
  private(set) var notChecked: [NotChecked] = []

  /// The rules that look across fields.
  private let rowRules: [RowRule] = Rule.all.enumerated().flatMap { index, rule in
    rule.checks.compactMap { check in
      if case .row(let body) = check { RowRule(rule: index, severity: rule.severity, check: body) } else { nil }
    }
  }

  /// A check across fields taken out of its rule, with the rule's place in the catalogue.
  private struct RowRule {
    let rule: Int
    let severity: Severity
    let check: @Sendable (Row, Plan) -> RowBreach?
  }

  init(plan: Plan, options: Validator.Options) {
    self.plan = plan
    places = Places(plan: plan, showsValues: options.showsValues)
    let fields = plan.schema.fields.count
    row = Row(
      values: [Value](repeating: .blank, count: fields), isGiven: [Bool](repeating: false, count: fields),
      isGood: [Bool](repeating: false, count: fields))
    watchers = Rule.all.enumerated().flatMap { index, rule in
      rule.checks.compactMap { check in
        guard case .records(let make) = check, let watcher = make(plan) else { return nil }
        return (index, watcher)
      }
    }
    volumes = options.countsVolumes ? VolumeCount(plan) : nil
    let counted = volumes?.columns ?? 0
    watchedColumns = watchers.reduce(counted) { $1.watcher is UniquenessWatcher ? $0 : $0 | $1.watcher.columns }
    comparedColumns = watchers.reduce(0) { $1.watcher is UniquenessWatcher ? $0 | $1.watcher.columns : $0 }
  }

  /// Looks at a header as it was read: its quotes and bytes.
  static func examine(header: Record, into findings: inout Findings) {
    let facts = RecordFacts(damage: header.damage, isHeader: true, count: header.count, expected: header.count)
    findings.add(facts, { .file }, sample: { Sample(line: header.line) })
  }

  /// Looks at a data record, all of it or the columns that are `suspects`; returns how grave the worst breach is.
  ///
  /// The other columns are then known to hold nothing that a rule finds, by themselves or with each other.
  mutating func examine(
    _ record: Record, number: Int64, suspects: UInt64 = UInt64.max, into findings: inout Findings
  ) -> Severity? {
    isWhole = false
    let facts = RecordFacts(
      damage: record.damage, count: record.count, expected: plan.columns.count,
      isBlank: !record.damage.contains(.unclosedQuote) && isBlank(record))
    var worst =
      facts.isOrdinary
      ? nil : findings.add(facts, { places.identity(record) }, sample: { places.sample(record, number) })
    if facts.isBlank || facts.count != facts.expected || record.damage.contains(.unclosedQuote) { return worst }
    isWhole = true
    let hasRowSuspects = suspects & (plan.rowColumns | Sheet.rowBit) != 0
    read(record, suspects, hasRowSuspects)
    for index in ColumnBits(suspects, of: plan.columns.count) {
      if let severity = examine(record, number, plan.columns[index], into: &findings) {
        worst = min(worst ?? severity, severity)
      }
    }
    if !hasRowSuspects { return worst }
    for place in rowRules.indices {
      guard let breach = rowRules[place].check(row, plan) else { continue }
      let column = breach.field.flatMap { plan.columnOfField[$0] }
      let severity = rowRules[place].severity
      if isWaived(rowRules[place].rule, severity, record, number, column.map { plan.columns[$0] }, in: &findings) {
        continue
      }
      if let opening = findings.count(rowRules[place].rule, severity, column: column) {
        findings.keep(places.sample(record, number, column.map { plan.columns[$0] }), in: opening)
      }
      worst = min(worst ?? severity, severity)
    }
    return worst
  }

  /// Whether a breach in a record is waived, and counted as such.
  private func isWaived(
    _ rule: Int, _ severity: Severity, _ record: Record, _ number: Int64, _ column: Column?,
    suggestions: () -> [SuggestedCode] = { [] }, in findings: inout Findings
  ) -> Bool {
    findings.waive(
      rule, severity, column: column?.index, { places.identity(record, column) },
      sample: { places.sample(record, number, column, suggestions: suggestions()) })
  }

  /// The watchers that ask for texts to be unique.
  var uniqueness: [(rule: Int, watcher: UniquenessWatcher)] {
    watchers.compactMap { rule, watcher in (watcher as? UniquenessWatcher).map { (rule, $0) } }
  }

  /// Adds what the watchers of another part know.
  mutating func add(_ other: Examiner) {
    for (own, others) in zip(watchers, other.watchers) { own.watcher.add(others.watcher) }
    for entry in other.notChecked where !notChecked.contains(entry) { notChecked.append(entry) }
    if let others = other.volumes { volumes?.add(others) }
  }

  /// What turned out to be beyond checking, in a sequence that is not that of the records.
  var sortedNotChecked: [NotChecked] {
    notChecked.sorted { $0.precedes($1) }
  }

  /// Adds what only the whole file shows.
  func finish(into findings: inout Findings) {
    for (rule, watcher) in watchers {
      let column = watcher.field.flatMap { plan.columnOfField[$0] }
      watcher.finish { value in
        let severity = Rule.all[rule].severity
        let isWaived = findings.waive(
          rule, severity, column: column, { PlaceIdentity(value: value) }, sample: { Sample(value: value) })
        if !isWaived { findings.add(rule, severity, column: column) { Sample(value: value) } }
      }
    }
  }

  /// Tells the watchers of the record looked at last. The first one that finds a breach hides those of the others.
  func watch(_ record: Record, number: Int64, into findings: inout Findings) -> Severity? {
    var found: Severity?
    if !isWhole { return nil }
    volumes?.note(row)
    for (rule, watcher) in watchers {
      guard watcher.note(record, row), found == nil else { continue }
      let severity = Rule.all[rule].severity
      let column = watcher.field.flatMap { plan.columnOfField[$0] }
      if let opening = findings.count(rule, severity, column: column) {
        findings.keep(sample(record, number, of: watcher), in: opening)
      }
      found = severity
    }
    return found
  }

  /// The place of a breach that a watcher found in a record.
  func sample(_ record: Record, _ number: Int64, of watcher: Watcher) -> Sample {
    places.sample(record, number, watcher.field.flatMap { plan.columnOfField[$0] }.map { plan.columns[$0] })
  }
}

// MARK: - Cells

extension Examiner {
  /// Reads the cells as their fields' types ask: those of the suspects, and whatever these depend on.
  private mutating func read(_ record: Record, _ suspects: UInt64, _ hasRowSuspects: Bool) {
    let text = record.text.span
    var wanted = suspects | watchedColumns | (hasRowSuspects ? plan.rowColumns : 0)
    let isRewritten = !record.damage.isDisjoint(with: [.notUTF8, .undecodable])
    if suspects & comparedColumns != 0 || isRewritten { wanted |= comparedColumns }
    for index in ColumnBits(wanted, of: plan.columns.count) { wanted |= plan.columns[index].columnsToRead }
    for place in ColumnBits(wanted, of: plan.columns.count) {
      let column = plan.columns[place]
      guard let index = column.fieldIndex else { continue }
      row.isGood[index] = true
      let cell = text.extracting(record.range(column.index))
      let value = value(of: cell.extracting(trimmedRange(cell)), column)
      row.values[index] = value
      if case .blank = value { row.isGiven[index] = false } else { row.isGiven[index] = true }
    }
    for member in plan.members where plan.columns[member.column].isAmong(wanted) {
      guard let index = plan.columns[member.column].fieldIndex else { continue }
      if case .blank = row.values[index] { continue }
      let cell = text.extracting(record.range(member.column))
      row.values[index] = value(of: cell.extracting(trimmedRange(cell)), member)
    }
  }

  private func value(of text: Span<UInt8>, _ column: Column) -> Value {
    if text.isEmpty { return .blank }
    switch column.form {
    case .code: return column.vocabulary?.index(of: text).map { .code($0) } ?? .unreadable
    case .date: return Day(text).map { .day($0) } ?? .unreadable
    case .month: return Month(text).map { .month($0) } ?? .unreadable
    case .number(let decimals): return Number(text, decimals: decimals).map { .number($0) } ?? .unreadable
    case .integer:
      if text[0] == UInt8(ascii: "-") { return .unreadable }
      return Number(text, decimals: 0).map { .number($0) } ?? .unreadable
    case .postcode: return Postcode.isWellFormed(text) ? .wellFormed : .unreadable
    case .uprn: return UPRN.isWellFormed(text) ? .wellFormed : .unreadable
    case .text: return .text
    }
  }

  /// Reads a group or type code; what the scheme does not tell is noted as not checked.
  private mutating func value(of text: Span<UInt8>, _ member: Plan.Member) -> Value {
    guard case .code(let scheme) = row.values[member.scheme] else {
      if row.isGiven[member.scheme] {
        noteUnchecked(member, words.unknownMembers)
      }
      return .unknown
    }
    guard let codes = member.codes[scheme] else {
      noteUnchecked(member, words.unknownMembers)
      return .unknown
    }
    switch member.level {
    case .group:
      return codes.group(text).map { .group($0) } ?? .unreadable
    case .type:
      if codes.typeDigits == nil {
        noteUnchecked(member, words.unknownTypes)
        return .unknown
      }
      return codes.type(text).map { .type(group: $0.group, number: $0.number) } ?? .unreadable
    }
  }

  private mutating func noteUnchecked(_ member: Plan.Member, _ reason: String) {
    let field = plan.columns[member.column].field?.name
    let rules = member.level == .type ? [Rule.unknownCode, Rule.groupTypeMismatch] : [Rule.unknownCode]
    for rule in rules {
      let entry = NotChecked(rule: rule.name, field: field, reason: reason)
      if !notChecked.contains(entry) { notChecked.append(entry) }
    }
  }

  /// Looks at one cell: the first rule that it breaks is its finding.
  private mutating func examine(
    _ record: Record, _ number: Int64, _ column: Column, into findings: inout Findings
  ) -> Severity? {
    let raw = record.text.span.extracting(record.range(column.index))
    if record.damage.contains(.null) && holdsNull(raw) {
      if let index = column.fieldIndex { row.isGood[index] = false }
      return nil
    }
    let range = trimmedRange(raw)
    let text = raw.extracting(range)
    let cell = Cell(
      column: column, value: column.fieldIndex.map { row.values[$0] } ?? (text.isEmpty ? .blank : .text),
      hasSurroundingSpace: range.count < raw.count, firstByte: raw.isEmpty ? 0 : raw[0], period: period(column),
      asAt: plan.asAt)
    var isGood = true
    if case .unknown = cell.value { isGood = false }
    var found: Severity?
    let rules = column.rules
    for place in rules.indices {
      guard let severity = rules[place].check(text, cell).severity(rules[place].severity) else { continue }
      let rule = rules[place].rule
      if isWaived(
        rule, severity, record, number, column, suggestions: { Rule.all[rule].suggest(text, column) }, in: &findings)
      {
        // What is waived is still wrong: no check that needs the cell is made with it.
        if severity == .error { isGood = false }
        break
      }
      if let opening = findings.count(rule, severity, column: column.index) {
        let suggestions = Rule.all[rule].suggest(text, column)
        findings.keep(places.sample(record, number, column, suggestions: suggestions), in: opening)
      }
      if severity == .error { isGood = false }
      found = severity
      break
    }
    if let index = column.fieldIndex { row.isGood[index] = isGood }
    return found
  }

  private func holdsNull(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == Byte.null { return true }
    return false
  }

  /// The days on which the record's code in this column must be valid; nil where the date is missing or wrong.
  private func period(_ column: Column) -> Period? {
    guard let judgedOn = column.judgedOn else { return nil }
    switch row.values[judgedOn] {
    case .day(let day) where !plan.schema.fields[judgedOn].excludes(day, asAt: plan.asAt):
      return Period(first: day, last: day)
    case .month(let month) where !plan.schema.fields[judgedOn].excludes(month, asAt: plan.asAt):
      return Period(first: month.first, last: month.last)
    default: return nil
    }
  }
}
