/// Where the cells of many records stand in a text, and which of them make up a record.
public struct CellTable: Sendable {
  /// Where each cell starts, quotes not counted.
  public internal(set) var starts: [UInt32] = []
  /// Where each cell ends: before its closing quote, its delimiter or its line end.
  public internal(set) var ends: [UInt32] = []
  /// For each row, the index of its first cell; the others follow.
  public internal(set) var rows: [UInt32] = []
  /// For each row, 1 where there are quotes in it, else 0.
  public internal(set) var quoted: [UInt8] = []
  /// How many cells there are. What stands further on in the arrays has no meaning.
  public internal(set) var count = 0
  /// How many rows there are.
  public internal(set) var rowCount = 0

  mutating func removeAll() {
    count = 0
    rowCount = 0
  }

  mutating func makeRoom(forCells least: Int) {
    if starts.count - count >= least { return }
    let more = repeatElement(UInt32(0), count: max(least, 4096, starts.count))
    starts.append(contentsOf: more)
    ends.append(contentsOf: more)
  }

  mutating func makeRoom(forRows least: Int) {
    if rows.count - rowCount >= least { return }
    let more = max(least, 512, rows.count)
    rows.append(contentsOf: repeatElement(0, count: more))
    quoted.append(contentsOf: repeatElement(0, count: more))
  }
}
