import Foundation
import Schemas
import TestSupport
import Testing

@testable import Standards

/// What a layout says is understood, and what it cannot mean is a fault with its name and place.
@Suite struct LayoutLoaderTests {
  @Test func whatALayoutSaysIsUnderstood() throws {
    let reading = try LayoutSamples.reading(LayoutSamples.text)
    #expect(reading.faults == [])
    let layout = try #require(reading.layout)
    #expect(layout.name == "crm/1" && layout.schema == ("service-transactions", "1.0"))
    #expect(layout.dialect.delimiter == 0x3B && layout.dialect.encoding == .windows1252)
    #expect(layout.dialect.skippedLines == 1 && layout.ignored == ["Notes"])
    let fields = try #require(reading.schema).fields.map { $0.name }
    #expect(layout.columns.map { $0.field } == fields.filter { $0 != "uprn" })
    #expect(layout.columns[2].dateFormat == "dd/MM/yyyy HH:mm")
    #expect(layout.columns[3].from == ["Category", "Type"] && layout.columns[3].mapping == "services.sssom.tsv")
    #expect(!layout.columns[3].acceptsCloseMatches && layout.columns[4].acceptsCloseMatches)
    #expect(layout.columns[5].isTrimmed && layout.columns[5].letterCase == .lower)
    var style = Layout.NumberStyle()
    (style.groupMark, style.currency) = (0x2C, "£")
    #expect(layout.columns[7].numberFormat == style)
  }

  @Test func constantsAndReplacementsOfAListAreTaken() throws {
    let council = try LayoutSamples.text(
      replacing: "\"authority\": {\"from\": \"Council\"},", with: "\"uprn\": {\"from\": \"UPRN\"},")
    let text =
      council
      .replacingOccurrences(of: "\"columns\"", with: "\"constants\": {\"authority\": \"E08000025\"}, \"columns\"")
      .replacingOccurrences(of: "\"reject\"", with: "{\"use\": \"57\"}")
    let reading = try LayoutSamples.reading(text)
    #expect(reading.faults == [])
    #expect(reading.layout?.constants == ["authority": "E08000025"])
    #expect(reading.layout?.columns.first { $0.field == "service" }?.unmapped == .use("57"))
  }

  /// What is replaced in the sample, by what, and the fault that is then found, as `rule place`.
  static let plants: [(String, String, String)] = [
    ("\"layout\": \"crm/1\",", "", "layout-key-missing layout"),
    ("crm/1", "crm", "layout-value-not-understood layout"),
    ("\"schema\": \"service-transactions/1.0\",", "", "layout-key-missing schema"),
    ("service-transactions/1.0", "services/1.0", "unknown-schema schema"),
    ("service-transactions/1.0", "service-transactions/7.0", "unknown-schema schema"),
    ("service-transactions/1.0", "service-transactions", "unknown-schema schema"),
    ("\"comment\": [\"From", "\"comment\": [1, \"From", "layout-value-not-understood comment"),
    ("\"ignore\"", "\"ignored\"", "layout-key-not-understood ignored"),
    ("\"skipRows\": 1", "\"skipRows\": -1", "layout-value-not-understood dialect.skipRows"),
    ("\"skipRows\": 1", "\"quote\": \"x\"", "layout-key-not-understood dialect.quote"),
    ("\"delimiter\": \";\"", "\"delimiter\": \"||\"", "delimiter-not-understood dialect.delimiter"),
    ("\"delimiter\": \";\"", "\"delimiter\": \"\\\"\"", "delimiter-not-understood dialect.delimiter"),
    ("\"delimiter\": \";\"", "\"delimiter\": \"\\n\"", "delimiter-not-understood dialect.delimiter"),
    ("windows-1252", "latin-1", "encoding-not-understood dialect.encoding"),
    ("\"postcode\":", "\"post_code\":", "unknown-field columns.post_code"),
    ("\"transaction_id\": {\"from\": \"Ref\"},", "", "field-not-filled columns.transaction_id"),
    ("{\"from\": \"Ref\"}", "\"Ref\"", "layout-value-not-understood columns.transaction_id"),
    ("{\"from\": \"Ref\"}", "{}", "no-source-column columns.transaction_id.from"),
    ("{\"from\": \"Ref\"}", "{\"from\": \"\"}", "no-source-column columns.transaction_id.from"),
    ("{\"from\": \"Ref\"}", "{\"from\": []}", "no-source-column columns.transaction_id.from"),
    ("{\"from\": \"Ref\"}", "{\"from\": [4]}", "no-source-column columns.transaction_id.from[0]"),
    ("\"Type\"], \"mapping\"", "\"Category\"], \"mapping\"", "source-column-repeated columns.service.from[1]"),
    (
      "[\"Category\", \"Type\"], \"mapping\": \"services.sssom.tsv\", \"unmapped\": \"reject\"",
      "[\"Category\", \"Type\"]", "columns-joined-for-no-text columns.service.from"
    ),
    ("\"trim\": true", "\"trim\": \"yes\"", "layout-value-not-understood columns.channel.trim"),
    ("\"case\": \"lower\"", "\"case\": \"small\"", "layout-value-not-understood columns.channel.case"),
    ("\"case\": \"lower\"", "\"casing\": \"lower\"", "layout-key-not-understood columns.channel.casing"),
    (
      "{\"from\": \"Postcode\"}", "{\"from\": \"Postcode\", \"mapping\": \"services.sssom.tsv\"}",
      "mapping-for-no-code columns.postcode.mapping"
    ),
    (
      "\"trim\": true", "\"trim\": true, \"unmapped\": \"reject\"",
      "unmapped-without-mapping columns.channel.unmapped"
    ),
    ("\"trim\": true", "\"trim\": true, \"accept\": []", "accept-without-mapping columns.channel.accept"),
    ("[\"closeMatch\"]", "[\"narrowMatch\"]", "layout-value-not-understood columns.interaction.accept[0]"),
    ("\"reject\"", "\"drop\"", "layout-value-not-understood columns.service.unmapped"),
    ("\"reject\"", "\"blank\"", "blank-in-required-field columns.service.unmapped"),
    ("\"reject\"", "{\"use\": \"fifty\"}", "unknown-replacement columns.service.unmapped.use"),
    ("\"services.sssom.tsv\"", "\"missing.tsv\"", "mapping-file-missing columns.service.mapping"),
    ("\"services.sssom.tsv\"", "\"prose.txt\"", "mapping-file-not-sssom columns.service.mapping"),
    ("\"services.sssom.tsv\"", "\"narrow.tsv\"", "mapping-file-not-sssom columns.service.mapping"),
    ("\"trim\": true", "\"format\": \"dd/MM/yyyy\"", "format-for-no-date columns.channel.format"),
    ("dd/MM/yyyy HH:mm", "", "date-format-not-understood columns.date.format"),
    ("dd/MM/yyyy HH:mm", "DD/MM/YYYY", "date-format-not-understood columns.date.format"),
    ("dd/MM/yyyy HH:mm", "MM/yyyy", "date-format-not-understood columns.date.format"),
    ("dd/MM/yyyy HH:mm", "dd/MM/yyyy MMM", "date-format-not-understood columns.date.format"),
    ("dd/MM/yyyy HH:mm", "dd/MM/yyyy'T", "date-format-not-understood columns.date.format"),
    ("dd/MM/yyyy HH:mm", "dMyyyy", "date-format-not-understood columns.date.format"),
    ("\"trim\": true", "\"number\": {}", "number-style-for-no-number columns.channel.number"),
    ("\"groupChar\": \",\"", "\"groupChar\": \".\"", "number-marks-alike columns.cost.number.decimalChar"),
    ("\"groupChar\": \",\"", "\"groupChar\": \"_\"", "number-style-not-understood columns.cost.number.groupChar"),
    (
      "\"decimalChar\": \".\"", "\"decimalChar\": \"\"",
      "number-style-not-understood columns.cost.number.decimalChar"
    ),
    ("\"currency\": \"£\"", "\"currency\": \"5p\"", "number-style-not-understood columns.cost.number.currency"),
    ("\"trim\": true", "\"trim\": null", "layout-value-not-understood columns.channel.trim"),
    ("{\"from\": \"Ref\"}", "null", "layout-value-not-understood columns.transaction_id"),
    ("\"trim\": true", "\"trim\": true, \"trim\": false", "layout-key-repeated columns.channel.trim"),
    ("\"postcode\":", "\"cost\":", "layout-key-repeated columns.cost"),
    ("[\"Notes\"]", "\"Notes\"", "layout-value-not-understood ignore"),
    ("[\"Notes\"]", "[\"Notes\", \"Notes\"]", "header-ignored-twice ignore[1]"),
    ("[\"Notes\"]", "[\"Notes\", \"Type\"]", "header-used-and-ignored ignore[1]"),
  ]

  @Test(arguments: plants.indices)
  func aPlantedFaultIsFoundByName(index: Int) throws {
    let (old, new, expected) = LayoutLoaderTests.plants[index]
    let reading = try LayoutSamples.reading(LayoutSamples.text(replacing: old, with: new))
    #expect(reading.layout == nil)
    #expect(reading.faults.map { "\($0.rule.name) \($0.place)" } == [expected], "\(new): \(reading.faults)")
  }

  /// Constants that stand in the place of the sample's column for a field, and what is found.
  static let constants: [(field: String, value: String, expected: String)] = [
    ("authority", "\"E08000025\"", ""),
    ("authority", "\"Birmingham City Council\"", "invalid-constant constants.authority"),
    ("authority", "\"{district}\"", "invalid-constant constants.authority"),
    ("authority", "\"\"", "invalid-constant constants.authority"),
    ("authority", "25", "layout-value-not-understood constants.authority"),
    ("date", "\"2026-02-30\"", "invalid-constant constants.date"),
    ("date", "\"2026-02-28\"", ""),
    ("service", "\"57,1\"", "invalid-constant constants.service"),
    ("postcode", "\"ME4 4T\"", "invalid-constant constants.postcode"),
    ("cost", "\"£2.50\"", "invalid-constant constants.cost"),
    ("cost", "\"-1\"", "invalid-constant constants.cost"),
    ("local_service", "\"\(String(repeating: "x", count: 201))\"", "invalid-constant constants.local_service"),
    ("district", "\"x\"", "unknown-field constants.district"),
  ]

  @Test func aConstantIsHeldToItsField() throws {
    #expect(LayoutLoaderTests.constants.count == 13)
    for (field, value, expected) in LayoutLoaderTests.constants {
      var text = try LayoutSamples.text(
        replacing: "\"columns\"", with: "\"constants\": {\"\(field)\": \(value)}, \"columns\"")
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("    \"\(field)\":") }
      text = lines.joined(separator: "\n").replacingOccurrences(of: "},\n  },", with: "}\n  },")
      let found = try LayoutSamples.reading(text).faults.map { "\($0.rule.name) \($0.place)" }
      #expect(found == (expected.isEmpty ? [] : [expected]), "\(field): \(value)")
    }
  }

  @Test func aFieldWithConstantAndColumnIsAFault() throws {
    let text = try LayoutSamples.text(
      replacing: "\"columns\"", with: "\"constants\": {\"channel\": \"web\"}, \"columns\"")
    let found = try LayoutSamples.reading(text).faults.map { "\($0.rule.name) \($0.place)" }
    #expect(found == ["field-filled-twice columns.channel"])
  }

  @Test(arguments: ["", "{", "[]", "\"layout\"", "{\"layout\": \"crm/1\"", "null"])
  func whatIsNoObjectIsAFault(_ text: String) throws {
    let reading = try LayoutSamples.reading(text)
    #expect(reading.draft == nil && reading.faults.map { $0.rule } == [.layoutNotJSON])
  }

  @Test func everyRuleThatNeedsNoFileIsPlanted() {
    let named = LayoutLoaderTests.plants.map { $0.2 } + LayoutLoaderTests.constants.map { $0.expected }
    let planted = Set(named.compactMap { $0.split(separator: " ").first.map { String($0) } })
    let others: Set = [
      "field-filled-twice", "layout-not-json", "local-file-not-a-table", "delimiter-does-not-fit",
      "encoding-does-not-fit", "header-not-found", "header-found-twice", "column-not-accounted-for",
    ]
    #expect(LayoutLoaderTests.plants.count == 55)
    #expect(planted.union(others) == Set(LayoutRule.all.map { $0.name }))
    #expect(planted.isDisjoint(with: others))
  }

  @Test func aFaultIsNamedWithItsPlace() throws {
    let text = try LayoutSamples.text(replacing: "dd/MM/yyyy HH:mm", with: "dd/MM")
    let fault = try #require(LayoutSamples.reading(text).faults.first)
    #expect(
      fault.text(in: "layout.json")
        == "layout.json: columns.date.format: date-format-not-understood: "
        + "The format dd/MM lacks the year (yy or yyyy).")
  }
}
