import Testing

/// Parts that cannot be merged, and files that have none.
@Suite struct PartTests {
  private let folder = Folder()
  private let names: [String]

  init() throws {
    let text = try Command("generate", "--records", "60", "--faults", "200").run().output
    names = try CutFile(text).shard(3, in: folder, Samples.asAt)
  }

  private func refuse(
    _ names: [String], _ code: Int32, _ message: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try folder.run(["report", "merge"] + names)
    #expect(outcome.exitCode == code && outcome.output.isEmpty, sourceLocation: location)
    #expect(outcome.message.hasPrefix("concord: "), sourceLocation: location)
    #expect(outcome.message.contains(message), "\(outcome.message)", sourceLocation: location)
    #expect(outcome.message.filter { $0 == "\n" }.count == 1, sourceLocation: location)
  }

  /// Writes the second part again, its lines changed.
  private func change(_ body: (inout [String]) -> Void) throws {
    var lines = try folder.text("2.part").split(separator: "\n").map { String($0) }
    body(&lines)
    try folder.write(lines.joined(separator: "\n") + "\n", to: "changed")
  }

  @Test func partsMustAllBeThereOnce() throws {
    try refuse(["1.part", "3.part"], 64, "Part 2 is missing.")
    try refuse(["3.part", "2.part"], 64, "Part 1 is missing.")
    try refuse(["1.part", "2.part", "--parts", "3"], 64, "There are 2 parts, not 3.")
    try refuse(names + ["2.part"], 64, "Part 2 is there twice, in 2.part and 2.part.")
    try refuse(names + ["none"], 66, "none cannot be read: no such file or directory.")
    try refuse(names + ["/dev/null"], 66, "/dev/null is no ordinary file.")
    try refuse(["1.part", "."], 66, ". is a folder.")
    #expect(try folder.run(["report", "merge", "--parts", "3"] + names).exitCode == 1)
  }

  @Test func aPartThatIsCutShortIsNoticed() throws {
    let bytes = try folder.read("2.part")
    for count in [bytes.count / 2, bytes.count - 2, 5] {
      try folder.write(Array(bytes[..<count]), to: "changed")
      try refuse(["1.part", "changed", "3.part"], 74, "changed ")
    }
    try change { $0.removeLast() }
    try refuse(["1.part", "changed", "3.part"], 74, "changed was cut short: part 2 has no last line.")
    try folder.write("", to: "changed")
    try refuse(["1.part", "changed", "3.part"], 74, "changed holds no part")
  }

  @Test func aPartThatIsDamagedIsNoticed() throws {
    let changes: [(inout [String]) -> Void] = [
      { $0.remove(at: 3) }, { $0.insert($0[3], at: 3) }, { $0.swapAt(2, 3) }, { $0[2] = "[1,2,0,\"abc\",null,null]" },
      { $0[2] = "[]" }, { $0[2] = "record" }, { $0[2] = "[99999999999999999999,2,0,null,null,null]" },
      { $0[0] = "{\"concord_part\":1}" }, { $0[0] = "{}" }, { $0[$0.count - 1] = "{\"end_of_part\":2,\"compared\":9}" },
      { $0[$0.count - 1] = $0[$0.count - 1].split(separator: "\"records\"").joined(separator: "\"record\"") },
    ]
    for body in changes {
      try change(body)
      let outcome = try folder.run("report", "merge", "1.part", "changed", "3.part")
      #expect(outcome.exitCode == 74 || outcome.exitCode == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.message.hasPrefix("concord: changed "), "\(outcome.message)")
    }
    try refuse(["header.csv"], 74, "header.csv is damaged at line 1")
  }

  @Test(arguments: [
    (["--as-at", "2026-04-02"], "different as-at dates"), (["--samples", "6"] + Samples.asAt, "different --samples"),
    (["--show-values"] + Samples.asAt, "different settings of --show-values"),
  ])
  func partsOfOtherCallsAreRefused(options: [String], message: String) throws {
    let call = ["validate", "piece.csv", "--shard", "--header", "header.csv", "--part", "2", "-o", "other"]
    #expect(try folder.run(call + options).exitCode == 0)
    try refuse(["1.part", "other", "3.part"], 64, "other and 1.part do not belong together: they have \(message).")
  }

  @Test func partsOfOtherFilesAndVersionsAreRefused() throws {
    try folder.write(Samples.good.split(separator: ",").joined(separator: ";"), to: "other.csv")
    #expect(try folder.run(["validate", "other.csv", "--shard", "-o", "other"] + Samples.asAt).exitCode == 0)
    try refuse(["other", "2.part", "3.part"], 64, "2.part and other do not belong together: they have different head")
    try change { $0[0] = $0[0].split(separator: "\"concord\":\"").joined(separator: "\"concord\":\"9") }
    try refuse(["1.part", "changed", "3.part"], 64, "changed was written by concord 9")
  }

  @Test func aFileThatIsNotCutAtLineEndsIsRefused() throws {
    let piece = try folder.read("piece.csv").dropLast(3)
    try folder.write(Array(piece), to: "piece.csv")
    let call = ["validate", "piece.csv", "--shard", "--header", "header.csv", "--part", "2", "-o", "cut"]
    #expect(try folder.run(call + Samples.asAt).exitCode == 0)
    try refuse(["1.part", "cut", "3.part"], 64, "Part 2, cut, ends within a line")
  }

  @Test(arguments: [
    ("", "it holds no header"), ("%PDF-1.7\n", "it is a PDF document"),
    (Samples.record + "\n", "its first line holds data"),
  ])
  func whatHasNoPartsIsRefused(text: String, message: String) throws {
    try folder.write(text, to: "in.csv")
    let call = ["validate", "in.csv", "--shard", "-o", "out"] + Samples.schema
    let outcome = try folder.run(call)
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message.contains("in.csv cannot be validated in parts: \(message)"), "\(outcome.message)")
    #expect(!folder.names.contains("out"))
    try folder.write("\u{FEFF}\(Samples.good)".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, to: "in.csv")
    #expect(try folder.run(call).message.contains("it is in UTF-16"))
  }
}
