import Glibc
import TestSupport
import Testing

/// Ctrl-C and its like: the command ends at once and leaves nothing half-written.
@Suite struct SignalTests {
  static let signals: [(number: Int32, exitCode: Int32)] = [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)]

  @Test(arguments: signals)
  func whatIsUnfinishedIsRemovedAndTheOldFileStays(_ signal: Int32, _ exitCode: Int32) throws {
    let folder = Folder()
    try folder.write("old", to: "out")
    let command = try RunningCommand(["generate", "--records", "1000000000", "-o", "out"], in: folder)
    try command.wait { folder.names.count == 2 }
    #expect(folder.names == ["out", "out.part-\(command.process)"])
    kill(command.process, signal)
    #expect(try command.finish() == exitCode)
    #expect(folder.names == ["out"])
    #expect(try folder.text("out") == "old")
    #expect(command.message == "")
  }

  @Test func allFilesOfAConversionAreRemoved() throws {
    let folder = Folder()
    let given = ["channels.sssom.tsv", "layout.json", "services.sssom.tsv"]
    for file in given { try folder.write(Repository.bytes("conformance/map/crm/\(file)"), to: file) }
    let call = ["map", "-", "--layout", "layout.json", "-o", "out.csv", "--rejects", "rejects.csv"]
    let command = try RunningCommand(call, in: folder)
    command.send("Ref,Created")
    try command.wait { folder.names.count == 5 }
    kill(command.process, SIGINT)
    #expect(try command.finish() == 130)
    #expect(folder.names == given)
  }

  @Test func theLineOfProgressIsCleared() throws {
    let command = try RunningCommand(
      ["validate", "-"], in: Folder(), atTerminal: true, environment: ["TERM": "xterm"])
    command.send(Samples.good)
    try command.wait { command.message.contains("standard input: ") }
    kill(command.process, SIGINT)
    #expect(try command.finish() == 130)
    #expect(command.message.hasSuffix("\r\u{1B}[K"))
  }

  @Test func aSignalThatWasIgnoredStaysIgnored() throws {
    let folder = Folder()
    let command = try RunningCommand(
      ["generate", "--records", "1000000000", "-o", "out"], in: folder,
      wrapper: ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""])
    try command.wait { !folder.names.isEmpty }
    kill(command.process, SIGHUP)
    usleep(200_000)
    #expect(command.isRunning && folder.names.count == 1)
    kill(command.process, SIGTERM)
    #expect(try command.finish() == 143)
    #expect(folder.names.isEmpty)
  }
}
