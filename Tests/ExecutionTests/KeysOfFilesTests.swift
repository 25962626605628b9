import Glibc
import Schemas
import TestSupport
import Testing
import Validation
import Vocabularies

@testable import Execution

/// Keys that more than one file has are those that the files have as one: found by the exact path in all their records
/// behind one header.
@Suite struct KeysOfFilesTests {
  /// A file of a set, as records without quotes, and how it is written.
  private struct Table {
    var records: [[String]] = []
    var order: [Int] = []
    var delimiter: Character = ","
    var quotesAll = false

    func bytes(_ header: [String], isUTF16: Bool) -> [UInt8] {
      let lines = ([header] + records).map { cells in order.map { quoted(cells[$0]) }.joined(separator: "\(delimiter)")
      }
      let text = lines.joined(separator: "\n") + "\n"
      if !isUTF16 { return Array(text.utf8) }
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }

    private func quoted(_ cell: String) -> String {
      let needsQuotes = quotesAll || cell.contains { $0 == delimiter || $0 == "\"" }
      return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
  }

  private static let schemas: [(name: String, header: String, record: String, key: [Int], pools: [Int: [String]])] = [
    (
      "service-transactions",
      "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service",
      "T1,E06000035,2026-03-01,57,8,web,,,0.09,Notes", [0],
      [0: ["T1", "T2", "t2", " T1", "T1 ", "é", "T;1", "T,1", "T\"1", "T|1", "", "T3", "T4"], 9: ["", "a", "b;c"]]
    ),
    (
      "profiled-volumes",
      "authority,month,service,interaction,channel,profile_scheme,profile_group,profile_type,count,cost",
      "E06000035,2026-03,57,8,web,mosaic-public-sector-2009,A,A01,41,2.59", [0, 1, 2, 3, 4, 5, 6, 7],
      [1: ["2026-03", "2026-02", " 2026-03", "2026-13", ""], 4: ["web", "post"], 8: ["41", "2", "x"]]
    ),
  ]

  @Test(arguments: 0..<24)
  func areThoseOfAllRecordsBehindOneHeader(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let form = Self.schemas[seed % 2]
    let header = form.header.split(separator: ",").map { String($0) }
    let sample = form.record.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    let tables = (0..<(2 + dice.number(below: 3))).map { _ in
      var table = Table(order: Array(header.indices), quotesAll: dice.number(below: 4) == 0)
      if dice.number(below: 2) == 0 { table.order.shuffle(using: &dice) }
      table.delimiter = [",", ";", "\t", "|"][dice.number(below: 4)]
      for _ in 0..<dice.number(below: 40) {
        var record = sample
        for (column, pool) in form.pools.sorted(by: { $0.key < $1.key }) {
          record[column] = pool[dice.number(below: pool.count)]
        }
        table.records.append(record)
      }
      return table
    }
    let manner = (threads: 1 + dice.number(below: 3), chunkSize: [64, 100, 333, 4096][dice.number(below: 4)])
    let files = tables.map { descriptor(of: $0.bytes(header, isUTF16: dice.number(below: 5) == 0)) }
    defer { for file in files { close(file) } }
    let found = try find(files, form.name, threads: manner.threads, chunkSize: manner.chunkSize)
    let expected = try expectation(tables, header, form.name, form.key)
    #expect(found == expected)
  }

  /// Where a key stands again: the file and record, counted from 0.
  private struct Found: Equatable {
    /// The records of each file that the reports say repeat a key.
    var repeated: [[Int64]]
    /// For each file: which earlier files have keys of it first, how many, and the lines of the first.
    var elsewhere: [[String]]
  }

  private func find(_ files: [Int32], _ schema: String, threads: Int, chunkSize: Int) throws -> Found {
    let keys = KeysOfFiles(threads: threads, chunkSize: chunkSize, budget: 1)
    for file in files {
      _ = try keys.report(of: ByteSource(descriptor: file), by: validator(schema))
    }
    let repeats = try keys.repeats()
    var found = Found(repeated: [], elsewhere: [])
    for (file, repeats) in zip(files, repeats) {
      var validation = FileValidation(threads: threads, chunkSize: chunkSize, headSize: 64, budget: 1)
      validation.repeatsElsewhere = repeats
      let report = try validation.report(of: ByteSource(descriptor: file), by: validator(schema))
      found.repeated.append(repeated(in: report))
      found.elsewhere.append(
        repeats.files.map { "\($0.file): \($0.count), \($0.line ?? 0) like \($0.lineThere ?? 0)" })
    }
    return found
  }

  /// What the exact path finds in all records behind one header.
  private func expectation(_ tables: [Table], _ header: [String], _ schema: String, _ key: [Int]) throws -> Found {
    let all = tables.flatMap { $0.records }
    let one = Table(records: all, order: Array(header.indices)).bytes(header, isUTF16: false)
    let report = try Repository.validate(one, schema: schema)
    let texts = all.map { cells in key.map { cells[$0].trimming(while: { $0 == " " }) } }
    var found = Found(repeated: tables.map { _ in [] }, elsewhere: tables.map { _ in [] })
    let places = tables.enumerated().flatMap { file, table in table.records.indices.map { (file: file, record: $0) } }
    var pairs: [[Int: (count: Int, here: Int, there: Int)]] = tables.map { _ in [:] }
    for number in repeated(in: report) {
      let (file, record) = places[Int(number)]
      found.repeated[file].append(Int64(record))
      let first = try #require(texts.firstIndex(of: texts[Int(number)]))
      if places[first].file == file { continue }
      pairs[file][places[first].file, default: (0, record, places[first].record)].count += 1
    }
    for (file, pairs) in pairs.enumerated() {
      found.elsewhere[file] = pairs.sorted { $0.key < $1.key }.map { other, pair in
        "\(other): \(pair.count), \(pair.here + 2) like \(pair.there + 2)"
      }
    }
    return found
  }

  private func repeated(in report: Report) -> [Int64] {
    report.findings.filter { $0.rule.name == "duplicate-key" }.flatMap { finding in
      finding.samples.compactMap { $0.record.map { $0 - 1 } }
    }
  }

  @Test func filesOfDifferentSchemasHaveNoKeysInCommon() throws {
    let forms = Self.schemas.map { Array("\($0.header)\n\($0.record)\n".utf8) }
    let files = (forms + forms.reversed()).map { descriptor(of: $0) }
    defer { for file in files { close(file) } }
    let keys = KeysOfFiles(threads: 2)
    for file in files { _ = try keys.report(of: ByteSource(descriptor: file), by: validator(nil)) }
    #expect(try keys.repeats().map { $0.files.map { $0.file } } == [[], [], [1], [0]])
  }

  @Test func withoutTemporaryFilesItIsThrownThatNothingCanBeCompared() throws {
    let form = Self.schemas[0]
    let records = (0..<2000).map { form.record.replacing("T1", with: "T\($0)") }.joined(separator: "\n")
    let files = (0..<2).map { _ in descriptor(of: Array("\(form.header)\n\(records)\n".utf8)) }
    defer { for file in files { close(file) } }
    let keys = KeysOfFiles(threads: 1, budget: 1, folder: .missing)
    for file in files { _ = try keys.report(of: ByteSource(descriptor: file), by: validator(nil)) }
    #expect(throws: SpillError.self) { try keys.repeats() }
  }

  @Test func aFileThatHasChangedSinceIsNotSaidToRepeatAnything() throws {
    let form = Self.schemas[0]
    let bytes = Array("\(form.header)\n\(form.record)\n".utf8)
    let files = [descriptor(of: bytes), descriptor(of: bytes)]
    defer { for file in files { close(file) } }
    let keys = KeysOfFiles(threads: 1)
    for file in files { _ = try keys.report(of: ByteSource(descriptor: file), by: validator(nil)) }
    var validation = FileValidation(threads: 1)
    validation.repeatsElsewhere = try keys.repeats()[1]
    let longer = descriptor(of: bytes + Array("\(form.record)\n".utf8))
    defer { close(longer) }
    let report = try validation.report(of: ByteSource(descriptor: longer), by: validator(nil))
    #expect(repeated(in: report).isEmpty)
    #expect(report.notChecked.contains { $0.rule == "duplicate-key" })
  }

  private func validator(_ schema: String?) throws -> Validator {
    var options = Validator.Options(
      inputName: "a.csv", asAt: try #require(Day("2026-04-01")), samples: 1_000_000)
    options.comparesFiles = true
    return Validator(
      schemas: Repository.schemas.filter { schema == nil || $0.name == schema }, resources: Repository.resources,
      options: options)
  }

  private func descriptor(of bytes: [UInt8]) -> Int32 {
    let descriptor = TemporaryFolder.ofSystem.openUnlinked()
    _ = write(descriptor, bytes, bytes.count)
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}

extension String {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isTrimmed(first) { text.removeFirst() }
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
