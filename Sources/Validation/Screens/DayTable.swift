import Schemas
import Vocabularies

/// The months that a field of days or months allows, for looking days up without dividing.
struct DayTable {
  /// The number of the first month in the table.
  private let base: Int
  /// For each month its first day, by number, and how many days it has.
  private var months: [(first: Int32, length: Int32)] = []

  /// The months in which a day may be allowed. Of a field without a first or last day, 400 years are taken.
  init(_ field: Field, asAt: Day) {
    let first = field.bounds.firstDay?.month ?? Month(number: 1800 * 12)
    let last = DayTable.lastDay(field, asAt: asAt)?.month ?? Month(number: 2200 * 12)
    base = Int(first.number)
    if first > last { return }
    for number in first.number...last.number {
      let month = Month(number: number)
      months.append((month.first.number, month.last.number - month.first.number + 1))
    }
  }

  /// The last day that a field allows; nil where it allows all.
  static func lastDay(_ field: Field, asAt: Day) -> Day? {
    guard field.isNotAfterAsAt else { return field.bounds.lastDay }
    return field.bounds.lastDay.map { min($0, asAt) } ?? asAt
  }

  /// The first day and the length of a month of a year; a length of 0 where the table lacks it, or there is none.
  @inline(__always)
  func month(_ year: Int, _ month: Int) -> (first: Int32, length: Int32) {
    let index = year * 12 + month - 1 - base
    let isMonth = UInt(bitPattern: month - 1) < 12 && UInt(bitPattern: index) < UInt(bitPattern: months.count)
    return isMonth ? months[index] : (0, 0)
  }
}
