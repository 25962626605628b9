import CSV
import Schemas
import Vocabularies

/// Stands for `invalid-date` and `date-out-of-range`: ten bytes that ``Day/init(_:)-(Span<UInt8>)`` reads and
/// ``Field/excludes(_:asAt:)-(Day,_)`` lets through.
final class DateScreen: Screen {
  private let column: Int
  private let field: Int
  private let isRequired: Bool
  private let table: DayTable
  private let first: Int32
  private let last: Int32

  init(_ column: Column, _ field: Field, at index: Int, asAt: Day) {
    self.column = column.index
    self.field = index
    isRequired = field.isRequired
    table = DayTable(field, asAt: asAt)
    first = field.bounds.firstDay?.number ?? Int32.min
    last = DayTable.lastDay(field, asAt: asAt)?.number ?? Int32.max
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    var facts = sheet.take(field)
    facts.makeRoomForDays(chunk.cells.rowCount)
    look(at: chunk, &sheet.suspects, &facts.firstDays, &facts.lastDays)
    sheet.facts[field] = facts
  }

  private func look(
    at chunk: borrowing Chunk, _ suspectRows: inout [UInt64], _ first: inout [Int32], _ last: inout [Int32]
  ) {
    let text = chunk.bytes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let bit = UInt64(1) << UInt64(column)
    var suspects = suspectRows.mutableSpan
    var firstDays = first.mutableSpan
    var lastDays = last.mutableSpan
    // Days often come many records in a row.
    var last = (head: UInt64(0), tail: UInt64(0), day: Int32.min)
    for row in 0..<chunk.cells.rowCount {
      let (start, end) = Screen.bounds(of: Int(rows[row]) + column, starts, ends)
      let (head, tail) = (word(text, at: start), word(text, at: start + 8) & 0xFFFF)
      if end - start != 10 {
        last = (0, 0, Int32.min)
      } else if head != last.head || tail != last.tail {
        last = (head, tail, day(head, tail))
      }
      let day = last.day
      let isBlank = start == end && !isRequired
      suspects[row] |= day == Int32.min && !isBlank ? bit : 0
      firstDays[row] = day == Int32.min ? Sheet.noFirstDay : day
      lastDays[row] = day == Int32.min ? Sheet.noLastDay : day
    }
  }

  /// The number of the day that ten bytes say, eight and two; `Int32.min` where it is not one that the field allows.
  private func day(_ head: UInt64, _ tail: UInt64) -> Int32 {
    // YYYY-MM- and DD become YYYYMMDD.
    let digits = head & 0xFFFF_FFFF | head >> 8 & 0xFFFF_0000_0000 | tail << 48
    let hyphens = (head ^ 0x2D00_002D_0000_0000) & 0xFF00_00FF_0000_0000
    let isWritten = nonDigits(digits) | hyphens == 0
    let number = Int(truncatingIfNeeded: Validation.number(ofDigits: digits))
    let month = table.month(number / 10_000, number / 100 % 100)
    let place = Int32(truncatingIfNeeded: number % 100)
    let day = month.first &+ place &- 1
    let isFine = isWritten && place >= 1 && place <= month.length && day >= first && day <= last
    return isFine ? day : Int32.min
  }
}
