import Schemas
import Validation

/// What records are made of beside their own text, in a few flat arrays: the tables of all mappings of a layout, its
/// constants and its substitutes.
///
/// Each thread has its own, since arrays of arrays that threads share would have them wait for each other's counts of
/// references.
struct MappingTables {
  /// Texts one behind the other, and then 64 bytes without a meaning.
  private(set) var texts: [UInt8] = []
  private(set) var entries: [Entry] = []
  private(set) var slots: [Int32] = []
  private(set) var tables: [Table] = []
  private(set) var constants: [Range<Int>] = []
  /// How long the longest text is that a field may be given.
  private(set) var longest = 0

  struct Entry {
    var start: Int
    var middle: Int
    var end: Int
  }

  struct Table {
    var entries: Range<Int>
    /// Which of the slots are the table's: the first, and how many there are less 1.
    var first: Int
    var mask: Int
    /// What a field is given that the mapping does not know; nil where the record is rejected.
    var substitute: Range<Int>?
  }

  init(_ plan: ConversionPlan) {
    for (table, unmapped) in plan.tables { add(table, unmapped) }
    for constant in plan.constants { constants.append(add(constant)) }
    texts += [UInt8](repeating: 0, count: 64)
    fillSlots()
  }

  private mutating func add(_ text: [UInt8]) -> Range<Int> {
    longest = max(longest, text.count)
    texts += text
    return (texts.count - text.count)..<texts.count
  }

  private mutating func add(_ table: MappingTable, _ unmapped: Layout.Unmapped) {
    let first = entries.count
    for entry in table.entries {
      let start = texts.count
      texts += table.texts[entry.value]
      let middle = texts.count
      entries.append(Entry(start: start, middle: middle, end: add(quoted(Array(table.texts[entry.code]))).upperBound))
    }
    var capacity = 16
    while capacity < table.entries.count * 2 { capacity *= 2 }
    tables.append(Table(entries: first..<entries.count, first: slots.count, mask: capacity - 1))
    slots += [Int32](repeating: -1, count: capacity)
    switch unmapped {
    case .reject: break
    case .blank: tables[tables.count - 1].substitute = 0..<0
    case .use(let code): tables[tables.count - 1].substitute = add(quoted(Array(code.utf8)))
    }
  }

  private mutating func fillSlots() {
    for table in tables {
      for index in table.entries {
        let start = textHash(texts.span, from: entries[index].start, to: entries[index].middle)
        var slot = Int(truncatingIfNeeded: start) & table.mask
        while slots[table.first + slot] >= 0 { slot = (slot + 1) & table.mask }
        slots[table.first + slot] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  /// The code of the value between two places of a text, as it stands in ``texts``: empty where the value is known to
  /// have none, nil where the table does not know it. Sixteen bytes behind the value must be there.
  @inline(__always)
  func code(of text: Span<UInt8>, from start: Int, to end: Int, in number: Int) -> Range<Int>? {
    let table = tables[number]
    var slot = Int(truncatingIfNeeded: textHash(text, from: start, to: end)) & table.mask
    while slots[table.first + slot] >= 0 {
      let entry = entries[Int(slots[table.first + slot])]
      if entry.middle - entry.start == end - start && isEqual(text, start, entry) { return entry.middle..<entry.end }
      slot = (slot + 1) & table.mask
    }
    return nil
  }

  @inline(__always)
  private func isEqual(_ text: Span<UInt8>, _ start: Int, _ entry: Entry) -> Bool {
    for index in 0..<(entry.middle - entry.start) where texts[entry.start + index] != text[start + index] {
      return false
    }
    return true
  }
}
