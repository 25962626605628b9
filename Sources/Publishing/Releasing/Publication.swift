import CSV
import Reporting
public import Standards
public import Vocabularies

/// A draft made ready to be the next release of a list: held to every rule, compared, and numbered.
public struct Publication: Sendable {
  public let about: Vocabulary.Description
  /// What lint found in the draft.
  public let lint: Lint.Outcome
  /// What the draft changes.
  public let difference: Difference
  /// The version that the changes call for; nil where the release before has one that cannot be counted on from.
  public let version: String?
  let date: Day
  let draft: Release

  /// How a draft is to be released.
  public struct Terms: Sendable {
    /// The first day of the release.
    public var date: Day
    /// The version that the maintainer expects, if any.
    public var version: String?
    /// Whether it is `proposed` or `released`; nil as the release before.
    public var status: String?
    /// What the release is about, in a sentence or two.
    public var note = ""

    public init(date: Day) {
      self.date = date
    }
  }

  /// Looks at a draft. `file` is how findings name it.
  ///
  /// Throws where there is no such vocabulary, or its own files are broken.
  public init(
    of draft: [UInt8], file: String, as name: String, on date: Day, in standards: Standards
  ) throws(StandardsError) {
    let vocabulary = try standards.vocabulary(name)
    let previous = vocabulary.release
    about = vocabulary.about
    self.date = date
    var faults: [DataFault] = []
    let bytes = Array(draft.starts(with: [0xEF, 0xBB, 0xBF]) ? draft.dropFirst(3) : draft[...])
    let entries = Release(
      version: "draft", date: date, sha256: "", csv: bytes.span, file: file, notations: Pattern(about.notationPattern),
      faults: &faults)
    var difference = Difference(of: name, from: previous, to: entries)
    version = VersionNumber(previous.version)?.next(difference.bump, on: date)
    // What a vocabulary accepts of a release is accepted of the draft that is to become it.
    self.draft = entries.numbered(version ?? "draft")
    difference.new = self.draft
    self.difference = difference
    lint = Lint(standards).outcome(ofDraft: self.draft, faults: faults, of: about, file: file, previous: previous)
  }

  /// Why the draft cannot be released on these terms, besides what lint found; nil where it can.
  public func objection(to terms: Terms) -> String? {
    let previous = difference.old.version
    guard let version else { return words.releases.notCounted(previous) }
    if difference.bump == .none { return words.releases.nothingToRelease(previous) }
    if let wanted = terms.version, wanted != version {
      return words.releases.otherVersion(since: previous, difference.bump, version: version, wanted: wanted)
    }
    if terms.date < difference.old.date {
      return words.releases.tooEarly(previous, of: difference.old.date, next: terms.date)
    }
    if let status = terms.status, !["proposed", "released"].contains(status) {
      return words.releases.unknownStatus(shortened(status))
    }
    return nil
  }

  /// The files of the release, by their names in the vocabulary's folder: its entries, the map from the release
  /// before, and last the description that names them both, with which it comes into force.
  public func files(on terms: Terms) -> [(name: String, bytes: [UInt8])] {
    let version = version ?? ""
    let entries = canonical
    let map = difference.migrationMap(of: about, on: terms.date)
    let mapName = "\(difference.old.version)-to-\(version).sssom.tsv"
    var about = about
    about.issues.append(
      Vocabulary.Issue(
        version: version, date: terms.date, status: terms.status ?? about.issues.last?.status ?? "released",
        note: terms.note, file: "\(version).csv", sha256: SHA256.hash(entries),
        migration: Vocabulary.PinnedFile(file: mapName, sha256: SHA256.hash(map))))
    return [
      ("\(version).csv", entries), (mapName, map), ("vocabulary.json", Array(about.json.text.utf8)),
    ]
  }

  /// The draft as releases are written: the shared columns first, then the list's own; LF, and quotes where needed.
  private var canonical: [UInt8] {
    let own = difference.old.ownColumns + draft.ownColumns.filter { !difference.old.ownColumns.contains($0) }
    let columns = Release.sharedColumns + own
    var writer = Writer()
    writer.write(columns)
    let places = columns.map { name in draft.columns.firstIndex(of: name) }
    for entry in 0..<draft.count {
      writer.write(places.map { place in place.map { draft.cell(entry, $0) } ?? "" })
    }
    return writer.bytes
  }
}
