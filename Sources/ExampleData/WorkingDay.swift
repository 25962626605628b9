/// One day of the file: what every record of the day shares, and where the day ends.
struct WorkingDay: Sendable {
  let year: Int
  let month: Int
  let day: Int
  /// Whether offices and telephones are staffed.
  let isOpen: Bool
  /// The number of records in the file up to the end of this day.
  let recordsThrough: Int
  /// `MED-2603-`
  let keyPrefix: [UInt8]
  /// `,E06000035,2026-03-14,`
  let sharedCells: [UInt8]
}

extension WorkingDay {
  /// How much a day brings, Sunday first: a busy Monday, a quiet weekend.
  private static let weights = [13, 121, 113, 107, 103, 95, 22]

  /// All days of the months, the records shared out among them.
  static func days(
    from first: ExampleMonth, months: Int, records: Int, authority: String, random: inout SplitMix64
  ) -> [WorkingDay] {
    var dates: [(month: ExampleMonth, day: Int, isOpen: Bool, weightThrough: Int)] = []
    var total = 0
    var month = first
    for _ in 0..<months {
      for day in 1...month.dayCount {
        let weekday = month.weekday(of: day)
        let isHoliday = (month.month == 12 && (day == 25 || day == 26)) || (month.month == 1 && day == 1)
        let isOpen = !isHoliday && (1...5).contains(weekday)
        total += weights[isHoliday ? 0 : weekday] * (92 + random.next(below: 17))
        dates.append((month, day, isOpen, total))
      }
      month = month.next
    }
    return dates.map { date in
      let (high, low) = records.multipliedFullWidth(by: date.weightThrough)
      return WorkingDay(
        date.month, day: date.day, isOpen: date.isOpen, authority: authority,
        recordsThrough: total.dividingFullWidth((high, low)).quotient)
    }
  }

  private init(_ month: ExampleMonth, day: Int, isOpen: Bool, authority: String, recordsThrough: Int) {
    var keyPrefix = Array("MED-".utf8)
    keyPrefix.append(digits: month.year % 100, width: 2)
    keyPrefix.append(digits: month.month, width: 2)
    keyPrefix.append(UInt8(ascii: "-"))
    var sharedCells = Array(",\(authority),".utf8)
    sharedCells.append(year: month.year, month: month.month, day: day)
    sharedCells.append(UInt8(ascii: ","))
    self.init(
      year: month.year, month: month.month, day: day, isOpen: isOpen, recordsThrough: recordsThrough,
      keyPrefix: keyPrefix, sharedCells: sharedCells)
  }
}
