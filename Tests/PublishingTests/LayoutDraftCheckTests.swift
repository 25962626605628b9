import Foundation
import Publishing
import Reporting
import Schemas
import Standards
import TestSupport
import Testing
import Validation
import Vocabularies

/// Layouts beside the local files that they describe.
@Suite struct LayoutDraftCheckTests {
  private let layout = """
    {"layout": "x/1", "schema": "service-transactions/1.0",
     "dialect": {"delimiter": ",", "encoding": "utf-8", "skipRows": 0},
     "columns": {"transaction_id": {"from": "Ref"}, "authority": {"from": "Council"}, "date": {"from": "Day"},
       "service": {"from": "Service"}, "interaction": {"from": "Kind"}, "channel": {"from": "Channel"}},
     "ignore": ["Notes"]}
    """
  private let header = "Ref,Council,Day,Service,Kind,Channel,Notes\n"

  private func faults(_ layout: String, _ bytes: [UInt8]) throws -> [String] {
    try LayoutDraftSamples.check(layout, "local.csv", bytes).faults.map {
      "\($0.rule.name) \($0.place) \($0.header ?? "-")"
    }
  }

  @Test func whatFitsHasNoFault() throws {
    #expect(try faults(layout, Array((header + "1,2,3,4,5,6,café\n").utf8)) == [])
    let skipping = layout.replacingOccurrences(of: "\"skipRows\": 0", with: "\"skipRows\": 2")
    #expect(try faults(skipping, Array(("Export of today\n\n" + header + "1,2,3,4,5,6,7\n").utf8)) == [])
    let windows = layout.replacingOccurrences(of: "utf-8", with: "windows-1252")
    #expect(try faults(windows, Array((header + "1,2,3,4,5,6,plain\n").utf8)) == [])
    #expect(try faults(windows, LayoutDraftSamples.windows1252(header + "1,2,3,4,5,6,café\n")) == [])
  }

  @Test func aHeaderThatIsMissingTwiceThereOrUnknownIsFound() throws {
    #expect(
      try faults(layout, Array("Ref ,Council,Day,Service,Kind,Channel,Notes\n".utf8))
        == ["header-not-found columns.transaction_id.from Ref", "column-not-accounted-for  Ref "])
    #expect(
      try faults(layout, Array("Ref,Council,Day,Service,Kind,Channel\n".utf8)) == ["header-not-found ignore[0] Notes"])
    #expect(
      try faults(layout, Array("Ref,Council,Day,Day,Service,Kind,Channel,Notes\n".utf8))
        == ["header-found-twice columns.date.from Day"])
    #expect(
      try faults(layout, Array("Ref,Council,Day,Service,Kind,Channel,Notes,Officer,,\n".utf8))
        == ["column-not-accounted-for  Officer", "column-not-accounted-for  "])
  }

  @Test func aHintNamesTheHeaderThatIsNearly() throws {
    let check = try LayoutDraftSamples.check(
      layout, "local.csv", Array("Ref,council,Day,Service,Kind,Channel,Notes\n".utf8))
    #expect(check.faults.first?.message == "local.csv has no column “Council”. It has “council”.")
  }

  @Test func anotherDelimiterIsFoundAndNothingElse() throws {
    let semicolons = header.replacingOccurrences(of: ",", with: ";")
    #expect(try faults(layout, Array(semicolons.utf8)) == ["delimiter-does-not-fit dialect.delimiter -"])
  }

  @Test func anotherEncodingIsFound() throws {
    let fault = ["encoding-does-not-fit dialect.encoding -"]
    #expect(try faults(layout, LayoutDraftSamples.windows1252(header + "1,2,3,4,5,6,café\n")) == fault)
    let windows = layout.replacingOccurrences(of: "utf-8", with: "windows-1252")
    #expect(try faults(windows, Array((header + "1,2,3,4,5,6,café\n").utf8)) == fault)
    let units = header.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let wide: [UInt8] = [0xFF, 0xFE] + units
    #expect(try faults(layout, wide) == fault)
    #expect(try faults(layout.replacingOccurrences(of: "utf-8", with: "utf-16"), wide) == [])
  }

  @Test(arguments: ["", "PK\u{3}\u{4}rest"])
  func whatIsNoTableIsFound(_ text: String) throws {
    let found = try faults(layout, Array(text.utf8))
    #expect(found.count == 1 && found[0].hasPrefix("local-file-not-a-table "))
  }

  @Test func ofALargeFileOnlyTheBeginningIsLookedAt() {
    let records = String(repeating: "1,2\n", count: 20_000)
    let table = LocalTable(name: "x.csv", head: Array("A,B\n\(records)".utf8), isWhole: true)
    #expect(table.recordCount == LocalTable.mostRecords)
    let wide = String(repeating: "1,\(String(repeating: "2", count: 100))\n", count: 1000)
    let cut = LocalTable(name: "x.csv", head: Array("A,B\n\(wide)9,2".utf8), isWhole: false)
    #expect(cut.recordCount == 1000 && cut.columns[0].values == ["1"])
  }

  @Test func everyRuleIsExplainedInTwoForms() {
    #expect(LayoutRule.all.count == 35)
    let others = Rule.all.map { $0.name } + DataRule.all.map { $0.name }
    #expect(Set(LayoutRule.all.map { $0.name } + others).count == 35 + others.count)
    for rule in LayoutRule.all {
      #expect(rule.card.text(style: .init(hasColour: false)).contains("What to do: "))
      #expect(rule.card.json.text.contains("\"rule\": \"\(rule.name)\""))
      #expect(LayoutRule(named: rule.name) == rule)
    }
  }
}
