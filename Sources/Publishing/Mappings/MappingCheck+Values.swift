import Conversion
import Vocabularies

extension MappingExaminer {
  /// Looks at the rows of each value together, and at values that are nearly the same.
  mutating func examineValues() {
    var order: [[UInt8]] = []
    var groups: [[UInt8]: [Int]] = [:]
    for (index, row) in mapping.rows.enumerated() where row.isLiteral && !row.value.utf8.isEmpty {
      let value = Array(row.value.utf8)
      if groups[value] == nil { order.append(value) }
      groups[value, default: []].append(index)
    }
    var near: [[UInt8]: Int64] = [:]
    for value in order {
      guard let rows = groups[value], let first = rows.first else { continue }
      examineTogether(rows.map { mapping.rows[$0] })
      let key = folded(value.span)
      if let line = near[key] {
        let row = mapping.rows[first]
        let message = words.mappings.nearDuplicate(shown(row), line: line)
        findings.add(.nearDuplicateSubject, line: row.line, message)
      } else {
        near[key] = mapping.rows[first].line
      }
    }
  }

  /// Looks at the rows of one value, in the order of the file. Takes time in proportion to their number.
  private mutating func examineTogether(_ rows: [Mapping.Row]) {
    var firsts: [String: Int64] = [:]
    var rejected: [String: Int64] = [:]
    for row in rows where row.isRejected && rejected[row.object] == nil { rejected[row.object] = row.line }
    var decider: Mapping.Row?
    for row in rows {
      let key = "\(row.isRejected ? "Not " : "")\(row.predicate) \(row.object)"
      if let line = firsts[key] {
        findings.add(.duplicateRow, line: row.line, words.mappings.duplicate(shown(row), line: line))
        continue
      }
      firsts[key] = row.line
      if row.isRejected { continue }
      if let line = rejected[row.object] {
        let message = words.mappings.alsoRejected(shown(row), row.object, line: line)
        findings.add(.contradictoryRows, line: row.line, message)
      }
      if !isApplied(row) { continue }
      guard let first = decider else {
        decider = row
        continue
      }
      examine(row, behind: first)
    }
  }

  private mutating func examine(_ row: Mapping.Row, behind first: Mapping.Row) {
    if row.object == first.object {
      let message = words.mappings.alreadyDecided(shown(row), by: first.predicate, line: first.line)
      findings.add(.unreachableRow, line: row.line, message)
    } else if row.object == Mapping.noTerm || first.object == Mapping.noTerm {
      let message = words.mappings.codeAndNone(shown(row), line: first.line)
      findings.add(.contradictoryRows, line: row.line, message)
    } else {
      let message = words.mappings.twoCodes(shown(row), row.object, first.object, line: first.line)
      findings.add(.contradictoryRows, line: row.line, message)
    }
  }

  /// Holds the mapping against the values of a file: which rows it does not use, and which values have none.
  mutating func examine(against values: ColumnValues) -> MappingCheck.Coverage {
    var known: Set<[UInt8]> = []
    var near: [[UInt8]: Int64] = [:]
    for row in mapping.rows where isApplied(row) && !row.value.utf8.isEmpty {
      let value = Array(row.value.utf8)
      known.insert(value)
      if near[folded(value.span)] == nil { near[folded(value.span)] = row.line }
      if values.records(with: row.value) == 0 {
        findings.add(.unusedRow, line: row.line, words.mappings.unused(shown(row)))
      }
    }
    var mapped: Int64 = 0
    for value in values.ranked {
      let bytes = Array(value.text.utf8)
      if known.contains(bytes) {
        mapped += value.records
        continue
      }
      let text = Publishing.shown(value.text, showsValues: showsValues)
      let share = percentage(value.records, of: values.records)
      let message = words.mappings.unmapped(
        text, records: value.records, share: share, near: near[folded(bytes.span)])
      findings.add(.unmappedValue, line: nil, records: value.records, message)
    }
    return MappingCheck.Coverage(records: values.records, blank: values.blanks, mapped: mapped)
  }
}
