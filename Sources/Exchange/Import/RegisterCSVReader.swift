/// Reads the register's CSV export: `Identifier,Label,Description,Created,Modified,History notes,Type,` and, where the
/// list has levels, `Parent identifiers,Parent labels`.
enum RegisterCSVReader {
  /// Makes a list of the table.
  static func list(_ table: ImportTable, _ notes: ImportNotes) throws(ImportFault) -> ImportedList {
    var list = ImportedList()
    list.notes = notes
    if let mapped = table.column("mapped identifier", "mapped identifiers") {
      throw ImportFault(words.forms.mapping(ImportNotes.shown(table.header[mapped])), line: 1)
    }
    guard let identifier = table.column("identifier"), let label = table.column("label") else {
      throw ImportFault(words.forms.noIdentifierColumn, line: 1)
    }
    let shared = Columns(
      definition: table.column("description"), parents: table.column("parent identifiers", "parent identifier"))
    if shared.definition != nil { list.columns.insert("definition") }
    if shared.parents != nil { list.columns.insert("broader") }
    let taken = [identifier, label, shared.definition, shared.parents, table.column("parent labels", "parent label")]
    let own = ownColumns(table, besides: taken.compactMap { $0 }, &list)
    list.entries.reserveCapacity(table.rows.count)
    for row in table.rows {
      var entry = ImportedEntry(line: row.line, notation: trimmed(row.cells[identifier]), label: row.cells[label])
      if let column = shared.definition { entry.definition = row.cells[column] }
      if let column = shared.parents { entry.broader = identifiers(row.cells[column]) }
      for (column, place) in own { entry.set(place, row.cells[column]) }
      list.entries.append(entry)
    }
    return list
  }

  private struct Columns {
    let definition: Int?
    let parents: Int?
  }

  /// The columns that become own columns: those with a name and something in them, but no type that all share.
  private static func ownColumns(
    _ table: ImportTable, besides taken: [Int], _ list: inout ImportedList
  ) -> [(column: Int, place: Int)] {
    var own: [(column: Int, place: Int)] = []
    for (column, title) in table.header.enumerated() where !taken.contains(column) {
      let name = columnName(title)
      let values = Set(table.rows.lazy.map { $0.cells[column] })
      if values.allSatisfy({ trimmed($0).isEmpty }) { continue }
      if name.isEmpty {
        list.notes.add(.notTaken(.namelessColumn))
      } else if name == "type" && values.count == 1 && table.rows.count > 1 {
        let value = ImportNotes.shown(values.first ?? "")
        list.notes.say(words.forms.sameForAll(ImportNotes.shown(title), value))
      } else if ImportedList.sharedColumns.contains(name) || list.ownColumns.contains(name) {
        list.notes.add(.notTaken(.columnTwice), title)
      } else if let place = list.column(name) {
        own.append((column, place))
      } else {
        list.notes.add(.notTaken(.columnBeyond(ImportLimits.columns)), title)
      }
    }
    if own.contains(where: { list.ownColumns[$0.place] == "created" }) {
      list.notes.say(words.forms.createdTaken)
    }
    return own
  }

  /// What stands in a cell of parents: identifiers with commas, semicolons, bars or spaces between them.
  private static func identifiers(_ cell: String) -> [String] {
    cell.split { $0 == "," || $0 == ";" || $0 == "|" || $0 == " " || $0 == "\n" }.map { String($0) }
  }
}

/// A title as the name of a column: `History notes` becomes `history_notes`.
func columnName(_ title: String) -> String {
  var name = ""
  for byte in title.utf8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      name.unicodeScalars.append(Unicode.Scalar(byte))
    default: if !name.isEmpty && !name.hasSuffix("_") { name += "_" }
    }
  }
  return name.hasSuffix("_") ? String(name.dropLast()) : name
}
