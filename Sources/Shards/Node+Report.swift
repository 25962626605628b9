import Standards
import Validation

/// The pieces of a JSON report, read back.
extension Node {
  func source(named label: String) throws(Damage) -> Report.Source {
    Report.Source(
      name: try self["name"].text(), version: try self[label].text(), sha256: try self["sha256"].text())
  }

  func column() throws(Damage) -> Report.Column {
    guard let index = columnIndex(try self["column"].text()) else { throw Damage() }
    return Report.Column(index: index, header: self["header"].string, field: self["field"].string)
  }

  func finding() throws(Damage) -> Finding {
    guard let severity = Severity(rawValue: try self["severity"].text()) else { throw Damage() }
    return Finding(
      rule: try self["rule"].rule(), severity: severity, field: self["field"].string,
      count: try self["count"].integer(), message: try self["message"].text(),
      samples: try self["samples"].all { (node) throws(Damage) in try node.sample() })
  }

  func notChecked() throws(Damage) -> NotChecked {
    NotChecked(rule: try self["rule"].text(), field: self["field"].string, reason: try self["reason"].text())
  }

  func rule() throws(Damage) -> Rule {
    guard let rule = Rule.named(try text()) else { throw Damage() }
    return rule
  }

  private func sample() throws(Damage) -> Sample {
    guard case .object = value else { throw Damage() }
    let cell = self["cell"].string
    let column = cell.flatMap { columnIndex(String($0.prefix { $0.isLetter })) }
    if cell != nil && column == nil { throw Damage() }
    return Sample(
      line: try number(at: "line"), record: try number(at: "record"), column: column, key: self["key"].string,
      value: self["value"].string,
      suggestions: try self["suggestions"].all { (node) throws(Damage) in
        SuggestedCode(code: try node["code"].text(), label: try node["label"].text())
      })
  }

  private func number(at key: String) throws(Damage) -> Int64? {
    self[key].isNull ? nil : try self[key].integer()
  }
}

/// Values that must be there.
extension Node {
  func text() throws(Damage) -> String {
    guard let string else { throw Damage() }
    return string
  }

  func integer() throws(Damage) -> Int64 {
    guard let integer = number.flatMap({ Int64(exactly: $0) }), (0...1 << 53).contains(integer) else { throw Damage() }
    return integer
  }

  func flag() throws(Damage) -> Bool {
    guard let bool else { throw Damage() }
    return bool
  }

  /// The elements of a list; none where it is left out.
  func all<Element>(_ read: (Node) throws(Damage) -> Element) throws(Damage) -> [Element] {
    if isNull { return [] }
    guard case .array = value else { throw Damage() }
    var all: [Element] = []
    for element in elements { all.append(try read(element)) }
    return all
  }
}

/// The index of the column that a spreadsheet names by these letters; nil where they are none.
private func columnIndex(_ letters: String) -> Int? {
  var index = 0
  for byte in letters.utf8 {
    guard byte >= 0x41, byte <= 0x5A, index < 1 << 40 else { return nil }
    index = index * 26 + Int(byte - 0x40)
  }
  return index == 0 ? nil : index - 1
}
