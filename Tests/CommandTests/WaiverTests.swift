import Foundation
import Testing
import Validation

/// `validate --waivers` and `waive`: from a report to a file that is submitted as it is.
@Suite struct WaiverTests {
  private let folder = Folder()
  private static let grounds = [
    "--reason", "Known to the supplier", "--author", "Data team", "--expires", "2026-12-31",
  ]

  /// Writes a file with three unknown services, of which two are alike, a wrong number and a wrong postcode.
  private func writeInput() throws {
    let rows = [
      "T1,E06000035,2026-03-14,9999,8,web,ME4 4TR,,1,a", "T2,E06000035,2026-03-14,9999,8,web,ME4 4TR,,abc,b",
      "T3,E06000035,2026-03-14,9998,8,web,ME4 4TR,,1,c", "T4,E06000035,2026-03-14,57,8,web,nonsense,,1,d",
    ]
    try folder.write(([Samples.header] + rows).joined(separator: "\n") + "\n", to: "in.csv")
  }

  private func validate(_ more: String...) throws -> Command.Outcome {
    try folder.run(["validate", "in.csv"] + Samples.asAt + more)
  }

  private func waive(_ more: String...) throws -> Command.Outcome {
    try folder.run(["waive", "r.json"] + Self.grounds + more)
  }

  @Test func whatIsWaivedLeavesTheVerdict() throws {
    try writeInput()
    #expect(try validate("--as", "json", "-o", "r.json").exitCode == 1)
    let first = try waive("-o", "W.csv")
    #expect(first.exitCode == 0 && first.output.isEmpty)
    #expect(
      first.message == "concord: not waived: 1 of invalid-postcode of postcode: "
        + "the report shows no key or value to know the place by.\n")
    #expect(try folder.text("W.csv").split(separator: "\n").count == 5)
    #expect(!(try folder.text("W.csv")).contains("9999"))
    #expect(try validate("--waivers", "W.csv").exitCode == 1)
    // With values shown, the report has the key of the record with the wrong postcode.
    #expect(try validate("--as", "json", "--show-values", "-o", "r.json").exitCode == 1)
    #expect(try waive("-o", "all.csv") == .init(exitCode: 0))
    #expect(!(try folder.text("all.csv")).contains("nonsense"))
    let outcome = try validate("--waivers", "all.csv")
    #expect(outcome.exitCode == 0 && outcome.text.contains("\nWaived: 5 errors, 0 warnings and 0 good to know.\n"))
    #expect(outcome.text.contains("Waived by Data team until 2026-12-31: Known to the supplier"))
    #expect(outcome.text.contains("Records: 4 clean, 0 with errors"))
    // From the day after the last one on, everything counts again.
    let late = try folder.run("validate", "in.csv", "--as-at", "2027-01-01", "--waivers", "all.csv", "--as", "json")
    let report = try Report(late.output)
    #expect(late.exitCode == 1 && report.findings.map { $0.count }.sorted() == [1, 1, 3, 5])
    #expect(report.findings.first { $0.rule == "expired-waiver" }?.count == 5)
  }

  @Test func aRuleAndAFieldCanBeChosen() throws {
    try writeInput()
    _ = try validate("--as", "json", "-o", "r.json")
    #expect(try waive("--rule", "unknown-code").text.split(separator: "\n").count == 4)
    #expect(try waive("--field", "cost").text.split(separator: "\n").count == 2)
    let none = try waive("--rule", "unknown-code", "--field", "cost", "-o", "none.csv")
    #expect(none.exitCode == 1 && none.message.contains("nothing that could be waived"))
    #expect(!folder.names.contains("none.csv"))
    _ = try validate("--as", "json", "--samples", "1", "-o", "r.json")
    #expect(
      try waive("--rule", "unknown-code").message.contains(
        "not waived: 2 of unknown-code of service: the report does not"))
  }

  @Test func everyFormatShowsWhatIsWaivedAndRenderingIsTheSame() throws {
    try writeInput()
    _ = try validate("--as", "json", "-o", "r.json")
    _ = try waive("-o", "W.csv")
    #expect(try validate("--waivers", "W.csv", "--samples", "100", "--as", "json", "-o", "w.json").exitCode == 1)
    for (format, said) in [
      ("text", "Waived by Data team"), ("json", "\"waived\": ["), ("html", "Known to the supplier"),
      ("markdown", "Known to the supplier"), ("sarif", "\"suppressions\": ["),
      ("junit", "<skipped message=\"Waived by"),
      ("csv", "invalid-postcode"), ("ndjson", "invalid-postcode"),
    ] {
      let outcome = try validate("--waivers", "W.csv", "--samples", "100", "--as", format)
      #expect(outcome.exitCode == 1 && outcome.text.contains(said), "\(format)")
      #expect(try folder.run("report", "render", "w.json", "--as", format) == outcome, "\(format)")
      let isWithout = ["csv", "ndjson"].contains(format)
      #expect(outcome.text.contains("unknown-code") != isWithout, "\(format)")
    }
    let compared = try folder.run("report", "compare", "r.json", "w.json")
    #expect(compared.exitCode == 0 && compared.text.contains("0 new, 4 fixed, 1 still there."))
    #expect(try folder.run("report", "compare", "w.json", "r.json").exitCode == 1)
  }

  @Test(arguments: ["1", "2", "7"])
  func theNumberOfThreadsChangesNothing(_ threads: String) throws {
    let records = (0..<20_000).map { number in
      "T\(number),E06000035,2026-03-14,\(number % 7 == 0 ? "9999" : "57"),8,web,ME4 4TR,,1,Number \(number)\n"
    }
    try folder.write(Samples.header + "\n" + records.joined(), to: "in.csv")
    _ = try validate("--as", "json", "-o", "r.json")
    let value =
      ",unknown-code,service,b4b1963f500f743ce1b14f7c8a0a6869b57a0654cfa1cc6d2681fbb5f5c4c0b7,All,Team,2027-01-01\n"
    try folder.write(try waive("--rule", "unknown-code").text + value, to: "W.csv")
    let outcome = try validate("--waivers", "W.csv", "--threads", threads, "--as", "json")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let waived = try #require(report["waived"] as? [[String: Any]])
    let counts = waived.compactMap { $0["count"] as? Int }
    let total = counts.reduce(0, +)
    #expect(counts.count == 2 && total == 2858)
    #expect(outcome.exitCode == 0)
  }

  @Test func aFileThatCannotBeUsedIsRefusedAndNothingIsWritten() throws {
    try writeInput()
    let columns = "fingerprint,rule,field,value_hash,reason,author,expires\n"
    let hash = String(repeating: "a", count: 64)
    for (text, said) in [
      ("", "W.csv: the columns are not"), ("a,b\n", "W.csv, line 1: the columns are not"),
      (columns + ",nonsense,service,\(hash),x,y,2026-12-31\n", "line 2: there is no rule “nonsense”"),
      (columns + ",missing-column,service,\(hash),x,y,2026-12-31\n", "line 2: missing-column can never be waived"),
      (columns + ",unknown-code,service,\(hash),,y,2026-12-31\n", "line 2: the reason is missing"),
      (columns + ",unknown-code,service,\(hash),x,y,soon\n", "line 2: expires is not a day"),
    ] {
      try folder.write(text, to: "W.csv")
      let outcome = try validate("--waivers", "W.csv", "-o", "out")
      #expect(outcome.exitCode == 64 && outcome.output.isEmpty && outcome.message.contains(said), "\(outcome.message)")
      #expect(outcome.message.filter { $0 == "\n" }.count == 1)
    }
    #expect(try validate("--waivers", "gone.csv", "-o", "out").exitCode == 66)
    #expect(try validate("--waivers", "W.csv", "--shard", "-o", "out").exitCode == 64)
    try folder.write(columns, to: "W.csv")
    let shard = try validate("--waivers", "W.csv", "--shard", "-o", "out")
    #expect(shard.exitCode == 64 && shard.message.contains("--waivers does not go with --shard"))
    #expect(try validate("--waivers", "W.csv", "-o", "W.csv").exitCode == 64)
    #expect(try folder.text("W.csv") == columns && !folder.names.contains("out"))
  }

  @Test func waiveSaysWhatItNeeds() throws {
    try writeInput()
    _ = try validate("--as", "json", "-o", "r.json")
    for (more, said) in [
      (["--author", "A", "--expires", "2026-12-31"], "--reason is missing"),
      (["--reason", "A", "--expires", "2026-12-31"], "--author is missing"),
      (["--reason", "A", "--author", "A"], "--expires is missing"),
      (["--reason", " ", "--author", "A", "--expires", "2026-12-31"], "--reason is a text"),
      (["--reason", "A", "--author", "A", "--expires", "soon"], "--expires is a day"),
      (Self.grounds + ["--rule", "unknown-cod"], "unknown-code"),
    ] {
      let outcome = try folder.run(["waive", "r.json"] + more)
      #expect(outcome.exitCode == 64 && outcome.message.contains(said), "\(outcome.message)")
    }
    try folder.write("mine\n", to: "W.csv")
    let outcome = try waive("-o", "W.csv")
    #expect(outcome.exitCode == 73 && outcome.message.contains("W.csv is there already"))
    #expect(try folder.text("W.csv") == "mine\n")
    try folder.write("{}", to: "r.json")
    #expect(try waive().exitCode == 74)
  }

  @Test func aReportWithTamperedWaiversIsRefused() throws {
    try writeInput()
    _ = try validate("--as", "json", "-o", "r.json")
    _ = try waive("-o", "W.csv")
    let right = try validate("--waivers", "W.csv", "--as", "json").text
    let start = try #require(right.range(of: "\"waived\""))
    for (old, new) in [
      ("\"2026-12-31\"", "\"2026-03-31\""), ("\"2026-12-31\"", "\"2026-02-30\""),
      ("\"rule\": \"unknown-code\"", "\"rule\": \"duplicate-key\""), ("\"count\": 3", "\"count\": 2"),
      ("\"count\": 3", "\"count\": 9007199254740993"), ("\"reason\": \"Known to the supplier\"", "\"reason\": \"\""),
      ("\"author\": \"Data team\",", ""), ("\"author\"", "\"grade\": 1, \"author\""),
      ("\"record\": 1", "\"record\": 5"),
    ] {
      let waived = String(right[start.lowerBound...])
      let spoilt = right[..<start.lowerBound] + waived.replacingOccurrences(of: old, with: new)
      #expect(spoilt != right, "\(old) is not in the report")
      try folder.write(String(spoilt), to: "w.json")
      let outcome = try folder.run("report", "render", "w.json")
      #expect(outcome.exitCode == 74 && outcome.message.hasPrefix("concord: w.json "), "\(new): \(outcome)")
    }
  }
}
