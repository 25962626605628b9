import Testing
import Vocabularies

@Suite struct MonthTests {
  @Test func everyMonthRoundTripsAndTouchesTheNext() {
    var wrong: [String] = []
    for number in Int32(1900 * 12)...Int32(2100 * 12) {
      let month = Month(number: number)
      let next = Month(number: number + 1)
      let isRight =
        Month(month.description) == month && month.first.month == month && month.last.month == month
        && month.last.number + 1 == next.first.number && month.first.description == "\(month)-01"
        && month < next
      if !isRight { wrong.append(month.description) }
    }
    #expect(wrong == [])
  }

  @Test func lastDays() {
    #expect(Month("2024-02")?.last.description == "2024-02-29")
    #expect(Month("2100-02")?.last.description == "2100-02-28")
    #expect(Month("2026-12")?.last.description == "2026-12-31")
    #expect(Month("0000-01")?.first.description == "0000-01-01")
  }

  @Test(arguments: [
    "", "2026", "2026-", "2026-0", "2026-1", "2026-00", "2026-13", "2026/03", "03-2026", "202603", "2026-03-",
    "2026-03 ",
    " 2026-03", "2026-03-01", "Mar-26", "26-03", "2026-Q1", "2026–03", "٢٠٢٦-٠٣", "2026-+3",
  ])
  func textsThatAreNoMonths(text: String) {
    #expect(Month(text) == nil)
  }
}
