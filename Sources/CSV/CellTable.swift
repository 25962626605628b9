/// Where the cells of many records stand in a text, and which of them make up a record.
public struct CellTable: Sendable {
  /// Where each cell starts, quotes not counted.
  public private(set) var starts: [UInt32] = []
  /// Where each cell ends: before its closing quote, its delimiter or its line end.
  public private(set) var ends: [UInt32] = []
  /// For each row, the index of its first cell; the others follow.
  public private(set) var rows: [UInt32] = []
  /// How many cells and rows there are. What stands further on in the arrays has no meaning.
  public private(set) var count = 0
  public private(set) var rowCount = 0

  mutating func removeAll() {
    count = 0
    rowCount = 0
  }

  /// Takes back the cells from `first` on.
  mutating func removeCells(from first: Int) { count = first }

  @inline(__always)
  mutating func append(start: Int, end: Int) {
    if count == ends.count { grow(by: 1) }
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count += 1
  }

  @inline(__always)
  mutating func appendRow(firstCell: Int) {
    if rowCount == rows.count { rows.append(contentsOf: repeatElement(0, count: max(1024, rows.count))) }
    rows[rowCount] = UInt32(truncatingIfNeeded: firstCell)
    rowCount += 1
  }

  /// Cuts a text without quotes into cells, from `begin` on: at each delimiter and line feed before `end`.
  mutating func cut(_ classes: [UInt64], from begin: Int, to end: Int) {
    var start = UInt32(truncatingIfNeeded: begin)
    var word = begin / Chunk.block
    var mask = UInt64.max << UInt64(begin % Chunk.block)
    while word * Chunk.block < end {
      var bits =
        mask
        & (classes[word * Chunk.planes + Chunk.Plane.delimiter.rawValue]
          | classes[word * Chunk.planes + Chunk.Plane.lineFeed.rawValue])
      mask = UInt64.max
      if ends.count - count < Chunk.block { grow(by: Chunk.block) }
      let base = UInt32(truncatingIfNeeded: word * Chunk.block)
      var index = count
      while bits != 0 {
        let place = base | UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
        starts[index] = start
        ends[index] = place
        start = place + 1
        index += 1
        bits &= bits - 1
      }
      count = index
      word += 1
    }
  }

  /// Leaves the carriage return before a line feed out of a row's last cell.
  mutating func shorten(cell: Int) { ends[cell] -= 1 }

  private mutating func grow(by least: Int) {
    let more = max(least, max(4096, ends.count))
    starts.append(contentsOf: repeatElement(0, count: more))
    ends.append(contentsOf: repeatElement(0, count: more))
  }
}
