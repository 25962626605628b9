/// Which row of the sheet each line of the CSV made from it comes from.
///
/// A row without values is an empty line, so a line's number is that of the row but for cells that hold line ends.
/// Behind such a row the two differ by a constant until the next one, and only where that changes is noted: 8 bytes
/// for each row whose cells hold line ends, none for other sheets.
public struct RowMap: Sendable, Equatable {
  private var lines: [UInt32] = []
  private var rows: [UInt32] = []

  /// A map in which every line is the row of its number.
  public init() {}

  /// How many rows are noted.
  public var count: Int { lines.count }

  /// The row of the sheet, counted from 1, of the record on this physical line of the CSV, counted from 1.
  ///
  /// Of a line within a record, the row of that record or of one soon after it: ask for the line where one begins.
  public func row(ofLine line: Int64) -> Int64 {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if Int64(lines[middle]) <= line { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? line : Int64(rows[low - 1]) + line - Int64(lines[low - 1])
  }

  /// Notes that from this line on, lines and rows go on together from here.
  mutating func note(line: Int64, row: Int64) {
    lines.append(UInt32(clamping: line))
    rows.append(UInt32(clamping: row))
  }
}
