import Foundation
import TestSupport
import Testing

@testable import concord

/// What is said to whoever does not know the command yet.
@Suite struct NewcomerTests {
  @Test func theBareCommandExplainsItselfInTenLines() throws {
    let outcome = try Command().run()
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    let lines = outcome.message.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 10 && lines.allSatisfy { $0.count <= 120 })
    for words in ["concord validate FILE", "concord layout init FILE", "concord vocab search black bin"] {
      #expect(lines.contains { $0.hasPrefix("  " + words) })
    }
    #expect(outcome.message.contains("concord --help") && outcome.message.hasSuffix("concord doctor\n"))
  }

  @Test func theBareCommandsWordsAreCommands() throws {
    #expect(try Command("vocab", "search", "black", "bin").run().exitCode == 0)
    #expect(try Command("doctor").run().exitCode == 0)
  }

  @Test(arguments: [["validate"], ["validate", "--as", "json"]])
  func withoutAFileAnExampleIsShown(_ call: [String]) throws {
    var command = Command()
    command.arguments = call
    let outcome = try command.run()
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message.hasPrefix("concord: concord validate needs FILE"))
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let line = try #require(readme.split(separator: "\n").first { $0.hasPrefix("swift run -c release concord ") })
    #expect(outcome.message.contains("\n  concord \(line.dropFirst("swift run -c release concord ".count))\n"))
  }

  /// The file that the message has one make is the example.
  @Test func theExampleCanBeMade() throws {
    let message = try Command("validate").run().message
    let line = try #require(message.split(separator: "\n").first { $0.hasPrefix("  concord generate ") })
    let folder = Folder()
    #expect(try folder.run(line.split(separator: " ").dropFirst().map { String($0) }).exitCode == 0)
    let example = "conformance/examples/medway-2026-03.csv"
    #expect(try folder.read("medway-2026-03.csv") == Repository.bytes(example))
  }

  static let otherFiles: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-1.7\n".utf8), "a PDF document"),
    ([0x50, 0x4B, 3, 4, 0, 0], "a zip archive that cannot be read"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old "),
    (Array("<!DOCTYPE html><html>".utf8), "an HTML page"),
  ]

  @Test(arguments: otherFiles)
  func anotherKindOfFileLeadsOn(_ bytes: [UInt8], _ name: String) throws {
    let folder = Folder()
    try folder.write(bytes, to: "in")
    let outcome = try folder.run("validate", "in")
    #expect(outcome.exitCode == 1 && outcome.message == "")
    #expect(outcome.text.contains(name), "\(outcome.text)")
    #expect(outcome.text.contains("save it as “CSV UTF-8 (Comma"))
    #expect(outcome.text.contains("concord explain not-a-table"))
  }

  @Test func aHeaderThatFitsNothingLeadsToALayout() throws {
    let folder = Folder()
    try folder.write("Ref;Opened\n1;2026-03-14\n", to: "local file.csv")
    let outcome = try folder.run("validate", "local file.csv")
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    let calls = outcome.message.split(separator: "\n").filter { $0.hasPrefix("  concord layout init ") }
    #expect(calls.contains("  concord layout init 'local file.csv' --schema service-transactions -o layout.json"))
    #expect(calls.count == 2)
    let call = ["layout", "init", "local file.csv", "--schema", "service-transactions", "-o", "layout.json"]
    #expect(try folder.run(call).exitCode == 0)
    #expect(folder.names == ["layout.json", "local file.csv"])
    let part = try folder.run("validate", "local file.csv", "--shard")
    #expect(part.exitCode == 64 && part.message == outcome.message)
  }

  @Test func aHeaderThatNearlyFitsLeadsToTheOneLayout() throws {
    let outcome = try Folder().run(["validate", "-"]) {
      $0.input = Array("transaction_id,date,service,interaction\n1,2,3,4\n".utf8)
    }
    #expect(outcome.exitCode == 64)
    #expect(outcome.message.contains("The nearest is service-transactions"))
    #expect(outcome.message.hasSuffix("\n  concord layout init FILE --schema service-transactions -o layout.json\n"))
  }

  @Test func aFolderLeadsToAFileInIt() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/data", withIntermediateDirectories: true)
    let empty = try folder.run("read", "data")
    #expect(empty == .init(exitCode: 66, messages: Array("concord: data is a folder. Name a file in it.\n".utf8)))
    for name in ["z.CSV", "b c.csv", "a.txt", ".a.csv"] { try folder.write("", to: "data/\(name)") }
    for path in ["data", "data/"] {
      let outcome = try folder.run("read", path)
      #expect(outcome.exitCode == 66)
      #expect(outcome.message == "concord: \(path) is a folder. Name a file in it, such as 'data/b c.csv'.\n")
    }
  }

  @Test(arguments: [
    ("in.csv", "in.csv"), ("./a/b_1-2.csv", "./a/b_1-2.csv"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("-x", "./-x"),
    ("$(rm)", "'$(rm)'"), ("é.csv", "é.csv"), ("a\nb", "FILE"), ("", "FILE"), ("'", "''\\'''"),
  ])
  func aPathIsShownAsItCanBeTyped(_ path: String, _ word: String) {
    #expect(Newcomer.shellWord(path) == word)
  }
}
