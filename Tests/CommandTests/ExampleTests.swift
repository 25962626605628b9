import Foundation
import TestSupport
import Testing
import Validation

/// The example file, and the examples in the documents.
@Suite struct ExampleTests {
  @Test func theExampleFileIsWhatItsCommandMakes() throws {
    let path = "conformance/examples/medway-2026-03.csv"
    let readme = String(decoding: try Repository.bytes("conformance/examples/README.md"), as: UTF8.self)
    let line = try #require(readme.split(separator: "\n").first { $0.contains("concord generate") })
    let words = line.split(separator: " ").map { String($0) }
    #expect(words.last == path)
    var command = Command()
    command.arguments = Array(words.dropFirst().dropLast(2))
    #expect(try command.run().output == Repository.bytes(path))
  }

  @Test func theReadmesFirstCommandEndsAsItSays() throws {
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let line = try #require(readme.split(separator: "\n").first { $0.hasPrefix("swift run -c release concord ") })
    var command = Command(in: Repository.root)
    command.arguments = line.split(separator: " ").dropFirst(5).map { String($0) }
    let outcome = try command.run()
    let shown = try #require(readme.components(separatedBy: "```text\n").dropFirst().first)
    let ending = try #require(shown.components(separatedBy: "```").first)
    #expect(outcome.text.hasSuffix(ending))
    #expect(outcome.exitCode == 1)
  }

  @Test func everyCommandOfTheReadmeRuns() throws {
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let block = try #require(readme.components(separatedBy: "## What the command does").last)
    let first = block.components(separatedBy: "```")[1]
    let lines = first.split(separator: "\n").filter { $0.hasPrefix("concord ") }
    #expect(lines.count == 8)
    let folder = Folder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/FOLDER", withIntermediateDirectories: true)
    let example = try Repository.bytes("conformance/examples/medway-2026-03.csv")
    for name in ["FILE", "FOLDER/march.csv"] { try folder.write(example, to: name) }
    for line in lines {
      let words = line.split(separator: "#")[0].split(separator: " ").dropFirst().map { String($0) }
      let outcome = try folder.run(words)
      #expect(outcome.exitCode == (words[0] == "validate" ? 1 : 0), "\(line)")
      #expect(!outcome.output.isEmpty && outcome.messages.isEmpty, "\(line)")
    }
  }

  /// The steps from a local file to the shared format, each as the README has it.
  @Test func theReadmesWayFromALocalFileWorks() throws {
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let block = try #require(readme.components(separatedBy: "## A system's own files").last)
    let lines = block.components(separatedBy: "```")[1].split(separator: "\n").filter { $0.hasPrefix("concord ") }
    #expect(lines.count == 5)
    let folder = Folder()
    try folder.write(Repository.bytes("conformance/map/crm/input.csv"), to: "local.csv")
    for line in lines {
      let words = line.split(separator: " ").dropFirst().map { String($0) }
      if words[0] == "map" {
        // What the draft left open is what a person decides.
        for file in ["layout.json", "services.sssom.tsv", "channels.sssom.tsv"] {
          try folder.write(Repository.bytes("conformance/map/crm/\(file)"), to: file)
        }
      }
      let outcome = try folder.run(words) { $0.input = Array("q\n".utf8) }
      let hasFindings = words[0] == "map" || words[1] == "check"
      #expect(outcome.exitCode == (hasFindings ? 1 : 0), "\(line): \(outcome.message)")
    }
    #expect(try folder.read("shared.csv") == Repository.bytes("conformance/map/crm/output.csv"))
  }

  /// A file's certificate, made and checked as the README has it. The suite is run by `.ci/run`.
  @Test func theReadmesCertificateHolds() throws {
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let block = try #require(readme.components(separatedBy: "## Certificates, and other programs").last)
    let lines = block.components(separatedBy: "```")[1].split(separator: "\n").filter { $0.hasPrefix("concord ") }
    #expect(lines.map { $0.split(separator: " ")[2] } == ["certify", "verify", "run"])
    let folder = Folder()
    try folder.write(Repository.bytes("conformance/examples/medway-2026-03.csv"), to: "march.csv")
    let words = lines.map { $0.split(separator: " ").dropFirst().map { String($0) } }
    let made = try folder.run(words[0] + ["--as-at", "2026-04-01"])
    #expect(made.exitCode == 1 && made.message.hasPrefix("march.csv: readable. To be put right before it is coded: "))
    let checked = try folder.run(words[1])
    #expect(checked.exitCode == 0, "\(checked.text)")
  }

  /// Faults in the example are those of several phases, so that it shows what a report can say.
  @Test func theExampleFileBreaksManyRules() throws {
    let report = try Repository.validate(
      Repository.bytes("conformance/examples/medway-2026-03.csv"), schema: nil, asAt: "2026-04-01")
    #expect(report.input.records == 1000)
    #expect(Set(report.findings.map { $0.rule.name }).count >= 15)
    #expect(report.records.clean > 900)
    #expect(report.verdict == .invalid && report.notChecked.isEmpty)
  }
}
