import CSV
import Validation
import Vocabularies

extension Finding {
  init(_ members: inout Members) throws(ReportFault) {
    let words = members.words
    let name = try members.string("rule")
    guard let rule = Rule.named(name) else { throw members.wrong("rule", words.faults.unknownRule) }
    guard let severity = Severity(rawValue: try members.string("severity")) else {
      throw members.wrong("severity", words.faults.oneOf(Severity.allCases.map { $0.rawValue }))
    }
    let count = try members.count("count")
    if count == 0 { throw members.wrong("count", words.faults.positive) }
    self.init(
      rule: rule, severity: severity, field: try members.has("field") ? members.string("field", most: 4096) : nil,
      count: count, message: try members.string("message", most: 8192),
      samples: try members.objects("samples") { (node) throws(ReportFault) in try Sample(&node) })
  }
}

extension Sample {
  fileprivate init(_ members: inout Members) throws(ReportFault) {
    let words = members.words
    let cell = try members.has("cell") ? members.string("cell") : nil
    self.init(
      line: try members.positive("line"), record: try members.positive("record"),
      column: cell.flatMap { columnIndex(String($0.prefix { $0 >= "A" && $0 <= "Z" })) },
      key: try members.has("key") ? members.string("key", most: 64) : nil,
      value: try members.has("value") ? members.string("value", most: 81) : nil,
      suggestions: try members.has("suggestions")
        ? members.objects("suggestions") { (node) throws(ReportFault) in
          SuggestedCode(
            code: try node.string("code", most: 4096), label: try node.string("label", least: 0, most: 8192))
        } : [])
    // On a sheet the row of a cell is the line.
    if cell != self.cell { row = line }
    if cell != self.cell { throw members.wrong("cell", words.faults.cell) }
  }
}

extension NotChecked {
  init(_ members: inout Members) throws(ReportFault) {
    let name = try members.string("rule")
    if Rule.named(name) == nil { throw members.wrong("rule", members.words.faults.unknownRule) }
    self.init(
      rule: name, field: try members.has("field") ? members.string("field", most: 4096) : nil,
      reason: try members.string("reason", most: 8192))
  }
}

extension Report.Volumes {
  init(_ members: inout Members) throws(ReportFault) {
    let months = try members.objects("months") { (node) throws(ReportFault) in
      let part = try Part(&node, hasLabel: false)
      if Month(part.code) == nil { throw node.wrong("code", node.words.faults.month) }
      return part
    }
    self.init(
      total: try members.count("total"), months: months,
      channels: try members.objects("channels") { (node) throws(ReportFault) in try Part(&node, hasLabel: true) },
      services: try members.objects("services") { (node) throws(ReportFault) in try Part(&node, hasLabel: true) })
  }
}

extension Report.Volumes.Part {
  fileprivate init(_ members: inout Members, hasLabel: Bool) throws(ReportFault) {
    self.init(
      code: try members.string("code"), label: hasLabel ? try members.stringOrNull("label") : nil,
      count: try members.countOrNull("count"))
  }
}

/// The index of the column that a spreadsheet names by these letters; nil where they are none.
func columnIndex(_ letters: String) -> Int? {
  if letters.utf8.isEmpty || letters.utf8.count > 5 { return nil }
  var index = 0
  for byte in letters.utf8 {
    guard byte >= 0x41, byte <= 0x5A else { return nil }
    index = index * 26 + Int(byte - 0x40)
  }
  return index - 1
}
