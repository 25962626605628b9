import Foundation
import TestSupport
import Testing

/// `report render`: the bytes that `validate` writes, and clear refusals.
@Suite struct ReportRenderTests {
  private static let formats = ["text", "json", "html", "sarif", "junit", "ndjson", "csv", "markdown"]
  /// Cases with errors, warnings, checks not made, no records, other encodings and no table at all.
  private static let cases = [
    "withdrawn-code", "unknown-column", "not-a-table", "empty-file", "missing-column", "not-utf8", "no-records",
    "duplicate-key", "missing-period", "personal-data-in-text", "wrong-delimiter", "group-type-mismatch",
  ].compactMap { rule in Case.all.first { $0.rule == rule && !$0.expect.findings.isEmpty } }

  @Test(arguments: formats)
  func renderGivesTheBytesOfValidate(_ format: String) throws {
    #expect(Self.cases.count == 12)
    let folder = Folder()
    for item in Self.cases.enumerated().filter({ $0.offset % 2 == Self.formats.firstIndex(of: format)! % 2 }) {
      let call = [
        "validate", Repository.root + item.element.inputPath, "--schema", item.element.schema, "--as-at",
        item.element.asAt, "--as",
      ]
      let direct = try folder.run(call + [format])
      let json = try folder.run(call + ["json", "--samples", "1000"])
      try folder.write(try Report(json.output).isWhole ? json.output : [], to: "r.json")
      let rendered = try folder.run("report", "render", "r.json", "--as", format)
      #expect(rendered == direct && direct.exitCode ?? 64 <= 2, "\(item.element.path)")
      let piped = try folder.run("report", "render", "-", "--as", format, "-o", "out") { $0.input = json.output }
      #expect(try piped.exitCode == direct.exitCode && folder.read("out") == direct.output)
    }
  }

  @Test func linesAreWrittenWhateverTheSamples() throws {
    let folder = Folder()
    let file = Repository.root + "conformance/examples/medway-2026-03.csv"
    try folder.write(try folder.run(["validate", file, "--as", "json"] + Samples.asAt).output, to: "few.json")
    for (format, lines) in [("csv", 53), ("ndjson", 52)] {
      let direct = try folder.run(["validate", file, "--as", format, "--samples", "1"] + Samples.asAt)
      #expect(direct.exitCode == 1 && direct.text.filter { $0 == "\n" }.count == lines)
      let rendered = try folder.run("report", "render", "few.json", "--as", format, "-o", "out")
      #expect(rendered.exitCode == 64 && rendered.output.isEmpty)
      #expect(rendered.message.contains("only 5 of the 6 of invalid-number. Make the report with a larger --samples"))
    }
    #expect(folder.names == ["few.json"])
  }

  @Test func whatWasNotCheckedIsSaidBesideLines() throws {
    let folder = Folder()
    try folder.write([0x50, 0x4B, 3, 4], to: "in.csv")
    let outcome = try folder.run(["validate", "in.csv", "--as", "csv"] + Samples.schema)
    #expect(outcome.exitCode == 1 && outcome.message.contains("not everything could be checked"))
  }

  @Test func mergedPartsAreRenderedAlike() throws {
    let folder = Folder()
    let text = try Command("generate", "--records", "60", "--faults", "200").run().output
    let names = try CutFile(text).shard(3, in: folder, Samples.asAt + ["--samples", "1"])
    try folder.write(try folder.run(["report", "merge", "--as", "json"] + names).output, to: "r.json")
    for format in ["html", "sarif", "junit", "markdown", "text"] {
      let merged = try folder.run(["report", "merge", "--as", format] + names)
      #expect(try merged == folder.run("report", "render", "r.json", "--as", format) && merged.exitCode == 1)
    }
    let lines = try folder.run(["report", "merge", "--as", "csv"] + names)
    #expect(lines.exitCode == 64 && lines.message.contains("Make the parts with a larger --samples."))
  }

  @Test func badReportsAreRefusedAndNothingIsWritten() throws {
    let folder = Folder()
    try folder.write(Samples.good, to: "in.csv")
    let right = try folder.run(["validate", "in.csv", "--as", "json"] + Samples.asAt).text
    let texts = [
      "nothing": "", "cut": String(right.dropLast(50)), "table": Samples.good, "object": "{}",
      "newer": right.replacingOccurrences(of: "\"concord\": \"0.1.0\"", with: "\"concord\": \"99.0.0\""),
      "tampered": right.replacingOccurrences(of: "\"clean\": 1", with: "\"clean\": 2"),
      "unknown": right.replacingOccurrences(of: "\"verdict\"", with: "\"grade\": 1, \"verdict\""),
    ]
    for (name, text) in texts {
      #expect(text != right)
      try folder.write(text, to: name)
      for call in [["render", name, "--as", "html"], ["compare", name, "right"], ["compare", "right", name]] {
        try folder.write(right, to: "right")
        let outcome = try folder.run(["report"] + call + ["-o", "out"])
        #expect(outcome.exitCode == 74 && outcome.output.isEmpty, "\(name): \(outcome)")
        #expect(outcome.message.hasPrefix("concord: \(name) ") && outcome.message.filter { $0 == "\n" }.count == 1)
      }
    }
    #expect(!folder.names.contains { $0.hasPrefix("out") })
  }

  @Test func aReportThatIsMissingAFolderOrTooLargeIsRefused() throws {
    let folder = Folder()
    try folder.write("", to: "large")
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path + "/large"))
    try file.truncate(atOffset: 100 << 20)
    try file.close()
    for (name, code, said) in [
      ("none", 66, "no such file"), (".", 66, "is a folder"), ("large", 74, "than can be read"),
    ] {
      let outcome = try folder.run("report", "render", name, "-o", "out")
      #expect(outcome.exitCode == Int32(code) && outcome.message.contains(said), "\(outcome.message)")
    }
    #expect(try folder.run("report", "render", "large", "-o", "large").exitCode == 64)
    #expect(try folder.run("report", "render", "large", "--as", "pdf").exitCode == 64)
    #expect(folder.names == ["large"])
  }

  @Test(arguments: PlantedFile.all.indices.filter { $0 % 3 == 0 })
  func noFormatHoldsAnybodysData(_ index: Int) throws {
    let (file, folder) = (PlantedFile.all[index], Folder())
    try folder.write(file.bytes, to: "in.csv")
    let call = ["validate", "in.csv", "--samples", "100000", "--schema", file.schema, "--as", "json", "-o", "r.json"]
    #expect(try folder.run(call + Samples.asAt).exitCode ?? 64 <= 2)
    for format in Self.formats {
      let outcome = try folder.run("report", "render", "r.json", "--as", format)
      let written = compact(outcome.text + outcome.message)
      #expect(!written.isEmpty && PlantedFile.secrets.filter { written.contains(compact($0)) } == [], "\(format)")
    }
  }

  /// A text without what sets groups of a value apart, in any format.
  private func compact(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\n" }.map { Character($0) }).lowercased()
  }
}

extension Report {
  /// Whether the report has every place that it counts.
  fileprivate var isWhole: Bool { findings.allSatisfy { $0.count == $0.samples.count } }
}
