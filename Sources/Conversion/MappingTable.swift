import Vocabularies

/// The codes that a mapping gives to local values, to be looked up value by value.
///
/// Of a mapping, `skos:exactMatch` and `skos:broadMatch` are applied, the local value being the subject: what it is
/// mapped to is the same, or wider. `skos:closeMatch` is applied where the layout accepts it; `skos:narrowMatch`
/// never, since the code would say more than the value does.
///
/// A class, so that looking up costs no copies of its parts.
public final class MappingTable: Sendable {
  /// What a mapping says of a value.
  public enum Answer: Sendable, Equatable {
    case code
    /// The value is known to have no concept.
    case none
    /// The mapping does not know the value.
    case unknown
  }

  let texts: [UInt8]
  let entries: [Entry]
  private let slots: [Int32]

  struct Entry: Sendable {
    var value: Range<Int>
    var code: Range<Int>
  }

  /// The table of a mapping whose objects have `prefix` before their colon, such as `service`.
  ///
  /// Where several rows would be applied to a value the first one is; checking a mapping finds such rows.
  public convenience init(_ mapping: Mapping, prefix: String, acceptsCloseMatches: Bool) {
    var pairs: [(value: [UInt8], code: [UInt8])] = []
    for row in mapping.rows where row.isApplied(acceptsCloseMatches: acceptsCloseMatches) {
      let isNone = row.object == Mapping.noTerm
      if !isNone && !row.object.hasPrefix(prefix + ":") { continue }
      pairs.append((Array(row.value.utf8), isNone ? [] : Array(row.object.utf8.dropFirst(prefix.utf8.count + 1))))
    }
    self.init(pairs)
  }

  /// A table of pairs as they are, an empty code standing for none; of several with one value the first counts.
  init(_ pairs: [(value: [UInt8], code: [UInt8])]) {
    var known: Set<[UInt8]> = []
    var (texts, entries): ([UInt8], [Entry]) = ([], [])
    for pair in pairs where known.insert(pair.value).inserted {
      let start = texts.count
      texts.append(contentsOf: pair.value)
      let end = texts.count
      texts.append(contentsOf: pair.code)
      entries.append(Entry(value: start..<end, code: end..<texts.count))
    }
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: hash(texts.span.extracting(entry.value)) & UInt64(capacity - 1))
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    (self.texts, self.entries, self.slots) = (texts, entries, slots)
  }

  /// What the mapping says of a value; a code is appended to `bytes`.
  public func look(up value: Span<UInt8>, into bytes: inout [UInt8]) -> Answer {
    var slot = self.slot(value)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.value.count == value.count && isValue(entry, value) {
        if entry.code.isEmpty { return .none }
        for index in entry.code { bytes.append(texts[index]) }
        return .code
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .unknown
  }

  private func isValue(_ entry: Entry, _ value: Span<UInt8>) -> Bool {
    for index in value.indices where texts[entry.value.lowerBound + index] != value[index] { return false }
    return true
  }

  private func slot(_ value: Span<UInt8>) -> Int {
    Int(truncatingIfNeeded: hash(value) & UInt64(slots.count - 1))
  }
}

extension Mapping.Row {
  /// Whether converting applies the row.
  public func isApplied(acceptsCloseMatches: Bool) -> Bool {
    if isRejected || !isLiteral { return false }
    switch predicate {
    case "skos:exactMatch", "skos:broadMatch": return true
    case "skos:closeMatch": return acceptsCloseMatches
    default: return false
    }
  }
}
