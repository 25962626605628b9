import CSV
import Comparing
import Execution
import Schemas
import TestSupport
import Testing
import Validation
import Vocabularies

/// What is written record by record agrees, in every byte and every count, with the report of the exact path.
@Suite struct FileAnnotationTests {
  private static let yardstick = Yardstick(schemas: Repository.schemas, resources: Repository.resources).short
  private static let manners = [
    Manner(threads: 1, chunkSize: 64), Manner(threads: 2, chunkSize: 100, budget: 1),
    Manner(threads: 3, chunkSize: 1000, isPiped: true), Manner(threads: 2, chunkSize: 1 << 17),
  ]

  private func settings(_ schema: String, _ asAt: String) throws -> AnnotatedFile.Settings {
    .init(
      schemas: Self.yardstick.schemas.filter { $0.name == schema }, resources: Self.yardstick.resources,
      asAt: try #require(Day(asAt)))
  }

  @Test func thereAreCases() { #expect(Case.all.count >= 501) }

  @Test("conformance cases, or three of one in a file", arguments: 0..<4)
  func cases(part: Int) throws {
    for index in stride(from: part, to: Case.all.count, by: 4) {
      let item = Case.all[index]
      let bytes = try Repository.bytes(item.inputPath)
      let settings = try settings(item.schema, item.asAt)
      try expectAgreement(index % 3 == 0 ? bytes + bytes + bytes : bytes, settings, index / 4, "\(item.path)")
    }
  }

  @Test("files made by chance", arguments: 0..<4)
  func oddFiles(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    var (tables, findings) = (0, 0)
    for round in 0..<30 {
      let schema = Self.yardstick.schemas[dice.number(below: Self.yardstick.schemas.count)]
      var bytes = OddFile(&dice, schema).bytes
      if dice.number(below: 4) == 0 { bytes = OddFile.utf16(bytes, &dice) }
      let settings = try settings(schema.name, "2026-04-01")
      let file = try expectAgreement(bytes, settings, round, "seed \(seed), round \(round)")
      tables += file.outcome.isTable ? 1 : 0
      findings += file.lines.utf8.count { $0 == 0x0A } / 2
    }
    #expect(tables > 18 && findings > 300)
  }

  @discardableResult
  private func expectAgreement(
    _ bytes: [UInt8], _ settings: AnnotatedFile.Settings, _ manner: Int, _ what: String
  ) throws -> AnnotatedFile {
    let exact = try AnnotatedFile.exact(bytes, settings)
    let file = try AnnotatedFile(bytes, settings, Self.manners[manner % 4])
    let expected = AnnotatedFile.lines(of: exact)
    #expect(file.lines == expected, "\(what): findings")
    if file.outcome.isTable {
      expectSameRecords(file, exact, what)
    } else {
      #expect(file.annotated.isEmpty && file.accepted.isEmpty && file.rejected.isEmpty, "\(what)")
      // Half a character behind a header in UTF-16 is a record, but not one that is written again.
      let looked = exact.records.clean + exact.records.withErrors + exact.records.withWarningsOnly
      #expect(looked == 0 || looked == 1 && exact.input.encoding?.hasPrefix("utf-16") == true, "\(what)")
    }
    return file
  }

  private func expectSameRecords(_ file: AnnotatedFile, _ exact: Validation.Report, _ what: String) {
    #expect(FileRecords.withoutFirstTwoCells(file.annotated) == file.bytes, "\(what): without our cells")
    var worst: [Int64: Severity] = [:]
    var named: [Int64: Set<String>] = [:]
    for finding in exact.findings {
      for record in finding.samples.compactMap({ $0.record }) {
        worst[record] = min(worst[record] ?? .info, finding.severity)
        named[record, default: []].insert(finding.field.map { "\(finding.rule.name) \($0)" } ?? finding.rule.name)
      }
    }
    let records = FileRecords(file.bytes)
    let first = records.ranges.count - Int(exact.input.records)
    let cells = FileRecords(file.annotated).firstTwoCells
    #expect(
      cells.count == records.ranges.count && cells[first - 1] == ["concord_status", "concord_findings"], "\(what)")
    var (accepted, rejected) = (Array(file.bytes[..<records.ranges[first - 1].upperBound]), [UInt8]())
    rejected = accepted
    for (number, range) in records.ranges[first...].enumerated() {
      let record = Int64(number) + 1
      let isFaulty = worst[record] == .error
      if isFaulty { rejected += file.bytes[range] } else { accepted += file.bytes[range] }
      #expect(cells[first + number][0] == worst[record]?.rawValue ?? "ok", "\(what), record \(record): status")
      expectNames(cells[first + number][1], named[record] ?? [], "\(what), record \(record)")
    }
    #expect(file.accepted == accepted && file.rejected == rejected, "\(what): sorted records")
    #expect(file.outcome.rejected == exact.records.withErrors, "\(what): rejected records")
    #expect(file.outcome.accepted + file.outcome.rejected == exact.input.records, "\(what): all records")
  }

  /// The findings that a cell names are those of the record, as far as there is room and names can be shown.
  private func expectNames(_ cell: String, _ names: Set<String>, _ what: String) {
    let separator = cell.contains("; ") ? "; " : ", "
    let shown = cell.isEmpty ? [] : cell.components(by: separator)
    #expect(!cell.contains("\"") && !cell.contains("\n"), "\(what)")
    if names.count > AnnotationLimit.names {
      #expect(shown.last == "and \(names.count - AnnotationLimit.names) more", "\(what): \(cell)")
    } else {
      #expect(shown.count == names.count, "\(what): \(cell) for \(names.sorted())")
    }
    let rules = Set(names.map { $0.split(separator: " ")[0] })
    for name in shown.prefix(AnnotationLimit.names) {
      #expect(rules.contains(name.split(separator: " ")[0]), "\(what)")
    }
  }

  @Test func anyNumberOfThreadsAndSizeOfChunksGivesTheSameBytes() throws {
    var dice = Dice(seed: 99)
    let schema = try #require(Self.yardstick.schemas.first { $0.name == "service-transactions" })
    let settings = try settings(schema.name, "2026-04-01")
    for round in 0..<12 {
      var bytes = OddFile(&dice, schema).bytes
      if round % 3 == 0 { bytes = OddFile.utf16(bytes, &dice) }
      let first = try AnnotatedFile(bytes, settings, Manner(threads: 1, chunkSize: 1 << 17))
      for manner in [1, 2, 3, 5].flatMap({ threads in [50, 333].map { Manner(threads: threads, chunkSize: $0) } }) {
        let other = try AnnotatedFile(bytes, settings, manner)
        #expect(other.lines == first.lines && other.annotated == first.annotated, "\(manner)")
        #expect(other.accepted == first.accepted && other.rejected == first.rejected, "\(manner)")
      }
    }
  }
}

/// How many findings of a record are named.
private enum AnnotationLimit { static let names = 10 }

extension String {
  /// The parts between separators.
  fileprivate func components(by separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
