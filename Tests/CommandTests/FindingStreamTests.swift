import CSV
import Foundation
import Schemas
import TestSupport
import Testing

/// `validate --as ndjson` and `--as csv`: a line for every finding, whatever `--samples`.
@Suite struct FindingStreamTests {
  private struct Line: Decodable {
    let rule: String
    let severity: String
    let field: String?
    let line: Int?
    let record: Int?
    let cell: String?
    let key: String?
    let value: String?
    let message: String
  }

  private func lines(_ text: String) throws -> [Line] {
    try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  /// How many findings there are of each rule and field.
  private func counts(_ lines: [Line]) -> [String: Int] {
    lines.reduce(into: [:]) { $0["\($1.rule) \($1.field ?? "-")", default: 0] += 1 }
  }

  private func counts(_ report: Report) -> [String: Int] {
    report.findings.reduce(into: [:]) { $0["\($1.rule) \($1.field ?? "-")", default: 0] += $1.count }
  }

  /// The records of a table, cell by cell.
  private func records(_ table: [UInt8]) -> [[String]] {
    var reader = Reader(delimiter: .comma)
    reader.feed(table.span)
    reader.finish()
    var record = Record()
    var records: [[String]] = []
    while reader.next(into: &record) == .record { records.append((0..<record.count).map { record.string($0) }) }
    return records
  }

  @Test func theTotalsAreThoseOfTheReport() throws {
    var checked = 0
    for item in stride(from: 0, to: Case.all.count, by: 23).map({ Case.all[$0] }) {
      let call = [
        "validate", Repository.root + item.inputPath, "--schema", item.schema, "--as-at", item.asAt, "--samples", "0",
      ]
      let json = try Command(call + ["--as", "json"]).run()
      let (stream, table) = (try Command(call + ["--as", "ndjson"]).run(), try Command(call + ["--as", "csv"]).run())
      let report = try Report(json.output)
      #expect(try counts(lines(stream.text)) == counts(report), "\(item.path)")
      #expect(records(table.output).count == report.findings.reduce(1) { $0 + $1.count }, "\(item.path)")
      #expect(stream.exitCode == json.exitCode && table.exitCode == json.exitCode)
      checked += 1
    }
    #expect(checked >= 21)
  }

  @Test func theFormsAgreeLineByLineInTheOrderOfTheFile() throws {
    let folder = Folder()
    #expect(try folder.run("generate", "--records", "4000", "--faults", "300", "-o", "in.csv").exitCode == 0)
    let call = ["validate", "in.csv"] + Samples.asAt
    let report = try Report(folder.run(call + ["--as", "json", "--samples", "100000"]).output)
    for more in [[], ["--show-values"]] {
      let stream = try folder.run(call + ["--as", "ndjson"] + more)
      let table = try folder.run(call + ["--as", "csv"] + more)
      let lines = try lines(stream.text)
      #expect(counts(lines) == counts(report))
      #expect(lines.compactMap { $0.record } == lines.compactMap { $0.record }.sorted())
      let read = records(table.output)
      #expect(
        read[0] == [
          "severity", "rule", "field", "line", "record", "cell", "key", "value", "message", "suggestions",
        ])
      #expect(read.count == lines.count + 1)
      for (line, cells) in zip(lines, read.dropFirst()) { expectSame(line, cells) }
    }
  }

  private func expectSame(_ line: Line, _ cells: [String]) {
    let number = { (value: Int?) -> String in value.map { String($0) } ?? "" }
    var expected = [line.severity, line.rule, line.field ?? "", number(line.line), number(line.record)]
    expected += [line.cell ?? "", line.key ?? "", line.value ?? "", line.message]
    // In the table, what a spreadsheet could take for a formula has an apostrophe before it.
    for (one, other) in zip(expected, cells) where one != other { #expect("'" + one == other, "\(cells)") }
  }

  @Test(arguments: ["ndjson", "csv", "annotated"])
  func anyNumberOfThreadsGivesTheSameBytes(_ format: String) throws {
    let folder = Folder()
    #expect(try folder.run("generate", "--records", "6000", "--faults", "200", "-o", "in.csv").exitCode == 0)
    let call = ["validate", "in.csv", "--as", format] + Samples.asAt
    let one = try folder.run(call + ["--threads", "1"])
    #expect(one.exitCode == 1 && one.output.count > 100_000)
    for threads in ["2", "3", "16"] { #expect(try folder.run(call + ["--threads", threads]) == one) }
    let bytes = try folder.read("in.csv")
    let piped = try folder.run(["validate", "-", "--as", format] + Samples.asAt) { $0.input = bytes }
    #expect(piped.output == one.output)
  }

  @Test func aMissingMonthComesLast() throws {
    let folder = Folder()
    let schema = try #require(Repository.schemas.first { $0.name == "profiled-volumes" })
    let record = { (month: String) -> String in
      schema.fields.map { $0.name == "month" ? month : $0.example }.joined(separator: ",")
    }
    let header = schema.fields.map { $0.name }.joined(separator: ",")
    try folder.write("\(header)\n\(record("2026-01"))\n\(record("2026-04"))\nx", to: "in.csv")
    let call = ["validate", "in.csv", "--as", "ndjson", "--samples", "1", "--as-at", "2026-06-01"]
    let stream = try self.lines(folder.run(call).text)
    #expect(stream.map { $0.rule } == ["wrong-field-count", "missing-period", "missing-period"])
    #expect(stream.map { $0.record } == [3, nil, nil])
    #expect(stream[1].value != nil && stream[2].value != nil && stream[1].value != stream[2].value)
  }

  @Test func whatIsNoTableHasItsFindingsToo() throws {
    let folder = Folder()
    try folder.write("", to: "in.csv")
    let outcome = try folder.run(["validate", "in.csv", "--as", "ndjson"] + Samples.schema)
    #expect(try lines(outcome.text).map { $0.rule } == ["empty-file"])
    #expect(outcome.exitCode == 1 && outcome.message.isEmpty)
  }

  @Test(arguments: PlantedFile.all.enumerated().map { ($1, $0 % 6 == 0 ? "csv" : "ndjson") })
  func noLineHoldsAnybodysData(_ file: PlantedFile, _ format: String) throws {
    let folder = Folder()
    try folder.write(file.bytes, to: "in.csv")
    let outcome = try folder.run(["validate", "in.csv", "--as", format, "--schema", file.schema] + Samples.asAt)
    #expect(outcome.signal == nil && PlantedFile.leaks(outcome.everything) == [])
    #expect(outcome.output.count > 50)
  }
}

extension Command {
  /// A call of these arguments.
  fileprivate init(_ arguments: [String]) {
    self.init()
    self.arguments = arguments
  }
}
