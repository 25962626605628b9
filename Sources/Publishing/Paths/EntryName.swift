public import Standards
public import Vocabularies

/// An entry by its list and notation: what a compact URI such as `service:57` names.
public struct EntryName: Hashable, Sendable {
  /// The name of the list, such as `services`.
  public let list: String
  public let notation: String

  public init(list: String, notation: String) {
    self.list = list
    self.notation = notation
  }
}

extension BusinessModel {
  /// The lists in the order in which they are shown: from what happens to somebody to what a council does about it,
  /// then all others by name.
  public var lists: [Vocabulary] {
    let known = [
      "life-events", "circumstances", "needs", "services", "interactions", "channels", "functions", "authorities",
      "profile-schemes",
    ]
    let others = vocabularies.keys.filter { !known.contains($0) }.sorted()
    return (known + others).compactMap { vocabularies[$0] }
  }

  /// What a code may mean.
  public enum Meaning: Sendable, Equatable {
    case one(EntryName)
    /// Several lists have it.
    case several([EntryName])
    /// The list that it names has no such entry.
    case notInList(String)
    /// No list has it.
    case unknown
  }

  /// Finds what a code means: a compact URI such as `service:57` (`services:57` will do too), or a bare notation.
  public func meaning(of code: String) -> Meaning {
    if let colon = code.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let (prefix, notation) = (String(code[..<colon]), String(code[code.utf8.index(after: colon)...]))
      if let list = lists.first(where: { $0.about.entryName == prefix || $0.name == prefix }) {
        if list.release.index(of: notation) == nil { return .notInList(list.name) }
        return .one(EntryName(list: list.name, notation: notation))
      }
    }
    let found = lists.filter { $0.release.index(of: code) != nil }.map { EntryName(list: $0.name, notation: code) }
    if found.count > 1 { return .several(found) }
    return found.first.map { .one($0) } ?? .unknown
  }

  /// The compact URI of an entry, such as `service:57`.
  public func compactURI(_ name: EntryName) -> String {
    "\(vocabularies[name.list]?.about.entryName ?? name.list):\(name.notation)"
  }

  /// The label of an entry; empty where there is no such entry.
  public func label(_ name: EntryName) -> String {
    vocabularies[name.list]?.release.label(name.notation) ?? ""
  }

  /// Whether an entry is there and may still be used for new data.
  func isLive(_ name: EntryName) -> Bool {
    guard let release = vocabularies[name.list]?.release, let entry = release.index(of: name.notation) else {
      return false
    }
    return release.isLive(entry)
  }
}

extension Vocabulary {
  /// Entries in words: `1 life event`, `12 services`.
  func counted(_ count: Int) -> String { words.common.entries(count, of: about) }

  /// The compact URI of an entry.
  func compactURI(_ entry: Int) -> String { "\(about.entryName):\(release.notation(entry))" }
}
