/// The values of cells.
extension SheetReader {
  /// Adds the cell whose value stands in ``text``.
  mutating func addCell() throws(SpreadsheetFault) {
    if text.count == 0 { return }
    if kind == .shared { return try addShared(index(in: text, 0..<text.count)) }
    if kind == .text && document == nil { decodeEscapes(&text) }
    if try !begin() { return }
    if kind == .number && !table.isAtStart {
      let isNumber = appendNumber(text, 0..<text.count, styles[style], is1904: is1904, to: &table.bytes)
      if isNumber { return try table.check() }
    }
    try addText()
  }

  /// Adds the cell whose value stands in the window of the part, and can go into CSV as it is where it is a text.
  mutating func addPlain(_ value: Range<Int>) throws(SpreadsheetFault) {
    if kind == .shared { return try addShared(index(in: part.xml.window, value)) }
    if try !begin() { return }
    if !table.isAtStart {
      switch kind {
      case .number:
        let isNumber = appendNumber(part.xml.window, value, styles[style], is1904: is1904, to: &table.bytes)
        if isNumber { return try table.check() }
      case .text:
        table.bytes.append(part.xml.window, value)
        return try table.check()
      default: break
      }
    }
    text.removeAll()
    text.append(part.xml.window, value)
    try addText()
  }

  /// Adds what stands in ``text`` to a cell that was begun.
  private mutating func addText() throws(SpreadsheetFault) {
    let isQuoted = table.isAtStart
    switch kind {
    case .number:
      var plain = Bytes(capacity: 64)
      if appendNumber(text, 0..<text.count, styles[style], is1904: is1904, to: &plain) { text = plain }
    case .boolean:
      let isTrue = text.equals(0..<text.count, "1") || text.equals(0..<text.count, "true")
      let isFalse = text.equals(0..<text.count, "0") || text.equals(0..<text.count, "false")
      if isTrue || isFalse {
        text.removeAll()
        text.append(isTrue ? "TRUE" : "FALSE")
      }
    case .date: shortenDate()
    default: break
    }
    let lines = appendCell(text, to: &table.bytes, quoted: isQuoted)
    table.addLines(lines)
    try table.check()
  }

  /// Makes `2026-03-31T00:00:00` a day, and has a space before other times.
  private mutating func shortenDate() {
    if text.count < 11 || text[10] != 0x54 { return }
    var plain = Bytes(capacity: text.count)
    plain.append(text, 0..<10)
    var end = text.count
    if text[end - 1] == 0x5A { end -= 1 }
    var isMidnight = true
    for place in 11..<max(11, end) where text[place] != 0x30 && text[place] != 0x3A && text[place] != 0x2E {
      isMidnight = false
    }
    if !isMidnight {
      plain.append(0x20)
      plain.append(text, 11..<min(end, 19))
    }
    text = plain
  }

  /// Adds a cell that is a shared string.
  @inline(__always)
  private mutating func addShared(_ index: Int) throws(SpreadsheetFault) {
    if index < 0 || index >= strings.count { throw .noSuchString(row: row, column: column) }
    let range = strings.range(index)
    if range.isEmpty { return }
    if try !begin() { return }
    let isQuoted = table.isAtStart && strings.bytes[range.lowerBound] != 0x22
    if isQuoted { table.bytes.append(0x22) }
    table.bytes.append(strings.bytes, range)
    if isQuoted { table.bytes.append(0x22) }
    if strings.hasLines(index) { table.addLines(lineEnds(range)) }
    try table.check()
  }

  /// How many line ends a shared string has, the quotes at both ends being none.
  private func lineEnds(_ range: Range<Int>) -> Int64 {
    var lines: Int64 = 0
    for place in range {
      let byte = strings.bytes[place]
      if byte == 0x0A || byte == 0x0D && strings.bytes[place + 1] != 0x0A { lines += 1 }
    }
    return lines
  }

  @inline(__always)
  private mutating func begin() throws(SpreadsheetFault) -> Bool {
    if try table.begin(row, column) { return true }
    notes.cellsLeftOfTable += 1
    if notes.firstCellLeftOfTable == nil {
      notes.firstCellLeftOfTable = SheetNotes.Place(row: row, column: column)
    }
    return false
  }

  /// The number that stands there; -1 where none does.
  @inline(__always)
  private func index(in bytes: borrowing Bytes, _ range: Range<Int>) -> Int {
    var (place, end) = (range.lowerBound, range.upperBound)
    while place < end && bytes[place] <= 0x20 { place += 1 }
    while place < end && bytes[end - 1] <= 0x20 { end -= 1 }
    if place == end || end - place > 9 { return -1 }
    var value = 0
    while place < end {
      let digit = bytes[place] &- 0x30
      if digit > 9 { return -1 }
      value = value &* 10 &+ Int(digit)
      place &+= 1
    }
    return value
  }
}
