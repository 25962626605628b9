import CSV
public import Validation
import Vocabularies

extension Report {
  /// The report as JSON, as the report schema describes it.
  public func json(version: String) -> JSON {
    let members: [(String, JSON)] = [
      ("concord", .string(version)),
      ("verdict", .string(verdict.rawValue)),
      ("input", input.json),
      ("as_at", .string(asAt.description)),
      ("schema", schema.map { $0.json(named: "version") } ?? .null),
      ("vocabularies", .array(vocabularies.map { $0.json(named: "release") })),
      ("columns", .array(columns.map { $0.json })),
      (
        "counts",
        .object([
          ("error", .integer(count(.error))), ("warning", .integer(count(.warning))), ("info", .integer(count(.info))),
        ])
      ),
      (
        "records",
        .object([
          ("clean", .integer(records.clean)), ("with_errors", .integer(records.withErrors)),
          ("with_warnings_only", .integer(records.withWarningsOnly)),
        ])
      ),
      ("findings", .array(findings.map { $0.json })),
    ]
    let waived = waived.map { [("waived", JSON.array($0.map { $0.json }))] } ?? []
    let unchecked = ("not_checked", JSON.array(notChecked.map { $0.json }))
    return .object(members + waived + [unchecked] + (volumes.map { [("volumes", $0.json)] } ?? []))
  }
}

extension Report.Input {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("name", .string(name)), ("bytes", .integer(bytes)), ("records", .integer(records)),
      ("encoding", .optional(encoding)), ("delimiter", .optional(delimiter)),
    ]
    if let sha256 { members.append(("sha256", .string(sha256))) }
    if let sheet { members.append(("sheet", .string(sheet))) }
    if !notes.isEmpty { members.append(("notes", .array(notes.map { .string($0) }))) }
    return .object(members)
  }
}

extension Report.Source {
  /// As reports show it, its version under this name.
  package func json(named label: String) -> JSON {
    .object([("name", .string(name)), (label, .string(version)), ("sha256", .string(sha256))])
  }
}

extension Report.Volumes {
  fileprivate var json: JSON {
    .object([
      ("total", .integer(total)), ("months", .array(months.map { $0.json(hasLabel: false) })),
      ("channels", .array(channels.map { $0.json(hasLabel: true) })),
      ("services", .array(services.map { $0.json(hasLabel: true) })),
    ])
  }
}

extension Report.Volumes.Part {
  fileprivate func json(hasLabel: Bool) -> JSON {
    let label: [(String, JSON)] = hasLabel ? [("label", .optional(label))] : []
    return .object([("code", .string(code))] + label + [("count", count.map { .integer($0) } ?? .null)])
  }
}

extension Report.Column {
  /// The letters that a spreadsheet gives it.
  var letters: String { columnLetters(index) }

  /// As reports show it.
  package var json: JSON {
    .object([
      ("column", .string(letters)), ("header", .optional(header)), ("field", .optional(field)),
    ])
  }
}

extension Finding {
  /// As reports show it.
  package var json: JSON {
    var members: [(String, JSON)] = [("rule", .string(rule.name)), ("severity", .string(severity.rawValue))]
    if let field { members.append(("field", .string(field))) }
    members.append(("count", .integer(count)))
    members.append(("message", .string(message)))
    members.append(("samples", .array(samples.map { $0.json })))
    return .object(members)
  }
}

extension Sample {
  /// The spreadsheet's name for the cell, records counted as rows; nil where there is none.
  var cell: String? {
    guard let column else { return nil }
    return columnLetters(column) + String(row ?? (record ?? 0) + 1)
  }

  var json: JSON {
    var members: [(String, JSON)] = []
    if let line { members.append(("line", .integer(line))) }
    if let record { members.append(("record", .integer(record))) }
    if let cell { members.append(("cell", .string(cell))) }
    if let key { members.append(("key", .string(key))) }
    if let value { members.append(("value", .string(value))) }
    if !suggestions.isEmpty {
      let list = suggestions.map { JSON.object([("code", .string($0.code)), ("label", .string($0.label))]) }
      members.append(("suggestions", .array(list)))
    }
    return .object(members)
  }
}

extension NotChecked {
  /// As reports show it.
  package var json: JSON {
    var members: [(String, JSON)] = [("rule", .string(rule))]
    if let field { members.append(("field", .string(field))) }
    members.append(("reason", .string(reason)))
    return .object(members)
  }
}
