public import Reporting
public import Standards
public import Vocabularies

extension EntryAccount {
  /// Gathers what is known of an entry of a list: its labels by version, what stands below it, and what a standard
  /// ties it to.
  ///
  /// Throws where the history of the list or one of its earlier releases is broken.
  public init(
    of entry: Int, in list: Vocabulary, model: BusinessModel, from standards: Standards
  ) throws(StandardsError) {
    self.init()
    let notation = list.release.notation(entry)
    status = list.issues.first { $0.version == list.release.version }?.status ?? ""
    labels = try EntryAccount.labels(of: notation, in: list, from: standards)
    narrower = list.release.narrower(notation).map { other in
      let label = list.release.label(other)
      let isLive = list.release.index(of: other).map { list.release.isLive($0) } ?? false
      return Tied(
        id: "\(list.about.entryName):\(other)", notation: other, label: label, isLive: isLive, status: "", note: "")
    }
    standard = model.standard.name
    ties = model.relationships.flatMap { EntryAccount.ties(of: notation, in: list.name, by: $0, model) }
  }

  /// How an entry was called: what the history of its list tells, then what releases after it say; only those where
  /// the label became another one, and the first.
  private static func labels(
    of notation: String, in list: Vocabulary, from standards: Standards
  ) throws(StandardsError) -> [Label] {
    var faults: [DataFault] = []
    let history = standards.labelHistory(of: list.about, &faults)
    var labels = history.filter { $0.notation == notation }
      .map { Label(version: $0.version, label: $0.label, evidence: $0.evidence) }
    let told = Set(history.map { $0.version })
    for issue in list.issues where !told.contains(issue.version) {
      let isShown = issue.version == list.release.version
      guard let release = isShown ? list.release : standards.load(issue, of: list.about, &faults),
        let entry = release.index(of: notation), release.label(entry) != labels.last?.label
      else { continue }
      labels.append(Label(version: issue.version, label: release.label(entry), evidence: "release"))
    }
    if !faults.isEmpty { throw .broken(faults) }
    return labels
  }

  /// What an entry is tied to by a relationship, in either direction.
  private static func ties(
    of notation: String, in list: String, by relationship: Relationship, _ model: BusinessModel
  ) -> [Ties] {
    let kind = relationship.kind
    var found: [Ties] = []
    if kind.from == list {
      let tied = relationship.rows(from: notation).map { Tied($0, EntryName(list: kind.to, notation: $0.to), model) }
      found.append(Ties(kind.name, kind.title, kind.to, tied, model))
    }
    if kind.to == list {
      let tied = relationship.rows(to: notation).map { Tied($0, EntryName(list: kind.from, notation: $0.from), model) }
      found.append(Ties(kind.name, kind.inverse, kind.from, tied, model))
    }
    return found.filter { !$0.entries.isEmpty }
  }
}

extension EntryAccount.Ties {
  fileprivate init(
    _ name: String, _ verb: String, _ list: String, _ entries: [EntryAccount.Tied], _ model: BusinessModel
  ) {
    let counted = model.vocabularies[list]?.counted(entries.count) ?? "\(entries.count)"
    self.init(relationship: name, verb: verb, counted: counted, entries: entries)
  }
}

extension EntryAccount.Tied {
  fileprivate init(_ row: Relationship.Row, _ name: EntryName, _ model: BusinessModel) {
    self.init(
      id: model.compactURI(name), notation: name.notation, label: model.label(name), isLive: model.isLive(name),
      status: row.status, note: row.note)
  }
}
