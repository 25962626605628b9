import Foundation
import Reporting
import TestSupport
import Testing
import Validation

/// Reports read back from JSON: the same bytes again, or a clear refusal.
@Suite struct ReportReadingTests {
  private func read(_ text: String) throws(ReportFault) -> WrittenReport {
    try WrittenReport(reading: Array(text.utf8), ownVersion: "0.1.0")
  }

  /// What is said of a text that is no report; nil where it is one.
  private func refusal(_ text: String) -> String? {
    do throws(ReportFault) {
      _ = try read(text)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func everyReportIsReadBackToTheSameBytes() throws {
    let reports =
      try SampleReports.ofCases + [SampleReports.example(), SampleReports.example(samples: 0)]
      + SampleReports.hostile.map { try SampleReports.hostile($0) }
    #expect(reports.count >= 190)
    for report in reports {
      let text = report.json(version: "0.1.0").text
      #expect(try read(text).report.json(version: "0.1.0").text == text)
    }
  }

  @Test func theVersionThatWroteTheReportIsKept() throws {
    let report = try SampleReports.example()
    #expect(try read(report.json(version: "0.0.9-beta").text).version == "0.0.9-beta")
    for version in ["0.1.1", "1.0.0", "0.10.0"] {
      #expect(refusal(report.json(version: version).text)?.contains("newer than this 0.1.0") == true)
    }
    for version in ["", "one", "1.0", "1.0.0.0", "1234567.0.0"] {
      #expect(refusal(report.json(version: version).text) != nil)
    }
  }

  @Test func aTextThatIsCutAnywhereIsRefused() throws {
    let text = Array(try SampleReports.hostile("né").json(version: "0.1.0").text.utf8)
    for end in 0..<(text.count - 1) {
      #expect(throws: ReportFault.self, "cut at \(end)") {
        try WrittenReport(reading: Array(text[..<end]), ownVersion: "0.1.0")
      }
    }
  }

  @Test func anyChangedByteGivesAReportOrARefusal() throws {
    let text = Array(try SampleReports.hostile("né").json(version: "0.1.0").text.utf8)
    var refused = 0
    for index in text.indices {
      for byte: UInt8 in [0x00, 0x22, 0x2C, 0x39, 0x5C, 0x7D, 0xFF] {
        var spoilt = text
        spoilt[index] = byte
        do throws(ReportFault) { _ = try WrittenReport(reading: spoilt, ownVersion: "0.1.0") } catch { refused += 1 }
      }
    }
    #expect(refused > text.count * 4)
  }

  /// What to change in the report on the example, and what is said of it.
  private static let changes: [(old: String, new: String, said: String)] = [
    ("\"error\": 32", "\"error\": 31", "counts.error is not 32"),
    ("\"warning\": 20", "\"warning\": 21", "counts.warning is not 20"),
    ("\"clean\": 948", "\"clean\": 949", "do not add up to input.records"),
    ("\"clean\": 948", "\"clean\": 9223372036854775807", "records.clean is not a whole number"),
    ("\"clean\": 948", "\"clean\": 9007199254740992", "do not add up"),
    ("\"clean\": 948", "\"clean\": 948.0", "records.clean is not a whole number"),
    ("\"verdict\": \"invalid\"", "\"verdict\": \"valid\"", "the verdict that follows from its findings is invalid"),
    ("\"count\": 6", "\"count\": 4", "counts.error"),
    ("\"records\": 1000", "\"records\": 900", "do not add up"),
    ("\"rule\": \"invalid-number\"", "\"rule\": \"invalid-thing\"", "findings[0].rule is not a rule"),
    ("\"severity\": \"error\"", "\"severity\": \"fatal\"", "findings[0].severity is not one of error warning info"),
    ("\"cell\": \"I275\"", "\"cell\": \"I276\"", "findings[0].samples[0].cell is not the cell"),
    ("\"cell\": \"I275\"", "\"cell\": \"275\"", "is not the cell"),
    ("\"line\": 275", "\"row\": 275", "does not know: findings[0].samples[0].row"),
    ("\"line\": 275", "\"line\": 0", "findings[0].samples[0].line is not a whole number from 1 up"),
    ("\"record\": 274", "\"record\": 1274", "cell is not the cell"),
    ("\"record\": 274", "\"record\": 273", "cell is not the cell"),
    ("\"as_at\": \"2026-04-01\"", "\"as_at\": \"1 April\"", "as_at is not a day"),
    ("\"as_at\"", "\"asAt\"", "as_at is missing"),
    ("\"not_checked\": []", "\"not_checked\": {}", "not_checked is not a list of objects"),
    ("\"not_checked\": []", "\"not_checked\": [], \"grade\": 1", "does not know: grade"),
    ("\"not_checked\": []", "\"not_checked\": [], \"not_checked\": []", "the member not_checked is there twice"),
    ("\"not_checked\": []", "\"not_checked\": [], \"volumes\": null", "volumes is not an object"),
    ("\"column\": \"A\"", "\"column\": \"B\"", "columns is not in the order of the file"),
    ("\"encoding\": \"utf-8\"", "\"encoding\": \"ebcdic\"", "input.encoding is not one of"),
    ("\"version\": \"1.0\"", "\"version\": null", "schema.version is not a text"),
    ("\"sha256\": \"1d", "\"sha256\": \"XX", "schema.sha256 is not a SHA-256"),
    ("\"concord\": \"0.1.0\"", "\"concord\": \"9.0.0\"", "newer than this 0.1.0"),
    ("\"concord\": \"0.1.0\"", "\"concord\": \"\\ud800\"", "it is not in UTF-8, on line 2"),
    ("\"findings\": [", "\"findings\": [,", "it is not JSON, on line"),
  ]

  @Test func aReportThatWasTamperedWithIsRefused() throws {
    let text = try SampleReports.example().json(version: "0.1.0").text
    for (old, new, said) in ReportReadingTests.changes {
      guard let range = text.range(of: old) else {
        Issue.record("\(old) is not in the report")
        continue
      }
      let message = try #require(refusal(text.replacingCharacters(in: range, with: new)), "\(new) is accepted")
      #expect(message.contains(said), "\(new): \(message)")
      #expect(message.count < 300 && message.hasSuffix("."))
    }
  }

  @Test func volumesAreReadOnlyAsTheyCanBe() throws {
    let right = try SampleReports.hostile("a").json(version: "0.1.0").text
    #expect(refusal(right) == nil && right.contains("\"volumes\""))
    for (old, new) in [
      ("\"total\": 20", "\"total\": 19"), ("\"count\": 9 }", "\"count\": 4 }"), ("\"2026-03\"", "\"2026-13\""),
      ("\"count\": 9 }", "\"count\": 9, \"share\": 1 }"),
    ] {
      let spoilt = right.replacingOccurrences(of: old, with: new)
      #expect(spoilt != right && refusal(spoilt) != nil, "\(new)")
    }
  }

  @Test func aTextThatIsNoReportIsRefused() {
    let deep = String(repeating: "[", count: 100_000)
    let wide = "{" + (0..<100).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    for text in [
      "", " ", "null", "[]", "{}", "{\"concord\": 1}", "report", deep, wide, "{\"a\":01}", "{\"a\":-}", "\"\\x\"",
    ] {
      #expect(refusal(text) != nil, "\(text.prefix(20))")
    }
  }
}
