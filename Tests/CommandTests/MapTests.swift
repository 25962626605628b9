import CSV
import Foundation
import TestSupport
import Testing

/// `concord map` as a supplier calls it.
@Suite struct MapTests {
  private static let system = "conformance/map/crm"

  /// A folder with the layout, the mappings and the file of a system.
  private func folder(_ system: String = MapTests.system) throws -> Folder {
    let folder = Folder()
    let files = try FileManager.default.contentsOfDirectory(atPath: Repository.root + system)
    for file in files { try folder.write(Repository.bytes("\(system)/\(file)"), to: file) }
    return folder
  }

  private func map(_ folder: Folder, _ more: String..., input: String = "input.csv") throws -> Command.Outcome {
    try folder.run(["map", input, "--layout", "layout.json", "--as-at", "2026-04-01"] + more)
  }

  /// The rejected records of a file: the line, rule and field of each.
  private func rejects(_ bytes: [UInt8], delimiter: Delimiter) -> [MapCase.Reject] {
    var reader = Reader(delimiter: delimiter)
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    var found: [MapCase.Reject] = []
    _ = reader.next(into: &record)
    while reader.next(into: &record) == .record {
      let line = record.string(0).split(separator: ":")[0].split(separator: " ").last.flatMap { Int($0) }
      let field = record.string(2)
      found.append(MapCase.Reject(line: line ?? 0, rule: record.string(1), field: field.isEmpty ? nil : field))
    }
    return found
  }

  @Test(arguments: 0..<3)
  func everyCaseBecomesWhatItSays(index: Int) throws {
    #expect(MapCase.all.count == 3)
    let item = MapCase.all[index]
    let folder = try folder(item.folder)
    for threads in ["1", "2"] {
      let outcome = try map(folder, "-o", "out.csv", "--rejects", "rejects.csv", "--threads", threads)
      #expect(outcome.exitCode == (item.expect.rejects.isEmpty ? 0 : 1) && outcome.message == "")
      #expect(try folder.text("out.csv") == folder.text(item.expect.output), "\(item.description)")
      let header = try folder.read("rejects.csv")
      let delimiter = Delimiter(detectedIn: header.span)
      #expect(rejects(header, delimiter: delimiter) == item.expect.rejects, "\(item.description)")
    }
    let valid = try folder.run("validate", "out.csv", "--as-at", "2026-04-01")
    #expect(valid.exitCode == 0)
    #expect(try folder.run("layout", "check", "layout.json", "input.csv").exitCode == 0)
  }

  /// Our columns taken away, the rejects are the rejected records as they stand.
  /// The values of a file are those that its layout makes of it: its delimiter, lines, encoding and case of letters.
  @Test func aMappingIsHeldAgainstAFileAsItsLayoutReadsIt() throws {
    let folder = try folder("conformance/map/housing")
    let call = ["mapping", "check", "interactions.sssom.tsv", "--against", "input.csv", "--layout", "layout.json"]
    let json = try folder.run(call + ["--as", "json"])
    #expect(json.exitCode == 0 && json.text.contains("\"records\": 5, \"blank\": 0, \"mapped\": 5"), "\(json.text)")
    let named = try folder.run(call + ["--field", "interaction", "--as", "json"])
    #expect(named.output == json.output)
    let wrong = try folder.run(call + ["--field", "date"])
    #expect(wrong.exitCode == 64 && wrong.message.contains("Fields with a mapping: service and interaction."))
    let both = try folder.run(call + ["--column", "Action"])
    #expect(both.exitCode == 64 && both.message.contains("Give one of them"))
    try folder.write(folder.read("interactions.sssom.tsv"), to: "copy.sssom.tsv")
    let copy = try folder.run(
      "mapping", "check", "copy.sssom.tsv", "--against", "input.csv", "--layout", "layout.json")
    #expect(copy.exitCode == 64 && copy.message.contains("Say which field it is for: --field NAME."))
  }

  @Test func aMappingMayBeInJSON() throws {
    let folder = try folder()
    _ = try map(folder, "-o", "one.csv")
    _ = try folder.run(
      "mapping", "migrate", "services.sssom.tsv", "--to", "services@2015-03.1", "--from", "2015-03.1", "-o",
      "services.json")
    let layout = try folder.text("layout.json").replacingOccurrences(of: "services.sssom.tsv", with: "services.json")
    try folder.write(layout, to: "layout.json")
    let outcome = try map(folder, "-o", "two.csv")
    #expect(outcome.exitCode == 1, "\(outcome.message)")
    #expect(try folder.read("two.csv") == folder.read("one.csv"))
  }

  @Test(arguments: 0..<3)
  func rejectedRecordsStandAsTheyWere(index: Int) throws {
    let folder = try folder(MapCase.all[index].folder)
    _ = try map(folder, "-o", "out.csv", "--rejects", "rejects.csv")
    let input = try folder.read("input.csv")
    let rejects = try folder.read("rejects.csv")
    let delimiter = Delimiter(detectedIn: rejects.span).rawValue
    for line in rejects.split(separator: 0x0A).dropFirst() {
      var rest = line[...]
      for _ in 0..<4 { rest = rest[(try #require(rest.firstIndex(of: delimiter)) + 1)...] }
      #expect(input.firstRange(of: rest) != nil, "\(String(decoding: rest, as: UTF8.self))")
    }
  }

  @Test func whatIsPutRightTakesItsPlace() throws {
    let folder = try folder()
    _ = try map(folder, "-o", "first.csv", "--rejects", "rejects.csv")
    let right = [
      ("31/02/2026", "28/02/2026"), ("Office,Wrong number", "Waste,Missed bin"),
      ("Office,Broken chair", "Roads,Pothole"), ("CRM-2,05/03", "CRM-10,05/03"), ("Pigeon", "Phone"),
      ("not known", "ME4 4QA"),
    ]
    var clean = try folder.text("input.csv")
    var mended = try folder.text("rejects.csv")
    for (wrong, good) in right {
      clean = clean.replacingOccurrences(of: wrong, with: good)
      mended = mended.replacingOccurrences(of: wrong, with: good)
    }
    try folder.write(mended, to: "rejects.csv")
    try folder.write(clean, to: "clean.csv")
    let resumed = try map(folder, "-o", "out.csv", "--resume", "rejects.csv", "--rejects", "left.csv")
    #expect(resumed.exitCode == 0 && resumed.message == "", "\(resumed.text)")
    #expect(resumed.text.contains("6 of 6 corrected records took the place of rejected ones."))
    #expect(try map(folder, "-o", "wanted.csv", input: "clean.csv").exitCode == 0)
    #expect(try folder.text("out.csv") == folder.text("wanted.csv"))
    #expect(try folder.text("left.csv").split(separator: "\r\n").count == 1)
    try folder.write("a,b\n1,2\n", to: "other.csv")
    #expect(try map(folder, "-o", "out.csv", "--resume", "other.csv").exitCode == 64)
  }

  @Test(arguments: [
    ("accept-valid", true), ("all-or-nothing", false), ("refuse-above=10%", false), ("refuse-above=60%", true),
    ("refuse-above=59.9%", false),
  ])
  func thePolicyDecidesWhatIsWritten(policy: String, isWritten: Bool) throws {
    let folder = try folder()
    try folder.write("old", to: "out.csv")
    let outcome = try map(folder, "-o", "out.csv", "--policy", policy, "--report", "report.json", "--rejects", "r.csv")
    #expect(outcome.exitCode == 1)
    #expect(try (folder.text("out.csv") == "old") == !isWritten)
    #expect(try folder.text("report.json").contains("\"output_written\": \(isWritten)"))
    #expect(try folder.text("r.csv").contains("unmapped-value"))
    #expect(outcome.text.contains("10 read = 4 written + 6 rejected"))
  }

  @Test func whatCannotRunLeavesTheOldOutput() throws {
    let folder = try folder()
    try folder.write("old", to: "out.csv")
    try folder.write("Case Ref,Opened\n1,2\n", to: "narrow.csv")
    try folder.write(
      folder.text("layout.json").replacingOccurrences(of: "services.sssom", with: "nowhere"), to: "lost.json")
    let calls: [([String], Int32)] = [
      (["map", "input.csv", "-o", "out.csv"], 64), (["map", "input.csv", "--layout", "layout.json"], 64),
      (["map", "none.csv", "--layout", "layout.json", "-o", "out.csv"], 66),
      (["map", "narrow.csv", "--layout", "layout.json", "-o", "out.csv"], 64),
      (["map", "input.csv", "--layout", "lost.json", "-o", "out.csv"], 66),
      (["map", "input.csv", "--layout", "input.csv", "-o", "out.csv"], 64),
      (["map", "input.csv", "--layout", "layout.json", "-o", "input.csv"], 64),
      (["map", "input.csv", "--layout", "layout.json", "-o", "out.csv", "--policy", "some"], 64),
      (["map", "input.csv", "--layout", "layout.json", "-o", "/dev/full"], 74),
      (["map", "input.csv", "--layout", "layout.json", "-o", "out.csv", "--rejects", "/dev/full"], 74),
    ]
    for (call, code) in calls {
      let outcome = try folder.run(call + ["--as-at", "2026-04-01"])
      #expect(outcome.exitCode == code, "\(call): \(outcome.message)")
      #expect(!outcome.message.isEmpty)
      #expect(try folder.text("out.csv") == "old", "\(call)")
    }
    #expect(!folder.names.contains { $0.contains(".part-") })
  }

  @Test func aPipeComesInAndAStreamGoesOut() throws {
    let folder = try folder()
    let bytes = try folder.read("input.csv")
    let outcome = try folder.run(
      ["map", "-", "--layout", "layout.json", "-o", "-", "--as-at", "2026-04-01"]
    ) { $0.input = bytes }
    #expect(outcome.exitCode == 1)
    #expect(try outcome.text == folder.text("output.csv"))
    #expect(outcome.message.hasPrefix("standard input: 10 read = 4 written + 6 rejected"))
  }

  @Test func aKilledRunLeavesTheOldOutput() throws {
    let folder = try folder()
    try folder.write("old", to: "out.csv")
    let script = """
      (cat input.csv; sleep 3) | "\(Command.path)" map - --layout layout.json -o out.csv --rejects r.csv & sleep 1
      kill -9 $!
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try folder.text("out.csv") == "old")
    // What was begun stays beside it, and is in nobody's way.
    #expect(folder.names.contains { $0.hasPrefix("out.csv.part-") })
    #expect(try map(folder, "-o", "out.csv").exitCode == 1)
    #expect(try folder.text("out.csv") == folder.text("output.csv"))
  }

  /// Keys that are repeated are found in a second reading, of a pipe too.
  @Test func repeatedKeysAreFoundInAPipe() throws {
    let folder = try folder()
    var text = "Case Ref,Opened,Category,Type,Source,Post Code,Officer\n"
    for number in 0..<3000 { text += "C\(number % 2900),02/03/2026 09:15,Roads,Pothole,Phone,ME4 4QA,\n" }
    let bytes = Array(text.utf8)
    let call = ["map", "-", "--layout", "layout.json", "-o", "out.csv", "--rejects", "r.csv", "--as-at", "2026-04-01"]
    let outcome = try folder.run(call) { $0.input = bytes }
    #expect(outcome.text.contains("3000 read = 2900 written + 100 rejected"), "\(outcome.text)\(outcome.message)")
    #expect(try folder.text("r.csv").contains("line 2902: An earlier record has the same key.,duplicate-key,"))
  }
}
