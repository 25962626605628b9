import TestSupport
import Testing
import Vocabularies

@testable import Conversion

@Suite struct DateFormatTests {
  @Test(arguments: [
    ("", DateFormatProblem.empty), ("dd/MM/yyyy 'at", .unclosedQuote), ("dd/MM/yyyy Q", .unknownPart("Q")),
    ("dd/MM/yyy", .unknownPart("yyy")), ("dd/mm/yyyy", .lacks(.month)), ("dd/MM", .lacks(.year)),
    ("MM/yyyy/MM", .twice(.month)), ("dd/MM/yyyy HH:hh", .twice(.hour)), ("dMMyyyy", .openPart("d")),
    ("yyyyMMdHH", .openPart("d")),
  ])
  func whatIsNoFormatIsToldApart(_ pattern: String, _ problem: DateFormatProblem) {
    #expect(throws: problem) { try DateFormat(pattern) }
  }

  @Test(arguments: [
    ("dd.MM.yy", "31.01.26", "2026-01-31"), ("'on' d MMMM yyyy", "on 1 May 2025", "2025-05-01"),
    ("d MMM yyyy h:mm a", "9 sep 2025 1:05 PM", "2025-09-09"),
    ("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "2025-02-03T04:05:06.789Z", "2025-02-03"),
    ("yyyy''MM", "2025'07", "2025-07-01"), ("dd/MM/yyyy", "30/02/2025", "-"), ("dd/MM/yyyy", "1/02/2025", "-"),
    ("dd/MM/yyyy HH:mm", "01/02/2025 24:00", "-"), ("EEE d/M/yy", "Mon 3/2/25", "2025-02-03"),
  ])
  func aTextIsReadAsTheFormatSays(_ pattern: String, _ text: String, _ day: String) throws {
    let format = try DateFormat(pattern)
    #expect(format.day(Array(text.utf8).span)?.description ?? "-" == day)
  }

  /// The short way of reading against the long one, on texts that nearly fit.
  @Test func fixedDatesAreReadAsByTheirFormat() throws {
    var dice = Dice(seed: 5)
    var read = 0
    for pattern in ["dd/MM/yyyy", "yyyyMMdd", "yy-MM-dd", "dd.MM.yyyy HH:mm:ss", "MM/yyyy", "yyyy-MM-dd'T'HH:mm"] {
      let format = try DateFormat(pattern)
      let fixed = try #require(FixedDate(format))
      for _ in 0..<3000 {
        var text: [UInt8] = []
        for item in format.items {
          switch item {
          case .literal(let byte): text.append(byte)
          case .year(let digits): text += dice.bytes(digits, of: Array("0129".utf8))
          default: text += dice.bytes(1, of: Array("001123".utf8)) + dice.bytes(1, of: Array("0123456789".utf8))
          }
        }
        if dice.number(below: 6) == 0 { text[dice.number(below: text.count)] = dice.bytes(1)[0] }
        if dice.number(below: 20) == 0 { text.removeLast() }
        let padded = [0x31] + text + [0x32]
        let parts = fixed.parts(of: padded.span, from: 1, count: text.count)
        let wanted = format.parts(text.span)
        let isSame = parts.map { [$0.year, $0.month, $0.day] } == wanted.map { [$0.year, $0.month, $0.day] }
        #expect(isSame, "\(pattern): \(text)")
        if parts != nil { read += 1 }
      }
    }
    #expect(read > 3000)
    for pattern in ["d/MM/yyyy", "dd MMM yyyy", "dd/MM/yyyy h:mm a"] {
      let isFixed = FixedDate(try DateFormat(pattern)) != nil
      #expect(!isFixed)
    }
  }
}
