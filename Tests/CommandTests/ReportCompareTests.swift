import Foundation
import Testing

/// `report compare`: what is new, fixed and still there, and how the command ends with it.
@Suite struct ReportCompareTests {
  private let folder = Folder()

  private struct Comparison: Decodable {
    let new: [Change]
    let fixed: [Change]
    let still: [Change]

    struct Change: Decodable {
      let rule: String
      let severity: String
      let field: String?
      let count: Int
      let exact: Bool
      let samples: [Place]
    }

    struct Place: Decodable {
      let fingerprint: String
      let key: String?
      let line: Int?
    }
  }

  /// Writes the report on some records, of which each is a key and a cost.
  private func report(_ records: [(String, String)], to name: String, _ more: String...) throws {
    let lines = records.map { "\($0.0),E06000035,2026-03-14,57,8,web,ME4 4TR,,\($0.1),\n" }
    try folder.write(Samples.header + "\n" + lines.joined(), to: "in.csv")
    let outcome = try folder.run(["validate", "in.csv", "--as", "json", "-o", name] + Samples.asAt + more)
    #expect(outcome.exitCode ?? 64 <= 2)
  }

  private func compare(_ old: String, _ new: String) throws -> (Comparison, Int32?) {
    let outcome = try folder.run("report", "compare", old, new, "--as", "json")
    return (try JSONDecoder().decode(Comparison.self, from: Data(outcome.output)), outcome.exitCode)
  }

  @Test func newErrorsEndWithOne() throws {
    try report([("T1", "x"), ("T2", "1"), ("T3", "y")], to: "old")
    try report([("T0", "1"), ("T3", "y"), ("T2", "z")], to: "new")
    let (change, code) = try compare("old", "new")
    #expect(code == 1)
    #expect(change.new.map { $0.samples.map { $0.key } } == [["T2"]])
    #expect(change.fixed.map { $0.samples.map { $0.key } } == [["T1"]])
    #expect(change.still.map { $0.samples.map { $0.line } } == [[3]])
    #expect(
      (change.new + change.fixed + change.still).allSatisfy { $0.exact && $0.count == 1 && $0.severity == "error" })
    #expect(change.new[0].samples[0].fingerprint.count == 32)
    let text = try folder.run("report", "compare", "old", "new").text
    #expect(text.hasSuffix("1 new, 1 fixed, 1 still there.\nWORSE: 1 new error.\n"))
  }

  @Test func whatIsFixedOrStillThereEndsWithNothing() throws {
    try report([("T1", "x"), ("T2", "y")], to: "old")
    try report([("T5", "1"), ("T2", "y")], to: "new")
    let (change, code) = try compare("old", "new")
    #expect(code == 0 && change.new.isEmpty && change.fixed.count == 1 && change.still.count == 1)
    #expect(try folder.run("report", "compare", "old", "new").text.hasSuffix("NO WORSE: there is no new error.\n"))
    let same = try folder.run("report", "compare", "old", "old", "--as", "json")
    #expect(same.exitCode == 0 && same.text.contains("\"new\": []") && same.text.contains("\"fixed\": []"))
  }

  @Test func aNewWarningIsNoNewError() throws {
    try report([("T1", "1")], to: "old")
    try report([("T1", " 1")], to: "new")
    let (change, code) = try compare("old", "new")
    #expect(code == 0 && change.new.map { $0.rule } == ["surrounding-space"])
  }

  @Test func fewSamplesAreSaidToBeFew() throws {
    let records = (1...9).map { ("T\($0)", "x\($0)") }
    try report(Array(records.prefix(6)), to: "old", "--samples", "2")
    try report(records, to: "new", "--samples", "2")
    let (change, code) = try compare("old", "new")
    #expect(code == 1 && change.new.map { $0.count } == [3] && change.new.allSatisfy { !$0.exact })
    let text = try folder.run("report", "compare", "old", "new").text
    #expect(text.contains("at least 3") && text.contains("larger --samples"))
  }

  @Test func whatIsNoLongerCheckedEndsWithTwoOrIsAnError() throws {
    try report([("T1", "x")], to: "old")
    try folder.write([0x50, 0x4B, 3, 4], to: "in.csv")
    _ = try folder.run(["validate", "in.csv", "--as", "json", "-o", "new"] + Samples.asAt + Samples.schema)
    let outcome = try folder.run("report", "compare", "old", "new")
    #expect(outcome.exitCode == 1 && outcome.text.contains("Was there, and was not checked this time"))
    #expect(!outcome.text.contains("Fixed\n"))
  }

  @Test func reportsOnOtherDataAreRefused() throws {
    try report([("T1", "x")], to: "old")
    let volumes = try folder.run(["validate", "in.csv", "--as", "json", "-o", "new", "--schema", "profiled-volumes"])
    #expect(volumes.exitCode == 1)
    let outcome = try folder.run("report", "compare", "old", "new")
    #expect(outcome.exitCode == 64 && outcome.message.contains("one is on service-transactions"))
    #expect(try folder.run("report", "compare", "-", "-").exitCode == 64)
    #expect(try folder.run("report", "compare", "old").exitCode == 64)
    #expect(try folder.run("report", "compare", "old", "none").exitCode == 66)
  }
}
