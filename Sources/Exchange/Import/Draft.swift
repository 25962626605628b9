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
      var reasons: [String] = []
      if !obsolete.isEmpty { reasons.append("\(named(obsolete)) obsolete in the file, which does not say since when") }
      if !lacking.isEmpty { reasons.append("\(named(lacking)) in the release and no longer in the file") }
      throw ImportFault.needsDay(
        "\(reasons.joined(separator: "; ")). Say from which day they are withdrawn, with --date.")
    }
    let source = day == nil ? ", the day that the file gives for its version" : ""
    for notation in obsolete {
      notes.add(
        ImportNotes.Kind(
          "entry that the file calls obsolete is withdrawn from \(given)\(source)",
          "entries that the file calls obsolete are withdrawn from \(given)\(source)"), notation)
    }
    for notation in lacking {
      notes.add(
        ImportNotes.Kind(
          "entry of the release that the file lacks is withdrawn from \(given)",
          "entries of the release that the file lacks are withdrawn from \(given)"), notation)
    }
    return given
  }

  private func named(_ notations: [String]) -> String {
    let first = notations.prefix(3).map { ImportNotes.shown($0) }.joined(separator: ", ")
    let more = notations.count > 3 ? ", …" : ""
    return notations.count == 1 ? "1 entry (\(first)) is" : "\(notations.count) entries (\(first)\(more)) are"
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
      if !label.isEmpty { notes.add(.separatorInside, label, line: line) }
      return false
    }
    entry.broader = entry.broader.filter { reference in
      if isKnown(reference) { return true }
      notes.add(.unknownReference("broader entry"), reference, line: line)
      return false
    }
    entry.replacedBy = entry.replacedBy.filter { reference in
      if isKnown(reference) { return true }
      notes.add(.unknownReference("successor"), reference, line: line)
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
      notes.add(isLong ? .tooLong : .controlCharacter, place, line: line)
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

extension ImportNotes.Kind {
  static let tooLong = ImportNotes.Kind(
    "cell has more than \(ImportLimits.cell) characters and was left empty",
    "cells have more than \(ImportLimits.cell) characters and were left empty")
  static let controlCharacter = ImportNotes.Kind(
    "cell has control characters in it and was left empty", "cells have control characters in them and were left empty")

  static func unknownReference(_ what: String) -> ImportNotes.Kind {
    what == "successor"
      ? .named("successor that the list does not have", "successors that the list does not have")
      : .named("broader entry that the list does not have", "broader entries that the list does not have")
  }
}
