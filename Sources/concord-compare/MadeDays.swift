import TestSupport
import Vocabularies

/// Days and months, and what is nearly one.
enum MadeDays {
  private static let strange = [
    "1900-01-01", "1899-12-31", "1900-02-29", "2000-02-29", "2023-02-29", "2024-02-29", "2025-02-30", "2025-00-10",
    "2025-13-01", "2025-04-31", "2025-04-30", "2025-12-31", "2025-12-32", "2025-01-00", "9999-12-31", "0000-01-01",
    "2025-4-1", "2025/04/01", "01/04/2025", "2025-04-01T", "2025-04-0a", "2O25-04-01", "2025-04-1 ", "45321", "1-Feb",
    "Feb-25", "2025-04-01\0", "20250401", "2025-04--1", "+025-04-01", "2025.04.01", "1E+05", "#N/A", "2025:04-01",
    "1800-01-01", "2199-12-31", "2200-01-01", "2200-02-01", "2025-04", "2025-04-01-", "-2025-04-1", "2025-04-\u{FF11}",
  ]

  /// A day in the years before another.
  static func ordinary(to last: Day, _ dice: inout Dice) -> Day {
    Day(number: last.number - Int32(dice.number(below: dice.number(below: 3) == 0 ? 4000 : 300)))
  }

  /// A day on either side of a bound, or nearly a day.
  static func day(around asAt: Day, _ days: [Day], _ dice: inout Dice) -> String {
    if dice.number(below: 2) == 0 { return strange[dice.number(below: strange.count)] }
    return near(asAt, days, &dice).description
  }

  /// A month on either side of a bound, or nearly a month.
  static func month(around asAt: Day, _ days: [Day], _ dice: inout Dice) -> String {
    if dice.number(below: 2) == 0 {
      let text = strange[dice.number(below: strange.count)]
      return dice.number(below: 4) == 0 ? text : String(text.prefix(7))
    }
    return Month(number: near(asAt, days, &dice).month.number + Int32(dice.number(below: 3)) - 1).description
  }

  private static func near(_ asAt: Day, _ days: [Day], _ dice: inout Dice) -> Day {
    let bound = dice.number(below: 2) == 0 || days.isEmpty ? asAt : days[dice.number(below: days.count)]
    return Day(number: bound.number + Int32(dice.number(below: 3)) - 1)
  }
}
