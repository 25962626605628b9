/// Reads a FHIR R4 CodeSystem, Concord's own or another.
///
/// Concepts inside concepts are narrower. Of the properties, `parent`, `valid-from`, `withdrawn`, `replaced-by`,
/// `inactive`, `deprecationDate` and Concord's `column.NAME` are taken.
struct FHIRReader {
  private var list = ImportedList()

  private init(_ notes: ImportNotes) {
    list.notes = notes
  }

  /// Makes a list of the code system, and says whether Concord wrote it.
  static func list(_ json: JSONText, _ notes: ImportNotes) throws(ImportFault) -> (list: ImportedList, isOurs: Bool) {
    let type = json["resourceType"].text ?? ""
    if type != "CodeSystem" {
      throw ImportFault(words.forms.otherResource(ImportNotes.shown(type)), line: json.line)
    }
    var reader = FHIRReader(notes)
    let declared = json["property"].elements
    let isOurs = declared.contains { $0["uri"].text == IRI.terms + "withdrawn" }
    for property in declared {
      if let name = columnName(property["code"].text ?? "") { _ = reader.list.column(name) }
    }
    if isOurs { reader.list.columns = Set(ImportedList.sharedColumns) }
    if !json["concept"].isArray { throw ImportFault(words.forms.noConcepts, line: json.line) }
    reader.add(json["concept"].elements, below: nil)
    return (reader.list, isOurs)
  }

  /// The own column that a property stands for; nil for any other property.
  private static func columnName(_ code: String) -> String? {
    code.hasPrefix("column.") ? percentDecoded(String(code.dropFirst(7))) : nil
  }

  private mutating func add(_ concepts: [JSONText], below parent: String?) {
    for concept in concepts {
      guard let code = concept["code"].text else {
        list.notes.add(.notTaken(.concept), line: concept.line)
        continue
      }
      var entry = ImportedEntry(line: concept.line, notation: code, label: concept["display"].text ?? "")
      if entry.label.isEmpty { list.notes.add(.entry(.noLabel), code, line: concept.line) }
      entry.definition = concept["definition"].text ?? ""
      if !entry.definition.isEmpty { list.columns.insert("definition") }
      if let parent { entry.broader.append(parent) }
      for property in concept["property"].elements { take(property, into: &entry) }
      for designation in concept["designation"].elements { takeName(designation, into: &entry) }
      entry.broader = unique(entry.broader)
      if !entry.broader.isEmpty { list.columns.insert("broader") }
      list.entries.append(entry)
      add(concept["concept"].elements, below: code)
    }
  }

  private mutating func take(_ property: JSONText, into entry: inout ImportedEntry) {
    let code = property["code"].text ?? ""
    let value = property.members.first { $0.name.hasPrefix("value") }?.value.text ?? ""
    switch code {
    case "parent": entry.broader.append(value)
    case "valid-from":
      entry.validFrom = value
      list.columns.insert("valid_from")
    case "withdrawn", "deprecationDate":
      entry.withdrawn = value
      list.columns.insert("withdrawn")
    case "replaced-by":
      entry.replacedBy.append(value)
      list.columns.insert("replaced_by")
    case "inactive":
      list.columns.insert("withdrawn")
      if value == "true" { entry.isObsolete = true }
    default:
      if let name = FHIRReader.columnName(code), let place = list.column(name) {
        entry.set(place, value)
      } else {
        list.notes.add(.notTaken(.property(ImportNotes.shown(code))), entry.notation, line: property.line)
      }
    }
  }

  private mutating func takeName(_ designation: JSONText, into entry: inout ImportedEntry) {
    let language = designation["language"].text?.lowercased() ?? "en"
    guard let value = designation["value"].text, language == "en" || language.hasPrefix("en-") else {
      list.notes.add(.notTaken(.foreignDesignation), entry.notation, line: designation.line)
      return
    }
    entry.altLabels.append(value)
    list.columns.insert("alt_labels")
  }
}
