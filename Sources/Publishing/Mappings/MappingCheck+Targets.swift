import Conversion
import Validation
import Vocabularies

extension MappingExaminer {
  /// Looks at what a row maps to.
  mutating func examineTarget(_ row: Mapping.Row, label: String) {
    let object = row.object
    if object.isEmpty {
      findings.add(.missingObject, line: row.line, words.mappings.isEmpty("object_id"))
      return
    }
    if object == Mapping.noTerm { return }
    guard let colon = object.firstIndex(of: ":") else {
      let near = lists.first { $0.vocabulary.release.index(of: object) != nil }
      let perhaps = near.map { "\($0.prefix):\(object)" }
      findings.add(.unknownTarget, line: row.line, words.mappings.noPrefix(object, perhaps: perhaps))
      return
    }
    if object.hasPrefix("http://") || object.hasPrefix("https://") {
      findings.add(.undeclaredPrefix, line: row.line, words.mappings.fullAddress(object))
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
      let message = words.mappings.otherAddress(prefix, declared: declared.iri, own: list.iri)
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
      let message = words.mappings.otherPrefix(row.object, own: list.prefix)
      findings.add(.wrongPrefix, line: row.line, message)
    } else {
      let message = words.mappings.foreign(row.object, lists: lists.map { $0.vocabulary.name })
      findings.add(.foreignTarget, line: row.line, message)
    }
  }

  private mutating func examine(
    _ row: Mapping.Row, notation: String, label: String, in list: MappingCheck.List
  ) {
    let release = list.vocabulary.release
    guard let entry = release.index(of: notation) else {
      let codes = entries(called: label, in: list)
      let message = words.mappings.noSuchCode(
        list.vocabulary.name, release.version, notation, label: label, codes: codes)
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
        let day = Day(number: validity.withdrawn)
        let message = words.mappings.withdrawn(row.object, present, from: day, heirs: heirs)
        findings.add(.withdrawnTarget, severity: isPast ? nil : .warning, line: row.line, message)
      }
      if validity.from > day.number {
        let message = words.mappings.notYetValid(row.object, present, until: Day(number: validity.from))
        findings.add(.targetNotYetValid, line: row.line, message)
      }
    }
    if !label.isEmpty && label != present {
      let isFormer = release.altLabels(entry).contains(label) || list.formerLabels[notation]?.contains(label) == true
      let message = words.mappings.otherLabel(row.object, present: present, found: label, isFormer: isFormer)
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
