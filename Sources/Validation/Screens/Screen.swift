import CSV

/// The fast path for one column, or for one rule across fields: looks at all rows of a chunk in one go.
///
/// A screen may say of a cell that it is surely fine, or that the exact path has to look closer, and nothing else.
/// It must never call a cell fine in which one of the column's rules finds a breach; the other way round costs
/// time only. Which exact check a screen stands for is said at the top of each.
class Screen {
  /// Marks on the sheet the rows that the exact path has to look at.
  func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {}
}

/// What screens say of the rows of a chunk, and what they tell each other of them.
struct Sheet {
  /// For each row, a bit for each column that is not surely fine, by the column's place in the file.
  var suspects: [UInt64] = []
  /// For each field that others depend on, what the cell of each row says. Holds for cells that are no suspects;
  /// see ``Facts`` for what stands there otherwise.
  var facts: [Facts]

  /// The bit of a row whose cells do not go together.
  static let rowBit: UInt64 = 1 << 63
  /// How many columns there are bits for.
  static let mostColumns = 63

  /// What the cells of one field say, row by row.
  struct Facts {
    /// The first and the last day that codes must be valid on. For a suspect no code is valid on its days but one
    /// that always was and is.
    var firstDays: [Int32] = []
    var lastDays: [Int32] = []
    /// The entry of the field's list, or the number of the month; negative for a suspect.
    var entries: [Int32] = []
  }

  /// The days of a suspect.
  static let noFirstDay = Int32.max - 1
  static let noLastDay = Int32.min

  init(fields: Int) {
    facts = [Facts](repeating: Facts(), count: fields)
  }

  /// Lends the facts of a field out, to be written and given back: two of a sheet's arrays cannot be written at once.
  mutating func take(_ field: Int) -> Facts {
    let taken = facts[field]
    facts[field] = Facts()
    return taken
  }

  /// Makes ready for a chunk of so many rows.
  mutating func begin(_ rows: Int, suspects: UInt64) {
    if self.suspects.count < rows { self.suspects = [UInt64](repeating: 0, count: rows * 2) }
    var marks = self.suspects.mutableSpan
    for row in 0..<rows { marks[row] = suspects }
  }
}

extension Sheet.Facts {
  /// Makes room for so many rows, where it does not have it.
  mutating func makeRoomForDays(_ rows: Int) {
    if firstDays.count >= rows { return }
    firstDays = [Int32](repeating: 0, count: rows * 2)
    lastDays = firstDays
  }

  /// Makes room for so many rows, where it does not have it.
  mutating func makeRoomForEntries(_ rows: Int) {
    if entries.count < rows { entries = [Int32](repeating: 0, count: rows * 2) }
  }
}

extension Screen {
  /// Where a cell starts and ends.
  @inline(__always)
  static func bounds(of cell: Int, _ starts: Span<UInt32>, _ ends: Span<UInt32>) -> (start: Int, end: Int) {
    // A chunk vouches for the cells of its rows: it has as many for each as the file has columns.
    unsafe (Int(starts[unchecked: cell]), Int(ends[unchecked: cell]))
  }

  /// Asks `isFine` of every cell of a column, and marks those of which it is not true.
  @inline(__always)
  static func mark(
    _ column: Int, of chunk: borrowing Chunk, on sheet: inout Sheet,
    unless isFine: (_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool
  ) {
    let text = chunk.bytes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let bit = UInt64(1) << UInt64(column)
    var suspects = sheet.suspects.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      let (start, end) = bounds(of: Int(rows[row]) + column, starts, ends)
      let isSuspect = !isFine(text, start, end)
      suspects[row] |= isSuspect ? bit : 0
    }
  }
}
