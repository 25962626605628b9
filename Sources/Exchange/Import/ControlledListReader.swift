import Vocabularies

/// Reads the XML in which the lists were published first: items of a `ControlledList`.
///
/// Names are taken without their namespace. What is known of an item, its identifier, whether it is obsolete and
/// the versions, may stand in attributes or in elements; an item that is referred to may be named by an attribute `Id`
/// or `ConceptId` or by the text of the element, which is an identifier or the item's name.
struct ControlledListReader {
  private var list = ImportedList()
  /// For each entry that is taken, the entries it refers to, still as the file names them.
  private var uses: [[String]] = []
  private var wider: [[String]] = []
  /// Items that are no entries but other names for some: non-preferred terms.
  private var otherNames: [(name: String, uses: [String], line: Int)] = []
  private var concepts: [String: String] = [:]
  private var names: [String: [String]] = [:]

  private init(_ notes: ImportNotes) {
    list.notes = notes
  }

  /// Reads a file that is in UTF-8: see ``XMLText``.
  static func list(_ text: [UInt8], _ notes: ImportNotes) throws(ImportFault) -> ImportedList {
    var reader = ControlledListReader(notes)
    let root = try XMLReading.read(
      text, isPart: { parents, element in !parents.isEmpty && element.name == "Item" },
      take: { _, item in reader.add(item) })
    if root.name != "ControlledList" {
      throw ImportFault(words.forms.noControlledList(ImportNotes.shown(root.name)), line: root.line)
    }
    if reader.list.entries.isEmpty { throw ImportFault(words.forms.noItems) }
    reader.list.day = day(of: root)
    reader.resolve()
    return reader.list
  }

  /// The day of the version: a date called after its issue, of the root or of what stands in it.
  private static func day(of root: XMLPart) -> String? {
    let names = ["Issued", "DateIssued", "VersionDate", "ReleaseDate"]
    var queue = [root]
    while let element = queue.popLast() {
      for attribute in element.attributes where names.contains(attribute.name) && isDay(attribute.value) {
        return attribute.value
      }
      if names.contains(element.name), isDay(trimmed(element.text)) { return trimmed(element.text) }
      queue += element.children.reversed()
    }
    return nil
  }

  private mutating func add(_ item: XMLPart) {
    func value(_ name: String) -> String {
      trimmed(item.attribute(name) ?? item.children.first { $0.name == name }?.text ?? "")
    }
    func texts(_ name: String) -> [String] {
      item.children.filter { $0.name == name }.map { trimmed($0.text) }.filter { !$0.isEmpty }
    }
    let (id, concept, name) = (value("Id"), value("ConceptId"), value("Name"))
    if id.isEmpty {
      list.notes.add(.notTaken(.itemWithoutID), name, line: item.line)
      return
    }
    if !concept.isEmpty && concepts[concept] == nil { concepts[concept] = id }
    let flag = value("Obsolete").lowercased()
    if !flag.isEmpty { list.columns.insert("withdrawn") }
    let isObsolete = flag == "true" || flag == "1" || flag == "yes"
    let used = item.children.filter { $0.name == "UseItem" }.map { ControlledListReader.reference($0) }
    if !used.isEmpty && !isObsolete {
      otherNames.append((name, used, item.line))
      return
    }
    names[name, default: []].append(id)
    var entry = ImportedEntry(line: item.line, notation: id, label: name, isObsolete: isObsolete)
    if name.isEmpty { list.notes.add(.entry(.noLabel), id, line: item.line) }
    entry.definition = texts("ScopeNotes").joined(separator: "\n")
    if !entry.definition.isEmpty { list.columns.insert("definition") }
    for (column, value) in [
      ("history_notes", texts("HistoryNotes").joined(separator: "\n")), ("concept_id", concept == id ? "" : concept),
      ("added_in_version", value("AddedInVersion")), ("last_updated_in_version", value("LastUpdatedInVersion")),
    ] where !value.isEmpty {
      if let place = list.column(column) { entry.set(place, value) }
    }
    list.entries.append(entry)
    uses.append(used)
    wider.append(item.children.filter { $0.name == "BroaderItem" }.map { ControlledListReader.reference($0) })
    noteOthers(of: item)
  }

  private static func reference(_ element: XMLPart) -> String {
    for name in ["Id", "ConceptId", "ItemId", "idref"] {
      if let value = element.attribute(name), !trimmed(value).isEmpty { return trimmed(value) }
    }
    for name in ["Id", "ConceptId"] {
      if let child = element.children.first(where: { $0.name == name }) { return trimmed(child.text) }
    }
    return trimmed(element.text)
  }

  private static let known = [
    "Id", "ConceptId", "Obsolete", "AddedInVersion", "LastUpdatedInVersion", "Name", "ScopeNotes", "HistoryNotes",
    "UseItem", "BroaderItem",
  ]

  /// Counts what an item has beyond what is known of these files.
  private mutating func noteOthers(of item: XMLPart) {
    let others =
      item.attributes.map { $0.name }.filter { !$0.contains(":") }
      + item.children.map { $0.name }
    for name in others where !ControlledListReader.known.contains(name) {
      list.notes.add(.notTaken(.partOfItem(name)), trimmed(item.attribute("Id") ?? ""), line: item.line)
    }
  }

  /// Turns what items refer to into notations, once all items are known.
  private mutating func resolve() {
    let notations = Set(list.entries.map { $0.notation })
    let (concepts, names) = (concepts, names)
    func notation(_ reference: String) -> String {
      if notations.contains(reference) { return reference }
      if let id = concepts[reference], notations.contains(id) { return id }
      if let named = names[reference], named.count == 1 { return named[0] }
      return reference
    }
    for index in list.entries.indices {
      list.entries[index].replacedBy = uses[index].map { notation($0) }
      list.entries[index].broader = wider[index].map { notation($0) }
      if !uses[index].isEmpty { list.columns.insert("replaced_by") }
      if !wider[index].isEmpty { list.columns.insert("broader") }
    }
    if otherNames.isEmpty { return }
    let places = Dictionary(
      list.entries.indices.map { (list.entries[$0].notation, $0) }, uniquingKeysWith: { first, _ in first })
    for other in otherNames {
      let found = other.uses.compactMap { places[notation($0)] }
      for place in found { list.entries[place].altLabels.append(other.name) }
      list.columns.insert("alt_labels")
      list.notes.add(found.isEmpty ? .notTaken(.unknownUse) : .otherName, other.name, line: other.line)
    }
  }
}

/// Whether a text is a day, `YYYY-MM-DD`.
func isDay(_ text: String) -> Bool { Day(text) != nil }
