import Testing

/// Parts of a report, merged: the same bytes as the report of the whole file.
@Suite struct ShardTests {
  /// A file to be cut, and how it is validated.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> [UInt8]
    var options: [String] = []
  }

  static let samples = [
    Sample(testDescription: "faults", make: { try faulty(2000) }),
    Sample(testDescription: "faults, no samples", make: { try faulty() }, options: ["--samples", "0"]),
    Sample(
      testDescription: "faults, values shown", make: { try faulty() }, options: ["--samples", "900", "--show-values"]),
    Sample(testDescription: "records repeated in other parts", make: { try repeated() }),
    Sample(
      testDescription: "records repeated, all shown", make: { try repeated() }, options: ["--samples", "1000"]),
    Sample(testDescription: "a last line without end", make: { try repeated().dropLast() }),
    Sample(testDescription: "a byte order mark", make: { try [0xEF, 0xBB, 0xBF] + repeated() }),
    Sample(testDescription: "CR LF, then LF", make: { try mixed() }),
    Sample(testDescription: "semicolons", make: { try replacing(",", by: ";") }),
    Sample(testDescription: "sep= before the header", make: { try Array("sep=;\r\n".utf8) + replacing(",", by: ";") }),
    Sample(testDescription: "Windows-1252", make: { try latin() }),
    Sample(testDescription: "a missing column", make: { try replacing("date", by: "datum") }, options: Samples.schema),
    Sample(testDescription: "a faulty header", make: { try replacing("e,", by: "e\"\",") }, options: Samples.schema),
    Sample(testDescription: "no records", make: { Array((Samples.header + "\n").utf8) }),
    Sample(testDescription: "months that are missing", make: { volumes() }),
    Sample(testDescription: "months that are missing, one shown", make: { volumes() }, options: ["--samples", "1"]),
  ]

  @Test func everySampleIsTested() { #expect(ShardTests.samples.count == 16) }

  @Test(arguments: samples, [2, 5])
  func mergedPartsAreTheWhole(_ sample: Sample, count: Int) throws {
    let folder = Folder()
    let file = CutFile(try sample.make())
    let options = sample.options + Samples.asAt
    try folder.write(file.bytes, to: "whole.csv")
    let names = try file.shard(count, in: folder, options)
    // Parts come back in no particular order.
    let order = names.indices.map { names[($0 * 3 + 2) % count] }
    for format in ["json", "text"] {
      let whole = try folder.run(["validate", "whole.csv", "--as", format] + options)
      let merged = try folder.run(["report", "merge", "--name", "whole.csv", "--as", format] + order)
      #expect(merged == whole, "\(format)")
    }
  }

  @Test func aFileMayHoldSeveralParts() throws {
    let folder = Folder()
    let file = CutFile(try ShardTests.repeated())
    try folder.write(file.bytes, to: "whole.csv")
    let names = try file.shard(5, in: folder, Samples.asAt)
    try folder.write(try names.reversed().flatMap { try folder.read($0) }, to: "all")
    let whole = try folder.run(["validate", "whole.csv"] + Samples.asAt)
    #expect(try folder.run("report", "merge", "all", "--name", "whole.csv") == whole)
  }

  @Test func aPartMayComeFromAPipeAndItsHeaderFromTheWholeFile() throws {
    let folder = Folder()
    let file = CutFile(try ShardTests.faulty())
    try folder.write(file.bytes, to: "whole.csv")
    let call = ["validate", "-", "--shard", "--header", "whole.csv"] + Samples.asAt
    let part = try folder.run(call) { $0.input = Array(file.bytes.dropFirst(file.header.count)) }
    #expect(part.exitCode == 0 && part.message == "")
    try folder.write(part.output, to: "part")
    let whole = try folder.run(["validate", "whole.csv"] + Samples.asAt)
    #expect(try folder.run("report", "merge", "part", "--name", "whole.csv") == whole)
    #expect(try folder.run("report", "merge", "part").text.hasPrefix("standard input, "))
  }

  @Test func aPartShowsNoPersonalData() throws {
    let folder = Folder()
    let file = CutFile(try ShardTests.faulty())
    _ = try file.shard(1, in: folder, Samples.asAt)
    let part = try folder.text("1.part")
    #expect(part.contains("\"MED-2603-0000001\""))
    for secret in ["ME4 4", "ME7 1", "100062"] {
      #expect(String(decoding: file.bytes, as: UTF8.self).contains(secret) && !part.contains(secret))
    }
  }
}

extension ShardTests {
  private static func faulty(_ records: Int = 500) throws -> [UInt8] {
    try Command("generate", "--records", String(records), "--faults", "100").run().output
  }

  private static func clean() throws -> String { try Command("generate", "--records", "300").run().text }

  /// A file in which every third record comes again, and some of them with a key of their own.
  private static func repeated() throws -> [UInt8] {
    let lines = try clean().split(separator: "\n")
    let again = lines.indices.dropFirst().filter { $0 % 3 == 0 }.map { index in
      index % 2 == 0 ? lines[index] : "R" + lines[index]
    }
    return Array((lines + again).joined(separator: "\n").utf8) + [0x0A]
  }

  private static func mixed() throws -> [UInt8] {
    let lines = try clean().split(separator: "\n")
    return lines.enumerated().flatMap { Array($1.utf8) + ($0 < 200 ? [0x0D, 0x0A] : [0x0A]) }
  }

  private static func replacing(_ text: String, by other: String) throws -> [UInt8] {
    Array(try clean().split(separator: text, omittingEmptySubsequences: false).joined(separator: other).utf8)
  }

  private static func latin() throws -> [UInt8] {
    let lines = try clean().split(separator: "\n")
    return lines.enumerated().flatMap { Array($1.utf8) + ($0 == 250 ? [0x20, 0xE9, 0x0A] : [0x0A]) }
  }

  /// Volumes of councils that lack months between others; a month of one is in several parts.
  private static func volumes() -> [UInt8] {
    var text = "authority,month,service,interaction,channel,profile_scheme,profile_group,profile_type,count,cost\n"
    for (index, month) in ["2026-03", "2025-11", "2026-01", "2025-09", "2026-03"].enumerated() {
      for authority in ["E08000025", "E06000035"] {
        for service in 57...63 where index != 2 || authority == "E08000025" {
          text += "\(authority),\(month),\(service),8,web,mosaic-public-sector-2009,B,B05,42,108.78\n"
        }
      }
    }
    return Array(text.utf8)
  }
}
