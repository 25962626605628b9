import CSV

/// Stands for `blank-record` in a file without a required column: something is in one of the cells.
final class BlankRecordScreen: Screen {
  private let columns: Int

  init(_ plan: Plan) { columns = plan.columns.count }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    let text = chunk.bytes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    var suspects = sheet.suspects.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      var isGiven = false
      for cell in Int(rows[row])..<(Int(rows[row]) + columns) {
        let start = Int(starts[cell])
        if start < Int(ends[cell]) && text[start] > 0x20 && text[start] < 0x80 { isGiven = true }
      }
      suspects[row] |= isGiven ? 0 : Sheet.rowBit
    }
  }
}
