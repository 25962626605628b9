/// Reads what `vocab show --as json` and the export `json` write: a list with its entries.
enum ConcordJSONReader {
  static func list(_ json: JSONText, _ notes: ImportNotes) throws(ImportFault) -> ImportedList {
    guard json["entries"].isArray else { throw ImportFault(words.forms.noEntryArray, line: json.line) }
    var list = ImportedList()
    list.notes = notes
    list.columns = Set(ImportedList.sharedColumns)
    for item in json["entries"].elements {
      var entry = ImportedEntry(line: item.line)
      entry.notation = item["notation"].text ?? ""
      if entry.notation.isEmpty { throw ImportFault(words.forms.noNotation, line: item.line) }
      entry.label = item["label"].text ?? ""
      entry.definition = item["definition"].text ?? ""
      entry.broader = item["broader"].texts
      entry.validFrom = item["valid_from"].text ?? ""
      entry.withdrawn = item["withdrawn"].text ?? ""
      entry.replacedBy = item["replaced_by"].texts
      entry.altLabels = item["alt_labels"].texts
      for member in item.members where member.name != "uri" && !ImportedList.sharedColumns.contains(member.name) {
        guard let text = member.value.isNull ? "" : member.value.text, let place = list.column(member.name) else {
          list.notes.add(.notTaken(.valueWithoutText), member.name, line: member.value.line)
          continue
        }
        entry.set(place, text)
      }
      list.entries.append(entry)
    }
    return list
  }
}

/// Reads the CSV of a release, whatever the order of its columns.
enum ReleaseCSVReader {
  static func list(_ table: ImportTable, _ notes: ImportNotes) throws(ImportFault) -> ImportedList {
    var list = ImportedList()
    list.notes = notes
    var places: [(column: Int, shared: String?, own: Int)] = []
    for (column, name) in table.header.enumerated() {
      if table.header[..<column].contains(name) && !name.isEmpty {
        throw ImportFault(words.forms.columnTwice(ImportNotes.shown(name)), line: 1)
      }
      if ImportedList.sharedColumns.contains(name) {
        list.columns.insert(name)
        places.append((column, name, 0))
      } else if !name.isEmpty, let place = list.column(name) {
        places.append((column, nil, place))
      } else if table.rows.contains(where: { !$0.cells[column].isEmpty }) {
        list.notes.add(.notTaken(.namelessColumnOrBeyond(ImportLimits.columns)))
      }
    }
    if !table.header.contains("notation") || !table.header.contains("label") {
      throw ImportFault(words.forms.noNotationColumn, line: 1)
    }
    list.entries.reserveCapacity(table.rows.count)
    for row in table.rows {
      var entry = ImportedEntry(line: row.line)
      for place in places {
        let cell = row.cells[place.column]
        if let shared = place.shared { entry.set(shared, cell) } else { entry.set(place.own, cell) }
      }
      list.entries.append(entry)
    }
    return list
  }
}

extension ImportedEntry {
  /// Sets the cell of a column that every list has.
  mutating func set(_ column: String, _ cell: String) {
    switch column {
    case "notation": notation = cell
    case "label": label = cell
    case "definition": definition = cell
    case "broader": broader = parts(of: cell)
    case "valid_from": validFrom = cell
    case "withdrawn": withdrawn = cell
    case "replaced_by": replacedBy = parts(of: cell)
    default: altLabels = parts(of: cell)
    }
  }

  /// The cell of a column that every list has; nil for any other.
  func cell(_ column: String) -> String? {
    switch column {
    case "notation": notation
    case "label": label
    case "definition": definition
    case "broader": broader.joined(separator: " | ")
    case "valid_from": validFrom
    case "withdrawn": withdrawn
    case "replaced_by": replacedBy.joined(separator: " | ")
    case "alt_labels": altLabels.joined(separator: " | ")
    default: nil
    }
  }
}
