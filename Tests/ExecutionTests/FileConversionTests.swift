import CSV
import Conversion
import Schemas
import TestSupport
import Testing
import Validation

@testable import Execution

/// Local files turned into the shared format.
@Suite struct FileConversionTests {
  private let header = "Ref,Created,Category,Type,How,Post Code,Price,Notes\r\n"
  private let shared =
    "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"

  private func convert(_ records: String) throws -> LocalSystem.Converted {
    try LocalSystem().convert(Array((header + records).utf8))
  }

  @Test func aRecordIsPutIntoTheSharedForm() throws {
    let converted = try convert("R1,31/01/2026 09:15,Waste,Missed bin, Web ,ME4 4QA,\"£1,234.50\",\"black, big\"\r\n")
    #expect(
      converted.output == shared + "R1,E06000035,2026-01-31,524,8,web,ME4 4QA,,1234.50,\"black, big\"\n")
    #expect(converted.reasons == [] && converted.read == 1 && converted.written == 1)
    #expect(converted.rejects == "concord_reason,concord_rule,concord_field,concord_key," + header)
  }

  @Test func whatCannotBeConvertedIsRejectedAsItStands() throws {
    let bad = [
      ("R1,31/01/2026 09:15,Waste,Skip,Web,ME4 4QA,,x\r\n", "unmapped-value", "service", "R1"),
      ("R2,2026-01-31,Waste,Missed bin,Web,ME4 4QA,,\"a \"\"b\"\"\"\n", "invalid-date", "date", "R2"),
      ("R3,31/01/2026 09:15,Tax,Query,Web,ME4 4QA,12x,\n", "invalid-number", "cost", "R3"),
      ("R4,31/01/2026 09:15,Tax,Query\n", "wrong-field-count", "", "R4"),
      (",,,,,,,\n", "blank-record", "", ""),
      ("R5,31/01/2026 09:15,Tax,Query,Pigeon,ME4 4QA,,\n", "unknown-code", "channel", "R5"),
      ("R6,31/01/2027 09:15,Tax,Query,Web,ME4 4QA,,\n", "date-out-of-range", "date", "R6"),
      ("R7,31/01/2026 09:15,Tax,Query,Web,nowhere,,\n", "invalid-postcode", "postcode", "R7"),
      (",31/01/2026 09:15,Tax,Query,Web,ME4 4QA,,\n", "missing-value", "transaction_id", ""),
      ("R8,31/01/2026 09:15,Tax,Query,Web,ME4 4QA,,\"open\n", "unclosed-quote", "", "R8"),
    ]
    let converted = try convert(bad.map { $0.0 }.joined())
    #expect(
      converted.output == shared && converted.rejected == Int64(bad.count) && converted.read == converted.rejected)
    var rest = Substring(converted.rejects)
    rest = rest.dropFirst(("concord_reason,concord_rule,concord_field,concord_key," + header).count)
    for (index, record) in bad.enumerated() {
      let line = "line \(index + 2): "
      let place = rest.firstRange(of: ",\(record.1),\(record.2),\(record.3),\(record.0)")
      let reason = place.map { String(rest[..<$0.lowerBound]) } ?? ""
      #expect(reason.hasPrefix(line) || reason.hasPrefix("\"\(line)"), "\(record.1): \(reason) of \(rest)")
      if let place { rest = rest[place.upperBound...] }
    }
    #expect(rest.isEmpty)
  }

  @Test func aLaterRecordWithTheSameKeyIsRejected() throws {
    let record = "31/01/2026 09:15,Tax,Query,Web,ME4 4QA,,\n"
    let converted = try convert(["R1", "R2", "R1", "", "R2", "R1"].map { "\($0),\(record)" }.joined())
    #expect(converted.written == 2 && converted.rejected == 4, "\(converted)")
    #expect(converted.reasons.first == "duplicate-key transaction_id 3")
    #expect(converted.output.split(separator: "\n").count == 3)
  }

  @Test func theFirstOfAKeyThatIsWrittenCountsNotOneThatIsRejected() throws {
    let converted = try convert(
      "R1,31/01/2026 09:15,Tax,Unheard,Web,ME4 4QA,,\nR1,31/01/2026 09:15,Tax,Query,Web,ME4 4QA,,\n")
    #expect(converted.written == 1 && converted.reasons == ["unmapped-value service 1"])
  }

  @Test func emptyAndUnknownValuesAreDealtWithAsTheLayoutSays() throws {
    var system = LocalSystem()
    let place = try #require(system.layout.columns.firstIndex { $0.field == "service" })
    let record = header + "R1,31/01/2026 09:15,Odd,Thing,Web,ME4 4QA,,\n"
    system.layout.columns[place].unmapped = .use("57")
    #expect(try system.convert(Array(record.utf8)).output == shared + "R1,E06000035,2026-01-31,57,8,web,ME4 4QA,,,\n")
    system.layout.columns[place].unmapped = .blank
    #expect(try system.convert(Array(record.utf8)).reasons == ["missing-value service 1"])
  }

  @Test func otherDelimitersEncodingsAndSkippedLinesAreRead() throws {
    var system = LocalSystem()
    system.layout.dialect.delimiter = UInt8(ascii: ";")
    system.layout.dialect.encoding = .windows1252
    system.layout.dialect.skippedLines = 2
    let lines = "Export of today\r\n;;;\r\n" + header.replacing(",", with: ";")
    // £ and é as single bytes; Ã and © would be an é in UTF-8.
    let record = Array("R1;31/01/2026 09:15;Tax;Query;Web;ME4 4QA;".utf8) + [0xA3, 0x35, 0x3B, 0xC3, 0xA9, 0x0A]
    let bad = Array("R2;x;Tax;Query;Web;ME4 4QA;;".utf8) + [0xE9, 0x0A]
    let converted = try system.convert(Array(lines.utf8) + record + bad)
    #expect(converted.output == shared + "R1,E06000035,2026-01-31,57,8,web,ME4 4QA,,5,Ã©\n")
    #expect(converted.rejects.contains("line 5: "), "\(converted.rejects)")
    #expect(converted.rejects.hasPrefix("concord_reason;concord_rule;concord_field;concord_key;Ref;"))
  }

  @Test func utf16IsReadAndRejectedRecordsAreInItToo() throws {
    var system = LocalSystem()
    system.layout.dialect.encoding = .utf16
    let text = header + "R1,31/01/2026 09:15,Tax,Query,Web,ME4 4QA,£5,é\nR2,x,Tax,Query,Web,ME4 4QA,,é\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let converted = try system.convert(bytes)
    #expect(converted.output == shared + "R1,E06000035,2026-01-31,57,8,web,ME4 4QA,,5,é\n")
    #expect(converted.rejected == 1)
  }

  @Test func aLayoutThatDoesNotFitIsRefused() throws {
    #expect(throws: (any Error).self) { try LocalSystem().convert(Array("Ref,Created\n1,2\n".utf8)) }
    #expect(throws: (any Error).self) { try LocalSystem().convert([]) }
    #expect(throws: (any Error).self) { try LocalSystem().convert(Array("PK\u{3}\u{4}".utf8)) }
  }

  @Test func anEncodingThatTheLayoutDoesNotStateIsRefused() throws {
    let wide = Array((header + "R1,31/01/2026 09:15,Tax,Query,Web,ME4 4QA,,\n").utf16)
    var bytes: [UInt8] = []
    for unit in wide { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(throws: (any Error).self) { try LocalSystem().convert(bytes) }
    var system = LocalSystem()
    system.layout.dialect.encoding = .utf16
    #expect(try system.convert([0xFF, 0xFE] + bytes).written == 1)
    var twice: [UInt8] = []
    for byte in bytes { twice += [byte, 0] }
    #expect(throws: (any Error).self) { try system.convert([0xFF, 0xFE] + twice) }
  }

  @Test func bytesThatAreNotOfTheStatedEncodingAreNotGuessedAt() throws {
    let record = Array("R1,31/01/2026 09:15,Tax,Query,Web,ME4 4QA,,caf".utf8) + [0xE9, 0x0A]
    let converted = try LocalSystem().convert(Array(header.utf8) + record)
    #expect(converted.reasons == ["not-utf8 - 1"] && converted.written == 0)
    #expect(throws: (any Error).self) { try LocalSystem().convert([0xE9, 0x2C] + Array(header.utf8)) }
  }

  @Test func anEmptyLineBeforeARejectedRecordIsNotPartOfIt() throws {
    let converted = try convert("\r\n\n\r\"R1\nx\",bad,Tax,Query,Web,ME4 4QA,,\n")
    #expect(converted.rejected == 1 && converted.rejects.contains("line 5: "), "\(converted.rejects)")
    #expect(converted.rejects.hasSuffix(",\"R1\nx\",\"R1\nx\",bad,Tax,Query,Web,ME4 4QA,,\n"), "\(converted.rejects)")
  }

  /// Random files: what is written and what is rejected make up the file, whatever the threads and chunks.
  @Test func aLongCellMayFillSeveralFields() throws {
    var system = LocalSystem()
    let last = system.layout.columns.count - 1
    system.layout.columns[last].from = ["Notes", "Notes", "Notes"]
    let notes = String(repeating: "n", count: 5000)
    let records = (1...40).map { "R\($0),31/01/2026 09:15,Waste,Missed bin,Web,ME4 4QA,1.50,\(notes)\n" }
    let converted = try system.convert(Array((header + records.joined()).utf8))
    #expect(converted.read == 40 && converted.reasons == ["text-too-long local_service 40"])
  }

  @Test func everyRecordIsWrittenOrRejected() throws {
    var dice = Dice(seed: 5)
    for round in 0..<40 {
      var text = header
      for number in 0..<dice.number(below: 60) {
        var cells = ["R\(dice.number(below: 40))"]
        for choices in [
          ["31/01/2026 09:15", "1/1/26", "x\ny", ""], ["Tax", "Waste", "Roads"], ["Query", "Missed bin", "Pothole"],
          ["Web", " web", "Phone", "telephone"], ["ME4 4QA"], ["", "£1,000", "5"],
        ] {
          cells.append(choices[dice.number(below: choices.count)])
        }
        cells.append(dice.text(of: "ab \",\né", upTo: 6))
        var writer = Writer(lineEnd: number % 2 == 0 ? "\n" : "\r\n")
        writer.write(cells)
        text += String(decoding: writer.bytes, as: UTF8.self)
      }
      let bytes = Array(text.utf8)
      let reference = try LocalSystem().convert(bytes)
      #expect(reference.read == reference.written + reference.rejected)
      for (threads, chunkSize) in [(2, 64), (3, 200), (1, 31)] {
        let other = try LocalSystem().convert(bytes, threads: threads, chunkSize: chunkSize, budget: 1)
        #expect(other == reference, "round \(round), \(threads) threads, chunks of \(chunkSize)")
      }
      let report = try Repository.validate(Array(reference.output.utf8), schema: "service-transactions")
      let errors = report.findings.filter { $0.severity == .error }.map { $0.rule.name }
      #expect(errors == [], "round \(round)")
    }
  }
}
