import CSV

/// One immutable, dated issue of a vocabulary: its entries, by the columns of its file.
///
/// The text of every cell is kept in one array, and strings are made only when somebody asks for one: a list of a
/// million entries loads without an allocation for each, and ``index(of:)`` looks up without any.
public struct Release: Sendable {
  /// The version, such as `2.01`.
  public private(set) var version: String
  /// The day it was released.
  public let date: Day
  /// The SHA-256 of its file, in hexadecimal.
  public let sha256: String
  /// How many entries it has, withdrawn ones included.
  public private(set) var count = 0
  /// The header of its file.
  public private(set) var columns: [String] = []

  private var text: [UInt8] = []
  private var ends: [Int32] = []
  private var valid: [Validity] = []
  private var lines: [Int64] = []
  private var slots: [Int32] = []
  private var named = Named()

  /// How large a file of a release may be: 1 GiB.
  static let mostBytes = 1 << 30

  /// The first and last days on which an entry may be used.
  public struct Validity: Sendable {
    /// The day from which the entry may be used: `Int32.min` where it is not known, and so always.
    public var from: Int32
    /// The day from which it may no longer be used: `Int32.max` where it is live.
    public var withdrawn: Int32
  }

  /// The columns every release has.
  private struct Named {
    var notation = 0
    var label = 0
    var definition: Int?
    var broader: Int?
    var replacedBy: Int?
    var altLabels: Int?
  }

  /// Reads the file of a release, adding to `faults` whatever in it contradicts the rules for such files.
  ///
  /// `file` is how messages name it. A release with faults is not fit for use.
  public init(
    version: String, date: Day, sha256: String, csv: Span<UInt8>, file: String, notations: Pattern?,
    faults: inout [DataFault]
  ) {
    self.version = version
    self.date = date
    self.sha256 = sha256
    var list = FaultList(file: file)
    read(csv, notations, &list)
    faults.append(contentsOf: list.all)
  }

  private mutating func read(_ csv: Span<UInt8>, _ notations: Pattern?, _ faults: inout FaultList) {
    if csv.count > Release.mostBytes {
      faults.add(.tooLarge, line: nil, words.tooLarge)
      return
    }
    var reader = Reader(delimiter: .comma)
    reader.feed(csv)
    reader.finish()
    var record = Record()
    guard reader.next(into: &record) == .record else {
      faults.add(.emptyFile, line: nil, words.empty)
      return
    }
    columns = (0..<record.count).map { record.string($0) }
    guard let validity = nameColumns(&faults) else { return }
    text.reserveCapacity(csv.count)
    while reader.next(into: &record) == .record {
      if !record.damage.isDisjoint(with: [.strayQuote, .unclosedQuote, .null, .notUTF8, .undecodable]) {
        faults.add(.damagedLine, line: record.line, words.lineDamaged)
      }
      if record.count != columns.count {
        faults.add(.wrongCellCount, line: record.line, words.wrongCount(record.count, header: columns.count))
        continue
      }
      add(record, validity, &faults)
    }
    buildSlots(&faults)
    check(notations, &faults)
  }

  /// The same entries under another version: that of a draft is known only when it has been compared.
  public func numbered(_ version: String) -> Release {
    var release = self
    release.version = version
    return release
  }

  /// The entry with this notation, or nil.
  public func index(of notation: Span<UInt8>) -> Int? {
    if slots.isEmpty { return nil }
    let mask = UInt64(slots.count - 1)
    var slot = Int(hash(notation) & mask)
    let bytes = text.span
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if areEqual(bytes.extracting(range(entry, named.notation)), notation) { return entry }
      slot = (slot + 1) & Int(mask)
    }
    return nil
  }

  /// The entry with this notation, or nil.
  public func index(of notation: String) -> Int? { index(of: Array(notation.utf8).span) }

  public func notation(_ entry: Int) -> String { string(entry, named.notation) }
  public func label(_ entry: Int) -> String { string(entry, named.label) }
  public func definition(_ entry: Int) -> String { string(entry, named.definition) }
  /// The notations of the next wider entries.
  public func broader(_ entry: Int) -> [String] { list(entry, named.broader) }
  /// The notations of the entries that took the place of a withdrawn one.
  public func replacedBy(_ entry: Int) -> [String] { list(entry, named.replacedBy) }
  /// Other names for the entry: earlier labels, and words people use.
  public func altLabels(_ entry: Int) -> [String] { list(entry, named.altLabels) }
  /// When the entry may be used.
  public func validity(_ entry: Int) -> Validity { valid[entry] }
  /// Whether the entry may still be used for new data.
  public func isLive(_ entry: Int) -> Bool { valid[entry].withdrawn == Int32.max }

  /// The line of the file on which the entry starts.
  public func line(_ entry: Int) -> Int64 { lines[entry] }
  /// An entry's cell in a column of ``columns``.
  public func cell(_ entry: Int, _ column: Int) -> String { string(entry, column) }
  /// Whether an entry's cell in a column of ``columns`` is the same, byte for byte, as one of another release.
  public func isSame(_ entry: Int, _ column: Int, as other: Release, _ otherEntry: Int, _ otherColumn: Int) -> Bool {
    let (own, others) = (text.span, other.text.span)
    return areEqual(
      own.extracting(range(entry, column)), others.extracting(other.range(otherEntry, otherColumn)))
  }

  /// The columns that every list may have, in the order in which releases are written.
  public static let sharedColumns = [
    "notation", "label", "definition", "broader", "valid_from", "withdrawn", "replaced_by", "alt_labels",
  ]

  /// The columns that only this list has.
  public var ownColumns: [String] {
    columns.filter { !Release.sharedColumns.contains($0) }
  }

  /// The cell of an entry in a column of its own list; nil where the list has no such column.
  public func cell(_ entry: Int, column: String) -> String? {
    columns.firstIndex { $0 == column }.map { string(entry, $0) }
  }

  /// Hands every label and alternative label to `body`, entry by entry, the label first.
  public func forEachLabel(_ body: (_ entry: Int, _ label: Span<UInt8>, _ isAlternative: Bool) -> Void) {
    let bytes = text.span
    for entry in 0..<count {
      body(entry, bytes.extracting(range(entry, named.label)), false)
      guard let column = named.altLabels else { continue }
      forEachPart(of: range(entry, column)) { body(entry, bytes.extracting($0), true) }
    }
  }

  /// Hands every notation to `body`.
  public func forEachNotation(_ body: (_ entry: Int, _ notation: Span<UInt8>) -> Void) {
    let bytes = text.span
    for entry in 0..<count { body(entry, bytes.extracting(range(entry, named.notation))) }
  }

  private func range(_ entry: Int, _ column: Int) -> Range<Int> {
    let cell = entry * columns.count + column
    return (cell == 0 ? 0 : Int(ends[cell - 1]))..<Int(ends[cell])
  }

  private func string(_ entry: Int, _ column: Int?) -> String {
    guard let column else { return "" }
    return String(decoding: text[range(entry, column)], as: UTF8.self)
  }

  private func list(_ entry: Int, _ column: Int?) -> [String] {
    guard let column else { return [] }
    var parts: [String] = []
    forEachPart(of: range(entry, column)) { parts.append(String(decoding: text[$0], as: UTF8.self)) }
    return parts
  }

  /// Cuts a cell that holds a list at ` | `.
  private func forEachPart(of cell: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = cell.lowerBound
    var index = start
    while index < cell.upperBound {
      let isCut =
        index + 3 <= cell.upperBound && text[index] == 0x20 && text[index + 1] == 0x7C && text[index + 2] == 0x20
      if isCut {
        if index > start { body(start..<index) }
        index += 3
        start = index
      } else {
        index += 1
      }
    }
    if start < cell.upperBound { body(start..<cell.upperBound) }
  }
}

extension Release {
  /// Finds the columns by name; returns where the two dates stand, or nil where columns are missing.
  private mutating func nameColumns(_ faults: inout FaultList) -> (from: Int, withdrawn: Int)? {
    let columns = columns
    let find = { (name: String) in columns.firstIndex { $0 == name } }
    let needed = ["notation", "label", "valid_from", "withdrawn"]
    for name in needed where find(name) == nil {
      faults.add(.missingColumn, line: 1, words.columnMissing(name))
    }
    guard let notation = find("notation"), let label = find("label"), let from = find("valid_from"),
      let withdrawn = find("withdrawn")
    else { return nil }
    named = Named(
      notation: notation, label: label, definition: find("definition"), broader: find("broader"),
      replacedBy: find("replaced_by"), altLabels: find("alt_labels"))
    return (from, withdrawn)
  }

  private mutating func add(
    _ record: Record, _ columns: (from: Int, withdrawn: Int), _ faults: inout FaultList
  ) {
    for cell in 0..<record.count {
      text.append(contentsOf: record.text[record.range(cell)])
      ends.append(Int32(truncatingIfNeeded: text.count))
    }
    var days: [Int32] = [Int32.min, Int32.max]
    for (slot, column) in [columns.from, columns.withdrawn].enumerated() where !record.range(column).isEmpty {
      if let day = Day(record.text.span.extracting(record.range(column))) {
        days[slot] = day.number
      } else {
        let message = words.noDate(self.columns[column], record.string(column))
        faults.add(.invalidDay, line: record.line, message)
      }
    }
    if days[0] != Int32.min && days[0] >= days[1] {
      faults.add(.withdrawnBeforeValid, line: record.line, words.withdrawnBeforeValid)
    }
    lines.append(record.line)
    valid.append(Validity(from: days[0], withdrawn: days[1]))
    count += 1
  }

  private mutating func buildSlots(_ faults: inout FaultList) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    let text = text
    let bytes = text.span
    for entry in 0..<count {
      let notation = bytes.extracting(range(entry, named.notation))
      var slot = Int(hash(notation) & UInt64(capacity - 1))
      var first: Int?
      while slots[slot] >= 0 && first == nil {
        let other = Int(slots[slot])
        if areEqual(bytes.extracting(range(other, named.notation)), notation) { first = other }
        slot = (slot + 1) & (capacity - 1)
      }
      guard let first else {
        slots[slot] = Int32(truncatingIfNeeded: entry)
        continue
      }
      let message = words.notationTwice(self.notation(entry), line: lines[first])
      faults.add(.duplicateNotation, line: lines[entry], message)
    }
  }

  private func check(_ notations: Pattern?, _ faults: inout FaultList) {
    let bytes = text.span
    for entry in 0..<count {
      let notation = bytes.extracting(range(entry, named.notation))
      if let notations, !notations.matches(notation) {
        let message = words.otherForm(self.notation(entry), than: notations.source)
        faults.add(.invalidNotation, line: lines[entry], message)
      }
      if range(entry, named.label).isEmpty {
        faults.add(.emptyLabel, line: lines[entry], words.noLabel)
      }
      for column in [named.broader, named.replacedBy] {
        guard let column, !range(entry, column).isEmpty else { continue }
        forEachPart(of: range(entry, column)) { part in
          if index(of: bytes.extracting(part)) != nil { return }
          let other = String(decoding: text[part], as: UTF8.self)
          faults.add(.unknownReference, line: lines[entry], words.noEntry(other))
        }
      }
    }
  }
}
