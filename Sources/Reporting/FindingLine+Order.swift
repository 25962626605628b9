import CSV
public import Validation

extension Report {
  /// The places in the report as they stand in the file: those of the whole file and of the header, then record after
  /// record, and last those that are in none.
  ///
  /// In a record the gravest come first, then as its columns stand. It is the order in which findings are written
  /// that are not kept.
  public var linesInOrder: [FindingLine] {
    var columns: [String: Int] = [:]
    for column in self.columns.reversed() {
      columns[column.field ?? column.header ?? "column \(columnLetters(column.index))"] = column.index
    }
    var rules: [String: Int] = [:]
    for (index, rule) in Rule.all.enumerated() { rules[rule.name] = index }
    var placed: [(line: FindingLine, place: LinePlace)] = []
    for finding in findings {
      let column = finding.field.map { columns[$0] ?? Int.max } ?? -1
      for (number, line) in finding.lines.enumerated() {
        let place = LinePlace(line, column: column, rule: rules[finding.rule.name] ?? 0, number: number)
        placed.append((line, place))
      }
    }
    return placed.sorted { $0.place.precedes($1.place) }.map { $0.line }
  }
}

/// Where a line stands among others.
private struct LinePlace {
  /// 0 for the file and its header, 1 for records, 2 for what is in no record.
  private let part: Int
  private let line: Int64
  private let record: Int64
  private let severity: Severity
  private let ownColumn: Int
  private let column: Int
  private let rule: Int
  private let name: String
  private let field: String
  private let value: String
  private let number: Int

  /// The place of a line whose field's first column is `column`, the `number`-th of its finding.
  init(_ line: FindingLine, column: Int, rule: Int, number: Int) {
    let isOfRecords = line.sample.record == nil && line.sample.line == nil && line.sample.value != nil
    part = line.sample.record != nil ? 1 : isOfRecords ? 2 : 0
    self.line = line.sample.line ?? 0
    record = line.sample.record ?? 0
    severity = line.severity
    ownColumn = line.sample.column ?? -1
    self.column = column
    self.rule = rule
    name = line.rule.name
    field = line.field ?? ""
    value = line.sample.value ?? ""
    self.number = number
  }

  func precedes(_ other: LinePlace) -> Bool {
    if (part, record) != (other.part, other.record) { return (part, record) < (other.part, other.record) }
    if part == 1 {
      if severity != other.severity { return severity < other.severity }
      return (column, rule, number) < (other.column, other.rule, other.number)
    }
    if (line, ownColumn, name) != (other.line, other.ownColumn, other.name) {
      return (line, ownColumn, name) < (other.line, other.ownColumn, other.name)
    }
    return (field, value) < (other.field, other.value)
  }
}
