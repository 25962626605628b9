/// Cells in the forms in which almost all are written, and the ends of rows, read at once: see ``PlainCell``.
///
/// Anything that is written otherwise, has a formula, breaks a rule, or is cut off by the end of the window, is left to
/// the tokenizer, which reads what is plain as well and comes to the same.
extension SheetReader {
  /// Reads cells, and goes from row to row, while they are in a plain form.
  mutating func readPlainCells() throws(SpreadsheetFault) {
    part.xml.settle()
    if part.xml.isEmptyElement || part.xml.defaultSpace != .main { return }
    // Where the tags of the row say more than in the plain form, those of the next one must be looked at as well.
    let isPlainRow = part.xml.isInnermost("row")
    while table.bytes.count < 64 << 10 {
      let window = unsafe UnsafePointer(part.xml.window.base)
      let cell = unsafe PlainCell(window, at: part.xml.index, row: row, behind: column)
      if let cell, cell.end <= part.xml.window.count {
        part.xml.move(to: cell.end)
        if cell.column <= column { throw .cellsOutOfOrder(row: row, column: cell.column) }
        (column, style, kind) = (cell.column, cell.style, cell.kind)
        if !cell.value.isEmpty { try add(cell) }
        continue
      }
      if !isPlainRow { return }
      guard let next = unsafe PlainRow(window, at: part.xml.index), next.end <= part.xml.window.count else { return }
      part.xml.move(to: next.end)
      try endRow()
      isHidden = false
      try begin(row: next.number)
    }
  }

  /// Adds a cell that has a value.
  @inline(__always)
  private mutating func add(_ cell: PlainCell) throws(SpreadsheetFault) {
    if kind != .text {
      if cell.value.count > limits.cell { throw .cellTooLong(row: row, column: column) }
      return try addPlain(cell.value)
    }
    guard let content = cell.text else { return }
    if content.hasHigh && !part.xml.window.isUTF8(cell.value) { throw .xml(.encoding, part: part.part) }
    if content.isVerbatim && cell.value.count <= limits.cell { return try addPlain(cell.value) }
    text.removeAll()
    if content.isCoded {
      do { try part.xml.append(cell.value, to: &text) } catch { throw .xml(error, part: part.part) }
    } else {
      text.append(part.xml.window, cell.value)
    }
    if text.count > limits.cell { throw .cellTooLong(row: row, column: column) }
    try addCell()
  }
}

/// The end of a row and the beginning of the next one, in the form in which most are written:
///
///     </row><row r="8" spans="1:10">
private struct PlainRow {
  /// Where the start tag ends.
  let end: Int
  let number: Int64

  @inline(__always)
  init?(_ bytes: UnsafePointer<UInt8>, at start: Int) {
    if unsafe !stands("</row><row r=\"", bytes, start) { return nil }
    var place = start + 14
    guard let number = unsafe plainNumber(bytes, &place), number > 0 else { return nil }
    if unsafe stands(" spans=\"", bytes, place) {
      place += 8
      while unsafe bytes[place] &- 0x30 <= 10 { place += 1 }
      if unsafe bytes[place] != 0x22 { return nil }
      place += 1
    }
    if unsafe bytes[place] != 0x3E { return nil }
    self.number = number
    end = place + 1
  }
}
