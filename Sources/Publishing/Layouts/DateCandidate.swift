import Schemas
import Standards
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
      let fitting = family.first { format in texts.allSatisfy { reads($0, format.parts) } }
      return fitting.map { format in
        let isCompact = format.parts.allSatisfy { $0.isNumeric }
        return DateCandidate(pattern: format.pattern, isCompact: isCompact)
      }
    }
  }

  private typealias Format = (pattern: String, parts: [DatePart])

  private static let forDates = read(dates, times)
  private static let forMonths = read(months, [[""]])

  /// Every date with every time, read: a family for each pair.
  private static func read(_ dates: [[String]], _ times: [[String]]) -> [[Format]] {
    dates.flatMap { family in
      times.map { time in
        family.flatMap { date in
          time.compactMap { time in
            guard case .success(let parts) = dateParts(of: date + time) else { return nil }
            return (date + time, parts)
          }
        }
      }
    }
  }

  /// Whether a text is a date, or a month, written in these parts.
  private static func reads(_ text: [UInt8], _ parts: [DatePart]) -> Bool {
    var rest = text[...]
    var (year, month, day) = (2000, 1, 1)
    for part in parts {
      switch part.kind {
      case .literal:
        guard rest.starts(with: part.text.utf8) else { return false }
        rest = rest.dropFirst(part.text.utf8.count)
      case .month where part.width > 2:
        guard let number = name(&rest, among: monthNames, isShort: part.width == 3) else { return false }
        month = number + 1
      case .weekday:
        if name(&rest, among: dayNames, isShort: part.width == 3) == nil { return false }
      case .half:
        if name(&rest, among: ["am", "pm"], isShort: false) == nil { return false }
      case .day, .month, .year, .hour, .minute, .second, .fraction:
        guard let number = number(&rest, width: part.width), isPossible(number, part) else { return false }
        if part.kind == .day { day = number }
        if part.kind == .month { month = number }
        if part.kind == .year { year = part.width == 2 ? 2000 + number : number }
      }
    }
    return rest.isEmpty && Day(year: year, month: month, day: day) != nil
  }

  private static func isPossible(_ number: Int, _ part: DatePart) -> Bool {
    switch part.kind {
    case .hour: part.text.hasPrefix("H") ? number < 24 : (1...12).contains(number)
    case .minute, .second: number < 60
    case .year: part.width == 2 || (1900...2099).contains(number)
    default: true
    }
  }

  /// Reads exactly so many digits; one letter stands for one digit or two.
  private static func number(_ rest: inout ArraySlice<UInt8>, width: Int) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }.prefix(width == 1 ? 2 : width)
    guard !digits.isEmpty, width == 1 || digits.count == width else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let dayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// Reads a name, or its first three letters, in any case of letters.
  private static func name(_ rest: inout ArraySlice<UInt8>, among names: [String], isShort: Bool) -> Int? {
    let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    let found = names.firstIndex { name in
      let wanted = isShort ? Array(name.utf8.prefix(3)) : Array(name.utf8)
      return letters.map { $0 | 0x20 } == wanted
    }
    if found != nil { rest = rest.dropFirst(letters.count) }
    return found
  }
}
