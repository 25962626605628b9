import CSV

/// Stands for `missing-location`: one of the columns of a set has something in it.
final class LocationScreen: Screen {
  private let columns: [Int]

  init(_ fields: [Int], _ plan: Plan) {
    columns = fields.compactMap { plan.columnOfField[$0] }
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let columns = columns
    var suspects = sheet.suspects.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      let first = Int(rows[row])
      var length: UInt32 = 0
      for column in columns { length |= ends[first + column] &- starts[first + column] }
      suspects[row] |= length == 0 ? Sheet.rowBit : 0
    }
  }
}
