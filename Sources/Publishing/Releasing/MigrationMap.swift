import CSV
public import Vocabularies

extension Difference {
  /// The map from the older release to the newer one, as an SSSOM TSV file: a row for each entry that has another
  /// label or is withdrawn. Whatever it does not name is as it was.
  ///
  /// A former name, or the only successor of one entry, is `skos:exactMatch`; an entry that took the place of several
  /// is broader than each, one of several successors is narrower, and where there is none the object is
  /// `sssom:NoTermFound`. So the matches that may be applied without looking are those that lose nothing.
  public func migrationMap(of about: Vocabulary.Description, on day: Day) -> [UInt8] {
    var writer = Writer(delimiter: .tab)
    writer.write([
      "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification", "comment",
    ])
    for row in migrations(prefix: about.entryName) { writer.write(row) }
    return Array(header(of: about, on: day).utf8) + writer.bytes
  }

  private func header(of about: Vocabulary.Description, on day: Day) -> String {
    let prefix = about.entryName
    let lines = [
      "curie_map:", "  \(prefix): \"\(about.uri(of: ""))\"", "  semapv: \"https://w3id.org/semapv/vocab/\"",
      "  skos: \"http://www.w3.org/2004/02/skos/core#\"", "  sssom: \"https://w3id.org/sssom/\"",
      "mapping_set_id: \"urn:x-concord:migration:\(about.name):\(old.version):\(new.version)\"",
      "mapping_set_version: \"\(new.version)\"",
      "mapping_set_title: \"\(words.releases.mapTitle(about.name, old.version, new.version))\"",
      "license: \"https://w3id.org/sssom/license/unspecified\"", "mapping_date: \"\(day)\"",
      "subject_source: \"\(about.listURI)\"", "subject_source_version: \"\(old.version)\"",
      "object_source: \"\(about.listURI)\"", "object_source_version: \"\(new.version)\"",
      "comment: \"\(words.releases.mapComment)\"",
    ]
    return lines.map { "#\($0)\n" }.joined()
  }

  private func migrations(prefix: String) -> [[String]] {
    var rows: [[String]] = []
    for change in changes {
      let subject = ["\(prefix):\(change.notation)", change.oldLabel ?? ""]
      let curated = "semapv:ManualMappingCuration"
      switch change.kind {
      case .renamed:
        let object = ["\(prefix):\(change.notation)", change.newLabel ?? ""]
        rows.append(subject + ["skos:exactMatch"] + object + [curated, words.releases.mapRenamed])
      case .withdrawn, .split, .merged:
        let comment = words.releases.mapWithdrawn(change.kind, from: change.new ?? "")
        if change.successors.isEmpty {
          rows.append(subject + ["skos:exactMatch", "sssom:NoTermFound", "", curated, comment])
        }
        for successor in change.successors {
          let object = ["\(prefix):\(successor.notation)", successor.label]
          rows.append(subject + [change.kind.predicate] + object + [curated, comment])
        }
      default: break
      }
    }
    return rows
  }
}

extension Change.Kind {
  /// How a withdrawn entry is mapped to what takes its place.
  fileprivate var predicate: String {
    switch self {
    case .split: "skos:narrowMatch"
    case .merged: "skos:broadMatch"
    default: "skos:exactMatch"
    }
  }
}
