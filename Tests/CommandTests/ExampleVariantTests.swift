import ExampleData
import TestSupport
import Testing
import Validation

/// The generated files that the benchmark times beside the clean one.
@Suite struct ExampleVariantTests {
  private static let records = 4000

  private func file(faults: Double = 0) throws -> ExampleFile {
    let month = try #require(ExampleMonth("2025-04"))
    return try #require(
      ExampleFile(
        records: Self.records, seed: 7, authority: "E06000035", firstMonth: month, months: 12, faults: faults))
  }

  private func bytes(_ file: ExampleFile) -> [UInt8] {
    var (file, all, piece) = (file, [UInt8](), [UInt8]())
    while file.next(into: &piece) { all += piece }
    return all
  }

  private func report(_ bytes: [UInt8]) throws -> Validation.Report {
    try Repository.validate(bytes, schema: "service-transactions", asAt: "2026-03-31", samples: 0)
  }

  private func findings(_ report: Validation.Report) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in report.findings { counts[finding.rule.name, default: 0] += Int(finding.count) }
    return counts
  }

  @Test func aFaultOfOneCellIsOneFinding() throws {
    var file = try file(faults: 1)
    file.faults = ExampleFault.ofOneCell
    let report = try report(bytes(file))
    #expect(report.records.clean == 0)
    #expect(findings(report).values.reduce(0, +) == Self.records)
    #expect(Set(report.findings.compactMap { $0.field }).count == 9)
  }

  @Test func faultsAreThoseAskedFor() throws {
    var file = try file(faults: 0.5)
    file.faults = ExampleFault.inReadableLines
    let found = findings(try report(bytes(file)))
    for rule in ["wrong-field-count", "stray-quote", "blank-record"] { #expect(found[rule] == nil) }
    for fault in ExampleFault.inReadableLines { #expect(found[fault.rule] != nil) }
  }

  @Test func halfTheKeysAreRepeated() throws {
    var file = try file()
    file.keys = .halfRepeated
    #expect(findings(try report(bytes(file))) == ["duplicate-key": Self.records / 2])
  }

  @Test func allKeysAreTheSame() throws {
    var file = try file()
    file.keys = .same
    #expect(findings(try report(bytes(file))) == ["duplicate-key": Self.records - 1])
  }

  @Test func quotationMarksChangeNoCell() throws {
    let plain = bytes(try file())
    let quoted = plain.withQuotedCells
    #expect(quoted.starts(with: Array("\"transaction_id\",\"authority\",".utf8)))
    #expect(quoted.suffix(2) == Array("\"\n".utf8)[...])
    // 20 for each line, but 18 where the last cell was quoted already.
    let lines = plain.filter { $0 == UInt8(ascii: "\n") }.count
    let alreadyQuoted = plain.filter { $0 == UInt8(ascii: "\"") }.count / 2
    #expect(alreadyQuoted > 0 && quoted.count - plain.count == 20 * lines - 2 * alreadyQuoted)
    let report = try report(quoted)
    #expect(report.records.clean == Self.records && report.findings.isEmpty)
  }
}
