import Vocabularies

/// The codes that a mapping gives to local values, to be looked up value by value.
///
/// Of a mapping, `skos:exactMatch` and `skos:broadMatch` are applied, the local value being the subject: what it is
/// mapped to is the same, or wider. `skos:closeMatch` is applied where the layout accepts it; `skos:narrowMatch`
/// never, since the code would say more than the value does.
public struct MappingTable: Sendable {
  /// What a mapping says of a value.
  public enum Answer: Sendable, Equatable {
    case code
    /// The value is known to have no concept.
    case none
    /// The mapping does not know the value.
    case unknown
  }

  private var texts: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32] = []

  private struct Entry: Sendable {
    var value: Range<Int>
    var code: Range<Int>
  }

  /// The table of a mapping whose objects have `prefix` before their colon, such as `service`.
  ///
  /// Where several rows would be applied to a value the first one is; checking a mapping finds such rows.
  public init(_ mapping: Mapping, prefix: String, acceptsCloseMatches: Bool) {
    var capacity = 16
    while capacity < mapping.rows.count * 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    for row in mapping.rows where row.isApplied(acceptsCloseMatches: acceptsCloseMatches) {
      if row.object == Mapping.noTerm {
        add(row.value, code: "")
      } else if row.object.hasPrefix(prefix + ":") {
        add(row.value, code: String(row.object.dropFirst(prefix.utf8.count + 1)))
      }
    }
  }

  private mutating func add(_ value: String, code: String) {
    let start = texts.count
    texts.append(contentsOf: value.utf8)
    let end = texts.count
    texts.append(contentsOf: code.utf8)
    let text = texts
    var slot = self.slot(text.span.extracting(start..<end))
    while slots[slot] >= 0 {
      let other = entries[Int(slots[slot])]
      if areEqual(text.span.extracting(other.value), text.span.extracting(start..<end)) { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(value: start..<end, code: end..<texts.count))
  }

  /// What the mapping says of a value; a code is appended to `bytes`.
  public func look(up value: Span<UInt8>, into bytes: inout [UInt8]) -> Answer {
    var slot = self.slot(value)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.value.count == value.count && areEqual(texts.span.extracting(entry.value), value) {
        if entry.code.isEmpty { return .none }
        for index in entry.code { bytes.append(texts[index]) }
        return .code
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .unknown
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
