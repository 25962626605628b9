import Testing

@testable import Conversion

@Suite struct ReverseDateTests {
  @Test(arguments: [
    ("MMM yyyy", "2026-01", "Jan 2026"), ("yyyyMM", "2026-12", "202612"), ("dd/MM/yyyy", "2026-09", "01/09/2026"),
    ("MMMM yy", "2099-05", "May 99"), ("MMMM yy", "2100-05", nil), ("MM/yyyy", "2026-13", nil),
    ("MM/yyyy", "2026-01-31", nil), ("MM/yyyy", "", nil),
  ])
  func aMonthIsWrittenAsTheFormatSays(_ pattern: String, _ month: String, _ wanted: String?) throws {
    let format = try DateFormat(pattern)
    var bytes = Array("> ".utf8)
    let isWritten = format.write(Array(month.utf8).span, isMonth: true, into: &bytes)
    #expect(isWritten == (wanted != nil))
    #expect(String(decoding: bytes, as: UTF8.self) == "> " + (wanted ?? ""))
  }

  @Test func timesAreKnown() throws {
    for (pattern, hasTimes) in [("dd/MM/yyyy", false), ("dd/MM/yyyy HH:mm", true), ("d MMM yyyy a", true)] {
      let format = try DateFormat(pattern)
      #expect(format.hasTimes == hasTimes, "\(pattern)")
    }
  }
}
