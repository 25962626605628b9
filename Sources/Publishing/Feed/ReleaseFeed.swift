public import Standards
public import Vocabularies

/// The releases of one or all lists as news: what changed with each, the newest first.
///
/// Everything in it comes from the release history, never from a clock, so that the same history gives the same feed.
public struct ReleaseFeed: Sendable {
  /// The list it is about; nil for all.
  public let vocabulary: String?
  /// The newest day first; on the same day list by list, and the later release of a list first.
  public let entries: [Entry]

  /// A release, with what changed since the one before.
  public struct Entry: Sendable {
    /// The name of the list.
    public let vocabulary: String
    public let issue: Vocabulary.Issue
    /// How many entries the release has.
    public let count: Int
    /// What changed; nil where no earlier release is held.
    public let difference: Difference?
  }

  /// How many changes of a release are listed.
  static let mostChanges = 200

  /// The feed of these lists' releases, those of each from the oldest to the newest.
  public init(of vocabulary: String?, releases: [(about: Vocabulary.Description, releases: [Release])]) {
    self.vocabulary = vocabulary
    var entries: [Entry] = []
    for (about, releases) in releases {
      var before: Release?
      var own: [Entry] = []
      for (issue, release) in zip(about.issues, releases) {
        let difference = before.map { Difference(of: about.name, from: $0, to: release) }
        own.append(Entry(vocabulary: about.name, issue: issue, count: release.count, difference: difference))
        before = release
      }
      entries += own.reversed()
    }
    // Sorting keeps neither order of equal elements, so the place stands in for it.
    let sorted = entries.enumerated().sorted {
      ($1.element.issue.date, $0.offset) < ($0.element.issue.date, $1.offset)
    }
    self.entries = sorted.map { $0.element }
  }

  /// The feed of one list, or of all.
  ///
  /// Throws where there is no such list, or the files of one are broken; the faults of all are listed.
  public init(of vocabulary: String?, in standards: Standards) throws(StandardsError) {
    var faults: [DataFault] = []
    var found: [(about: Vocabulary.Description, releases: [Release])] = []
    for name in vocabulary.map({ [$0] }) ?? standards.vocabularyNames {
      guard let about = try standards.description(of: name, &faults) else { continue }
      var releases: [Release] = []
      for issue in about.issues {
        if let release = standards.load(issue, of: about, &faults) { releases.append(release) }
      }
      found.append((about, releases))
    }
    if !faults.isEmpty { throw .broken(faults) }
    self.init(of: vocabulary, releases: found)
  }

  /// What the feed is called.
  var title: String { words.feed.title(vocabulary) }

  /// A name of the feed that stays the same.
  var identifier: String {
    vocabulary.map { "urn:x-concord:releases:\(escaped($0))" } ?? "urn:x-concord:releases"
  }

  /// The time of the newest release.
  var updated: String { timestamp(entries.first?.issue.date ?? Day(number: 0)) }
}

extension ReleaseFeed.Entry {
  /// A name of the release that stays the same.
  var identifier: String { "urn:x-concord:release:\(escaped(vocabulary)):\(escaped(issue.version))" }

  var updated: String { timestamp(issue.date) }

  /// What happened, on one line.
  var title: String { "\(vocabulary) \(issue.version): \(whatHappened)" }

  /// What happened, and what the list says of the release.
  var summary: String {
    words.feed.summary(whatHappened, status: issue.status == "released" ? nil : issue.status, note: issue.note)
  }

  /// What the release is filed under: its list, and how much changed.
  var categories: [String] {
    [vocabulary, difference.map { $0.bump == .none ? "unchanged" : $0.bump.rawValue } ?? "first"]
  }

  /// The kinds of change there are, what was taken away first, each with its changes on a line each, and how many more
  /// there are.
  var sections: [(title: String, lines: [String], more: Int)] {
    guard let difference else { return [] }
    var left = ReleaseFeed.mostChanges
    return Change.Kind.byWeight.compactMap { kind in
      let changes = difference.changes.filter { $0.kind == kind }
      if changes.isEmpty { return nil }
      let shown = changes.prefix(left)
      left -= shown.count
      let title = "\(words.releases.title(kind)): \(changes.count)"
      return (title, shown.map { "\($0.notation)  \($0.line)" }, changes.count - shown.count)
    }
  }

  private var whatHappened: String {
    guard let difference else { return words.feed.first(count) }
    let counts = Change.Kind.allCases.compactMap { kind -> String? in
      let count = difference.count(kind)
      return count == 0 ? nil : words.feed.happened(kind, count)
    }
    return counts.isEmpty ? words.feed.nothingChanged : counts.joined(separator: ", ")
  }
}

extension Change.Kind {
  /// The kinds in the order in which those who use a list want to know of them.
  fileprivate static let byWeight: [Change.Kind] = [
    .deleted, .withdrawn, .split, .merged, .reinstated, .renamed, .added, .moved, .redated, .redefined, .annotated,
    .relabelled,
  ]
}

/// A day as the time at which it starts (RFC 3339).
private func timestamp(_ day: Day) -> String { "\(day)T00:00:00Z" }

/// A text as part of a URN: all but letters, digits and `-._` as their bytes in hexadecimal (RFC 3986).
private func escaped(_ text: String) -> String {
  var result = ""
  for byte in text.utf8 {
    let isPlain =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || [0x2D, 0x2E, 0x5F].contains(byte)
    if isPlain {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
  return result
}
