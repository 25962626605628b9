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
    let slotList = table.slots
    let (slots, shift, column, isJudged) = (slotList.span, table.shift, column, judgedOn != nil)
    let blank = isRequired ? bit : 0
    var entries = found.mutableSpan
    var suspects = suspectRows.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      let (start, end) = Screen.bounds(of: Int(rows[row]) + column, starts, ends)
      let length = end - start
      let low = first(min(length, 8), of: word(text, at: start))
      let high = length > 8 ? first(min(length, CodeTable.longest) - 8, of: word(text, at: start + 8)) : 0
      let slot = CodeTable.slot(low, high, in: slots, shift)
      // The table takes a null byte at the end for no byte.
      var isFine = slot.entry >= 0 && length <= CodeTable.longest && text[end - 1] != 0
      if isJudged { isFine = isFine && slot.isValid(firstDays[row], lastDays[row]) }
      suspects[row] |= isFine ? 0 : length == 0 ? blank : bit
      entries[row] = isFine ? slot.entry : -1
    }
  }
}
