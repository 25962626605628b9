import Foundation
import Reporting
import TestSupport
import Testing
import Validation

/// What reports hold, however the file was cut and whatever is in it.
@Suite struct ReportTests {
  private static let header =
    "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"

  private func json(_ report: Report) -> String { report.json(version: "test").text }

  @Test(arguments: [1, 2, 3, 7])
  func theReportDoesNotDependOnHowTheBytesAreCut(pieces: Int) throws {
    for (index, item) in Case.all.enumerated() where index % 3 == pieces % 3 {
      let bytes = try Repository.bytes(item.inputPath)
      if bytes.count > 4096 { continue }
      let whole = try Repository.validate(bytes, schema: item.schema, asAt: item.asAt)
      let cut = try Repository.validate(bytes, schema: item.schema, asAt: item.asAt, pieces: pieces, lookahead: 160)
      #expect(json(whole) == json(cut), "\(item.path)")
    }
  }

  @Test func countsAreExactWhateverTheSamples() throws {
    let record = "T%d,E0600,14/03/2026,Bulky waste,99999,carrier pigeon,NOT A CODE,12345678901234,£2.59,=1\n"
    let text = Self.header + (1...3000).map { String(format: record, $0) }.joined()
    for samples in [0, 1, 5, 10_000] {
      let report = try Repository.validate(Array(text.utf8), schema: nil, samples: samples)
      #expect(report.records.withErrors == 3000)
      #expect(report.records.clean + report.records.withWarningsOnly == 0)
      // All but the key break a rule in every record; the record repeats the first one 2,999 times.
      #expect(report.count(.error) == 8 * 3000)
      #expect(report.findings.filter { $0.rule.name == "formula-cell" }.map { $0.count } == [3000])
      #expect(report.findings.filter { $0.rule.name == "duplicate-record" }.map { $0.count } == [2999])
      for finding in report.findings { #expect(finding.samples.count == min(samples, Int(finding.count))) }
    }
  }

  @Test func findingsAreSortedBySeverityThenCountThenRuleThenField() throws {
    for item in Case.all {
      let report = try Repository.validate(Repository.bytes(item.inputPath), schema: item.schema, asAt: item.asAt)
      let keys = report.findings.map { finding in
        (
          Severity.allCases.firstIndex(of: finding.severity) ?? 0, -finding.count, finding.rule.name,
          finding.field ?? ""
        )
      }
      for (left, right) in zip(keys, keys.dropFirst()) { #expect(left < right, "\(item.path)") }
    }
  }

  @Test func theTextReportEndsWithTheVerdict() throws {
    for item in Case.all {
      let report = try Repository.validate(Repository.bytes(item.inputPath), schema: item.schema, asAt: item.asAt)
      let last = report.text(style: TextStyle(hasColour: false)).split(separator: "\n").last ?? ""
      switch report.verdict {
      case .valid: #expect(last.hasPrefix("VALID: everything was checked"))
      case .invalid: #expect(last.hasPrefix("INVALID: "))
      case .notFullyChecked: #expect(last.hasPrefix("NOT FULLY CHECKED: "))
      }
    }
  }

  @Test func aValueIsShownWithItsSpaces() throws {
    let record = "T1,E06000035,2026-03-01,57,8,\"  web \",ME4 4TR,,1,\n"
    for copies in [1, 2] {
      let text = Self.header + String(repeating: record, count: copies)
      let report = try Repository.validate(Array(text.utf8), schema: nil)
      #expect(report.text(style: TextStyle(hasColour: false)).contains(": “  web ”\n"))
    }
  }

  @Test func nothingInAReportCanSteerATerminal() throws {
    let escape = "\u{1B}[31m\u{202E}"
    let text = Self.header.dropLast() + ",\(escape)\nT\(escape),\(escape),x,57,8,web,ME4 4TR,,1,\(escape),z\n"
    let report = try Repository.validate(Array(text.utf8), schema: "service-transactions", showsValues: true)
    for output in [report.text(style: TextStyle(hasColour: false)), json(report)] {
      #expect(!output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }

  @Test func lineAndCellAreThoseOfTheRecord() throws {
    let text =
      "\r\n" + Self.header.dropLast() + "\r\n\r\nT1,E06000035,2026-03-01,57,8,web,ME4 4TR,,1,\"two\nlines\"\r\n"
      + "T2,E06000035,nonsense,57,8,web,ME4 4TR,,1,\r\n"
    let report = try Repository.validate(Array(text.utf8), schema: nil)
    let sample = try #require(report.findings.first { $0.rule.name == "invalid-date" }?.samples.first)
    #expect(sample.line == 6 && sample.record == 2 && sample.column == 2 && sample.key == "T2")
    #expect(json(report).contains("\"cell\": \"C3\""))
  }
}
