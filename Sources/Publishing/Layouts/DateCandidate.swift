import Conversion
import Schemas
import Vocabularies

/// A way in which dates may be written in a local file, to be tried on all values of a column.
struct DateCandidate {
  /// The format that all the values fit.
  let pattern: String
  /// Whether the format is digits only, which many things are that are no dates.
  let isCompact: Bool

  /// Formats that mean the same, the stricter first: of these the first that fits is taken.
  private static let dates: [[String]] =
    [
      ["yyyy-MM-dd", "yyyy-M-d"], ["yyyy/MM/dd", "yyyy/M/d"], ["yyyy.MM.dd"], ["yyyyMMdd"], ["ddMMyyyy"],
    ]
    + ["/", "-", "."].flatMap { mark in
      [["dd", "MM"], ["MM", "dd"]].flatMap { order in
        ["yyyy", "yy"].map { year in
          [order + [year], order.map { String($0.prefix(1)) } + [year]].map { $0.joined(separator: mark) }
        }
      }
    }
    + ["MMM", "MMMM"].flatMap { month in
      [" ", "-"].flatMap { mark in
        ["yyyy", "yy"].map { year in ["dd", "d"].map { [$0, month, year].joined(separator: mark) } }
      }
    }

  private static let times: [[String]] = [
    [""], [" HH:mm", " H:mm"], [" HH:mm:ss", " H:mm:ss"], [" hh:mm a", " h:mm a"], [" hh:mm:ss a", " h:mm:ss a"],
    [" HH:mm:ss.SSS"], ["'T'HH:mm"], ["'T'HH:mm:ss"], ["'T'HH:mm:ss.SSS"], ["'T'HH:mm:ss'Z'"],
    ["'T'HH:mm:ss.SSS'Z'"],
  ]

  private static let months: [[String]] = [
    ["yyyy-MM", "yyyy-M"], ["yyyy/MM", "yyyy/M"], ["yyyyMM"], ["MM/yyyy", "M/yyyy"], ["MM-yyyy", "M-yyyy"],
    ["MMM yyyy"], ["MMMM yyyy"], ["MMM-yyyy"], ["MMM yy"], ["MMM-yy"], ["MMMM yy"], ["MMMM-yy"], ["yyyy MMM"],
    ["yyyy MMMM"],
  ]

  /// Every candidate that all of some values fit; none where there are no values.
  ///
  /// A year of two digits in front is no candidate: nearly every date with the day in front would fit it too.
  static func fitting(_ values: [String], _ type: FieldType) -> [DateCandidate] {
    if values.isEmpty { return [] }
    let texts = values.map { Array($0.utf8) }
    return ((type == .month ? forMonths : []) + forDates).compactMap { family in
      let fitting = family.first { known in texts.allSatisfy { isRead($0, by: known.format) } }
      return fitting.map { DateCandidate(pattern: $0.pattern, isCompact: $0.format.isDigitsOnly) }
    }
  }

  private typealias Known = (pattern: String, format: DateFormat)

  private static let forDates = read(dates, times)
  private static let forMonths = read(months, [[""]])

  /// Every date with every time, read: a family for each pair.
  private static func read(_ dates: [[String]], _ times: [[String]]) -> [[Known]] {
    dates.flatMap { family in
      times.map { time in
        family.flatMap { date in
          time.compactMap { time in (try? DateFormat(date + time)).map { (date + time, $0) } }
        }
      }
    }
  }

  /// The days that dates of records can be expected to be: digits that only look like a date often lie outside.
  private static let believable = Day(year: 1900, month: 1, day: 1)!...Day(year: 2099, month: 12, day: 31)!

  private static func isRead(_ text: [UInt8], by format: DateFormat) -> Bool {
    format.day(text.span).map { believable.contains($0) } ?? false
  }
}
