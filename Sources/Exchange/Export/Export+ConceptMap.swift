import Reporting
import Standards
import Vocabularies

/// ConceptMaps of FHIR R4. Every pair is `relatedto`: that is what two entries of different lists are, and what is
/// known of an entry and its successor.
extension Export {
  /// The pairs of a relationship; nil where its lists are not there.
  func conceptMap(of relationship: Relationship) -> JSON? {
    let kind = relationship.kind
    guard let from = lists.first(where: { $0.name == kind.from }), let to = lists.first(where: { $0.name == kind.to })
    else { return nil }
    let statuses = relationship.statuses
    let status = statuses.count == 1 ? FHIR.status(statuses[0]) : "draft"
    let description = words.exports.relationship(kind.description, statuses: statuses)
    let pairs = relationship.rows.map { (from: $0.from, to: $0.to, comment: $0.note) }
    return conceptMap(
      [
        ("id", .string(FHIR.id(kind.name))), ("language", .string("en")),
        ("url", .string("urn:x-concord:concept-map:\(IRI.segment(kind.name))")),
        ("version", .string(model.standard.name)), ("name", .string(FHIR.name(kind.name))),
        ("title", .string("\(kind.from) \(kind.title) \(kind.to)")), ("status", .string(status)),
        ("date", .string(model.standard.date.description)), ("description", .string(description)),
      ], from, to, pairs)
  }

  /// What took the place of the withdrawn entries of a list; nil where none has a successor.
  func successions(of list: Vocabulary) -> JSON? {
    let release = list.release
    var pairs: [(from: String, to: String, comment: String)] = []
    for entry in 0..<release.count {
      for other in release.replacedBy(entry) { pairs.append((release.notation(entry), other, "")) }
    }
    if pairs.isEmpty { return nil }
    let issue = list.issues.first { $0.version == release.version }
    let name = "\(list.name)-successions"
    return conceptMap(
      [
        ("id", .string(FHIR.id(name))), ("language", .string("en")),
        ("url", .string("urn:x-concord:concept-map:\(IRI.segment(name))")), ("version", .string(release.version)),
        ("name", .string(FHIR.name(name))), ("title", .string(words.exports.successions(list.title))),
        ("status", .string(FHIR.status(issue?.status ?? ""))), ("date", .string(release.date.description)),
        ("description", .string(words.exports.replacedBy)),
      ], list, list, pairs)
  }

  private func conceptMap(
    _ about: [(String, JSON)], _ from: Vocabulary, _ to: Vocabulary,
    _ pairs: [(from: String, to: String, comment: String)]
  ) -> JSON {
    var sources: [String] = []
    var targets: [String: [JSON]] = [:]
    for pair in pairs {
      if targets[pair.from] == nil { sources.append(pair.from) }
      var members = coded(pair.to, in: to) + [("equivalence", .string("relatedto"))]
      if !pair.comment.utf8.isEmpty { members.append(("comment", .string(pair.comment))) }
      targets[pair.from, default: []].append(.object(members))
    }
    let elements = sources.map { source in
      JSON.object(coded(source, in: from) + [("target", .array(targets[source] ?? []))])
    }
    let group: [(String, JSON)] = [
      ("source", .string(from.about.listIRI)), ("sourceVersion", .string(from.release.version)),
      ("target", .string(to.about.listIRI)), ("targetVersion", .string(to.release.version)),
      ("element", .array(elements)),
    ]
    return .object([("resourceType", .string("ConceptMap"))] + about + [("group", .array([.object(group)]))])
  }

  /// An entry by its code and label.
  private func coded(_ notation: String, in list: Vocabulary) -> [(String, JSON)] {
    let label = list.release.index(of: notation).map { list.release.label($0) }
    return [("code", .string(notation))] + (label.map { [("display", .string($0))] } ?? [])
  }
}
