import CSV
import Reporting
import TestSupport
import Testing
import Vocabularies

@testable import Validation

/// What waivers take out of a report, and what they leave in it.
@Suite struct WaivingTests {
  private static let header =
    "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"

  private static func record(
    _ key: String, service: String = "57", cost: String = "1", postcode: String = "ME4 4TR", text: String = "x"
  ) -> String {
    "\(key),E06000035,2026-03-14,\(service),8,web,\(postcode),,\(cost),\(text) \(key)\n"
  }

  private static func file(_ records: String...) -> [UInt8] { Array((header + records.joined()).utf8) }

  /// Waivers from rows of rule, field, and fingerprint or value.
  private static func waivers(_ rows: [(rule: String, field: String, key: String?, value: String?)]) throws -> Waivers {
    var text = Waivers.columns.joined(separator: ",") + "\n"
    for row in rows {
      let place = row.key.map { Fingerprint(rule: row.rule, field: row.field, identity: "key:" + $0).digits }
      let hash = row.value.map {
        Repository.hash(Waiver.hashedText(rule: row.rule, field: row.field, value: $0))
      }
      text += "\(place ?? ""),\(row.rule),\(row.field),\(hash ?? ""),Known,Team,2026-12-31\n"
    }
    return try Repository.waivers(Array(text.utf8))
  }

  private static func report(_ bytes: [UInt8], _ waivers: Waivers, showsValues: Bool = false) throws -> Report {
    try Repository.validate(bytes, schema: "service-transactions", showsValues: showsValues, waivers: waivers)
  }

  @Test func whatIsWaivedCountsApartAndNothingElseChanges() throws {
    let bytes = Self.file(
      Self.record("T1", service: "9999"), Self.record("T2", service: "9999", cost: "abc"), Self.record("T3"))
    let report = try Self.report(bytes, Self.waivers([("unknown-code", "service", nil, "9999")]))
    let waived = try #require(report.waived)
    #expect(waived.map { $0.finding.rule.name } == ["unknown-code"])
    #expect(waived[0].finding.count == 2 && waived[0].finding.samples.map { $0.line } == [2, 3])
    #expect(waived[0].grounds.author == "Team" && waived[0].grounds.expires.description == "2026-12-31")
    #expect(report.findings.map { $0.rule.name } == ["invalid-number"])
    #expect(report.count(.error) == 1 && report.waivedCount(.error) == 2 && report.verdict == .invalid)
    #expect(report.records.withErrors == 1 && report.records.clean == 2)
    #expect(report.contradiction == nil)
  }

  @Test func aFingerprintWaivesOneRecordWhereverItStands() throws {
    let waivers = try Self.waivers([("unknown-code", "service", "T2", nil)])
    let (one, two) = (Self.record("T1", service: "9999"), Self.record("T2", service: "9999"))
    for (bytes, line) in [(Self.file(one, two), Int64(3)), (Self.file(two, one), 2)] {
      let report = try Self.report(bytes, waivers)
      #expect(report.waived?.first?.finding.samples.map { $0.line } == [line])
      #expect(report.count(.error) == 1 && report.records.withErrors == 1)
    }
  }

  @Test(arguments: [false, true])
  func aPlaceInAPersonalFieldIsKnownByItsKeyAlone(_ showsValues: Bool) throws {
    let bytes = Self.file(Self.record("T1", postcode: "nonsense"))
    let key = try Self.waivers([("invalid-postcode", "postcode", "T1", nil)])
    #expect(try Self.report(bytes, key, showsValues: showsValues).verdict == .valid)
    let value = try Self.waivers([("invalid-postcode", "postcode", nil, "nonsense")])
    let report = try Self.report(bytes, value, showsValues: showsValues)
    #expect(report.findings.map { $0.rule.name } == ["invalid-postcode", "unused-waiver"])
  }

  @Test func findingsOfTheHeaderAreWaivedWhole() throws {
    let bytes = Array(
      "\(Self.header.dropLast()),more\nT1,E06000035,2026-03-14,57,8,web,ME4 4TR,,1,x,y\n".utf8)
    let digits = Fingerprint(rule: "unknown-column", field: "more", identity: nil).digits
    let text = Waivers.columns.joined(separator: ",") + "\n\(digits),unknown-column,more,,Known,Team,2026-12-31\n"
    let report = try Self.report(bytes, Repository.waivers(Array(text.utf8)))
    #expect(report.findings.isEmpty && report.waived?.first?.finding.rule.name == "unknown-column")
  }

  /// The fingerprint of a finding, which waives findings on the file, does not waive all records of a field.
  @Test func noWaiverTurnsARuleDown() throws {
    let digits = Fingerprint(rule: "unknown-code", field: "service", identity: nil).digits
    let text = Waivers.columns.joined(separator: ",") + "\n\(digits),unknown-code,service,,Known,Team,2026-12-31\n"
    let report = try Self.report(
      Self.file(Self.record("T1", service: "9999")), Repository.waivers(Array(text.utf8)))
    #expect(report.findings.map { $0.rule.name } == ["unknown-code", "unused-waiver"])
  }

  @Test func aMissingMonthIsWaivedByItsValue() throws {
    let item = try #require(Case.all.first { $0.path.hasSuffix("missing-period/two-gaps.json") })
    let bytes = try Repository.bytes(item.inputPath)
    let before = try Repository.validate(bytes, schema: item.schema, asAt: item.asAt)
    let values = try #require(before.findings.first).samples.compactMap { $0.value }
    #expect(values.count == 2)
    let waivers = try Self.waivers([("missing-period", "month", nil, values[0])])
    let report = try Repository.validate(bytes, schema: item.schema, asAt: item.asAt, waivers: waivers)
    #expect(report.findings.map { $0.samples.map { $0.value } } == [[values[1]]])
    #expect(report.waived?.map { $0.finding.samples.map { $0.value } } == [[values[0]]])
  }

  /// A cell that is waived stays wrong: what cannot be checked without it is not checked with it.
  @Test func whatIsWaivedHidesTheSameAsBefore() throws {
    var tried = 0
    for index in stride(from: 0, to: Case.all.count, by: 5) {
      let item = Case.all[index]
      if item.waiversPath != nil || item.schema != "service-transactions" { continue }
      let bytes = try Repository.bytes(item.inputPath)
      let before = try Repository.validate(bytes, schema: item.schema, asAt: item.asAt)
      let draft = WaiverDraft(
        of: before, on: .init(reason: "Known", author: "Team", expires: before.asAt), isPersonal: { _ in false },
        hash: { Repository.hash($0) })
      if draft.rows.isEmpty { continue }
      var writer = CSV.Writer()
      for row in [Waivers.columns] + draft.rows { writer.write(row) }
      let after = try Repository.validate(
        bytes, schema: item.schema, asAt: item.asAt, waivers: Repository.waivers(writer.bytes))
      let all =
        after.findings.filter { $0.rule.name != "unused-waiver" } + (after.waived ?? []).map { $0.finding }
      tried += 1
      let (was, now) = (places(before.findings), places(all))
      #expect(was == now, "\(item.path)")
      #expect(after.contradiction == nil, "\(item.path)")
    }
    #expect(tried >= 25)
  }

  private func places(_ findings: [Finding]) -> [String] {
    findings.flatMap { finding in
      finding.samples.map { "\(finding.rule.name) \(finding.severity) \(finding.field ?? "") \($0)" }
    }.sorted()
  }

  @Test func whatCanNeverBeWaivedIsFixed() {
    let never = Rule.all.filter { !$0.isWaivable }.map { $0.name }
    #expect(
      never == [
        "empty-file", "not-a-table", "not-utf8", "null-byte", "unclosed-quote", "missing-header", "missing-column",
        "duplicate-column", "wrong-field-count", "personal-data-in-text", "duplicate-key", "duplicate-record",
        "unused-waiver", "expired-waiver",
      ])
  }

  @Test func faultsOfAWaiverFileAreNamedWithTheirLine() {
    let columns = Waivers.columns.joined(separator: ",") + "\n"
    let hash = String(repeating: "a", count: 64)
    let good = ",unknown-code,service,\(hash),Known,Team,2026-12-31\n"
    let faults: [(String, WaiverFault)] = [
      ("", .init(line: nil, kind: .columns)), ("rule,reason\n", .init(line: 1, kind: .columns)),
      ("\u{0}\n", .init(line: nil, kind: .noTable)), (columns + "\"a", .init(line: 2, kind: .noTable)),
      (columns + "a,b\n", .init(line: 2, kind: .cellCount(2))),
      (columns + good + good, .init(line: 3, kind: .repeated(line: 2))),
      (columns + ",,service,\(hash),Known,Team,2026-12-31\n", .init(line: 2, kind: .noRule)),
      (columns + ",nonsense,service,\(hash),Known,Team,2026-12-31\n", .init(line: 2, kind: .unknownRule("nonsense"))),
      (
        columns + ",duplicate-key,service,\(hash),Known,Team,2026-12-31\n",
        .init(line: 2, kind: .neverWaivable("duplicate-key"))
      ),
      (columns + ",unknown-code,service,,Known,Team,2026-12-31\n", .init(line: 2, kind: .target)),
      (columns + "ab,unknown-code,service,\(hash),Known,Team,2026-12-31\n", .init(line: 2, kind: .target)),
      (columns + "ab,unknown-code,service,,Known,Team,2026-12-31\n", .init(line: 2, kind: .fingerprint)),
      (columns + ",unknown-code,service,ab,Known,Team,2026-12-31\n", .init(line: 2, kind: .hash)),
      (columns + ",unknown-code,,\(hash),Known,Team,2026-12-31\n", .init(line: 2, kind: .noField)),
      (columns + good + "\n,unknown-code,cost,\(hash), ,Team,2026-12-31\n", .init(line: 4, kind: .reason)),
      (columns + ",unknown-code,service,\(hash),Known,,2026-12-31\n", .init(line: 2, kind: .author)),
      (columns + ",unknown-code,service,\(hash),Known,Team,31/12/2026\n", .init(line: 2, kind: .expires)),
      (columns + ",unknown-code,service,\(hash),Known,Team,\n", .init(line: 2, kind: .expires)),
      (columns + String(repeating: ",", count: 300_000), .init(line: nil, kind: .noTable)),
    ]
    for (text, fault) in faults {
      #expect(throws: fault, "\(text.prefix(200))") { try Repository.waivers(Array(text.utf8)) }
      #expect(!Words.english.waiving.fault(fault.kind).isEmpty)
    }
    #expect(throws: WaiverFault(line: 2, kind: .notUTF8)) {
      try Repository.waivers(Array(columns.utf8) + [0x2C, 0xE9, 0x0A])
    }
  }

  @Test func thereAreAtMostSoManyWaivers() throws {
    var text = Waivers.columns.joined(separator: ",") + "\n"
    for number in 0..<Waivers.mostWaivers {
      let digits = String(number + 100_000)
      text +=
        "\(String(repeating: "0", count: 32 - digits.count))\(digits),unknown-code,service,,Known,Team,2026-12-31\n"
    }
    #expect(try Repository.waivers(Array(text.utf8)).all.count == Waivers.mostWaivers)
    text += "\(String(repeating: "0", count: 32)),unknown-code,service,,Known,Team,2026-12-31\n"
    #expect(throws: WaiverFault(line: Int64(Waivers.mostWaivers) + 2, kind: .tooMany)) {
      try Repository.waivers(Array(text.utf8))
    }
  }
}
