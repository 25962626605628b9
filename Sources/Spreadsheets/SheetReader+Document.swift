internal import CSV

/// Where the reader of an .ods file stands, beyond what it is for an .xlsx file.
struct DocumentPlace {
  /// Which of the tables is wanted, and which one was met last.
  let wanted: Int
  var table = -1
  /// How deep the row, the cell and the paragraph stand that are open.
  var rowDepth = 0
  var cellDepth = 0
  var paragraphDepth = 0
  /// How many times the row and the cell stand.
  var rowTimes: Int64 = 1
  var cellTimes: Int64 = 1
  /// The row and column of what comes next.
  var row: Int64 = 1
  var column: Int64 = 0
  var sheetColumn: Int64 = 0
  var paragraphs = 0

  init(wanted: Int) { self.wanted = wanted }
}

/// The elements of a table in an .ods file (OpenDocument 1.3, part 3, sections 9.1 and 19).
extension SheetReader {
  mutating func startDocument() throws(SpreadsheetFault) {
    if skipped > 0 { return }
    if try !enterDocument() { skipped = part.xml.depth }
  }

  /// Takes an element that starts; false for one that is passed over.
  private mutating func enterDocument() throws(SpreadsheetFault) -> Bool {
    switch context {
    case .outside:
      if !part.xml.isTag("document-content", .documentOffice) { throw .wrongPart(part.part) }
      context = .document
    case .document:
      if part.xml.isTag("body", .documentOffice) || part.xml.isTag("spreadsheet", .documentOffice) { return true }
      if !part.xml.isTag("table", .documentTable) { return false }
      document?.table += 1
      if document?.table != document?.wanted { return false }
      context = .data
    case .data:
      if part.xml.isTag("table-row", .documentTable) {
        try beginDocumentRow()
        return true
      }
      if part.xml.isTag("table-column", .documentTable) { try noteDocumentColumns() }
      let groups: [StaticString] = [
        "table-row-group", "table-header-rows", "table-rows", "table-column-group", "table-header-columns",
        "table-columns",
      ]
      for group in groups where part.xml.isTag(group, .documentTable) { return true }
      return false
    case .row:
      let isCell = part.xml.isTag("table-cell", .documentTable)
      if !isCell && !part.xml.isTag("covered-table-cell", .documentTable) { return false }
      try beginDocumentCell()
    case .cell:
      if !part.xml.isTag("p", .documentText) { return false }
      if let paragraphs = document?.paragraphs, paragraphs > 0 { text.append(0x0A) }
      document?.paragraphs += 1
      document?.paragraphDepth = part.xml.depth
      context = .value
    case .value: return try enterInline()
    default: return false
    }
    return true
  }

  /// Takes an element within a paragraph.
  private mutating func enterInline() throws(SpreadsheetFault) -> Bool {
    if part.xml.isTag("s", .documentText) {
      let count = part.xml.number("c", .documentText) ?? 1
      if count > Int64(limits.cell) { throw .cellTooLong(row: row, column: column) }
      text.append(0x20, times: Int(count))
    } else if part.xml.isTag("tab", .documentText) {
      text.append(0x09)
    } else if part.xml.isTag("line-break", .documentText) {
      text.append(0x0A)
    }
    try checkDocumentText()
    return part.xml.isTag("span", .documentText) || part.xml.isTag("a", .documentText)
      || part.xml.isTag("ruby", .documentText) || part.xml.isTag("ruby-base", .documentText)
  }

  mutating func endDocument() throws(SpreadsheetFault) {
    let depth = part.xml.depth
    if skipped > 0 {
      if depth == skipped { skipped = 0 }
      return
    }
    switch context {
    case .value: if depth == document?.paragraphDepth { context = .cell }
    case .cell:
      try endDocumentCell()
      context = .row
    case .row:
      try endDocumentRow()
      context = .data
    case .data: if depth == 4 { context = .document }
    default: break
    }
  }

  /// Adds text of a paragraph. Tabs and line ends in it are spaces (section 6.1.2); several spaces are not made one,
  /// since LibreOffice writes those of texts with several paragraphs as they are, and reads them so.
  mutating func addDocumentText() throws(SpreadsheetFault) {
    let start = text.count
    try part.appendText(to: &text)
    text.makeSpaces(from: start)
    try checkDocumentText()
  }

  @inline(__always)
  private func checkDocumentText() throws(SpreadsheetFault) {
    if text.count > limits.cell { throw .cellTooLong(row: row, column: column) }
  }

  @inline(__always)
  private func times(_ name: StaticString) -> Int64 { min(max(1, part.xml.number(name, .documentTable) ?? 1), 1 << 24) }

  @inline(__always)
  private func isHiddenInDocument() throws(SpreadsheetFault) -> Bool {
    guard let visibility = try part.value("visibility", .documentTable) else { return false }
    return !visibility.elementsEqual("visible".utf8)
  }

  private mutating func noteDocumentColumns() throws(SpreadsheetFault) {
    guard var place = document, place.sheetColumn < Int64(SpreadsheetLimits.columns) else { return }
    let last = min(place.sheetColumn + times("number-columns-repeated"), Int64(SpreadsheetLimits.columns)) - 1
    if try isHiddenInDocument() { hiddenColumns.append(Int(place.sheetColumn)...Int(last)) }
    place.sheetColumn = last + 1
    document = place
  }

  private mutating func beginDocumentRow() throws(SpreadsheetFault) {
    context = .row
    let times = times("number-rows-repeated")
    document?.rowTimes = times
    document?.rowDepth = part.xml.depth
    document?.column = 0
    row = document?.row ?? 1
    isHidden = try isHiddenInDocument()
    table.hold(times: times)
  }

  private mutating func endDocumentRow() throws(SpreadsheetFault) {
    guard let place = document else { return }
    document?.row = min(place.row + place.rowTimes, 1 << 40)
    let hasValues = table.isRow
    if hasValues && place.row + place.rowTimes - 1 > SpreadsheetLimits.rows { throw .badReference(row: row) }
    try table.endHeldRow()
    if !hasValues { return }
    notes.rows += place.rowTimes
    if isHidden {
      notes.hiddenRows += place.rowTimes
      if notes.firstHiddenRow == nil { notes.firstHiddenRow = row }
    }
  }

  private mutating func beginDocumentCell() throws(SpreadsheetFault) {
    context = .cell
    text.removeAll()
    document?.paragraphs = 0
    let times = times("number-columns-repeated")
    document?.cellTimes = times
    let next = document?.column ?? 0
    column = Int(min(next, 1 << 24))
    try readDocumentValue()
    if part.xml.attribute("formula", .documentTable) != nil {
      notes.formulas += 1
      if part.xml.attribute("value-type", .documentOffice) == nil {
        notes.formulasWithoutValue += 1
        if notes.firstFormulaWithoutValue == nil {
          notes.firstFormulaWithoutValue = SheetNotes.Place(row: row, column: column)
        }
      }
    }
    noteDocumentMerge()
  }

  private mutating func noteDocumentMerge() {
    let (columns, rows) = (times("number-columns-spanned"), times("number-rows-spanned"))
    if columns == 1 && rows == 1 { return }
    notes.mergedRanges += 1
    if notes.firstMergedRange != nil { return }
    let last = columnLetters(column + Int(columns) - 1)
    notes.firstMergedRange = "\(columnLetters(column))\(row):\(last)\(row + rows - 1)"
  }

  /// Takes the value of a cell from its attributes, by its type.
  private mutating func readDocumentValue() throws(SpreadsheetFault) {
    kind = .text
    heldValue = nil
    heldText = nil
    guard let type = part.xml.attribute("value-type", .documentOffice)?.value else { return }
    if part.xml.window.equals(type, "date") {
      kind = .date
      heldValue = try part.value("date-value", .documentOffice)
    } else if part.xml.window.equals(type, "boolean") {
      kind = .boolean
      heldValue = try part.value("boolean-value", .documentOffice)
    } else if part.xml.window.equals(type, "time") {
      let time = try part.value("time-value", .documentOffice)
      heldValue = time.map { clock($0) }
    } else if part.xml.window.equals(type, "string") {
      heldText = try part.value("string-value", .documentOffice)
    } else {
      kind = .number
      heldValue = try part.value("value", .documentOffice)
    }
  }

  private mutating func endDocumentCell() throws(SpreadsheetFault) {
    guard let place = document else { return }
    document?.column = min(place.column + place.cellTimes, 1 << 24)
    if let value = heldValue ?? (place.paragraphs == 0 ? heldText : nil),
      kind != .number || !isMore(text, than: value)
    {
      text.removeAll()
      for byte in value { text.append(byte) }
    } else if kind == .number {
      kind = .text
    }
    if text.count == 0 { return }
    if place.column + place.cellTimes > Int64(SpreadsheetLimits.columns) { throw .badReference(row: row) }
    let (shown, shownKind) = (text.array(0..<text.count), kind)
    for index in 0..<Int(place.cellTimes) {
      column = Int(place.column) + index
      if index > 0 {
        text.removeAll()
        for byte in shown { text.append(byte) }
        kind = shownKind
      }
      try addCell()
    }
  }
}

/// Whether a number is shown as something that says more: a whole number with zeros in front, or 1 as `TRUE`, for
/// LibreOffice writes what a formula came to so.
private func isMore(_ text: borrowing Bytes, than number: [UInt8]) -> Bool {
  if number == [0x31] && text.equals(0..<text.count, "TRUE") { return true }
  if number == [0x30] && text.equals(0..<text.count, "FALSE") { return true }
  if text.count <= number.count { return false }
  let zeros = text.count - number.count
  for place in 0..<zeros where text[place] != 0x30 { return false }
  for place in number.indices {
    if number[place] &- 0x30 > 9 || text[zeros + place] != number[place] { return false }
  }
  return !number.isEmpty
}

/// A duration of XML Schema as a time: `PT14H30M00S` as `14:30:00`. Another text as it is.
private func clock(_ duration: [UInt8]) -> [UInt8] {
  guard duration.starts(with: "PT".utf8) else { return duration }
  var parts: [UInt8: [UInt8]] = [:]
  var digits: [UInt8] = []
  for byte in duration.dropFirst(2) {
    if byte &- 0x30 <= 9 || byte == 0x2E {
      digits.append(byte)
    } else {
      parts[byte] = digits
      digits = []
    }
  }
  var shown: [UInt8] = []
  for (index, unit) in Array("HMS".utf8).enumerated() {
    let whole = Array((parts[unit] ?? []).prefix { $0 != 0x2E })
    if index > 0 { shown.append(0x3A) }
    shown += [UInt8](repeating: 0x30, count: max(0, 2 - whole.count)) + whole
  }
  return shown
}
