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
    // Most lists have no code of more than eight bytes, and can do without half of the work.
    if table.highs.isEmpty {
      look(at: chunk, longest: 8, days, &suspectRows, &found)
    } else {
      look(at: chunk, longest: CodeTable.longest, days, &suspectRows, &found)
    }
  }

  @inline(__always)
  private func look(
    at chunk: borrowing Chunk, longest: Int, _ days: Sheet.Facts, _ suspectRows: inout [UInt64],
    _ found: inout [Int32]
  ) {
    let text = chunk.bytes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let (firstDays, lastDays) = (days.firstDays.span, days.lastDays.span)
    let (table, column, isJudged) = (table, column, judgedOn != nil)
    let (slotList, highList, validityList, shift) = (table.slots, table.highs, table.validity, table.shift)
    let (slots, highs, validity) = (slotList.span, highList.span, validityList.span)
    let last = slots.count - 1
    let bit = UInt64(1) << UInt64(column)
    let blank = isRequired ? bit : 0
    var entries = found.mutableSpan
    var suspects = suspectRows.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      let (start, end) = Screen.bounds(of: Int(rows[row]) + column, starts, ends)
      let length = end - start
      let low = first(min(length, 8), of: word(text, at: start))
      let high = longest > 8 ? first(max(0, min(length, longest) - 8), of: word(text, at: start + 8)) : 0
      var place = CodeTable.place(low, high, shift)
      var slot = slots[place]
      while slot.low != low || (longest > 8 && highs[place] != high) {
        if slot.entry < 0 { break }
        place = (place + 1) & last
        slot = slots[place]
      }
      // What is longer is in no table, and the table takes a null byte at the end for no byte.
      var isFine = slot.entry >= 0 && length <= longest && text[end - 1] != 0
      if isJudged && !slot.isAlwaysValid && isFine {
        let days = validity[Int(slot.entry)]
        isFine = days.withdrawn > firstDays[row] && days.from <= lastDays[row]
      }
      if !isFine { suspects[row] |= length == 0 ? blank : bit }
      entries[row] = isFine ? slot.entry : -1
    }
  }
}
