import Vocabularies

extension Draft {
  /// Lays the list over a release: the release's entries first, in its order, and new ones after them, in the
  /// file's.
  ///
  /// An entry that the file lacks is carried as withdrawn. Cells of columns that the file does not have, and its empty
  /// ones where they say nothing, keep what the release has.
  mutating func lay(over release: Release) throws(ImportFault) {
    let missing = ImportedList.sharedColumns.filter { !release.columns.contains($0) }
    let new = list.ownColumns.filter { !release.columns.contains($0) }
    columns = release.columns + missing + new
    var places: [String: Int] = [:]
    for (index, entry) in list.entries.enumerated() where release.index(of: entry.notation) != nil {
      if places[entry.notation] == nil { places[entry.notation] = index }
    }
    if places.isEmpty {
      throw ImportFault(words.drafts.otherList(entries: list.entries.count))
    }
    let known = Set(list.entries.map { $0.notation })
    let isKnown: (String) -> Bool = { known.contains($0) || release.index(of: $0) != nil }
    checkParts(isKnown)
    let day = try day(for: release, places)
    for index in 0..<release.count {
      let notation = release.notation(index)
      let old = columns.map { release.cell(index, column: $0) ?? "" }
      if let place = places[notation] {
        rows.append(checked(merged(list.entries[place], with: old, day), line: list.entries[place].line))
      } else {
        rows.append(withdrawn(old, day))
      }
    }
    let taken = Set(places.values)
    for (index, entry) in list.entries.enumerated() where !taken.contains(index) {
      if places[entry.notation] == nil {
        notes.add(.entry(.isNew), entry.notation, line: entry.line)
      }
      var row = columns.map { cell($0, of: entry) }
      if entry.isObsolete && entry.withdrawn.isEmpty { set("withdrawn", day, in: &row) }
      rows.append(checked(row, line: entry.line))
    }
  }

  /// The day of withdrawal of what is withdrawn now.
  private mutating func day(for release: Release, _ places: [String: Int]) throws(ImportFault) -> String {
    let obsolete = list.entries.filter { entry in
      guard entry.isObsolete && entry.withdrawn.isEmpty else { return false }
      return release.index(of: entry.notation).map { release.isLive($0) } ?? true
    }
    let lacking = (0..<release.count).filter { release.isLive($0) && places[release.notation($0)] == nil }
    return try withdrawalDay(of: obsolete.map { $0.notation }, lacking: lacking.map { release.notation($0) })
  }

  private func withdrawn(_ old: [String], _ day: String) -> [String] {
    var row = old
    if let column = columns.firstIndex(of: "withdrawn"), row[column].isEmpty { row[column] = day }
    return row
  }

  private func cell(_ column: String, of entry: ImportedEntry) -> String {
    if let shared = entry.cell(column) { return shared }
    guard let place = list.ownColumns.firstIndex(of: column), place < entry.own.count else { return "" }
    return entry.own[place]
  }

  private func set(_ column: String, _ value: String, in row: inout [String]) {
    if let place = columns.firstIndex(of: column) { row[place] = value }
  }

  private func value(_ column: String, in row: [String]) -> String {
    columns.firstIndex(of: column).map { row[$0] } ?? ""
  }

  /// An entry of the file with what the release knows of it.
  private mutating func merged(_ entry: ImportedEntry, with old: [String], _ day: String) -> [String] {
    var row = old
    for (place, column) in columns.enumerated() {
      let isShared = ImportedList.sharedColumns.contains(column)
      if isShared ? !list.columns.contains(column) : !list.ownColumns.contains(column) { continue }
      let cell = cell(column, of: entry)
      if isWhole || !cell.isEmpty || column == "broader" { row[place] = cell }
    }
    if list.columns.contains("withdrawn") {
      judge(entry, old, &row, day)
    } else if !value("withdrawn", in: old).isEmpty {
      notes.add(.entry(.staysWithdrawn), entry.notation, line: entry.line)
    }
    setLabels(of: entry, old, &row)
    return row
  }

  /// Sets the day of withdrawal of an entry where the file says whether it is withdrawn.
  private mutating func judge(_ entry: ImportedEntry, _ old: [String], _ row: inout [String], _ day: String) {
    let before = value("withdrawn", in: old)
    if !entry.withdrawn.isEmpty || entry.isObsolete {
      set("withdrawn", !entry.withdrawn.isEmpty ? entry.withdrawn : !before.isEmpty ? before : day, in: &row)
    } else if !before.isEmpty {
      set("withdrawn", "", in: &row)
      set("replaced_by", entry.replacedBy.joined(separator: " | "), in: &row)
      notes.add(.entry(.isReinstated), entry.notation, line: entry.line)
    }
  }

  /// Keeps the names that the release knows, a former label first.
  private mutating func setLabels(of entry: ImportedEntry, _ old: [String], _ row: inout [String]) {
    let (former, label) = (value("label", in: old), value("label", in: row))
    var names = parts(of: value("alt_labels", in: row))
    if !isWhole && list.columns.contains("alt_labels") {
      for name in parts(of: value("alt_labels", in: old)) where !names.contains(name) { names.append(name) }
    }
    if !former.isEmpty && former != label {
      notes.add(.cell(.labelChanged), "\(entry.notation) \(former)", line: entry.line)
      if !canBeListed(former) {
        notes.add(.cell(.separatorInside), former)
      } else if !names.contains(former) {
        names.insert(former, at: 0)
      }
    }
    if !isWhole, let place = names.firstIndex(of: label) {
      names.remove(at: place)
      notes.add(.cell(.wasAlternative), label, line: entry.line)
    }
    set("alt_labels", names.joined(separator: " | "), in: &row)
  }
}
