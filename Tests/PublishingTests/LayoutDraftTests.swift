import Foundation
import Publishing
import Reporting
import Standards
import TestSupport
import Testing

/// Layouts that are drafted from local files.
@Suite struct LayoutDraftTests {
  private func draft(_ index: Int) throws -> LayoutDraft {
    let sample = LayoutDraftSamples.all[index]
    return try LayoutDraftSamples.draft(sample.name, sample.schema, sample.bytes)
  }

  /// What the draft says of a field, on one line.
  private func column(_ field: String, _ draft: LayoutDraft) -> String {
    guard case .object(let members) = draft.json else { return "" }
    let found = members.first { $0.0 == "columns" }
    guard case .object(let columns) = found?.1 else { return "" }
    return columns.first { $0.0 == field }?.1.line ?? ""
  }

  @Test func aCustomerSystemWithCategoryAndType() throws {
    let draft = try draft(0)
    #expect(draft.json.text.contains("\"dialect\": { \"delimiter\": \",\", \"encoding\": \"utf-8\" }"))
    #expect(column("transaction_id", draft) == "{\"from\":\"Case Ref\"}")
    #expect(column("authority", draft) == "{\"from\":\"Council\"}")
    #expect(column("date", draft) == "{\"from\":\"Date Opened\"}")
    #expect(
      column("service", draft).hasPrefix(
        "{\"from\":[\"Category\",\"Type\"],\"mapping\":\"services.sssom.tsv\",\"unmapped\":\"reject\",\"comment\":"))
    #expect(column("interaction", draft).hasPrefix("{\"from\":\"Contact Type\",\"mapping\":\"interactions.sssom.tsv\""))
    #expect(column("channel", draft) == "{\"from\":\"Contact Method\",\"case\":\"lower\"}")
    #expect(column("postcode", draft) == "{\"from\":\"Post Code\"}")
    #expect(column("uprn", draft) == "")
    #expect(draft.open == ["service", "interaction"])
    #expect(draft.json.text.contains("Used nowhere: “Customer Name”, “Notes”."))
  }

  @Test func aHousingSystemInWindows1252() throws {
    let draft = try draft(1)
    let text = draft.json.text
    #expect(text.contains("\"layout\": \"housing-repairs/1\""))
    #expect(text.contains("\"dialect\": { \"delimiter\": \";\", \"encoding\": \"windows-1252\" }"))
    #expect(column("transaction_id", draft) == "{\"from\":\"Job No\"}")
    #expect(column("date", draft) == "{\"from\":\"Logged\",\"format\":\"dd/MM/yy\"}")
    #expect(column("uprn", draft) == "{\"from\":\"UPRN\"}")
    #expect(
      column("cost", draft)
        == "{\"from\":\"Job Cost\",\"number\":{\"groupChar\":\",\",\"decimalChar\":\".\",\"currency\":\"£\"}}")
    #expect(column("authority", draft).hasPrefix("{\"from\":[],\"comment\":\"No column looks like Authority."))
    #expect(draft.open == ["authority", "service", "interaction", "channel"])
  }

  @Test func monthTotalsOfAContactCentre() throws {
    let draft = try draft(2)
    #expect(column("month", draft) == "{\"from\":\"Period\",\"format\":\"MMM-yy\"}")
    #expect(column("count", draft) == "{\"from\":\"Calls\",\"number\":{\"groupChar\":\",\",\"decimalChar\":\".\"}}")
    #expect(column("cost", draft).hasPrefix("{\"from\":\"Total Cost\",\"number\":{\"groupChar\":\",\""))
    #expect(column("profile_group", draft) == "{\"from\":\"Mosaic Group\"}")
    #expect(column("profile_type", draft) == "{\"from\":\"Mosaic Type\"}")
    #expect(draft.open == ["authority", "service", "interaction", "channel", "profile_scheme"])
  }

  @Test func whatIsLeftOpenIsFoundByTheCheck() throws {
    #expect(LayoutDraftSamples.all.count == 3)
    for (index, sample) in LayoutDraftSamples.all.enumerated() {
      let draft = try draft(index)
      let check = try LayoutDraftSamples.check(draft.json.text, sample.name, sample.bytes)
      let places = check.faults.filter { !$0.place.isEmpty }.map { $0.place.split(separator: ".")[1] }
      #expect(Set(places.map { String($0) }) == Set(draft.open), "\(check.faults)")
      let unused = check.faults.filter { $0.place.isEmpty }
      #expect(unused.allSatisfy { $0.rule == .columnNotAccountedFor })
      for fault in unused { #expect(draft.json.text.contains("“\(fault.header ?? "?")”")) }
      #expect(!unused.isEmpty || sample.name == "totals.csv")
    }
  }

  @Test func noValueOfThePersonIsInTheDraft() throws {
    let text = try draft(0).json.text
    for value in ["Zebedee", "Ottoline", "B1 1BB", "C-1001", "Café", "E08000025", "Missed bin"] {
      #expect(!text.contains(value))
    }
  }

  @Test func theSameFileGivesTheSameDraft() throws {
    for index in LayoutDraftSamples.all.indices {
      let (once, again) = (try draft(index).json.text, try draft(index).json.text)
      #expect(once == again)
    }
  }

  /// Dates and numbers in a column, and what the draft says of them.
  static let columns: [(header: String, values: [String], expected: String)] = [
    (
      "Date", ["01/02/2026", "03/04/2026"],
      "\"format\":\"\",\"comment\":\"All its values fit dd/MM/yyyy and MM/dd/yyyy:"
    ),
    ("Date", ["01/02/2026", "13/04/2026"], "\"format\":\"dd/MM/yyyy\""),
    ("Date", ["1/2/2026", "13/04/2026"], "\"format\":\"d/M/yyyy\""),
    ("Date", ["04/13/2026", "01/02/2026"], "\"format\":\"MM/dd/yyyy\""),
    ("Date", ["2026-04-01T09:30:00"], "\"format\":\"yyyy-MM-dd'T'HH:mm:ss\""),
    ("Date", ["14 Mar 2026 09:30"], "\"format\":\"dd MMM yyyy HH:mm\""),
    ("Date", ["14/03/2026 9:05 PM"], "\"format\":\"dd/MM/yyyy h:mm a\""),
    ("Date", ["31/02/2026"], "\"format\":\"\",\"comment\":\"No one format fits"),
    ("Date", ["14/03/2026", "2026-03-15"], "\"format\":\"\",\"comment\":\"No one format fits"),
    ("Date", [""], "\"format\":\"\",\"comment\":\"The column holds no values"),
    ("Date", [" 2026-03-15"], "\"from\":\"Date\",\"trim\":true}"),
    ("Cost", ["2.50", "3"], "{\"from\":\"Cost\"}"),
    ("Cost", ["2,50", "1.003,00"], "\"number\":{\"groupChar\":\".\",\"decimalChar\":\",\"}"),
    ("Cost", ["1,003"], "\"number\":{\"groupChar\":\",\",\"decimalChar\":\".\"}"),
    ("Cost", ["£2", "-£3.10"], "\"number\":{\"decimalChar\":\".\",\"currency\":\"£\"}"),
    ("Cost", ["2.505"], "\"number\":{\"decimalChar\":\"\"}"),
    ("Cost", ["free", "3"], "\"number\":{\"decimalChar\":\"\"}"),
  ]

  @Test(arguments: columns.indices)
  func aFormatIsProposedOnlyWhereOneFits(index: Int) throws {
    let (header, values, expected) = LayoutDraftTests.columns[index]
    let rows = values.map { "x,\"\($0)\"" }.joined(separator: "\n")
    let bytes = Array("Ref,\(header)\n\(rows)\n".utf8)
    let draft = try LayoutDraftSamples.draft("x.csv", "service-transactions", bytes)
    let found = column(header.lowercased(), draft)
    #expect(found.contains(expected), "\(found)")
  }

  @Test func aColumnIsFoundByItsValuesWhereItsHeaderSaysNothing() throws {
    let bytes = Array("A,B,C,D\n14/03/2026,ME4 4TR,email,x\n15/03/2026,ME4 4TR,web,y\n".utf8)
    let draft = try LayoutDraftSamples.draft("x.csv", "service-transactions", bytes)
    let remark = "\"comment\":\"Proposed by its values, not by its header: see whether it is right.\"}"
    #expect(column("date", draft) == "{\"from\":\"A\",\"format\":\"dd/MM/yyyy\",\(remark)")
    #expect(column("postcode", draft) == "{\"from\":\"B\",\(remark)")
    #expect(column("channel", draft) == "{\"from\":\"C\",\(remark)")
    #expect(draft.open == ["transaction_id", "authority", "service", "interaction"])
  }

  @Test func ofSeveralColumnsNoneIsChosen() throws {
    let bytes = Array("Ref,Begun,Done\nx,14/03/2026,15/03/2026\n".utf8)
    let draft = try LayoutDraftSamples.draft("x.csv", "service-transactions", bytes)
    let expected = "{\"from\":[],\"comment\":\"Several columns could be meant: “Begun”, “Done”."
    #expect(column("date", draft).hasPrefix(expected))
  }

  @Test(arguments: [
    "", "T1,E06000035,2026-03-14\nT2,E06000035,2026-03-15\n", "PK\u{3}\u{4}", "A,jo@example.org\n", "1,2\n",
  ])
  func aFileWithoutAHeaderIsRefused(_ text: String) throws {
    #expect(throws: LayoutDraft.Refusal.self) {
      _ = try LayoutDraftSamples.draft("x.csv", "service-transactions", Array(text.utf8))
    }
  }
}
