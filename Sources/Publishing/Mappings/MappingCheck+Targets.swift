import Conversion
import Validation
import Vocabularies

extension MappingExaminer {
  /// Looks at what a row maps to.
  mutating func examineTarget(_ row: Mapping.Row, label: String) {
    let object = row.object
    if object.isEmpty {
      findings.add(.missingObject, line: row.line, "The object_id is empty.")
      return
    }
    if object == Mapping.noTerm { return }
    guard let colon = object.firstIndex(of: ":") else {
      let near = lists.first { $0.vocabulary.release.index(of: object) != nil }
      let hint = near.map { " Perhaps \($0.prefix):\(object)?" } ?? ""
      findings.add(.unknownTarget, line: row.line, "\"\(object)\" has no prefix.\(hint)")
      return
    }
    if object.hasPrefix("http://") || object.hasPrefix("https://") {
      let message = "\"\(object)\" is a full address that no prefix of the curie_map covers."
      findings.add(.undeclaredPrefix, line: row.line, message)
      return
    }
    let prefix = object[..<colon]
    let declared = prefixes[String(prefix)]
    if declared == nil { noteUndeclared(String(prefix), row.line) }
    guard let list = list(prefix) else {
      if let declared { examineForeign(row, declared) }
      return
    }
    if let declared, declared.iri != list.iri {
      let message = "The curie_map declares \(prefix) as \(declared.iri), and the list is \(list.iri)."
      findings.add(.wrongPrefix, line: row.line, message)
    }
    examine(row, notation: String(object[object.index(after: colon)...]), label: label, in: list)
  }

  private mutating func noteUndeclared(_ prefix: String, _ line: Int64) {
    if let slot = undeclared.firstIndex(where: { $0.prefix == prefix }) {
      undeclared[slot].rows += 1
    } else if undeclared.count < MappingFindings.most {
      undeclared.append((prefix, line, 1))
    }
  }

  private mutating func examineForeign(_ row: Mapping.Row, _ declared: Mapping.Prefix) {
    if let list = lists.first(where: { $0.iri == declared.iri }) {
      let message = "\"\(row.object)\" is to be written with the prefix \(list.prefix), or it is not applied."
      findings.add(.wrongPrefix, line: row.line, message)
    } else {
      let names = lists.map { $0.vocabulary.name }.joined(separator: ", ")
      let message = "\"\(row.object)\" is no code of \(names.isEmpty ? "any list" : names)."
      findings.add(.foreignTarget, line: row.line, message)
    }
  }

  private mutating func examine(
    _ row: Mapping.Row, notation: String, label: String, in list: MappingCheck.List
  ) {
    let release = list.vocabulary.release
    guard let entry = release.index(of: notation) else {
      let named = entries(called: label, in: list)
      let hint = named.isEmpty ? "" : " \"\(label)\" is \(named.joined(separator: " or "))."
      let message = "\(list.vocabulary.name) \(release.version) has no \"\(notation)\".\(hint)"
      findings.add(.unknownTarget, severity: row.isRejected ? .warning : nil, line: row.line, message)
      return
    }
    let present = release.label(entry)
    // What was rejected does no harm by being out of force.
    if !row.isRejected {
      let (validity, day) = (release.validity(entry), asAt ?? release.date)
      if !release.isLive(entry) {
        let isPast = validity.withdrawn <= day.number
        let heirs = release.replacedBy(entry).map { "\(list.prefix):\($0) (\(release.label($0)))" }
        let place = heirs.isEmpty ? "nothing takes its place" : "take " + heirs.joined(separator: " or ")
        let message =
          "\(row.object) (\(present)) is withdrawn from \(Day(number: validity.withdrawn)); \(place)."
        findings.add(.withdrawnTarget, severity: isPast ? nil : .warning, line: row.line, message)
      }
      if validity.from > day.number {
        let message = "\(row.object) (\(present)) is in force from \(Day(number: validity.from))."
        findings.add(.targetNotYetValid, line: row.line, message)
      }
    }
    if !label.isEmpty && label != present {
      let isFormer = release.altLabels(entry).contains(label) || list.formerLabels[notation]?.contains(label) == true
      let former = isFormer ? "a former or other name of it" : "none of its names"
      let message = "\(row.object) is called “\(present)”; “\(label)” is \(former)."
      findings.add(.labelDrift, line: row.line, message)
    }
  }

  /// The entries with this label, by their codes.
  private mutating func entries(called label: String, in list: MappingCheck.List) -> [String] {
    if label.isEmpty { return [] }
    let release = list.vocabulary.release
    let table = labels[list.prefix] ?? LabelTable(release)
    labels[list.prefix] = table
    let bytes = Array(label.utf8)
    return table.entries(named: bytes.span).prefix(3).map { "\(list.prefix):\(release.notation($0))" }
  }
}
