import Foundation
import Glibc
import Testing

/// `-o`: the whole file or the old one.
@Suite struct OutputFileTests {
  @Test(arguments: ["text", "json"])
  func theFileHoldsWhatStandardOutputWould(_ format: String) throws {
    let folder = Folder()
    try folder.write(Samples.good, to: "in.csv")
    let arguments = ["validate", "in.csv", "--as", format] + Samples.asAt
    let printed = try folder.run(arguments)
    let written = try folder.run(arguments + ["-o", "out"])
    #expect(written == .init(exitCode: 0))
    #expect(try folder.read("out") == printed.output)
    #expect(folder.names == ["in.csv", "out"])
  }

  @Test(arguments: [
    ["none.csv"], ["unfit.csv"], ["in.csv", "--schema", "nothing"], ["in.csv", "--standards", "none"],
    ["in.csv", "--as", "xml"],
  ])
  func theOldFileStaysWhereTheRunFails(_ arguments: [String]) throws {
    let folder = Folder()
    try folder.write(Samples.good, to: "in.csv")
    try folder.write("a,b\n", to: "unfit.csv")
    try folder.write("old", to: "out")
    let outcome = try folder.run(["validate"] + arguments + ["-o", "out"])
    #expect(try [64, 66].contains(#require(outcome.exitCode)))
    #expect(try folder.text("out") == "old")
    #expect(folder.names == ["in.csv", "out", "unfit.csv"])
  }

  @Test(arguments: ["in.csv", "./in.csv", "link"])
  func theFileThatIsReadIsNeverReplaced(_ output: String) throws {
    let folder = Folder()
    try folder.write(Samples.good, to: "in.csv")
    #expect(symlink("in.csv", "\(folder.path)/link") == 0)
    for command in [["validate", "in.csv"] + Samples.asAt, ["read", "in.csv"]] {
      let outcome = try folder.run(command + ["-o", output])
      #expect(outcome.exitCode == 64 && outcome.message.contains("is the file to be read"))
      #expect(try folder.text("in.csv") == Samples.good)
    }
  }

  @Test func aLinkStaysALinkAndAnEmptyNameIsRefused() throws {
    let folder = Folder()
    try folder.write("old", to: "target")
    #expect(symlink("target", "\(folder.path)/link") == 0)
    #expect(try folder.run("rules", "-o", "link").exitCode == 0)
    #expect(try folder.read("target") == folder.run("rules").output)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link") == "target")
    #expect(try folder.run("rules", "-o", "").exitCode == 64)
  }

  @Test func theOldFileIsReplacedAndKeepsItsMode() throws {
    let folder = Folder()
    try folder.write(String(repeating: "old", count: 100_000), to: "out")
    #expect(chmod("\(folder.path)/out", 0o640) == 0)
    #expect(try folder.run("--version").text.hasPrefix("concord "))
    #expect(try folder.run("rules", "-o", "out").exitCode == 0)
    #expect(try folder.read("out") == folder.run("rules").output)
    var status = stat()
    #expect(stat("\(folder.path)/out", &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(folder.names == ["out"])
  }

  @Test func findingsAreNoFailure() throws {
    let folder = Folder()
    try folder.write(Samples.good + Samples.record + "\n", to: "in.csv")
    let outcome = try folder.run(["validate", "in.csv", "--as", "json", "-o", "out.json"] + Samples.asAt)
    #expect(outcome == .init(exitCode: 1))
    #expect(try Report(folder.read("out.json")).rules == ["duplicate-key"])
  }

  @Test func aKilledRunLeavesTheOldFile() throws {
    let folder = Folder()
    try folder.write("old", to: "out")
    let outcome = try folder.run("generate", "--records", "1000000000", "-o", "out") { $0.timeLimit = 1 }
    #expect(outcome.signal == 9)
    #expect(try folder.text("out") == "old")
  }

  @Test func devicesAndFIFOsAreWrittenDirectly() throws {
    let folder = Folder()
    #expect(try folder.run("rules", "-o", "/dev/null") == .init(exitCode: 0))
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    let reader = try #require(FileHandle(forUpdatingAtPath: "\(folder.path)/pipe"))
    #expect(fcntl(reader.fileDescriptor, F_SETFD, FD_CLOEXEC) == 0)
    #expect(try folder.run("schema", "list", "-o", "pipe") == .init(exitCode: 0))
    #expect(Array(reader.availableData) == (try folder.run("schema", "list").output))
    #expect(folder.names == ["pipe"])
  }
}
