import Reporting
import Standards
import Vocabularies

/// FHIR R4: a CodeSystem for each list, and ConceptMaps for what ties entries together.
///
/// What carries what: `notation` is `code`, `label` `display`, `definition` `definition`, `alt_labels` are
/// designations. The other columns are properties of a concept: `broader` `parent`, `valid_from` `valid-from`,
/// `withdrawn` `withdrawn` (and `inactive`, which FHIR knows), `replaced_by` `replaced-by`, and an own column its name
/// behind `column.`, so that it cannot be taken for one of FHIR's. The own columns stand among `property` in their
/// order, empty ones too. Concepts are in the order of the release and not nested, since an entry may have several
/// broader ones.
extension Export {
  var fhirFiles: [ExportedFile] {
    var files = lists.map { file("CodeSystem-\($0.name).json", codeSystem(of: $0).text) }
    for relationship in tiedRelationships where !relationship.rows.isEmpty {
      guard let map = conceptMap(of: relationship) else { continue }
      files.append(file("ConceptMap-\(relationship.name).json", map.text))
    }
    for list in lists {
      guard let map = successions(of: list) else { continue }
      files.append(file("ConceptMap-\(list.name)-successions.json", map.text))
    }
    return files
  }

  private func codeSystem(of list: Vocabulary) -> JSON {
    let (about, release) = (list.about, list.release)
    let issue = list.issues.first { $0.version == release.version }
    var members: [(String, JSON)] = [
      ("resourceType", .string("CodeSystem")), ("id", .string(FHIR.id(list.name))), ("language", .string("en")),
      ("url", .string(about.listIRI)), ("version", .string(release.version)),
      ("name", .string(FHIR.name(list.name))), ("title", .string(about.title)),
      ("status", .string(FHIR.status(issue?.status ?? ""))), ("date", .string(release.date.description)),
      ("publisher", .string(about.custodian)),
    ]
    let description = [about.text, issue?.note ?? ""].filter { !$0.utf8.isEmpty }.joined(separator: "\n\n")
    let rights = [about.licence, about.attribution].filter { !$0.utf8.isEmpty }.joined(separator: "\n\n")
    if !description.utf8.isEmpty { members.append(("description", .string(description))) }
    if !rights.utf8.isEmpty { members.append(("copyright", .string(rights))) }
    members.append(("caseSensitive", .bool(true)))
    let hasHierarchy = (0..<release.count).contains { !release.broader($0).isEmpty }
    // What an entry is to its broader one differs from list to list and is nowhere laid down.
    if hasHierarchy { members.append(("hierarchyMeaning", .string("grouped-by"))) }
    members += [("content", .string("complete")), ("count", .integer(release.count))]
    members.append(("property", .array(properties(of: list))))
    if release.count > 0 {
      members.append(("concept", .array((0..<release.count).map { concept($0, in: release) })))
    }
    return .object(members)
  }

  private func properties(of list: Vocabulary) -> [JSON] {
    let standard = "http://hl7.org/fhir/concept-properties#"
    let shared = [
      ("parent", standard + "parent", words.exports.parent, "code"),
      ("inactive", standard + "inactive", words.exports.inactive, "boolean"),
      ("valid-from", Term.validFrom.iri, words.exports.firstDay, "dateTime"),
      ("withdrawn", Term.withdrawn.iri, words.exports.withdrawn, "dateTime"),
      ("replaced-by", Term.isReplacedBy.iri, words.exports.replacedBy, "code"),
    ]
    let own = list.release.ownColumns.map { column in
      let description = list.about.columns.first { $0.name == column }?.description ?? ""
      return (
        FHIR.property(column), IRI.columns(of: list.name) + IRI.segment(column),
        description.utf8.isEmpty ? column : description, "string"
      )
    }
    return (shared + own).map { code, uri, description, type in
      .object([
        ("code", .string(code)), ("uri", .string(uri)), ("description", .string(description)),
        ("type", .string(type)),
      ])
    }
  }

  private func concept(_ entry: Int, in release: Release) -> JSON {
    var members: [(String, JSON)] = [
      ("code", .string(release.notation(entry))), ("display", .string(release.label(entry))),
    ]
    let definition = release.definition(entry)
    if !definition.utf8.isEmpty { members.append(("definition", .string(definition))) }
    let designations = release.altLabels(entry).map { label in
      let use: [(String, JSON)] = [
        ("system", .string("http://www.w3.org/2004/02/skos/core")), ("code", .string("altLabel")),
      ]
      return JSON.object([("language", .string("en")), ("use", .object(use)), ("value", .string(label))])
    }
    if !designations.isEmpty { members.append(("designation", .array(designations))) }
    var properties: [JSON] = []
    let add = { (code: String, kind: String, value: JSON) in
      properties.append(.object([("code", .string(code)), (kind, value)]))
    }
    for notation in release.broader(entry) { add("parent", "valueCode", .string(notation)) }
    if let day = release.firstDay(entry) { add("valid-from", "valueDateTime", .string(day)) }
    if let day = release.withdrawalDay(entry) {
      add("inactive", "valueBoolean", .bool(true))
      add("withdrawn", "valueDateTime", .string(day))
    }
    for notation in release.replacedBy(entry) { add("replaced-by", "valueCode", .string(notation)) }
    for column in release.ownColumns {
      let cell = release.cell(entry, column: column) ?? ""
      if !cell.utf8.isEmpty { add(FHIR.property(column), "valueString", .string(cell)) }
    }
    if !properties.isEmpty { members.append(("property", .array(properties))) }
    return .object(members)
  }
}

/// How FHIR writes names.
enum FHIR {
  /// An `id`: letters, digits, hyphens and full stops, at most 64.
  static func id(_ name: String) -> String {
    let bytes = name.utf8.prefix(64).map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E: byte
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name for programs: `LifeEvents` for `life-events`.
  static func name(_ name: String) -> String {
    let parts = id(name).split { $0 == "-" || $0 == "." }
    let joined = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let startsPlain = joined.utf8.first.map { $0 >= 0x41 } ?? false
    return startsPlain ? joined : "List" + joined
  }

  /// The property that carries an own column of a list.
  static func property(_ column: String) -> String { "column." + IRI.segment(column) }

  /// The status of a resource: released lists are active, those not yet agreed are drafts.
  static func status(_ status: String) -> String {
    switch status {
    case "released", "published": "active"
    case "withdrawn", "retired": "retired"
    case "proposed", "draft", "observed": "draft"
    default: "unknown"
    }
  }
}
