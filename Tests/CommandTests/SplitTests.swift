import Foundation
import Glibc
import TestSupport
import Testing

/// `validate --accepted F --rejected F`: the records with and without errors, as they stand.
@Suite struct SplitTests {
  private static let faulty = "T2,E06000035,14/03/2026,57,8,web,ME4 4TR,,2.59,x"
  private static let poor = "T3,E06000035,2026-03-14,57,8,web,,,2.59,x"
  private static let text = "\(Samples.header)\r\n\(Samples.record)\r\n\r\n\(faulty)\r\n\(poor)\r\n\(Samples.record)"
  private static let call = ["validate", "in.csv"] + Samples.asAt

  private func folder(_ text: String = text) throws -> Folder {
    let folder = Folder()
    try folder.write(text, to: "in.csv")
    return folder
  }

  @Test(arguments: ["text", "json", "annotated", "ndjson", "csv"])
  func everyRecordIsInOneOfTheTwo(_ format: String) throws {
    let folder = try folder()
    let call = Self.call + ["--as", format]
    let plain = try folder.run(call)
    let outcome = try folder.run(call + ["--accepted", "a.csv", "--rejected", "r.csv"])
    #expect(outcome.exitCode == 1 && outcome.output == plain.output)
    #expect(outcome.message.hasSuffix("in.csv: 4 records read = 2 accepted + 2 rejected.\n"))
    #expect(try folder.text("a.csv") == "\(Samples.header)\r\n\(Samples.record)\r\n\(Self.poor)\r\n")
    #expect(try folder.text("r.csv") == "\(Samples.header)\r\n\(Self.faulty)\r\n\(Samples.record)")
    #expect(folder.names == ["a.csv", "in.csv", "r.csv"])
    #expect(try folder.run(["validate", "a.csv"] + Samples.asAt).exitCode == 0)
  }

  @Test(arguments: ["accepted", "rejected"])
  func oneOfThemWillDo(_ option: String) throws {
    let folder = try folder()
    let outcome = try folder.run(Self.call + ["--\(option)", "one.csv"])
    #expect(outcome.exitCode == 1 && outcome.text.contains("INVALID"))
    #expect(outcome.message == "in.csv: 4 records read = 2 accepted + 2 rejected.\n")
    #expect(folder.names == ["in.csv", "one.csv"])
  }

  @Test func theVerdictIsTheExitCode() throws {
    let folder = try folder(Samples.good)
    #expect(try folder.run(Self.call + ["--rejected", "r.csv"]).exitCode == 0)
    #expect(try folder.text("r.csv") == Samples.header + "\n")
  }

  @Test func aResultMayGoToStandardOutput() throws {
    let folder = try folder()
    let outcome = try folder.run(Self.call + ["--accepted", "-", "-o", "report.txt"])
    #expect(outcome.text == "\(Samples.header)\r\n\(Samples.record)\r\n\(Self.poor)\r\n")
    #expect(try folder.text("report.txt").contains("INVALID"))
  }

  @Test(arguments: [
    ["--accepted", "x.csv", "--rejected", "x.csv"], ["--accepted", "x.csv", "--rejected", "./x.csv"],
    ["--accepted", "x.csv", "-o", "x.csv"], ["--accepted", "in.csv"], ["--rejected", "link"], ["--accepted", "-"],
    ["--accepted", "-", "--rejected", "-", "-o", "x.csv"], ["--accepted", ""], ["--shard", "--accepted", "x.csv"],
    ["--as", "annotated", "-o", "y.csv", "--rejected", "y.csv"],
  ])
  func noTwoOutputsShareAPlace(_ arguments: [String]) throws {
    let folder = try folder()
    #expect(symlink("in.csv", "\(folder.path)/link") == 0)
    let outcome = try folder.run(Self.call + arguments)
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty, "\(outcome.message)")
    #expect(try folder.text("in.csv") == Self.text)
    #expect(folder.names == ["in.csv", "link"])
  }

  @Test(arguments: ["text", "json", "annotated", "ndjson", "csv"])
  func aFullDiskLeavesTheOldFiles(_ format: String) throws {
    let folder = try folder()
    for name in ["a.csv", "r.csv", "out"] { try folder.write("old", to: name) }
    let call = Self.call + ["--as", format, "--rejected", "r.csv"]
    let redirected = try folder.run(call + ["--accepted", "a.csv"]) { $0.output = .file("/dev/full") }
    let named = try folder.run(call + ["--accepted", "/dev/full", "-o", "out"])
    #expect(redirected.exitCode == 74 && redirected.message.contains("no space left"))
    #expect(named.exitCode == 74 && named.message.contains("/dev/full cannot be written"))
    for name in ["a.csv", "r.csv"] { #expect(try folder.text(name) == "old") }
    // A report is written before the records are put in their place; all else appears together.
    #expect(try folder.text("out") == "old" || format == "text" || format == "json")
    #expect(folder.names == ["a.csv", "in.csv", "out", "r.csv"])
  }

  @Test func aKilledRunLeavesTheOldFiles() throws {
    let folder = Folder()
    #expect(try folder.run("generate", "--records", "400000", "--faults", "100", "-o", "in.csv").exitCode == 0)
    for name in ["a.csv", "r.csv", "out"] { try folder.write("old", to: name) }
    let outcome = try folder.run(
      Self.call + ["--as", "annotated", "-o", "out", "--accepted", "a.csv", "--rejected", "r.csv", "--threads", "1"]
    ) { $0.timeLimit = 1 }
    #expect(outcome.signal == 9 || outcome.exitCode == 1)
    let isWhole = outcome.exitCode == 1
    for name in ["a.csv", "r.csv", "out"] { #expect(try (folder.text(name) == "old") != isWhole) }
  }
}
