import CSV
import Schemas
import Validation
public import Vocabularies

extension Standards {
  /// The relationships of a standard, their ends checked against the lists that are given.
  public func relationships(
    of standard: Standard, between vocabularies: [String: Vocabulary], _ faults: inout [DataFault]
  ) -> [Relationship] {
    standard.relationships.compactMap { pin in
      guard let kind = Relationship.Kind(named: pin.name) else {
        let message = words.data.noRelationship(pin.name, known: Relationship.Kind.all.map { $0.name })
        faults.append(DataFault(.unknownPin, file: Standards.pinsFile, line: nil, message: message))
        return nil
      }
      return relationship(
        pin, kind, from: vocabularies[kind.from]?.release, to: vocabularies[kind.to]?.release, &faults)
    }
  }

  /// Loads the pairs of a relationship; each must name entries that the two lists have, where these are given.
  func relationship(
    _ pin: Standard.RelationshipPin, _ kind: Relationship.Kind, from: Release?, to: Release?,
    _ faults: inout [DataFault]
  ) -> Relationship? {
    let path = "Vocabularies/relationships/\(pin.file)"
    guard let bytes = source.bytes(path) else {
      faults.append(.missing(path))
      return nil
    }
    let sha256 = SHA256.hash(bytes)
    if let pinned = pin.sha256, pinned != sha256 { faults.append(.changed(path, pinnedIn: "standards.json")) }
    var reader = Reader(delimiter: .comma)
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    var relationship = Relationship(kind, sha256: sha256)
    guard reader.next(into: &record) == .record, record.count >= 2, record.string(0) == "from",
      record.string(1) == "to"
    else {
      faults.append(DataFault(.missingColumn, file: path, line: 1, message: words.data.noEnds))
      return nil
    }
    while reader.next(into: &record) == .record {
      guard record.count >= 2 else {
        faults.append(DataFault(.wrongCellCount, file: path, line: record.line, message: words.data.tooFewCells))
        continue
      }
      let row = Relationship.Row(
        from: record.string(0), to: record.string(1), status: record.count > 2 ? record.string(2) : "",
        note: record.count > 3 ? record.string(3) : "", line: record.line)
      for (notation, release, list) in [(row.from, from, kind.from), (row.to, to, kind.to)] {
        guard let release, release.index(of: notation) == nil else { continue }
        let message = words.data.noEntry(notation, in: list, release.version)
        faults.append(DataFault(.brokenRelationship, file: path, line: record.line, message: message))
      }
      relationship.add(row)
    }
    return relationship
  }
}

extension Relationship.Kind {
  /// A relationship that a schema uses: one of the business model, or else what the schema says of it.
  init?(named name: String, in schemas: [Schema]) {
    if let known = Relationship.Kind(named: name) {
      self = known
    } else if let ends = schemas.compactMap({ $0.ends(of: name) }).first {
      self.init(name: name, from: ends.from, to: ends.to, title: name, inverse: name, description: "")
    } else {
      return nil
    }
  }
}
