public import Reporting
import Standards
import Vocabularies

extension Paths {
  /// The paths as a graph: every entry and every tie once, ties in the direction of their relationship.
  public var json: JSON {
    .object([
      ("standard", .string(model.standard.name)), ("from", model.json(start)),
      ("nodes", .array(entries.map { model.json($0) })),
      (
        "edges",
        .array(
          ties.map { tie in
            .object([
              ("from", .string(model.compactURI(tie.from))), ("to", .string(model.compactURI(tie.to))),
              ("relationship", .string(tie.relationship)), ("status", .string(tie.status)),
              ("note", .string(tie.note)),
            ])
          })
      ), ("services", .array(services.map { .string(model.compactURI($0)) })),
    ])
  }
}

extension BusinessModel {
  /// An entry as a node: how it is called, whether it is in use, and what took its place.
  func json(_ name: EntryName) -> JSON {
    guard let list = vocabularies[name.list], let entry = list.release.index(of: name.notation) else { return .null }
    return .object([("id", .string(compactURI(name)))] + list.nodeMembers(entry))
  }
}

extension Vocabulary {
  /// What JSON says of an entry wherever it is one among others.
  func nodeMembers(_ entry: Int) -> [(String, JSON)] {
    let withdrawn = release.isLive(entry) ? nil : Day(number: release.validity(entry).withdrawn).description
    let heirs = release.replacedBy(entry).map { JSON.string("\(about.entryName):\($0)") }
    return [
      ("list", .string(name)), ("notation", .string(release.notation(entry))),
      ("label", .string(release.label(entry))), ("uri", .string(uri(entry))), ("withdrawn", .optional(withdrawn)),
      ("replaced_by", .array(heirs)),
    ]
  }
}
