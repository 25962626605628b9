/// Finds entries by what people call them, ignoring case and doubled spaces.
///
/// It holds labels, alternative labels and the notations themselves, of live entries before withdrawn ones. Where
/// several live entries share a label each of them is an answer.
public struct LabelTable: Sendable {
  private var entries: [[UInt8]: [Int]] = [:]

  /// The table of one release.
  public init(_ release: Release) {
    release.forEachNotation { entry, notation in add(folded(notation), entry) }
    release.forEachLabel { entry, label, _ in add(folded(label), entry) }
    for (label, found) in entries {
      let live = found.filter { release.isLive($0) }
      entries[label] = (live.isEmpty ? found : live).sorted()
    }
  }

  /// The entries that `text` names, in the order of the list.
  public func entries(named text: Span<UInt8>) -> [Int] {
    entries[folded(text)] ?? []
  }

  private mutating func add(_ label: [UInt8], _ entry: Int) {
    var found = entries[label] ?? []
    if !found.contains(entry) { found.append(entry) }
    entries[label] = found
  }
}
