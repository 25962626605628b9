import Reporting
import Vocabularies

extension Vocabulary.Description {
  /// The description as its file has it.
  var json: JSON {
    var members: [(String, JSON)] = [
      ("name", .string(name)), ("title", .string(title)), ("description", .string(text)),
      ("custodian", .string(custodian)), ("uri", .string(uri)), ("notation_pattern", .string(notationPattern)),
      ("complete", .bool(isComplete)), ("licence", .string(licence)), ("attribution", .string(attribution)),
      (
        "columns",
        .array(
          columns.map { .object([("name", .string($0.name)), ("description", .string($0.description))]) })
      ),
    ]
    if let labelHistory { members.append(("label_history", labelHistory.json)) }
    if !accepted.isEmpty { members.append(("accepted", .array(accepted.map { $0.json }))) }
    return .object(members + [("releases", .array(issues.map { $0.json }))])
  }
}

extension Vocabulary.PinnedFile {
  fileprivate var json: JSON { .object([("file", .string(file)), ("sha256", .string(sha256))]) }
}

extension Vocabulary.Acceptance {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [("rule", .string(rule))]
    if let release { members.append(("release", .string(release))) }
    if !notations.isEmpty { members.append(("notations", .array(notations.map { .string($0) }))) }
    return .object(members + [("reason", .string(reason))])
  }
}

extension Vocabulary.Issue {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("version", .string(version)), ("date", .string(date.description)), ("status", .string(status)),
      ("file", .string(file)), ("sha256", .string(sha256)),
    ]
    if let migration { members.append(("migration", migration.json)) }
    return .object(members + [("note", .string(note))])
  }
}
