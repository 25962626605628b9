/// The elements of a sheet, one by one (ISO/IEC 29500-1, section 18.3.1).
extension SheetReader {
  mutating func start() throws(SpreadsheetFault) {
    if skipped > 0 { return }
    let next = try part.xml.space == .main ? context(behind: context) : nil
    if context == .outside && next == nil { throw .wrongPart(part.part) }
    guard let next else {
      skipped = part.xml.depth
      return
    }
    context = next
  }

  /// What the element that starts leads to; nil for one that is passed over.
  private mutating func context(behind context: Context) throws(SpreadsheetFault) -> Context? {
    switch context {
    case .outside: return part.xml.isTag("worksheet", .main) ? .sheet : nil
    case .sheet:
      if part.xml.isTag("sheetData", .main) { return .data }
      if part.xml.isTag("cols", .main) { return .columns }
      return part.xml.isTag("mergeCells", .main) ? .merges : nil
    case .columns:
      if part.xml.isTag("col", .main) { try noteColumns() }
      return nil
    case .merges:
      if part.xml.isTag("mergeCell", .main) { try noteMerge() }
      return nil
    case .data:
      if !part.xml.isTag("row", .main) { return nil }
      try beginRow()
      return .row
    case .row:
      if !part.xml.isTag("c", .main) { return nil }
      try beginCell()
      return .cell
    case .cell:
      if part.xml.isTag("v", .main) {
        text.removeAll()
        hasValue = true
        return .value
      }
      if part.xml.isTag("is", .main) {
        text.removeAll()
        hasValue = true
        return .inline
      }
      if part.xml.isTag("f", .main) { hasFormula = true }
      return nil
    case .inline:
      if part.xml.isTag("t", .main) { return .inlineText }
      return part.xml.isTag("r", .main) ? .run : nil
    case .run: return part.xml.isTag("t", .main) ? .inlineText : nil
    default: return nil
    }
  }

  mutating func end() throws(SpreadsheetFault) {
    if skipped > 0 {
      if part.xml.depth == skipped { skipped = 0 }
      return
    }
    switch context {
    case .inlineText: context = part.xml.depth == 7 ? .run : .inline
    case .run: context = .inline
    case .inline, .value: context = .cell
    case .cell:
      try endCell()
      context = .row
    case .row:
      try endRow()
      context = .data
    case .data, .columns, .merges: context = .sheet
    default: break
    }
  }

  private mutating func noteColumns() throws(SpreadsheetFault) {
    if !part.xml.isTrue("hidden") { return }
    let first = part.xml.number("min") ?? 0
    let last = min(part.xml.number("max") ?? 0, Int64(SpreadsheetLimits.columns))
    if first < 1 || last < first { return }
    if let previous = hiddenColumns.last, Int(first) - 1 <= previous.upperBound { return }
    hiddenColumns.append(Int(first - 1)...Int(last - 1))
  }

  private mutating func noteMerge() throws(SpreadsheetFault) {
    notes.mergedRanges += 1
    if notes.firstMergedRange != nil { return }
    let range = try part.value("ref") ?? []
    if range.count <= 32 { notes.firstMergedRange = String(decoding: range, as: UTF8.self) }
  }

  private mutating func beginRow() throws(SpreadsheetFault) {
    var next = row + 1
    if part.xml.attribute("r") != nil {
      guard let stated = part.xml.number("r"), stated >= 1 else { throw .badReference(row: row + 1) }
      next = stated
    }
    try begin(row: next)
    isHidden = part.xml.isTrue("hidden")
  }

  /// Begins the row of this number.
  mutating func begin(row next: Int64) throws(SpreadsheetFault) {
    if next > SpreadsheetLimits.rows { throw .badReference(row: next) }
    if next <= row { throw .rowsOutOfOrder(row: next) }
    row = next
    column = -1
  }

  mutating func endRow() throws(SpreadsheetFault) {
    if !table.isRow { return }
    try table.endRow()
    notes.rows += 1
    if isHidden {
      notes.hiddenRows += 1
      if notes.firstHiddenRow == nil { notes.firstHiddenRow = row }
    }
  }

  private mutating func beginCell() throws(SpreadsheetFault) {
    var next = column + 1
    if let reference = part.xml.attribute("r") {
      guard let stated = columnOf(part.xml.window, reference.value, row: row) else { throw .badReference(row: row) }
      next = stated
    }
    if next >= SpreadsheetLimits.columns { throw .badReference(row: row) }
    if next <= column { throw .cellsOutOfOrder(row: row, column: next) }
    column = next
    style = Int(clamping: part.xml.number("s") ?? 0)
    kind = part.xml.attribute("t").map { kindOfCell(part.xml.window, $0.value) } ?? .number
    (hasFormula, hasValue) = (false, false)
    text.removeAll()
  }

  private mutating func endCell() throws(SpreadsheetFault) {
    if hasFormula {
      notes.formulas += 1
      // An empty text is something that a formula can come to, and nothing is not.
      if !hasValue || text.count == 0 && kind != .text {
        notes.formulasWithoutValue += 1
        if notes.firstFormulaWithoutValue == nil {
          notes.firstFormulaWithoutValue = SheetNotes.Place(row: row, column: column)
        }
      }
    }
    if hasValue { try addCell() }
  }
}

/// The column of a reference such as `AB12`, whose row must be this one; nil for another one or something else.
private func columnOf(_ bytes: borrowing Bytes, _ range: Range<Int>, row: Int64) -> Int? {
  var column = 0
  var number: Int64 = 0
  var place = range.lowerBound
  while place < range.upperBound, column <= SpreadsheetLimits.columns {
    let letter = (bytes[place] & 0xDF) &- 0x41
    if letter > 25 { break }
    column = column * 26 + Int(letter) + 1
    place += 1
  }
  while place < range.upperBound, number <= SpreadsheetLimits.rows {
    let digit = bytes[place] &- 0x30
    if digit > 9 { break }
    number = number * 10 + Int64(digit)
    place += 1
  }
  let isGood = place == range.upperBound && column >= 1 && column <= SpreadsheetLimits.columns && number == row
  return isGood ? column - 1 : nil
}

private func kindOfCell(_ bytes: borrowing Bytes, _ range: Range<Int>) -> SheetReader.Kind {
  if bytes.equals(range, "s") { return .shared }
  if bytes.equals(range, "n") { return .number }
  if bytes.equals(range, "b") { return .boolean }
  if bytes.equals(range, "e") { return .error }
  return bytes.equals(range, "d") ? .date : .text
}
