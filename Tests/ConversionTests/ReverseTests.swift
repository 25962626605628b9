import Conversion
import Schemas
import Testing

/// What cannot be gone back over is refused before, and what a record would lose rejects it, by name.
@Suite struct ReverseTests {
  private static let header =
    "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"

  private func refusal(_ change: (inout ReversibleSystem) -> Void) -> [String] {
    var system = ReversibleSystem()
    change(&system)
    do {
      _ = try system.reversePlan()
      return []
    } catch {
      return (error as? ConversionPlan.Misfit)?.messages ?? ["\(error)"]
    }
  }

  @Test func aCodeWithSeveralLocalValuesIsRefused() {
    let messages = refusal {
      $0.map("Top | Skip", to: "57")
      $0.map("Top | Bulky", to: "524")
    }
    #expect(
      messages == [
        "The code 524 of service has 2 local values: \"Top | Missed bin\", \"Top | Bulky\".",
        "The code 57 of service has 2 local values: \"Top | Query, \"other\"\", \"Top | Skip\".",
      ])
    // What is not applied gives the code no further value.
    let unapplied = refusal {
      $0.map("Top | Skip", to: "57", by: "skos:closeMatch")
      $0.map("Top | Fax", to: nil)
    }
    #expect(unapplied == [])
    let accepted = refusal {
      $0.map("Top | Skip", to: "57", by: "skos:closeMatch")
      $0.change("service") { $0.acceptsCloseMatches = true }
    }
    #expect(accepted.count == 1)
    // Nor does a value that the change of letters keeps from the mapping.
    let unmet = refusal {
      $0.mapping.rows = []
      $0.map("TOP | SKIP", to: "57")
      $0.map("Top | Skip", to: "57")
      $0.map("TOP |  SKIP", to: "57")
      $0.change("service") { ($0.letterCase, $0.isTrimmed) = (.upper, true) }
    }
    #expect(unmet == [])
  }

  @Test func whatConversionDropsIsRefused() {
    let times = refusal { $0.change("date") { $0.dateFormat = "dd/MM/yyyy HH:mm" } }
    #expect(times.count == 1 && times.first?.contains("times were dropped and cannot be brought back") == true)
    let parts = refusal { $0.map("Top | Middle | Skip", to: "57") }
    #expect(parts == ["The local value \"Top | Middle | Skip\" of service has 3 parts, for 2 columns."])
    let header = refusal {
      $0.layout.dialect.encoding = .windows1252
      $0.layout.columns[0].from = ["Ř"]
    }
    #expect(header == ["The header \"Ř\" holds a character that windows-1252 lacks."])
  }

  @Test func theHeaderIsThatOfTheSharedFormat() throws {
    let system = ReversibleSystem()
    let messages = { (header: String) throws -> [String] in
      do {
        _ = try system.back(Array(header.utf8))
        return []
      } catch let misfit as ConversionPlan.Misfit {
        return misfit.messages
      }
    }
    let short = "service,date,interaction,transaction_id,authority,channel"
    #expect(try messages(short + "\n") == [])
    #expect(try messages(short + ",date,Date\n").count == 2)
    #expect(try messages("service,date,transaction_id,authority,channel\n") == ["The field interaction is missing."])
  }

  @Test func theColumnsMayStandInAnyOrder() throws {
    let shared = "service,date,interaction,transaction_id,authority,channel\n524,2026-01-31,8,T1,E06000035,web\n"
    let back = try ReversibleSystem().back(Array(shared.utf8))
    #expect(
      String(decoding: back.bytes, as: UTF8.self)
        == "Ref,Created,Category,Type,How,Post Code,Price,Notes\nT1,31/01/2026,Top,Missed bin,web,,,\n")
  }

  @Test(arguments: [
    ("T1,E06000035,2026-01-31,524,8,web,,,,", ""),
    ("T1,E06000036,2026-01-31,524,8,web,,,,", "constant-differs authority"),
    ("T1,E06000035,2026-01-31,524,8,web,,123,,", "field-not-in-layout uprn"),
    ("T1,E06000035,31/01/2026,524,8,web,,,,", "invalid-date date"),
    ("T1,E06000035,2026-01-31,99,8,web,,,,", "unmapped-value service"), ("T1,E06000035,2026-01-31,,8,web,,,,", ""),
    ("T1,E06000035,2026-01-31,524,8,web,,,1e3,", "invalid-number cost"),
    ("T1,E06000035,2026-01-31,524,8,web,,,,Missed", "contradictory-value local_service"),
    ("T1,E06000035,2026-01-31,524,8,web,,,", "wrong-field-count -"),
    ("T1,E06000035,2026-01-31,524,8,web,,,,\"x", "unclosed-quote -"),
    (",E06000035,,,8,,,,,", "blank-record -"), (",,,,,,,,,", "blank-record -"),
  ])
  func aRecordThatWouldLoseSomethingIsRejected(_ record: String, _ reject: String) throws {
    var system = ReversibleSystem()
    if record.hasSuffix("Missed") { system.change("local_service") { $0.from = ["Type"] } }
    let back = try system.back(Array((ReverseTests.header + record + "\n").utf8))
    #expect(back.rejects == (reject.isEmpty ? [:] : [0: reject]))
    let lines = String(decoding: back.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == (reject.isEmpty ? 2 : 1))
  }

  @Test(arguments: ["61", nil]) func anEmptyCodeStaysEmptyOnlyWhereTheMappingLeavesIt(_ code: String?) throws {
    for (unmapped, isKept) in [(Layout.Unmapped.reject, false), (.blank, code == nil), (.use("57"), false)] {
      var system = ReversibleSystem()
      system.map(" | ", to: code)
      system.change("service") { $0.unmapped = unmapped }
      let back = try system.back(Array((ReverseTests.header + "T1,E06000035,2026-01-31,,8,web,,,,\n").utf8))
      #expect(back.rejects == (isKept ? [:] : [0: "unmapped-value service"]))
    }
  }

  @Test func aJoinedTextIsCutIntoAsManyPartsAsThereAreColumns() throws {
    var system = ReversibleSystem()
    system.change("local_service") { $0.from = ["Notes", "More"] }
    let texts = ["a | b", "a", "a | b | c", " | ", "", " | b"]
    let records = texts.map { "T1,E06000035,2026-01-31,524,8,web,,,,\($0)\n" }.joined()
    let back = try system.back(Array((ReverseTests.header + records).utf8))
    let reject = "wrong-part-count local_service"
    #expect(back.rejects == [1: reject, 2: reject, 3: reject])
    let ends = String(decoding: back.bytes, as: UTF8.self).split(separator: "\n").map { $0.suffix(4) }
    #expect(ends == ["More", ",a,b", ",,,,", ",,,b"])
  }

  @Test func bytesThatAreNotUTF8RejectTheRecord() throws {
    let record = Array("T1,E06000035,2026-01-31,524,8,web,,,,caf".utf8) + [0xE9, 0x0A]
    let back = try ReversibleSystem().back(Array(ReverseTests.header.utf8) + record)
    #expect(back.rejects == [0: "not-utf8 -"])
  }

  @Test(arguments: [
    ("d/M/yy", "2005-03-09", "9/3/05"), ("EEE dd-MMM-yyyy", "2026-01-31", "Sat 31-Jan-2026"),
    ("EEEE d MMMM yyyy", "1969-12-31", "Wednesday 31 December 1969"), ("yyyyMMdd", "0001-01-01", "00010101"),
    ("d/M/yy", "1999-12-31", nil), ("dd/MM/yyyy", "2026-02-30", nil),
  ])
  func aDateIsWrittenAsTheFormatSays(_ format: String, _ day: String, _ wanted: String?) throws {
    var system = ReversibleSystem()
    system.change("date") { $0.dateFormat = format }
    let record = "T1,E06000035,\(day),524,8,web,,,,\n"
    let back = try system.back(Array((ReverseTests.header + record).utf8))
    let text = String(decoding: back.bytes, as: UTF8.self)
    #expect(text.contains("\nT1,\(wanted ?? "-"),Top,") == (wanted != nil))
    #expect(back.rejects == (wanted == nil ? [0: "invalid-date date"] : [:]))
  }
}
