import CSV
import Schemas
import Vocabularies

/// Stands for `unknown-code`, `withdrawn-code` and `code-not-yet-valid`: a code that the list has, byte for byte,
/// and that is valid on the days that the record gives.
final class CodeScreen: Screen {
  private let column: Int
  private let field: Int
  private let judgedOn: Int?
  private let isRequired: Bool
  private let table: CodeTable

  init(_ column: Column, at index: Int, _ vocabulary: Vocabulary, judgedOn: Int?) {
    self.column = column.index
    self.field = index
    self.judgedOn = judgedOn
    isRequired = column.field?.isRequired ?? false
    table = CodeTable(vocabulary.release)
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    var facts = sheet.take(field)
    facts.makeRoomForEntries(chunk.cells.rowCount)
    look(at: chunk, days: judgedOn.map { sheet.facts[$0] } ?? Sheet.Facts(), &sheet.suspects, &facts.entries)
    sheet.facts[field] = facts
  }

  private func look(
    at chunk: borrowing Chunk, days: Sheet.Facts, _ suspectRows: inout [UInt64], _ found: inout [Int32]
  ) {
    let text = chunk.bytes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let bit = UInt64(1) << UInt64(column)
    let (firstDays, lastDays) = (days.firstDays.span, days.lastDays.span)
    var entries = found.mutableSpan
    var suspects = suspectRows.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      let cell = Int(rows[row]) + column
      let (start, end) = (Int(starts[cell]), Int(ends[cell]))
      let length = end - start
      let low = first(min(length, 8), of: word(text, at: start))
      let high = length > 8 ? first(min(length, CodeTable.longest) - 8, of: word(text, at: start + 8)) : 0
      // The table takes a null byte at the end for no byte.
      let isLookedUp = length <= CodeTable.longest && text[max(start, end - 1)] != 0
      let place = isLookedUp ? table.place(low, high) : nil
      guard let place, judgedOn == nil || table.isValid(place, firstDays[row], lastDays[row]) else {
        suspects[row] |= length > 0 || isRequired ? bit : 0
        entries[row] = -1
        continue
      }
      entries[row] = table.entry(place)
    }
  }
}
