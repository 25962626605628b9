import CSV
import Reporting
import Standards
import Vocabularies

/// A Frictionless tabular data package (version 1 of the specifications, which tools for version 2 read as well).
///
/// What carries what: a list's CSV is the release, byte for byte; its schema says what the columns are. Cells with
/// several values are strings, since version 1 has no type for them; `concord.separator` tells what stands between
/// them. Licences are texts here, and `licenses` may only hold names and addresses of licences, so the text is under
/// `concord`.
///
/// Of each schema whose lists are all exported the package holds a CSV with nothing but the header, to be replaced by
/// a file of that kind: the foreign keys then hold its codes to the lists. A list that is not complete gets no key,
/// since a code that it lacks may not be called wrong, and a package has no lesser word for it.
extension Export {
  var frictionlessFiles: [ExportedFile] {
    let relationships = tiedRelationships
    let schemas = schemas.filter { schema in
      schema.codes.allSatisfy { code in lists.contains { $0.name == code.list } }
    }
    var files = lists.map { ExportedFile(path: "\($0.name).csv", bytes: $0.release.csv) }
    files += relationships.map { ExportedFile(path: "\($0.name).csv", bytes: $0.csv) }
    for schema in schemas {
      files.append(ExportedFile(path: "\(schema.name).csv", bytes: schema.header))
      files.append(file("\(schema.name).schema.json", textWithForeignKeys(of: schema)))
    }
    let resources =
      lists.map { resource(of: $0) } + relationships.map { resource(of: $0) } + schemas.map { resource(of: $0) }
    return files + [file("datapackage.json", package(resources).text)]
  }

  private func package(_ resources: [JSON]) -> JSON {
    var members: [(String, JSON)] = [("profile", .string("tabular-data-package"))]
    if lists.count == 1 {
      members += [
        ("name", .string(lists[0].name)), ("title", .string(lists[0].title)),
        ("version", .string(lists[0].release.version)),
      ]
    } else {
      members += [
        ("name", .string(FHIR.id("concord-\(model.standard.name)").lowercased())),
        ("title", .string(model.standard.title)),
        ("version", .string(model.standard.name)),
      ]
    }
    return .object(members + [("resources", .array(resources))])
  }

  /// What every resource has.
  private func resource(_ name: String, title: String, description: String) -> [(String, JSON)] {
    [
      ("profile", .string("tabular-data-resource")), ("name", .string(name)), ("path", .string("\(name).csv")),
      ("title", .string(title)), ("description", .string(description)), ("format", .string("csv")),
      ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
    ]
  }

  private func resource(of list: Vocabulary) -> JSON {
    let about = list.about
    let issue = list.issues.first { $0.version == list.release.version }
    let own: [(String, JSON)] = [
      ("release", .string(list.release.version)), ("date", .string(list.release.date.description)),
      ("status", .string(issue?.status ?? "")), ("uri", .string(about.uri)), ("complete", .bool(about.isComplete)),
      ("custodian", .string(about.custodian)), ("licence", .string(about.licence)),
      ("provenance", .string(issue?.note ?? "")),
    ]
    var members = resource(list.name, title: about.title, description: about.text)
    if !about.attribution.utf8.isEmpty {
      members.append(("sources", .array([.object([("title", .string(about.attribution))])])))
    }
    let schema: [(String, JSON)] = [
      ("fields", .array(list.release.columns.map { field($0, of: list) })), ("missingValues", .array([.string("")])),
      ("primaryKey", .array([.string("notation")])),
    ]
    return .object(members + [("schema", .object(schema)), ("concord", .object(own))])
  }

  private func field(_ column: String, of list: Vocabulary) -> JSON {
    let isDay = column == "valid_from" || column == "withdrawn"
    var members: [(String, JSON)] = [("name", .string(column)), ("type", .string(isDay ? "date" : "string"))]
    if let own = list.about.columns.first(where: { $0.name == column }) {
      members.append(("description", .string(own.description)))
    }
    switch column {
    case "notation":
      members.append(
        ("constraints", .object([("required", .bool(true)), ("pattern", .string(list.about.notationPattern))])))
    case "label": members.append(("constraints", .object([("required", .bool(true))])))
    case "broader", "replaced_by", "alt_labels":
      members.append(("concord", .object([("separator", .string(" | "))])))
    default: break
    }
    return .object(members)
  }

  private func resource(of relationship: Relationship) -> JSON {
    let kind = relationship.kind
    let fields = ["from", "to", "status", "note"].map { name in
      let isEnd = name == "from" || name == "to"
      let constraints: [(String, JSON)] = isEnd ? [("constraints", .object([("required", .bool(true))]))] : []
      return JSON.object([("name", .string(name)), ("type", .string("string"))] + constraints)
    }
    let schema: [(String, JSON)] = [
      ("fields", .array(fields)), ("missingValues", .array([.string("")])),
      ("foreignKeys", .array([foreignKey("from", to: kind.from), foreignKey("to", to: kind.to)])),
    ]
    return .object(
      resource(relationship.name, title: kind.title, description: kind.description) + [("schema", .object(schema))])
  }

  private func resource(of schema: SchemaFile) -> JSON {
    .object(
      resource(schema.name, title: schema.title, description: words.exports.onlyHeader)
        + [("schema", .string("\(schema.name).schema.json"))])
  }

  /// The file of a schema as it stands, with a foreign key for every field that holds codes of a complete list.
  private func textWithForeignKeys(of schema: SchemaFile) -> String {
    let codes = schema.codes.filter { code in lists.contains { $0.name == code.list && $0.isComplete } }
    guard !codes.isEmpty, let brace = schema.text.utf8.lastIndex(of: UInt8(ascii: "}")) else { return schema.text }
    var rest = schema.text[..<brace]
    while let last = rest.utf8.last, last <= 0x20 { rest = rest[..<rest.utf8.index(before: rest.endIndex)] }
    let keys = JSON.array(codes.map { foreignKey($0.field, to: $0.list) })
    return rest + ",\n  \"foreignKeys\": " + keys.text.split(separator: "\n").joined(separator: "\n  ") + "\n}\n"
  }
}

/// A key that leads to the notations of a list.
private func foreignKey(_ field: String, to list: String) -> JSON {
  let reference: [(String, JSON)] = [("resource", .string(list)), ("fields", .array([.string("notation")]))]
  return .object([("fields", .array([.string(field)])), ("reference", .object(reference))])
}

extension Export.SchemaFile {
  /// A file of this kind without a record.
  fileprivate var header: [UInt8] {
    var writer = Writer()
    writer.write(fields)
    return writer.bytes
  }
}
