import Foundation
import TestSupport
import Testing

/// Files that are large enough to be read in several pieces.
@Suite struct LargeFileTests {
  /// Some 400 KB, with faults of every kind, and records that repeat earlier ones.
  private static let file: [UInt8] = {
    let folder = Folder()
    _ = try? folder.run("generate", "--records", "5000", "--faults", "100", "-o", "large.csv")
    return (try? folder.read("large.csv")) ?? []
  }()

  private func folder() throws -> Folder {
    let folder = Folder()
    #expect(Self.file.count > 300_000)
    try folder.write(String(decoding: Self.file, as: UTF8.self), to: "large.csv")
    return folder
  }

  private func call(_ more: String...) -> [String] { ["validate", "large.csv", "--as", "json"] + more + Samples.asAt }

  @Test("any number of threads gives the same bytes")
  func threads() throws {
    let folder = try folder()
    let one = try folder.run(call("--threads", "1"))
    #expect(one.exitCode == 1)
    #expect(one.text.contains("\"duplicate-key\""))
    #expect(one.text.contains("\"duplicate-record\""))
    for threads in ["2", "7", "64"] { #expect(try folder.run(call("--threads", threads)) == one) }
    #expect(try folder.run(call()) == one)
  }

  @Test("a pipe gives the same report as the file")
  func pipe() throws {
    let folder = try folder()
    let named = try folder.run(call())
    let piped = try folder.run(["validate", "-", "--as", "json"] + Samples.asAt) { $0.input = Self.file }
    #expect(piped.exitCode == named.exitCode)
    // The name of the input comes before this, and nothing else that differs.
    let rest = { (text: String) in text.range(of: "\"as_at\"").map { text[$0.lowerBound...] } }
    #expect(rest(named.text) != nil)
    #expect(rest(piped.text) == rest(named.text))
  }

  @Test("the checksum is that of the whole file")
  func checksum() throws {
    let folder = try folder()
    let report = try Report(folder.run(call("--checksum")).output)
    let piped = try folder.run(["validate", "-", "--as", "json", "--checksum"] + Samples.asAt) { $0.input = Self.file }
    #expect(report.input.sha256?.count == 64)
    #expect(try Report(piped.output).input.sha256 == report.input.sha256)
  }

  @Test("UTF-16 gives the findings of UTF-8")
  func utf16() throws {
    let folder = try folder()
    var text: [UInt8] = [0xFF, 0xFE]
    for unit in String(decoding: Self.file, as: UTF8.self).utf16 { text += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    try Data(text).write(to: URL(filePath: "\(folder.path)/large.csv"))
    let wide = try Report(folder.run(call()).output)
    try Data(String(decoding: Self.file, as: UTF8.self).utf8).write(to: URL(filePath: "\(folder.path)/large.csv"))
    let narrow = try Report(folder.run(call()).output)
    let counts = { (report: Report) in
      Dictionary(
        report.findings.filter { $0.rule != "not-utf8" }.map { ("\($0.rule) \($0.field ?? "")", $0.count) },
        uniquingKeysWith: +)
    }
    #expect(counts(wide) == counts(narrow))
    #expect(wide.input.encoding == "utf-16le")
  }

  @Test("where no temporary file can be made, what needs one is not checked, and nothing is counted wrongly")
  func noTemporaryFolder() throws {
    let folder = try folder()
    let whole = try Report(folder.run(call()).output)
    let outcome = try folder.run(["validate", "-", "--as", "json"] + Samples.asAt) {
      $0.input = Self.file
      $0.environment["TMPDIR"] = "/nonexistent"
    }
    let report = try Report(outcome.output)
    #expect(outcome.exitCode == 1)
    #expect(report.notChecked.map { $0.rule } == ["duplicate-key", "duplicate-record"])
    #expect(!outcome.text.contains("/nonexistent"))
    let others = whole.findings.filter { !["duplicate-key", "duplicate-record"].contains($0.rule) }
    #expect(
      report.findings.map { "\($0.rule) \($0.field ?? "") \($0.count)" }.sorted()
        == others.map { "\($0.rule) \($0.field ?? "") \($0.count)" }.sorted())
  }

  @Test("a number of threads that makes no sense is refused", arguments: ["0", "-1", "many", "1025"])
  func badThreads(threads: String) throws {
    #expect(try folder().run(call("--threads", threads)).exitCode == 64)
  }
}
