import Foundation
import Glibc
import TestSupport
import Testing

/// `validate --as annotated`: the file itself, with what was found in each record before it.
@Suite struct AnnotatedTests {
  private func annotate(_ folder: Folder, _ name: String, _ more: String...) throws -> Command.Outcome {
    try folder.run(["validate", name, "--as", "annotated"] + Samples.schema + Samples.asAt + more)
  }

  /// A record without a fault, one with two, and one with a warning.
  private static let lines = [
    Samples.header, Samples.record, "T2,E06000035,14/03/2026,9999,8,web,ME4 4TR,,2.59,x",
    "T3,E06000035,2026-03-14,57,8,web,,,2.59,x",
  ]
  private static let cells = [
    "concord_status,concord_findings,", "ok,,", "error,invalid-date date; unknown-code service,",
    "warning,missing-location,",
  ]

  @Test func eachRecordComesWithItsWorstFinding() throws {
    let folder = Folder()
    try folder.write(Self.lines.map { $0 + "\r\n" }.joined(), to: "in.csv")
    let outcome = try annotate(folder, "in.csv")
    #expect(outcome.exitCode == 1)
    #expect(try annotate(folder, "in.csv", "--show-values") == outcome)
    #expect(outcome.text == zip(Self.cells, Self.lines).map { $0 + $1 + "\r\n" }.joined())
    #expect(outcome.message == "in.csv: invalid: findings: error 2, warning 1 and info 0, in 3 records.\n")
  }

  @Test func marksAndEmptyLinesStayWhereTheyAre() throws {
    let folder = Folder()
    let lines = Self.lines.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ";")
    }
    let cells = [
      "concord_status;concord_findings;", "ok;;", "error;invalid-date date, unknown-code service;",
      "warning;missing-location;",
    ]
    try folder.write("\u{FEFF}sep=;\n\n" + lines.joined(separator: "\n\n"), to: "in.csv")
    let outcome = try annotate(folder, "in.csv")
    let marked = zip(cells, lines).map { $0 + $1 }.joined(separator: "\n\n")
    #expect(outcome.text == "\u{FEFF}sep=;\n\n" + marked)
    for rule in ["byte-order-mark", "wrong-delimiter"] { #expect(outcome.message.contains("[\(rule)]")) }
  }

  @Test func aFileInUTF16StaysInIt() throws {
    let folder = Folder()
    let text = Self.lines.joined(separator: "\n") + " caf\u{E9} \u{1F600}\n"
    try folder.write(utf16(text), to: "in.csv")
    let outcome = try annotate(folder, "in.csv", "-o", "out.csv")
    #expect(outcome.exitCode == 1)
    let marked = zip(Self.cells, text.split(separator: "\n")).map { $0 + $1 + "\n" }.joined()
    #expect(try folder.read("out.csv") == utf16(marked))
  }

  private func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    return bytes
  }

  @Test func anOldCodePageStaysAsItIs() throws {
    let folder = Folder()
    let bytes = Array((Self.lines[0] + ",\u{1}\n" + Self.lines[1] + ",=1\n").utf8).map { $0 == 1 ? 0xE9 : $0 }
    try folder.write(bytes, to: "in.csv")
    let outcome = try annotate(folder, "in.csv")
    let cells = ["concord_status,concord_findings,", "warning,formula-cell ?,"].map { Array($0.utf8) }
    var expected: [UInt8] = []
    for (cell, line) in zip(cells, bytes.split(separator: 0x0A)) { expected += cell + line + [0x0A] }
    #expect(outcome.output == expected)
  }

  @Test func recordsOverSeveralLinesAreMarkedOnce() throws {
    let folder = Folder()
    let record = "T2,E06000035,2026-03-14,57,8,web,ME4 4TR,,2.59,\"two\nlines \"\"here\"\"\"\n"
    try folder.write("\(Samples.header)\n\(record)short,line\n\"never,closed\n\(Samples.record)", to: "in.csv")
    let text = try annotate(folder, "in.csv").text
    let expected =
      "concord_status,concord_findings,\(Samples.header)\nok,,\(record)error,wrong-field-count,short,line\n"
      + "error,unclosed-quote; wrong-field-count,\"never,closed\nok,,\(Samples.record)"
    #expect(text == expected || text == expected.replacing("unclosed-quote; wrong-field-count", with: "unclosed-quote"))
  }

  @Test func atMostTenFindingsAreNamed() throws {
    let folder = Folder()
    let header = Samples.header + (1...15).map { ",u\($0)" }.joined()
    try folder.write("\(header)\n\(Samples.record)\(String(repeating: ",=1", count: 15))\n", to: "in.csv")
    let line = try annotate(folder, "in.csv").text.split(separator: "\n")[1]
    let names = (1...10).map { "formula-cell u\($0); " }.joined()
    #expect(line.hasPrefix("warning,\(names)and 5 more,T2026-000145,"))
  }

  @Test(arguments: [
    (Array("".utf8), "empty-file"), (Array("\n\n".utf8), "empty-file"), (Array("%PDF-1.7\n".utf8), "not-a-table"),
    (Array("T1,E06000035,2026-03-14,57\n".utf8), "missing-header"),
  ])
  func whatIsNoTableIsNotWritten(_ bytes: [UInt8], _ rule: String) throws {
    let folder = Folder()
    try folder.write(bytes, to: "in.csv")
    try folder.write("old", to: "out.csv")
    let outcome = try annotate(folder, "in.csv", "-o", "out.csv", "--rejected", "new.csv")
    #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
    #expect(outcome.message.contains("[\(rule)]") && outcome.message.contains("no records were written"))
    #expect(try folder.text("out.csv") == "old")
    #expect(folder.names == ["in.csv", "out.csv"])
    #expect(try annotate(folder, "in.csv").output.isEmpty)
  }

  @Test func aHeaderAloneIsAnnotated() throws {
    let folder = Folder()
    try folder.write(Samples.header, to: "in.csv")
    let outcome = try annotate(folder, "in.csv")
    #expect(outcome.exitCode == 0 && outcome.text == Self.cells[0] + Samples.header)
    #expect(outcome.message.contains("[no-records]"))
  }

  @Test func standardInputGivesTheSame() throws {
    let folder = Folder()
    let text = Self.lines.joined(separator: "\n")
    try folder.write(text, to: "in.csv")
    let named = try annotate(folder, "in.csv")
    let piped = try folder.run(["validate", "-", "--as", "annotated"] + Samples.schema + Samples.asAt) {
      $0.input = Array(text.utf8)
    }
    #expect(piped.output == named.output && piped.exitCode == 1)
    let redirected = try folder.run(["validate", "/dev/stdin", "--as", "annotated"] + Samples.schema + Samples.asAt) {
      $0.input = Array(text.utf8)
    }
    #expect(redirected.output == named.output)
    let nowhere = try folder.run(["validate", "-", "--as", "annotated"] + Samples.schema + Samples.asAt) {
      $0.input = Array(text.utf8)
      $0.environment = ["TMPDIR": "/nonexistent"]
    }
    #expect(nowhere.exitCode == 74 && nowhere.message.contains("temporary files"))
  }

  /// Every value stands in the input, so what must not hold any is what was put before the records.
  @Test(arguments: PlantedFile.all)
  func whatIsAddedHoldsNobodysData(_ file: PlantedFile) throws {
    let folder = Folder()
    try folder.write(file.bytes, to: "in.csv")
    let call = ["validate", "in.csv", "--as", "annotated", "--schema", file.schema] + Samples.asAt
    let outcome = try folder.run(call)
    #expect(outcome.signal == nil && PlantedFile.leaks(outcome.messages) == [])
    for line in outcome.text.split(separator: "\n") where line.hasPrefix("error,") || line.hasPrefix("warning,") {
      let cell = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)[1]
      #expect(PlantedFile.leaks(Array(cell.utf8)) == [])
    }
  }
}
