import Foundation
import Glibc
import TestSupport
import Testing

/// The same call gives the same bytes, wherever the files lie.
@Suite struct DeterminismTests {
  static let calls = [
    ["validate", "bad.csv"] + Samples.asAt, ["validate", "bad.csv", "--as", "json"] + Samples.asAt,
    ["validate", "bad.csv", "--as", "json", "--checksum", "--samples", "1000"] + Samples.asAt, ["read", "bad.csv"],
    ["rules"], ["rules", "--as", "json"], ["explain", "unknown-code"], ["vocab", "list"],
    ["vocab", "show", "services"],
    ["vocab", "show", "authorities", "--as", "json"], ["schema", "list"], ["schema", "show", "profiled-volumes"],
    ["generate", "--records", "500", "--faults", "200"], ["--help"], ["validate", "--help"], ["validate", "none.csv"],
    ["validate", "bad.csv", "--schema", "none"],
  ]

  private func folder() throws -> Folder {
    let folder = Folder()
    #expect(try folder.run("generate", "--records", "500", "--faults", "200", "-o", "bad.csv").exitCode == 0)
    return folder
  }

  @Test func everyCallIsTested() { #expect(DeterminismTests.calls.count == 17) }

  @Test(arguments: calls)
  func theSameCallGivesTheSameBytes(_ call: [String]) throws {
    let (folder, other) = (try folder(), try folder())
    let first = try folder.run(call)
    #expect(try other.run(call) == first)
    let text = String(decoding: first.everything, as: UTF8.self)
    #expect(!text.contains(folder.path) && !text.contains(Repository.root))
    #expect(!first.everything.contains(0x1B))
  }

  @Test func thePathOfAFileIsNotInItsReport() throws {
    let folder = try folder()
    let near = try folder.run(["validate", "bad.csv", "--as", "json"] + Samples.asAt)
    let far = try folder.run(["validate", "\(folder.path)/bad.csv", "--as", "json"] + Samples.asAt)
    #expect(near == far)
    #expect(try folder.run(["validate", "\(folder.path)/bad.csv"] + Samples.asAt).text.hasPrefix("bad.csv, "))
  }

  /// Needs `script`, which shows the command a terminal and is part of nearly every Linux.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func colourIsForTerminals() throws {
    let folder = try folder()
    let command = "\"\(Command.path)\" validate bad.csv --as-at 2026-04-01"
    for (variables, hasColour) in [("TERM=xterm", true), ("TERM=xterm NO_COLOR=1", false), ("TERM=dumb", false)] {
      let script = "/usr/bin/script -qec '\(command)' typescript > seen < /dev/null"
      let line = "cd \"\(folder.path)\" && env -i \(variables) \(script)"
      _ = line.withCString { system($0) }
      let seen = try folder.read("seen")
      #expect(!seen.isEmpty)
      #expect(seen.contains(0x1B) == hasColour, "\(variables)")
    }
  }
}
