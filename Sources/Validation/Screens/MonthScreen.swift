import CSV
import Schemas
import Vocabularies

/// Stands for `invalid-month` and `date-out-of-range`: seven bytes that ``Month/init(_:)-(Span<UInt8>)`` reads and
/// ``Field/excludes(_:asAt:)-(Month,_)`` lets through.
final class MonthScreen: Screen {
  private let column: Int
  private let field: Int
  private let isRequired: Bool
  private let table: DayTable

  init(_ column: Column, _ field: Field, at index: Int, asAt: Day) {
    self.column = column.index
    self.field = index
    isRequired = field.isRequired
    table = DayTable(field, asAt: asAt)
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    var facts = sheet.take(field)
    facts.makeRoomForDays(chunk.cells.rowCount)
    facts.makeRoomForEntries(chunk.cells.rowCount)
    look(at: chunk, &sheet.suspects, &facts.firstDays, &facts.lastDays, &facts.entries)
    sheet.facts[field] = facts
  }

  private func look(
    at chunk: borrowing Chunk, _ suspectRows: inout [UInt64], _ first: inout [Int32], _ last: inout [Int32],
    _ numbers: inout [Int32]
  ) {
    let text = chunk.bytes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let bit = UInt64(1) << UInt64(column)
    var suspects = suspectRows.mutableSpan
    var firstDays = first.mutableSpan
    var lastDays = last.mutableSpan
    var entries = numbers.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      let (start, end) = Screen.bounds(of: Int(rows[row]) + column, starts, ends)
      let (number, month) = month(text, start, end)
      let isBlank = start == end && !isRequired
      suspects[row] |= month.length == 0 && !isBlank ? bit : 0
      firstDays[row] = month.length == 0 ? Sheet.noFirstDay : month.first
      lastDays[row] = month.length == 0 ? Sheet.noLastDay : month.first &+ month.length &- 1
      entries[row] = month.length == 0 ? -1 : number
    }
  }

  /// The number of the month, its first day and its length; no days where it is not one that the field allows.
  @inline(__always)
  private func month(
    _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (number: Int32, days: (first: Int32, length: Int32)) {
    let written = Validation.first(7, of: word(text, at: start))
    // YYYY-MM becomes YYYYMM, behind two zeros.
    let digits = (written & 0xFFFF_FFFF | written >> 8 & 0xFFFF_0000_0000) << 16 | 0x3030
    let isWritten = end - start == 7 && nonDigits(digits) == 0 && written >> 32 & 0xFF == 0x2D
    let value = Int(truncatingIfNeeded: Validation.number(ofDigits: digits))
    let (year, month) = (value / 100, value % 100)
    let days = table.month(year, month)
    return (Int32(truncatingIfNeeded: year * 12 + month - 1), isWritten ? days : (0, 0))
  }
}
