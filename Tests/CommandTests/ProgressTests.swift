import Glibc
import TestSupport
import Testing

@testable import concord

/// The line that tells how far a long command has come.
@Suite struct ProgressTests {
  private static let terminal = ["TERM": "xterm"]
  private static let clearing = "\r\u{1B}[K"

  @Test(arguments: [
    (Int64(0), Int64(1000), "in.csv: 0% of 2.0 GB, 0.0 kB/s"),
    (500_000_000, 2000, "in.csv: 25% of 2.0 GB, 250 MB/s, 7 s left"),
    (2_000_000, 1000, "in.csv: 0% of 2.0 GB, 2.0 MB/s, 16 min 40 s left"),
    (100_000, 1000, "in.csv: 0% of 2.0 GB, 100 kB/s, 5 h 33 min left"),
    (2_000_000_000, 8000, "in.csv: all of 2.0 GB read, comparing records"),
    (3_000_000_000, 12000, "in.csv: 50% of 2.0 GB for the second time, 250 MB/s, 5 s left"),
    (9_000_000_000_000_000_000, 1, "in.csv: 100% of 2.0 GB for the second time, 1.0 EB/s, 1 s left"),
  ])
  func theLineSaysHowMuchHowFastAndHowLong(_ done: Int64, _ elapsed: Int64, _ expected: String) {
    let line = ProgressLine(name: "in.csv", total: 2_000_000_000)
    #expect(line.text(done: done, after: elapsed, width: 100) == expected)
    let wide = line.text(done: done, after: elapsed, width: 30)
    #expect(wide.count <= 29 && expected.hasPrefix(wide))
  }

  @Test func withoutALengthTheLineSaysWhatWasRead() {
    let line = ProgressLine(name: "standard input", total: nil)
    #expect(line.text(done: 1_234_567, after: 2000, width: 80) == "standard input: 1.2 MB read, 617 kB/s")
    #expect(line.text(done: 0, after: 0, width: 1) == "s")
    #expect(ProgressLine(name: "a", total: 0).text(done: 0, after: 1000, width: 80) == "a: 0.0 kB read, 0.0 kB/s")
  }

  /// The same call, its messages going to a terminal, to one that can do nothing, and to a pipe.
  @Test func onlyATerminalSeesTheLineAndItIsClearedAtTheEnd() throws {
    let folder = Folder()
    let call = ["validate", "-"] + Samples.asAt
    let calls = [
      try RunningCommand(call, in: folder, atTerminal: true, environment: ["TERM": "dumb"]),
      try RunningCommand(call, in: folder, atTerminal: true),
      try RunningCommand(call, in: folder, environment: Self.terminal),
      try RunningCommand(call, in: folder, atTerminal: true, environment: Self.terminal),
    ]
    for call in calls { call.send(Samples.good) }
    try calls[3].wait { calls[3].message.contains("standard input: ") }
    usleep(200_000)
    for (index, call) in calls.enumerated() {
      call.closeInput()
      #expect(try call.finish() == 0)
      #expect(call.message.isEmpty == (index < 3), "\(index): \(call.message)")
    }
    #expect(calls[3].message.hasPrefix("\rstandard input: 0.1 kB read, 0."))
    #expect(calls[3].message.hasSuffix(Self.clearing) && !calls[3].message.contains("\n"))
  }

  @Test func aConversionShowsItToo() throws {
    let folder = Folder()
    for file in ["layout.json", "services.sssom.tsv", "channels.sssom.tsv", "input.csv"] {
      try folder.write(Repository.bytes("conformance/map/crm/\(file)"), to: file)
    }
    let call = ["map", "-", "--layout", "layout.json", "-o", "out.csv"] + Samples.asAt
    let command = try RunningCommand(call, in: folder, atTerminal: true, environment: Self.terminal)
    command.send(try folder.text("input.csv"))
    try command.wait { command.message.contains("standard input: ") }
    command.closeInput()
    let exitCode = try command.finish()
    #expect(exitCode == 0 || exitCode == 1)
    #expect(command.message.hasSuffix(Self.clearing))
    #expect(folder.names.contains("out.csv"))
  }
}
