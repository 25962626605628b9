public import Vocabularies

extension Standards {
  /// Loads one release of a vocabulary; without a version, the newest.
  ///
  /// Throws where there is no such vocabulary or release, or where its files contradict themselves: a released
  /// file that has changed is among the faults.
  public func vocabulary(_ name: String, release: String? = nil) throws(StandardsError) -> Vocabulary {
    var faults: [DataFault] = []
    guard let about = try description(of: name, &faults) else { throw .broken(faults) }
    let issues = about.issues
    let chosen = release.map { wanted in issues.first { $0.version == wanted } } ?? issues.last
    guard let chosen else {
      if !faults.isEmpty || issues.isEmpty { throw .broken(faults) }
      throw .unknown(kind: words.data.release(of: name), name: release ?? "", known: issues.map { $0.version })
    }
    let loaded = load(chosen, of: about, &faults)
    guard let loaded, faults.isEmpty else { throw .broken(faults) }
    return Vocabulary(about, release: loaded)
  }

  /// What a vocabulary is, without its entries; nil, with a fault, where that cannot be read at all.
  ///
  /// Throws where there is no vocabulary of this name.
  public func description(
    of name: String, _ faults: inout [DataFault]
  ) throws(StandardsError) -> Vocabulary.Description? {
    guard vocabularyNames.contains(name) else {
      throw .unknown(kind: "vocabulary", name: name, known: vocabularyNames)
    }
    guard let file = Node.read("Vocabularies/\(name)/vocabulary.json", from: source, &faults) else { return nil }
    let known = [
      "name", "title", "description", "custodian", "uri", "notation_pattern", "complete", "licence", "attribution",
      "columns", "label_history", "accepted", "releases",
    ]
    file.expect(known, &faults)
    var about = Vocabulary.Description()
    about.issues = file["releases"].list(&faults).map { issue($0, &faults) }
    if about.issues.isEmpty { faults.append(file.fault(words.data.noReleases)) }
    about.name = file["name"].text(&faults)
    about.title = file["title"].text(&faults)
    about.text = file["description"].string ?? ""
    about.custodian = file["custodian"].text(&faults)
    about.uri = file["uri"].text(&faults)
    about.notationPattern = file["notation_pattern"].text(&faults)
    about.licence = file["licence"].string ?? ""
    about.attribution = file["attribution"].string ?? ""
    about.isComplete = file["complete"].bool ?? false
    if file["complete"].bool == nil { faults.append(file.fault(words.data.completeMissing)) }
    if about.name != name { faults.append(file.fault(words.data.otherName(than: name))) }
    about.columns = file["columns"].list(&faults).map { node in
      node.expect(["name", "description"], &faults)
      return Vocabulary.Column(name: node["name"].text(&faults), description: node["description"].text(&faults))
    }
    about.accepted = file["accepted"].list(&faults).map { acceptance($0, &faults) }
    if !file["label_history"].isNull { about.labelHistory = pinned(file["label_history"], &faults) }
    return about
  }

  private func issue(_ node: Node, _ faults: inout [DataFault]) -> Vocabulary.Issue {
    node.expect(["version", "date", "status", "file", "sha256", "note", "migration"], &faults)
    return Vocabulary.Issue(
      version: node["version"].text(&faults), date: node["date"].day(&faults), status: node["status"].text(&faults),
      note: node["note"].string ?? "", file: node["file"].text(&faults), sha256: node["sha256"].text(&faults),
      migration: node["migration"].isNull ? nil : pinned(node["migration"], &faults))
  }

  private func acceptance(_ node: Node, _ faults: inout [DataFault]) -> Vocabulary.Acceptance {
    node.expect(["rule", "release", "notations", "reason"], &faults)
    return Vocabulary.Acceptance(
      rule: node["rule"].text(&faults), release: node["release"].isNull ? nil : node["release"].text(&faults),
      notations: node["notations"].list(&faults).map { $0.text(&faults) }, reason: node["reason"].text(&faults))
  }

  private func pinned(_ node: Node, _ faults: inout [DataFault]) -> Vocabulary.PinnedFile {
    node.expect(["file", "sha256"], &faults)
    return Vocabulary.PinnedFile(file: node["file"].text(&faults), sha256: node["sha256"].text(&faults))
  }

  /// Reads the file of a release; nil where it is not there.
  public func load(
    _ issue: Vocabulary.Issue, of about: Vocabulary.Description, _ faults: inout [DataFault]
  ) -> Release? {
    guard let bytes = releasedFile(issue.file, sha256: issue.sha256, of: about.name, &faults) else { return nil }
    let pattern = Pattern(about.notationPattern)
    if pattern == nil {
      let file = "Vocabularies/\(about.name)/vocabulary.json"
      faults.append(DataFault(.badMetadata, file: file, line: nil, message: words.data.badNotationPattern))
    }
    return Release(
      version: issue.version, date: issue.date, sha256: issue.sha256, csv: bytes.span,
      file: "Vocabularies/\(about.name)/\(issue.file)", notations: pattern, faults: &faults)
  }

  /// The bytes of a file in a vocabulary's folder, with a fault where they are not those that were released.
  package func releasedFile(
    _ file: String, sha256: String, of name: String, _ faults: inout [DataFault]
  ) -> [UInt8]? {
    let path = "Vocabularies/\(name)/\(file)"
    guard let bytes = source.bytes(path) else {
      faults.append(.missing(path))
      return nil
    }
    if SHA256.hash(bytes) != sha256 { faults.append(.changed(path, pinnedIn: "vocabulary.json")) }
    return bytes
  }
}

extension DataFault {
  /// A file that is not there.
  static func missing(_ path: String) -> DataFault {
    DataFault(.missingFile, file: path, line: nil, message: words.data.missing)
  }

  /// A file whose SHA-256 is not the one it was released with.
  static func changed(_ path: String, pinnedIn file: String) -> DataFault {
    DataFault(.releasedFileChanged, file: path, line: nil, message: words.data.changed(pinnedIn: file))
  }
}
