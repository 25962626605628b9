import Foundation
import Glibc
import Testing

/// Where bytes come from and go to: folders, FIFOs, full disks and readers who have gone.
@Suite struct StreamTests {
  private func folder() throws -> Folder {
    let folder = Folder()
    try folder.write(Samples.good, to: "good.csv")
    return folder
  }

  @Test func aFolderIsNoInput() throws {
    let outcome = try folder().run("read", ".")
    let message = "concord: . is a folder. Name a file in it, such as ./good.csv.\n"
    #expect(outcome == .init(exitCode: 66, messages: Array(message.utf8)))
  }

  @Test(arguments: ["validate", "read"])
  func aMissingFileIsNoInput(_ command: String) throws {
    let outcome = try folder().run(command, "none.csv")
    #expect(outcome.exitCode == 66 && outcome.output.isEmpty)
    #expect(outcome.message == "concord: none.csv cannot be read: no such file or directory.\n")
  }

  @Test func standardInputIsADash() throws {
    let folder = try folder()
    let outcome = try folder.run(["validate", "-", "--as", "json"] + Samples.asAt) {
      $0.input = Array(Samples.good.utf8)
    }
    #expect(outcome.exitCode == 0)
    #expect(try Report(outcome.output).input.name == "standard input")
  }

  @Test func aFIFOIsReadLikeAFile() throws {
    let folder = try folder()
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    let writer = try #require(FileHandle(forUpdatingAtPath: "\(folder.path)/pipe"))
    #expect(fcntl(writer.fileDescriptor, F_SETFD, FD_CLOEXEC) == 0)
    try writer.write(contentsOf: Data(Samples.good.utf8))
    // The command has opened the FIFO once it has taken the bytes; only then may the writer go.
    let waiting = Thread {
      var left: Int32 = 1
      while left > 0 && ioctl(writer.fileDescriptor, UInt(FIONREAD), &left) == 0 { usleep(5000) }
      try? writer.close()
    }
    waiting.start()
    let outcome = try folder.run(["validate", "pipe", "--as", "json"] + Samples.asAt)
    #expect(outcome.exitCode == 0)
    #expect(try Report(outcome.output).input.bytes == Samples.good.utf8.count)
  }

  @Test(arguments: [
    ["generate", "--records", "20000"], ["validate", "good.csv"], ["rules"], ["vocab", "show", "services"],
    ["read", "good.csv"],
  ])
  func aReaderWhoHasGoneIsNoFault(_ arguments: [String]) throws {
    let outcome = try folder().run(arguments) { $0.output = .closedPipe }
    #expect(outcome == .init(exitCode: 0))
  }

  @Test(arguments: [
    ["generate"], ["validate", "good.csv"], ["rules"], ["explain", "stray-quote"], ["read", "good.csv"],
    ["--version"], ["--help"],
  ])
  func aFullDiskIsReported(_ arguments: [String]) throws {
    let folder = try folder()
    let redirected = try folder.run(arguments) { $0.output = .file("/dev/full") }
    #expect(redirected.exitCode == 74)
    #expect(redirected.message == "concord: standard output cannot be written: no space left on device.\n")
    if arguments[0].hasPrefix("-") { return }
    let named = try folder.run(arguments + ["-o", "/dev/full"])
    #expect(named.exitCode == 74)
    #expect(named.message == "concord: /dev/full cannot be written: no space left on device.\n")
  }

  @Test func aClosedStandardOutputIsReported() throws {
    let folder = try folder()
    let outcome = try folder.run(["validate", "good.csv"]) { $0.output = .closed }
    #expect(outcome.exitCode == 74)
    #expect(outcome.message.hasPrefix("concord: standard output cannot be written"))
    let named = try folder.run(["validate", "good.csv", "-o", "report.txt"]) { $0.output = .closed }
    #expect(named.exitCode == 0)
    #expect(try folder.text("report.txt").contains("VALID"))
  }

  @Test func anOutputThatCannotBeCreatedIsReported() throws {
    let folder = try folder()
    for path in ["none/report.txt", "good.csv/report.txt", "/proc/report.txt", "."] {
      let outcome = try folder.run("validate", "good.csv", "-o", path)
      #expect(outcome.exitCode == 73, "\(path)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.message.hasPrefix("concord: \(path) "))
    }
    #expect(folder.names == ["good.csv"])
  }
}
