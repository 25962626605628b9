import CSV
public import Vocabularies

/// What a label was at a version of a list, also at versions of which no release is held.
public struct LabelHistoryEntry: Sendable, Equatable {
  public let notation: String
  public let version: String
  public let label: String
  /// How the label is known: `published` in a copy of that version, told by a later `note`, or `seen` in use.
  public let evidence: String
}

extension Standards {
  /// The labels of a list's entries by version, oldest first; none where the list has no such file.
  public func labelHistory(
    of about: Vocabulary.Description, _ faults: inout [DataFault]
  ) -> [LabelHistoryEntry] {
    guard let pinned = about.labelHistory,
      let bytes = releasedFile(pinned.file, sha256: pinned.sha256, of: about.name, &faults)
    else { return [] }
    let path = "Vocabularies/\(about.name)/\(pinned.file)"
    var reader = Reader(delimiter: .comma)
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    let columns = ["notation", "version", "label", "evidence"]
    guard reader.next(into: &record) == .record, (0..<record.count).map({ record.string($0) }) == columns else {
      let message = words.data.otherColumns(than: columns)
      faults.append(DataFault(.missingColumn, file: path, line: 1, message: message))
      return []
    }
    var entries: [LabelHistoryEntry] = []
    while reader.next(into: &record) == .record {
      guard record.count == columns.count else {
        let message = words.data.wrongCount(record.count, header: columns.count)
        faults.append(DataFault(.wrongCellCount, file: path, line: record.line, message: message))
        continue
      }
      entries.append(
        LabelHistoryEntry(
          notation: record.string(0), version: record.string(1), label: record.string(2), evidence: record.string(3)))
    }
    return entries
  }
}
