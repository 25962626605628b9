import Testing
import Vocabularies

@Suite struct DayTests {
  /// The lengths of the months by the rhyme, apart from the code under test.
  private func monthLengths(_ year: Int) -> [Int] {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: width - String(number).count) + String(number)
  }

  @Test func everyDayOfTwoCenturiesRoundTripsAndStepsByOne() throws {
    var expected = try #require(Day("1900-01-01")).number
    #expect(expected == -25_567)
    var wrong: [String] = []
    for year in 1900...2100 {
      for (month, length) in monthLengths(year).enumerated() {
        for day in 1...length {
          let text = "\(year)-\(padded(month + 1, 2))-\(padded(day, 2))"
          let found = Day(text)
          let isRight =
            found?.number == expected && found?.description == text
            && found == Day(year: year, month: month + 1, day: day)
            && found?.month.description == String(text.prefix(7))
          if !isRight { wrong.append(text) }
          expected += 1
        }
        if Day(year: year, month: month + 1, day: length + 1) != nil {
          wrong.append("\(year)-\(month + 1): too long")
        }
      }
    }
    #expect(wrong == [])
    #expect(expected == Day("2101-01-01")?.number)
  }

  @Test func knownDaysHaveTheirNumbers() {
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("1969-12-31")?.number == -1)
    #expect(Day("2000-03-01")?.number == 11_017)
    #expect(Day("2038-01-19")?.number == 24_855)
    #expect(Day("0000-01-01")?.number == -719_528)
    #expect(Day("9999-12-31")?.number == 2_932_896)
    #expect(Day("0000-01-01")?.description == "0000-01-01")
    #expect(Day("9999-12-31")?.description == "9999-12-31")
  }

  @Test(arguments: [
    (1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (1600, true), (0, true),
  ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(Day(year: year, month: 2, day: 28) != nil)
    #expect(Day(year: year, month: 2, day: 30) == nil)
  }

  @Test(arguments: [
    "", " ", "2026", "2026-03", "2026-3-14", "2026-03-1", "26-03-14", "02026-03-14", "2026-03-14 ",
    " 2026-03-14",
    "2026/03/14", "2026.03.14", "2026 03 14", "20260314", "14/03/2026", "14-03-2026", "03-14-2026",
    "2026-13-01",
    "2026-00-10", "2026-01-00", "2026-01-32", "2026-02-29", "2026-02-30", "2026-04-31", "2026-06-31",
    "2026-09-31",
    "2026-11-31", "2026-03-14T00:00", "2026-03-14Z", "-026-03-14", "+026-03-14", "2026-0a-14", "2026-03-1a",
    "2026-+3-14", "2026-03-+1", "٢٠٢٦-٠٣-١٤", "2026–03–14", "45731", "today", "2026-W11-6", "2026-073",
  ])
  func textsThatAreNoDates(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func partsThatAreNoDates() {
    #expect(Day(year: -1, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 2026, month: 0, day: 1) == nil)
    #expect(Day(year: 2026, month: 1, day: -1) == nil)
    #expect(Day(year: 2026, month: 1, day: Int.max) == nil)
  }

  @Test func daysAreInOrder() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"].map {
      try #require(Day($0))
    }
    #expect(days.shuffled().sorted() == days)
  }
}
