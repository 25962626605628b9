import CSV
import Foundation
import Reporting
import TestSupport
import Testing
import Validation

/// Every form of a report says the same, whatever is in it.
@Suite struct FormatTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func records(_ text: String) -> [[String]] {
    var reader = CSV.Reader(delimiter: .comma)
    var records: [[String]] = []
    var record = CSV.Record()
    reader.feed(Array(text.utf8).span)
    reader.finish()
    while reader.next(into: &record) == .record { records.append((0..<record.count).map { record.string($0) }) }
    return records
  }

  /// How many errors, warnings and others a form holds.
  private func totals(_ report: Report, _ format: ReportFormat) throws -> [Int64] {
    let text = SampleReports.render(report, format)
    let names = Severity.allCases.map { $0.rawValue }
    switch format {
    case .json:
      let counts = try object(text)["counts"] as? [String: Int64] ?? [:]
      return names.compactMap { counts[$0] }
    case .sarif:
      let run = try #require((try object(text)["runs"] as? [[String: Any]])?.first)
      let results = (run["results"] as? [[String: Any]] ?? []).filter { $0["suppressions"] == nil }
      return ["error", "warning", "note"].map { level in
        results.filter { $0["level"] as? String == level }.reduce(0) { $0 + ($1["occurrenceCount"] as? Int64 ?? 0) }
      }
    case .junit:
      let page = try #require(ParsedPage(text))
      return names.compactMap { name in
        page.all("property").first { $0["name"] == "concord.\(name)" }?["value"].flatMap { Int64($0) }
      }
    case .csv:
      let rows = records(text).dropFirst()
      return names.map { name in Int64(rows.filter { $0[0] == name }.count) }
    case .ndjson:
      let lines = try text.split(separator: "\n").map { try object(String($0)) }
      return names.map { name in Int64(lines.filter { $0["severity"] as? String == name }.count) }
    case .markdown:
      let line = try #require(text.split(separator: "\n").first { $0.hasSuffix(" good to know.") })
      return line.split(separator: " ").compactMap { Int64($0.replacing(",", with: "")) }
    case .html:
      let page = try #require(ParsedPage(text))
      guard let caption = page.all("caption").first(where: { $0.text == "Findings by field" }) else {
        return [0, 0, 0]
      }
      let cells = page.elements.filter { $0.name == "td" && page.table(of: $0) == page.table(of: caption) }
      let kinds = page.elements.filter { $0["scope"] == "col" && page.table(of: $0) == page.table(of: caption) }
        .dropFirst().map { $0["class"]?.split(separator: " ").last.map { String($0) } ?? "" }
      return names.map { name in
        cells.enumerated().filter { kinds[$0.offset % kinds.count] == name }
          .reduce(0) { $0 + (Int64($1.element.text.replacing(",", with: "")) ?? 0) }
      }
    case .text:
      let errors = try #require(text.split(separator: "\n").last)
      let count = errors.hasPrefix("INVALID: ") ? Int64(errors.split(separator: " ")[1]) : 0
      // The text names the number of errors alone; the others stand with each finding.
      return [try #require(count), report.count(.warning), report.count(.info)]
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func everyFormatCarriesTheSameTotals(_ format: ReportFormat) throws {
    #expect(SampleReports.ofCases.count >= 167)
    for report in SampleReports.ofCases {
      #expect(try totals(report, format) == Severity.allCases.map { report.count($0) })
    }
  }

  @Test func linesNameThePlacesOfTheReport() throws {
    let report = try SampleReports.example(samples: 1000)
    let rows = records(SampleReports.render(report, .csv))
    #expect(rows.first == FindingLine.columns && rows.count == 53)
    let cells = Set(rows.dropFirst().map { $0[5] })
    #expect(cells.contains("I275") && !report.findings.isEmpty && report.hasEverySample)
    #expect(rows.dropFirst().allSatisfy { $0.count == FindingLine.columns.count })
    let negative = rows.filter { $0[1] == "number-out-of-range" }.map { $0[7] }
    #expect(negative == ["-2.59", "-2.59", "-2.83"])
    #expect(rows.first { $0[1] == "formula-cell" }?[7] == "'-- see notes")
  }

  @Test func nothingThatAFileHoldsGetsOutOfAFormat() throws {
    #expect(SampleReports.hostile.count >= 20)
    for text in SampleReports.hostile {
      let report = try SampleReports.hostile(text)
      for format in ReportFormat.allCases {
        let output = SampleReports.render(report, format)
        let hidden = output.unicodeScalars.filter {
          $0 != "\n" && ($0.value < 32 || [0x202E, 0xFEFF, 0xFFFE].contains($0.value))
        }
        #expect(hidden.isEmpty, "\(format) of \(text.debugDescription)")
      }
      let page = try #require(ParsedPage(SampleReports.render(report, .html)))
      #expect(page.all("script").isEmpty && page.all("b").isEmpty && page.all("title").count == 1)
      #expect(ParsedPage(SampleReports.render(report, .junit)) != nil)
      _ = try object(SampleReports.render(report, .json))
      _ = try object(SampleReports.render(report, .sarif))
      let lines = SampleReports.render(report, .ndjson).split(separator: "\n")
      #expect(try lines.map { try object(String($0)).count }.count == 2)
      let rows = records(SampleReports.render(report, .csv))
      #expect(rows.count == 3 && rows.allSatisfy { $0.count == 10 })
      for cell in rows.dropFirst().joined() { #expect(!["=", "+", "@"].contains(cell.prefix(1))) }
    }
  }

  @Test func markdownHasNoMarkupButItsOwn() throws {
    for text in SampleReports.hostile {
      let lines = SampleReports.render(try SampleReports.hostile(text), .markdown)
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.filter { $0.hasPrefix("#") }.count == 2, "\(text.debugDescription)")
      for line in lines where line.hasPrefix("| ") { #expect(line.filter { $0 == "|" }.count == 7) }
      let rest = lines.joined(separator: "\n").replacing("<code>", with: "").replacing("</code>", with: "")
      for sign in ["<", ">", "`", "[", "*", "~", "\\", "@", "http:"] {
        #expect(!rest.contains(sign), "\(sign) in the Markdown of \(text.debugDescription)")
      }
    }
  }
}
