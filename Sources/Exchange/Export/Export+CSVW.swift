import Reporting
import Standards
import Vocabularies

/// CSV on the Web (W3C Recommendation of 2015-12-17): each list's CSV with its metadata beside it, and for several
/// lists a table group that ties them together.
///
/// What carries what: `services.csv` is the release, byte for byte; the metadata say what its columns are. Columns
/// that hold several values have a separator. No foreign key is declared for `broader` and `replaced_by`: the value
/// of a cell with a separator is a list, and the recommendation compares whole values. The keys of the
/// relationships' tables lead to the lists.
extension Export {
  var csvwFiles: [ExportedFile] {
    var files: [ExportedFile] = []
    for list in lists {
      files.append(ExportedFile(path: "\(list.name).csv", bytes: list.release.csv))
      let metadata = JSON.object([csvwContext] + csvwTable(of: list))
      files.append(file("\(list.name).csv-metadata.json", metadata.text))
    }
    let relationships = tiedRelationships
    for relationship in relationships {
      files.append(ExportedFile(path: "\(relationship.name).csv", bytes: relationship.csv))
    }
    if lists.count < 2 { return files }
    let tables = lists.map { csvwTable(of: $0) } + relationships.map { csvwTable(of: $0) }
    let group: [(String, JSON)] = [
      csvwContext, ("dc:title", .string(model.standard.title)), ("owl:versionInfo", .string(model.standard.name)),
      ("dc:issued", day(model.standard.date)), ("tables", .array(tables.map { .object($0) })),
    ]
    return files + [file("csv-metadata.json", JSON.object(group).text)]
  }

  private var csvwContext: (String, JSON) {
    ("@context", .array([.string("http://www.w3.org/ns/csvw"), .object([("@language", .string("en"))])]))
  }

  private func day(_ day: Day) -> JSON {
    .object([("@value", .string(day.description)), ("@type", .string("xsd:date"))])
  }

  private func csvwTable(of list: Vocabulary) -> [(String, JSON)] {
    let about = list.about
    var members: [(String, JSON)] = [("url", .string("\(list.name).csv")), ("dc:title", .string(about.title))]
    let note = list.issues.first { $0.version == list.release.version }?.note ?? ""
    for (name, text) in [
      ("dc:description", about.text), ("dc11:publisher", about.custodian), ("dc11:rights", about.licence),
      ("dc11:source", about.attribution), ("owl:versionInfo", list.release.version),
    ] where !text.utf8.isEmpty { members.append((name, .string(text))) }
    members.append(("dc:issued", day(list.release.date)))
    if !note.utf8.isEmpty {
      let statement: [(String, JSON)] = [("@type", .string("dc:ProvenanceStatement")), ("rdfs:label", .string(note))]
      members.append(("dc:provenance", .object(statement)))
    }
    let parts = about.iriParts
    let virtual: [JSON] = [("rdf:type", "skos:Concept"), ("skos:inScheme", about.listIRI)].map {
      .object([("virtual", .bool(true)), ("propertyUrl", .string($0)), ("valueUrl", .string($1))])
    }
    let columns = list.release.columns.map { csvwColumn($0, of: list) } + virtual
    let schema: [(String, JSON)] = [
      ("aboutUrl", .string(parts.head + "{notation}" + parts.tail)), ("primaryKey", .string("notation")),
      ("rowTitles", .array([.string("label")])), ("columns", .array(columns)),
    ]
    return members + [("tableSchema", .object(schema))]
  }

  private func csvwColumn(_ column: String, of list: Vocabulary) -> JSON {
    var members = nameAndTitle(column)
    switch column {
    case "notation":
      let form = "^\(list.about.notationPattern)$"
      members += [
        ("propertyUrl", .string("skos:notation")), ("required", .bool(true)),
        ("datatype", .object([("base", .string("string")), ("format", .string(form))])),
      ]
    case "label":
      members += [("propertyUrl", .string("skos:prefLabel")), ("lang", .string("en")), ("required", .bool(true))]
    case "definition": members += [("propertyUrl", .string("skos:definition")), ("lang", .string("en"))]
    case "alt_labels":
      members += [
        ("propertyUrl", .string("skos:altLabel")), ("lang", .string("en")), ("separator", .string(" | ")),
      ]
    case "broader", "replaced_by": members.append(("separator", .string(" | ")))
    case "valid_from": members += [("propertyUrl", .string(Term.validFrom.iri)), ("datatype", .string("date"))]
    case "withdrawn": members += [("propertyUrl", .string(Term.withdrawn.iri)), ("datatype", .string("date"))]
    default:
      let description = list.about.columns.first { $0.name == column }?.description ?? ""
      if !description.utf8.isEmpty { members.append(("dc:description", .string(description))) }
      members.append(("propertyUrl", .string(IRI.columns(of: list.name) + IRI.segment(column))))
    }
    return .object(members)
  }

  private func csvwTable(of relationship: Relationship) -> [(String, JSON)] {
    let kind = relationship.kind
    let template = { (list: String, column: String) in
      let parts = self.model.vocabulary(list)?.about.iriParts ?? (head: "", tail: "")
      return JSON.string(parts.head + "{\(column)}" + parts.tail)
    }
    let property = JSON.string(IRI.relationships + IRI.segment(relationship.name))
    // Only the pair itself is said of the entry it starts from; status and note are about the pair.
    let columns: [JSON] = [
      .object(nameAndTitle("from") + [("required", .bool(true)), ("suppressOutput", .bool(true))]),
      .object(
        nameAndTitle("to") + [
          ("required", .bool(true)), ("propertyUrl", property), ("valueUrl", template(kind.to, "to")),
        ]),
      .object(nameAndTitle("status") + [("suppressOutput", .bool(true))]),
      .object(nameAndTitle("note") + [("lang", .string("en")), ("suppressOutput", .bool(true))]),
    ]
    let keys: [JSON] = [("from", kind.from), ("to", kind.to)].map { column, list in
      let reference: [(String, JSON)] = [
        ("resource", .string("\(list).csv")), ("columnReference", .string("notation")),
      ]
      return .object([("columnReference", .string(column)), ("reference", .object(reference))])
    }
    let schema: [(String, JSON)] = [
      ("aboutUrl", template(kind.from, "from")), ("foreignKeys", .array(keys)), ("columns", .array(columns)),
    ]
    return [
      ("url", .string("\(relationship.name).csv")), ("dc:title", .string(kind.title)),
      ("dc:description", .string(kind.description)), ("tableSchema", .object(schema)),
    ]
  }

  /// A column's name as URI templates may hold it, and its header as it stands.
  private func nameAndTitle(_ column: String) -> [(String, JSON)] {
    var name = ""
    for byte in column.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: name += String(UnicodeScalar(byte))
      case 0x5F where !name.utf8.isEmpty: name += "_"
      default:
        name += "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
      }
    }
    return [("name", .string(name)), ("titles", .string(column))]
  }
}
