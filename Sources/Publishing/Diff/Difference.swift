public import Vocabularies

/// What changed between two releases of a list.
public struct Difference: Sendable {
  public let vocabulary: String
  public let old: Release
  public internal(set) var new: Release
  /// Every change, entry by entry: in the order of the newer release, deleted ones last.
  public private(set) var changes: [Change] = []
  /// The version bump that the changes call for.
  public private(set) var bump = Bump.none

  /// Compares two releases. Takes time in proportion to their entries.
  public init(of vocabulary: String, from old: Release, to new: Release) {
    self.vocabulary = vocabulary
    self.old = old
    self.new = new
    let merging = Difference.heirs(from: old, to: new)
    for entry in 0..<new.count {
      guard let before = old.index(of: new.notation(entry)) else {
        add(.added, entry, nil)
        continue
      }
      compare(before, entry, merging)
    }
    for entry in 0..<old.count where new.index(of: old.notation(entry)) == nil {
      add(.deleted, nil, entry)
    }
  }

  /// How many changes there are of a kind.
  public func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }

  /// The entries that are withdrawn between the two releases and have one successor, by that successor.
  private static func heirs(from old: Release, to new: Release) -> [String: [Int]] {
    var heirs: [String: [Int]] = [:]
    for entry in 0..<new.count where !new.isLive(entry) {
      let successors = new.replacedBy(entry)
      guard successors.count == 1, let before = old.index(of: new.notation(entry)), old.isLive(before) else { continue }
      heirs[successors[0], default: []].append(entry)
    }
    return heirs
  }

  private mutating func compare(_ before: Int, _ entry: Int, _ heirs: [String: [Int]]) {
    let (wasLive, isLive) = (old.isLive(before), new.isLive(entry))
    if wasLive && !isLive { withdraw(before, entry, heirs) }
    if !wasLive && isLive { add(.reinstated, entry, before) }
    if old.label(before) != new.label(entry) { add(.renamed, entry, before) }
    if old.definition(before) != new.definition(entry) {
      add(.redefined, entry, before, from: old.definition(before), to: new.definition(entry))
    }
    if old.broader(before) != new.broader(entry) {
      add(.moved, entry, before, from: listed(old.broader(before)), to: listed(new.broader(entry)))
    }
    compareLabels(before, entry)
    compareDays(before, entry)
    compareOwnColumns(before, entry)
    if wasLive == isLive && old.replacedBy(before) != new.replacedBy(entry) {
      let (was, now) = (listed(old.replacedBy(before)), listed(new.replacedBy(entry)))
      add(.annotated, entry, before, from: was, to: now, column: "replaced_by")
    }
  }

  private mutating func withdraw(_ before: Int, _ entry: Int, _ heirs: [String: [Int]]) {
    let successors = new.replacedBy(entry)
    let merged = successors.count == 1 ? heirs[successors[0]] ?? [] : []
    let kind: Change.Kind = successors.count > 1 ? .split : merged.count > 1 ? .merged : .withdrawn
    let day = Day(number: new.validity(entry).withdrawn).description
    var change = change(kind, entry, before)
    change.new = day
    change.successors = successors.map { Change.Entry(notation: $0, label: new.label($0)) }
    if kind == .merged {
      change.others = merged.filter { $0 != entry }.map { other in
        let notation = new.notation(other)
        return Change.Entry(notation: notation, label: old.label(notation))
      }
    }
    add(change, .major)
  }

  /// A former label that became an alternative one belongs to the renaming and is no change of its own.
  private mutating func compareLabels(_ before: Int, _ entry: Int) {
    var was = old.altLabels(before)
    var now = new.altLabels(entry)
    if was == now { return }
    if old.label(before) != new.label(entry) {
      now.removeAll { $0 == old.label(before) && !was.contains($0) }
      was.removeAll { $0 == new.label(entry) }
    }
    if was != now { add(.relabelled, entry, before, from: listed(was), to: listed(now)) }
  }

  /// A shorter time in which an entry may be used is narrower, a longer one is wider.
  private mutating func compareDays(_ before: Int, _ entry: Int) {
    let (was, now) = (old.validity(before), new.validity(entry))
    if was.from != now.from {
      var change = change(.redated, entry, before)
      (change.column, change.old, change.new) = ("valid_from", day(was.from), day(now.from))
      add(change, now.from > was.from ? .major : .minor)
    }
    if was.withdrawn != now.withdrawn && !old.isLive(before) && !new.isLive(entry) {
      var change = change(.redated, entry, before)
      (change.column, change.old, change.new) = ("withdrawn", day(was.withdrawn), day(now.withdrawn))
      add(change, now.withdrawn < was.withdrawn ? .major : .minor)
    }
  }

  private mutating func compareOwnColumns(_ before: Int, _ entry: Int) {
    for column in new.ownColumns + old.ownColumns.filter({ !new.ownColumns.contains($0) }) {
      let (was, now) = (old.cell(before, column: column) ?? "", new.cell(entry, column: column) ?? "")
      if was != now { add(.annotated, entry, before, from: was, to: now, column: column) }
    }
  }

  private mutating func add(
    _ kind: Change.Kind, _ entry: Int?, _ before: Int?, from was: String? = nil, to now: String? = nil,
    column: String? = nil
  ) {
    var change = change(kind, entry, before)
    (change.old, change.new, change.column) = (was, now, column)
    let bump: Bump =
      switch kind {
      case .added, .reinstated, .moved, .redated: .minor
      case .renamed, .redefined, .relabelled, .annotated: .patch
      case .withdrawn, .split, .merged, .deleted: .major
      }
    add(change, bump)
  }

  private mutating func add(_ change: Change, _ bump: Bump) {
    changes.append(change)
    self.bump = max(self.bump, bump)
  }

  private func change(_ kind: Change.Kind, _ entry: Int?, _ before: Int?) -> Change {
    let notation = entry.map { new.notation($0) } ?? before.map { old.notation($0) } ?? ""
    return Change(
      kind: kind, notation: notation, oldLabel: before.map { old.label($0) }, newLabel: entry.map { new.label($0) })
  }

  private func listed(_ parts: [String]) -> String { parts.joined(separator: " | ") }

  private func day(_ number: Int32) -> String { number == Int32.min ? "" : Day(number: number).description }
}

extension Release {
  /// The label of an entry by its notation; empty where there is none.
  func label(_ notation: String) -> String { index(of: notation).map { label($0) } ?? "" }
}
