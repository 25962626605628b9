public import Vocabularies

extension Standards {
  /// Loads one release of a vocabulary; without a version, the newest.
  ///
  /// Throws where there is no such vocabulary or release, or where its files contradict themselves: a released
  /// file that has changed is among the faults.
  public func vocabulary(_ name: String, release: String? = nil) throws(StandardsError) -> Vocabulary {
    let folder = "Vocabularies/\(name)"
    guard vocabularyNames.contains(name) else {
      throw .unknown(kind: "vocabulary", name: name, known: vocabularyNames)
    }
    var faults: [DataFault] = []
    guard let file = Node.read("\(folder)/vocabulary.json", from: source, &faults) else { throw .broken(faults) }
    let issues = file["releases"].elements.map { node in
      Vocabulary.Issue(
        version: node["version"].text(&faults), date: node["date"].day(&faults),
        status: node["status"].text(&faults), note: node["note"].string ?? "", file: node["file"].text(&faults),
        sha256: node["sha256"].text(&faults))
    }
    let chosen = release.map { wanted in issues.first { $0.version == wanted } } ?? issues.last
    guard let chosen else {
      if issues.isEmpty { throw .broken(faults + [file.fault("The vocabulary has no release.")]) }
      throw .unknown(kind: "release of \(name)", name: release ?? "", known: issues.map { $0.version })
    }
    let title = file["title"].text(&faults)
    let custodian = file["custodian"].text(&faults)
    let uri = file["uri"].text(&faults)
    if file["name"].text(&faults) != name {
      faults.append(file.fault("The name is not that of the folder, \(name)."))
    }
    if file["complete"].bool == nil { faults.append(file.fault("The key complete is missing, true or false.")) }
    let loaded = load(chosen, of: file, in: folder, &faults)
    guard let loaded, faults.isEmpty else { throw .broken(faults) }
    return Vocabulary(
      name: name, title: title, description: file["description"].string ?? "", custodian: custodian, uri: uri,
      isComplete: file["complete"].bool ?? false, licence: file["licence"].string ?? "",
      attribution: file["attribution"].string ?? "", issues: issues, release: loaded)
  }

  private func load(
    _ issue: Vocabulary.Issue, of file: Node, in folder: String, _ faults: inout [DataFault]
  ) -> Release? {
    let path = "\(folder)/\(issue.file)"
    guard let bytes = source.bytes(path) else {
      faults.append(DataFault(file: path, line: nil, message: "The file is missing or cannot be read."))
      return nil
    }
    if SHA256.hash(bytes) != issue.sha256 {
      let message =
        "The file is not the one that was released: its SHA-256 is not that of vocabulary.json. "
        + "A released file never changes; a correction is a new release."
      faults.append(DataFault(file: path, line: nil, message: message))
    }
    let pattern = Pattern(file["notation_pattern"].text(&faults))
    if pattern == nil { faults.append(file.fault("The notation_pattern cannot be read.")) }
    return Release(
      version: issue.version, date: issue.date, sha256: issue.sha256, csv: bytes.span, file: path,
      notations: pattern, faults: &faults)
  }
}
