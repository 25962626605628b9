public import Conversion
public import Vocabularies

/// A mapping carried to another release of a list, by what the list says of its own changes.
///
/// A row whose code is still in force stays; one whose code has just one successor in force moves to it; any other needs
/// a person and stays as it was. Rows with `Not`, rows that map to `sssom:NoTermFound`, and rows of other lists stay as
/// they are. A moved row gets the code and label of the successor, loses its reviewer, who saw another code, and says
/// all of this in its comment; its justification becomes `semapv:MappingChaining`.
public struct MappingMigration: Sendable {
  /// The mapping as it is for the newer release.
  public private(set) var mapping: Mapping
  public let vocabulary: String
  public let old: String
  public let new: String
  /// The rows that stay, their codes being in force.
  public private(set) var kept = 0
  /// Those of them whose label was the exact former one and is the present one now.
  public private(set) var relabelled = 0
  /// The rows that stay because they map to no code of the list: rejected, without a code, or of other lists.
  public private(set) var untouched = 0
  /// The rows that were moved.
  public private(set) var moved: [Move] = []
  /// The rows that need a person.
  public private(set) var undecided: [Undecided] = []
  /// The version of the mapping set that was taken away, since it named the mapping as it was.
  public private(set) var formerVersion: String?

  /// A row that was moved from one code to its only successor.
  public struct Move: Sendable, Equatable {
    public let line: Int64
    public let value: String
    public let from: String
    public let to: Change.Entry
    /// Whether the successor took the place of several codes, so that it is broader than the value.
    public let isBroader: Bool
  }

  /// A row that needs a person, and why.
  public struct Undecided: Sendable, Equatable {
    public let line: Int64
    public let value: String
    public let object: String
    public let reason: String
    /// What the code may be replaced by, where the list says so.
    public let candidates: [Change.Entry]
  }

  private let prefix: String
  private let difference: Difference
  /// How many withdrawn entries have each entry as their only successor.
  private var heirs: [String: Int] = [:]
  private var rejected: Set<[UInt8]> = []

  /// Carries a mapping from one release of a list to another. `version` is what the new mapping set is to be called.
  public init(
    of mapping: Mapping, to about: Vocabulary.Description, from old: Release, to new: Release, version: String? = nil
  ) {
    self.mapping = mapping
    vocabulary = about.name
    prefix = about.entryName
    (self.old, self.new) = (old.version, new.version)
    difference = Difference(of: about.name, from: old, to: new)
    for entry in 0..<new.count where !new.isLive(entry) {
      let successors = new.replacedBy(entry)
      if successors.count == 1 { heirs[successors[0], default: 0] += 1 }
    }
    for row in mapping.rows where row.isRejected { rejected.insert(MappingMigration.key(row.value, row.object)) }
    for index in mapping.rows.indices { migrate(index) }
    self.mapping.setMetadata("object_source_version", to: new.version)
    formerVersion = version == nil ? mapping.metadata("mapping_set_version") : nil
    self.mapping.setMetadata("mapping_set_version", to: version)
  }

  private static func key(_ value: String, _ object: String) -> [UInt8] { Array("\(value)\u{0}\(object)".utf8) }

  private mutating func migrate(_ index: Int) {
    let row = mapping.rows[index]
    guard !row.isRejected, row.isLiteral, row.object != Mapping.noTerm, row.object.hasPrefix(prefix + ":") else {
      untouched += 1
      return
    }
    let notation = String(row.object.dropFirst(prefix.count + 1))
    let release = difference.new
    guard let entry = release.index(of: notation) else {
      let reason = words.mappings.noSuchCode(vocabulary, new, notation)
      undecided.append(Undecided(line: row.line, value: row.value, object: row.object, reason: reason, candidates: []))
      return
    }
    if release.isLive(entry) {
      keep(index, notation, release.label(entry))
    } else {
      move(index, notation)
    }
  }

  private mutating func keep(_ index: Int, _ notation: String, _ label: String) {
    kept += 1
    setRelease(of: index)
    let former = difference.old.index(of: notation).map { difference.old.label($0) }
    guard let former, former != label, mapping.cell(mapping.rows[index], "object_label") == former else { return }
    mapping.set("object_label", of: index, to: label)
    relabelled += 1
  }

  private mutating func move(_ index: Int, _ notation: String) {
    let row = mapping.rows[index]
    switch successor(of: notation) {
    case .failure(let obstacle): add(row, obstacle.reason, obstacle.candidates)
    case .success(let found):
      let heir = found.entry
      let isWide = row.predicate == "skos:exactMatch" || row.predicate == "skos:broadMatch"
      if found.isMerged && !isWide {
        add(row, words.migration.mergedSuccessor(heir.notation, row.predicate), [heir])
      } else if rejected.contains(MappingMigration.key(row.value, "\(prefix):\(heir.notation)")) {
        add(row, words.migration.rejectedSuccessor, [heir])
      } else {
        move(index, notation, to: heir, isMerged: found.isMerged)
      }
    }
  }

  private mutating func add(_ row: Mapping.Row, _ reason: String, _ candidates: [Change.Entry]) {
    undecided.append(
      Undecided(line: row.line, value: row.value, object: row.object, reason: reason, candidates: candidates))
  }

  private mutating func move(_ index: Int, _ notation: String, to heir: Change.Entry, isMerged: Bool) {
    let row = mapping.rows[index]
    let isBroader = isMerged && row.predicate == "skos:exactMatch"
    let reviewers = ["reviewer_id", "reviewer_label"].map { mapping.cell(row, $0) }.filter { !$0.isEmpty }
    let note = words.migration.comment(
      from: row.object, difference.new.label(notation), by: "\(vocabulary) \(new)", isBroader: isBroader,
      reviewers: reviewers)
    let comment = mapping.cell(row, "comment")
    for name in ["reviewer_id", "reviewer_label", "review_date"] { mapping.set(name, of: index, to: "") }
    if isBroader { mapping.set("predicate_id", of: index, to: "skos:broadMatch") }
    mapping.set("object_id", of: index, to: "\(prefix):\(heir.notation)")
    if mapping.column("object_label") != nil { mapping.set("object_label", of: index, to: heir.label) }
    mapping.set("mapping_justification", of: index, to: "semapv:MappingChaining")
    mapping.set("comment", of: index, to: comment.isEmpty ? note : "\(comment) \(note)")
    setRelease(of: index)
    moved.append(Move(line: row.line, value: row.value, from: row.object, to: heir, isBroader: isBroader))
  }

  /// Where rows say which release they are of, they say so of the new one.
  private mutating func setRelease(of index: Int) {
    if mapping.cell(mapping.rows[index], "object_source_version").isEmpty { return }
    mapping.set("object_source_version", of: index, to: new)
  }

  /// Why a withdrawn code has no successor that could be taken without looking.
  private struct Obstacle: Error {
    let reason: String
    let candidates: [Change.Entry]
  }

  /// The entry that took the place of a withdrawn one, through as many steps as there were.
  private func successor(of notation: String) -> Result<(entry: Change.Entry, isMerged: Bool), Obstacle> {
    let release = difference.new
    var passed: Set<String> = []
    var current = notation
    var isMerged = false
    while let entry = release.index(of: current), !release.isLive(entry), passed.insert(current).inserted {
      let successors = release.replacedBy(entry)
      let day = Day(number: release.validity(entry).withdrawn)
      if successors.count != 1 {
        let reason = words.migration.withdrawn("\(prefix):\(current)", from: day, successors: successors.count)
        let candidates = successors.map { Change.Entry(notation: $0, label: release.label($0)) }
        return .failure(Obstacle(reason: reason, candidates: candidates))
      }
      if isOneOfSeveral(current, successors[0]) { isMerged = true }
      current = successors[0]
    }
    guard let entry = release.index(of: current), release.isLive(entry) else {
      return .failure(Obstacle(reason: words.migration.circle, candidates: []))
    }
    return .success((Change.Entry(notation: current, label: release.label(entry)), isMerged))
  }

  /// Whether other entries have the same successor: those withdrawn between the two releases, or any where the entry
  /// was withdrawn before.
  private func isOneOfSeveral(_ notation: String, _ successor: String) -> Bool {
    let kinds: [Change.Kind] = [.withdrawn, .split, .merged]
    let change = difference.changes.first { $0.notation == notation && kinds.contains($0.kind) }
    return change.map { $0.kind == .merged } ?? (heirs[successor, default: 0] > 1)
  }
}
