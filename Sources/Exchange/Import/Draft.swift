import CSV
import Vocabularies

/// A draft as it comes about: an imported list, by itself or laid over a release.
struct Draft {
  var list: ImportedList
  /// Whether the list's empty cells mean that there is nothing, and not that the form is silent.
  let isWhole: Bool
  /// The day on which whatever is withdrawn without a day counts as withdrawn; nil where nobody said.
  let day: Day?
  var columns: [String] = []
  var rows: [[String]] = []
  var notes: ImportNotes

  init(_ list: ImportedList, isWhole: Bool, day: Day?) {
    self.list = list
    self.isWhole = isWhole
    self.day = day
    notes = list.notes
  }

  /// The draft as CSV.
  var csv: [UInt8] {
    var writer = Writer()
    writer.write(columns)
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  /// Makes the draft of the list alone.
  mutating func fill() throws(ImportFault) {
    columns = ImportedList.sharedColumns + list.ownColumns
    let known = Set(list.entries.map { $0.notation })
    let isKnown: (String) -> Bool = { known.contains($0) }
    checkParts(isKnown)
    let open = list.entries.filter { $0.isObsolete && $0.withdrawn.isEmpty }
    let day = try withdrawalDay(of: open.map { $0.notation }, lacking: [])
    rows.reserveCapacity(list.entries.count)
    for entry in list.entries {
      var row = ImportedList.sharedColumns.map { entry.cell($0) ?? "" } + entry.own
      while row.count < columns.count { row.append("") }
      if entry.isObsolete && entry.withdrawn.isEmpty { row[5] = day }
      rows.append(checked(row, line: entry.line))
    }
  }

  /// The day for entries that are withdrawn without one, which must be known where there are any.
  mutating func withdrawalDay(of obsolete: [String], lacking: [String]) throws(ImportFault) -> String {
    if obsolete.isEmpty && lacking.isEmpty { return "" }
    let given = day?.description ?? (lacking.isEmpty ? list.day : nil)
    guard let given else {
      throw ImportFault.needsDay(words.drafts.needsDay(obsolete: obsolete, lacking: lacking))
    }
    for notation in obsolete { notes.add(.entry(.obsolete(given, isDayOfFile: day == nil)), notation) }
    for notation in lacking { notes.add(.entry(.lacking(given)), notation) }
    return given
  }

  /// Takes out of the entries what cannot stand in a cell that holds a list: a label with the separator in it, a
  /// reference to an entry that does not exist. Concord's own forms are left as they are, for `vocab lint` to judge.
  mutating func checkParts(_ isKnown: (String) -> Bool) {
    if isWhole { return }
    for index in list.entries.indices {
      var entry = list.entries[index]
      checkParts(&entry, isKnown)
      list.entries[index] = entry
    }
  }

  private mutating func checkParts(_ entry: inout ImportedEntry, _ isKnown: (String) -> Bool) {
    let line = entry.line
    entry.altLabels = entry.altLabels.filter { label in
      if canBeListed(label) { return true }
      if !label.isEmpty { notes.add(.cell(.separatorInside), label, line: line) }
      return false
    }
    entry.broader = entry.broader.filter { reference in
      if isKnown(reference) { return true }
      notes.add(.notTaken(.unknownBroader), reference, line: line)
      return false
    }
    entry.replacedBy = entry.replacedBy.filter { reference in
      if isKnown(reference) { return true }
      notes.add(.notTaken(.unknownSuccessor), reference, line: line)
      return false
    }
  }

  /// A row without cells that are too long or hold control characters: they are emptied, and named.
  mutating func checked(_ row: [String], line: Int?) -> [String] {
    var row = row
    for column in row.indices where !row[column].isEmpty {
      let cell = row[column]
      let isControl = cell.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }
      let isLong = cell.utf8.count > ImportLimits.cell && cell.unicodeScalars.count > ImportLimits.cell
      if !isControl && !isLong { continue }
      let place = column == 0 ? cell : "\(row[0]), \(columns[column])"
      notes.add(.cell(isLong ? .tooLong(ImportLimits.cell) : .controlCharacter), place, line: line)
      row[column] = ""
    }
    return row
  }
}

extension ImportFault {
  /// The file can be read, but a day has to be given.
  static func needsDay(_ message: String) -> ImportFault {
    ImportFault(message, line: nil, isUsage: true)
  }
}
