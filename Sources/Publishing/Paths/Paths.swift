public import Standards
import Vocabularies

/// What an entry of the business model leads to, and what leads to it.
///
/// From a life event or circumstance the paths go on to the services that help; from a service they go back to what
/// calls for it; from any other entry to what it is tied to. Withdrawn entries are reached, but nothing is reached
/// through them. Every entry is expanded once, so the work is in proportion to the ties, whatever they are.
public struct Paths: Sendable {
  public let model: BusinessModel
  public let start: EntryName
  /// Every entry on the paths, the start first, then in the order in which they are reached, the nearest first.
  public private(set) var entries: [EntryName] = []
  /// Every tie on the paths, each once.
  public private(set) var ties: [Tie] = []
  /// What each entry that is expanded leads to.
  private(set) var groups: [EntryName: [Group]] = [:]

  /// Two entries tied together, in the direction of the relationship.
  public struct Tie: Sendable, Hashable {
    public let from: EntryName
    public let to: EntryName
    /// The name of the relationship; `broader` where it is the hierarchy of a list.
    public let relationship: String
    public let status: String
    public let note: String
  }

  /// The entries that one leads to by one relationship.
  struct Group: Sendable {
    /// The relationship in words, in the direction of the path.
    let verb: String
    /// The list of the entries.
    let list: String
    let steps: [(entry: EntryName, note: String)]
  }

  /// Follows the paths from an entry.
  public init(from start: EntryName, in model: BusinessModel) {
    self.model = model
    self.start = start
    var reached: Set<EntryName> = [start]
    var known: Set<Tie> = []
    entries = [start]
    var next = 0
    while next < entries.count {
      let entry = entries[next]
      let steps =
        next == 0 ? PathStep.first(from: start.list) : PathStep.next(from: entry.list, start: start.list)
      next += 1
      if steps.isEmpty || !model.isLive(entry) { continue }
      for step in steps { follow(step, from: entry, &reached, &known) }
    }
  }

  /// The services on the paths, withdrawn ones and the start left out.
  public var services: [EntryName] {
    entries.dropFirst().filter { $0.list == "services" && model.isLive($0) }
  }

  private mutating func follow(
    _ step: PathStep, from entry: EntryName, _ reached: inout Set<EntryName>, _ known: inout Set<Tie>
  ) {
    let (verb, list, found) = found(step, from: entry)
    var steps: [(entry: EntryName, note: String)] = []
    for tie in found where known.insert(tie).inserted {
      let other = tie.from == entry ? tie.to : tie.from
      ties.append(tie)
      steps.append((other, tie.note))
      if reached.insert(other).inserted { entries.append(other) }
    }
    if !steps.isEmpty { groups[entry, default: []].append(Group(verb: verb, list: list, steps: steps)) }
  }

  /// The ties that a step follows: the relationship in words, the list at its other end, and the ties.
  private func found(_ step: PathStep, from entry: EntryName) -> (verb: String, list: String, ties: [Tie]) {
    switch step {
    case .along(let name):
      guard let relationship = model.relationships.first(where: { $0.name == name }) else { return ("", "", []) }
      let kind = relationship.kind
      let rows = relationship.rows(from: entry.notation)
      return (kind.title, kind.to, rows.map { Tie($0, of: kind) })
    case .against(let name):
      guard let relationship = model.relationships.first(where: { $0.name == name }) else { return ("", "", []) }
      let kind = relationship.kind
      let rows = relationship.rows(to: entry.notation)
      return (kind.inverse, kind.from, rows.map { Tie($0, of: kind) })
    case .parts:
      let parts = model.vocabularies[entry.list]?.release.narrower(entry.notation) ?? []
      let ties = parts.map { part in
        Tie(from: EntryName(list: entry.list, notation: part), to: entry, relationship: "broader", status: "", note: "")
      }
      return (words.paths.includes, entry.list, ties)
    }
  }
}

extension Paths.Tie {
  init(_ row: Relationship.Row, of kind: Relationship.Kind) {
    self.init(
      from: EntryName(list: kind.from, notation: row.from), to: EntryName(list: kind.to, notation: row.to),
      relationship: kind.name, status: row.status, note: row.note)
  }
}

extension Release {
  /// The notations of the entries right below one.
  func narrower(_ notation: String) -> [String] {
    (0..<count).filter { broader($0).contains(notation) }.map { self.notation($0) }
  }
}
