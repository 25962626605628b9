/// Reads the register's JSON: an array of `identifier, label, uri, parents[], mappings{}, lists[]`, or an object that
/// holds one such array.
enum RegisterJSONReader {
  /// The items of the file; nil where it has none of this shape.
  static func items(_ json: JSONText) -> [JSONText]? {
    let arrays = json.isArray ? [json] : json.members.map { $0.value }.filter { $0.isArray }
    let found = arrays.filter { array in
      guard let first = array.elements.first else { return false }
      return first.isObject && first["identifier"].text != nil && !first["label"].isNull
    }
    return found.count == 1 ? found[0].elements : nil
  }

  /// Makes a list of the items.
  static func list(_ json: JSONText, _ notes: ImportNotes) throws(ImportFault) -> ImportedList {
    guard let items = items(json) else {
      throw ImportFault(words.forms.noItemArray)
    }
    var list = ImportedList()
    list.notes = notes
    list.entries.reserveCapacity(items.count)
    for item in items {
      guard let identifier = item["identifier"].text else {
        list.notes.add(.notTaken(.itemWithoutIdentifier), line: item.line)
        continue
      }
      var entry = ImportedEntry(line: item.line, notation: identifier)
      for member in item.members { take(member, into: &entry, &list) }
      if entry.label.isEmpty { list.notes.add(.entry(.noLabel), identifier, line: item.line) }
      list.entries.append(entry)
    }
    return list
  }

  private static func take(_ member: JSONText.Member, into entry: inout ImportedEntry, _ list: inout ImportedList) {
    let value = member.value
    switch member.name {
    case "identifier": break
    case "label": entry.label = value.text ?? ""
    case "uri":
      if let uri = value.text, lastSegment(of: uri) != entry.notation {
        list.notes.add(.notTaken(.otherURI), uri)
      }
    case "description", "definition":
      entry.definition = value.text ?? ""
      list.columns.insert("definition")
    case "parents":
      list.columns.insert("broader")
      entry.broader = value.elements.compactMap { $0.isObject ? $0["identifier"].text : $0.text }
      let lost = value.elements.count - entry.broader.count
      if lost > 0 {
        list.notes.add(.notTaken(.parent), entry.notation)
      }
    case "obsolete", "deprecated":
      list.columns.insert("withdrawn")
      entry.isObsolete = value.text == "true"
    default: takeOther(member, into: &entry, &list)
    }
  }

  /// A member that no column is for: a text joins the own columns, anything else is counted.
  private static func takeOther(
    _ member: JSONText.Member, into entry: inout ImportedEntry, _ list: inout ImportedList
  ) {
    let isEmpty = member.value.isNull || member.value.members.isEmpty && member.value.elements.isEmpty
    let name = columnName(separated(member.name))
    if let text = member.value.text {
      if text.isEmpty { return }
      if !name.isEmpty, !ImportedList.sharedColumns.contains(name), let place = list.column(name) {
        entry.set(place, text)
        return
      }
    } else if isEmpty {
      return
    }
    let kind = ImportNotes.Kind.notTaken(.partOfEntry(ImportNotes.shown(member.name)))
    list.notes.add(kind, entry.notation, line: member.value.line)
  }

  /// A name such as `historyNotes` as words.
  private static func separated(_ name: String) -> String {
    var words = ""
    for character in name {
      if character.isUppercase && !words.isEmpty { words += " " }
      words.append(character)
    }
    return words
  }
}
