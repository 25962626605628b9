/// Writes the rows of a sheet as CSV: see ``SheetReader`` for the form.
struct TableWriter: ~Copyable {
  /// What was written and not taken yet.
  var bytes = Bytes(capacity: 96 << 10)
  private(set) var map = RowMap()
  /// The column with which the table begins; nil until a value was met.
  private(set) var firstColumn: Int?
  /// The last column of the first row with values; nil until that was read.
  private(set) var lastColumn: Int?
  /// The last column with a value in any row.
  private(set) var usedColumn = -1
  /// Whether the row has cells.
  private(set) var isRow = false

  private let limits: SpreadsheetLimits
  /// The last row that was written, and how many lines were.
  private var row: Int64 = 0
  private var lines: Int64 = 0
  private var column = 0
  private var gaps: Int64 = 0
  /// How many bytes were written before those that are left.
  private var taken: Int64 = 0
  private var rowStart: Int64 = 0
  /// Whether the row must stay whole, for it is to be repeated.
  private(set) var isHeld = false
  private var held = Bytes(capacity: 0)
  private var heldLines: Int64 = 0
  private var linesBefore: Int64 = 0
  private var repeats: Int64 = 0

  init(firstColumn: Int?, limits: SpreadsheetLimits) {
    self.firstColumn = firstColumn
    self.limits = limits
  }

  /// Begins a cell with a value; false where it stands left of the table.
  @inline(__always)
  mutating func begin(_ row: Int64, _ column: Int) throws(SpreadsheetFault) -> Bool {
    if !isRow, try !beginRow(row, column) { return false }
    let first = firstColumn ?? 0
    if column < first { return false }
    let commas = column &- self.column
    if commas == 1 {
      bytes.append(0x2C)
    } else {
      try skip(commas, row)
    }
    self.column = column
    return true
  }

  /// Adds lines that cells hold, so that the next row knows where it is.
  mutating func addLines(_ more: Int64) { lines += more }

  /// Whether the next cell is the very first one, which is always quoted: nothing in it can then be taken for a
  /// signature, a byte order mark or `sep=`.
  var isAtStart: Bool { taken == 0 && bytes.count == row - 1 }

  private mutating func beginRow(_ row: Int64, _ column: Int) throws(SpreadsheetFault) -> Bool {
    if let firstColumn, column < firstColumn { return false }
    if firstColumn == nil { firstColumn = column }
    let blank = row - self.row - 1
    bytes.append(0x0A, times: Int(blank))
    if lines + blank != row - 1 - shift {
      shift = row - 1 - lines - blank
      map.note(line: lines + blank + 1, row: row)
    }
    linesBefore = lines + blank
    lines = linesBefore + 1
    self.row = row
    rowStart = taken + Int64(bytes.count)
    self.column = firstColumn ?? 0
    isRow = true
    return true
  }

  /// By how much the row's number is greater than the line's.
  private var shift: Int64 = 0

  private mutating func skip(_ commas: Int, _ row: Int64) throws(SpreadsheetFault) {
    gaps += Int64(max(0, commas - 1))
    if gaps > limits.gaps { throw .tooManyEmptyCells(row: row) }
    bytes.append(0x2C, times: commas)
  }

  /// Ends a cell.
  @inline(__always)
  func check() throws(SpreadsheetFault) {
    if taken &+ Int64(bytes.count) &- rowStart > Int64(limits.row) { throw .rowTooLong(row: row) }
  }

  /// Ends the row: as many cells as the first one has at the least.
  mutating func endRow() throws(SpreadsheetFault) {
    if !isRow { return }
    isRow = false
    usedColumn = max(usedColumn, column)
    if let lastColumn {
      if column < lastColumn { try skip(lastColumn - column, row) }
    } else {
      lastColumn = column
    }
    bytes.append(0x0A)
    if taken + Int64(bytes.count) > limits.output { throw .tooMuchText(row: row) }
  }

  /// Says that the row that comes next stands so many times.
  mutating func hold(times: Int64) {
    isHeld = times > 1
    repeats = times - 1
  }

  /// Ends a row that may stand several times: ``repeatRow()`` writes it again.
  mutating func endHeldRow() throws(SpreadsheetFault) {
    if isHeld && isRow {
      try endRow()
      held.removeAll()
      held.append(bytes, Int(rowStart - taken)..<bytes.count)
      heldLines = lines - linesBefore
    } else {
      try endRow()
      repeats = 0
    }
    isHeld = false
  }

  /// Writes the row before once more, where it stands more often; false where it does not.
  mutating func repeatRow() throws(SpreadsheetFault) -> Bool {
    if isHeld || repeats <= 0 { return false }
    repeats -= 1
    row += 1
    if row - 1 - lines != shift {
      shift = row - 1 - lines
      map.note(line: lines + 1, row: row)
    }
    lines += heldLines
    bytes.append(held, 0..<held.count)
    if taken + Int64(bytes.count) > limits.output { throw .tooMuchText(row: row) }
    return true
  }

  /// Counts what was written as taken.
  mutating func clear() {
    taken += Int64(bytes.count)
    bytes.removeAll()
  }
}
