public import Archives

/// Reads a sheet as CSV: a stream of bytes as RFC 4180 has them, in UTF-8, with commas and line feeds.
///
/// **Places.** The CSV has a line for each row of the sheet down to the last one with values: an empty line, which
/// readers of CSV pass over, for a row without any. So the number of a line is the number of the row, but for cells
/// that hold line ends, whose rows take several lines; ``rows`` turns lines into rows for those as well. The first
/// cell of a line is that of ``firstColumn``, the column of the first value of the first row that has any: cell `i`
/// of a record is in column `firstColumn + i` of the sheet. Values further left in later rows, which a table
/// has none of, are counted in ``notes`` and left out; a reader with `firstColumn: 0` reads those as well.
///
/// **Cells.** Every row has as many cells as the first row with values, or more where values stand further right.
/// A cell is what a person sees: texts with their line ends; numbers without exponent, of at most 15 digits where
/// they have a fraction; numbers with the format of a date as `2026-03-31`, with a time that is not midnight
/// `2026-03-31 14:30:00`, with that of a time `14:30:00`; numbers with a format of zeros only, with those zeros;
/// `TRUE` and `FALSE`; errors as they show, `#N/A`; formulas as they came out when the workbook was saved. The very
/// first cell is quoted always, so that nothing in it looks like something else than text.
///
/// **Memory.** The texts that cells share, at 4 bytes each besides their own, and some 700 KiB; the sheet itself is
/// never held. What was read before a fault came to light was handed out, so a caller that wants nothing partial
/// acts only once the end is reached.
public struct SheetReader: ~Copyable {
  /// Where among the elements of a sheet the reader stands.
  enum Context {
    case outside, sheet, columns, merges, data, row, cell, value, inline, run, inlineText, end
    /// Within the root of an .ods file, down to its tables.
    case document
  }

  /// What kind of value a cell has.
  enum Kind {
    case number, shared, text, boolean, error, date
  }

  var part: PartReader
  let strings: SharedStrings
  let styles: StyleTable
  let is1904: Bool
  let limits: SpreadsheetLimits
  var table: TableWriter
  var context = Context.outside
  /// The element in which everything is passed over; 0 for none.
  var skipped = 0
  var row: Int64 = 0
  var isHidden = false
  /// The column of the cell met last in the row.
  var column = -1
  var kind = Kind.number
  var style = 0
  var hasFormula = false
  var hasValue = false
  var text = Bytes(capacity: 1 << 10)
  var hiddenColumns: [ClosedRange<Int>] = []
  /// What an .ods file needs besides; nil for others.
  var document: DocumentPlace?
  /// The value of a cell of an .ods file that stands in an attribute, and the text for a cell without paragraphs.
  var heldValue: [UInt8]?
  var heldText: [UInt8]?
  /// How much of what was written was handed out.
  private var handedOut = 0

  /// What was met besides values.
  public internal(set) var notes = SheetNotes()

  init(
    _ part: consuming PartReader, document: Int?, strings: consuming SharedStrings, styles: StyleTable, is1904: Bool,
    firstColumn: Int?, limits: SpreadsheetLimits
  ) {
    self.part = part
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
    self.limits = limits
    self.document = document.map { DocumentPlace(wanted: $0) }
    table = TableWriter(firstColumn: firstColumn, limits: limits)
  }

  /// Which row of the sheet each line of the CSV comes from, as far as it was read.
  public var rows: RowMap { table.map }

  /// The column of the sheet, counted from 0, of the first cell of each line; nil until there is one.
  public var firstColumn: Int? { table.firstColumn }

  /// How many bytes of the sheet's part in the archive were read, for showing how far things are.
  public var usedCount: Int64 { part.progress.used }

  /// Fills the buffer with the next bytes of the CSV: how many, 0 only at the end.
  public mutating func read<Source: ByteSource>(
    into buffer: UnsafeMutableRawBufferPointer, from source: Source
  ) throws(SpreadsheetFault) -> Int {
    while buffer.count > 0 {
      // A row that is to be repeated must stay whole until it has ended.
      let count = table.isHeld ? 0 : unsafe take(into: buffer)
      if count > 0 { return count }
      if context == .end { return 0 }
      if try run() { try part.fill(from: source) }
    }
    return 0
  }

  private mutating func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, table.bytes.count - handedOut)
    if count == 0 { return 0 }
    unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(start: table.bytes.base + handedOut, count: count))
    handedOut += count
    if handedOut == table.bytes.count {
      table.clear()
      handedOut = 0
    }
    return count
  }

  /// Reads on until there is enough to hand out or the sheet ends; true where the window must be filled.
  private mutating func run() throws(SpreadsheetFault) -> Bool {
    while table.bytes.count < 64 << 10 || table.isHeld {
      if try table.repeatRow() { continue }
      if context == .row && skipped == 0 && document == nil { try readPlainCells() }
      switch try part.token() {
      case .needsMore: return true
      case .start: try document == nil ? start() : startDocument()
      case .end: try document == nil ? end() : endDocument()
      case .text:
        if document != nil {
          if context == .value && skipped == 0 { try addDocumentText() }
        } else if skipped == 0 && (context == .value || context == .inlineText) {
          try addText()
        }
      case .finished:
        finish()
        return false
      }
    }
    return false
  }

  private mutating func addText() throws(SpreadsheetFault) {
    try part.appendText(to: &text)
    if text.count > limits.cell { throw .cellTooLong(row: row, column: column) }
  }

  private mutating func finish() {
    context = .end
    let first = table.firstColumn ?? 0
    for range in hiddenColumns where table.usedColumn >= first {
      let low = max(range.lowerBound, first)
      if low <= table.usedColumn { notes.hiddenColumns += low...min(range.upperBound, table.usedColumn) }
    }
    notes.hiddenColumns.sort()
  }
}
