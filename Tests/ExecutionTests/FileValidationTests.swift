import Comparing
import Glibc
import Schemas
import TestSupport
import Testing
import Validation
import Vocabularies

@testable import Execution

/// The fast path gives, byte for byte, the report of the exact path.
///
/// This is a sample: `concord-compare` goes through every case in many manners, and through made files.
@Suite struct FileValidationTests {
  private static let yardstick = Yardstick(schemas: Repository.schemas, resources: Repository.resources)
  private static let manners = [
    Manner(threads: 1, chunkSize: 64), Manner(threads: 2, chunkSize: 100, budget: 1),
    Manner(threads: 3, chunkSize: 1000), Manner(threads: 2, chunkSize: 333, isPiped: true),
  ]

  @Test("conformance cases, or four of one in a file", arguments: 0..<4)
  func cases(part: Int) throws {
    for index in stride(from: part * 7, to: Case.all.count, by: 80) {
      let item = Case.all[index]
      let bytes = try Repository.bytes(item.inputPath)
      let isOften = index % 3 == 0
      try expectSame(
        isOften ? bytes + bytes + bytes + bytes : bytes, item, samples: isOften ? 3 : 1_000_000, Self.manners[part])
    }
  }

  @Test func aFileThatEndsBeforeItsHeadIsWhole() throws {
    let item = try #require(Case.all.first { $0.rule == "duplicate-key" })
    try expectSame(Repository.bytes(item.inputPath), item, headSize: 1 << 16, Manner())
  }

  /// The key stands in a column that there is no bit for, and a record with a repeated one is on two lines.
  @Test func aKeyFarToTheRightIsComparedInEveryRecord() throws {
    let item = try #require(Case.all.first { $0.rule == "duplicate-key" && $0.expect.verdict == "invalid" })
    let lines = String(decoding: try Repository.bytes(item.inputPath), as: UTF8.self).split(separator: "\n")
    let wide = lines.enumerated().map { number, line in
      let first = number == 0 ? "u0" : "\"x\ny\""
      return (0..<66).map { $0 == 0 ? first : number == 0 ? "u\($0)" : "x" }.joined(separator: ",") + "," + line
    }
    let bytes = Array((wide + wide.dropFirst()).joined(separator: "\n").utf8)
    for manner in Self.manners { try expectSame(bytes, item, samples: 5, manner) }
  }

  @Test func withoutTemporaryFilesItIsSaidWhatCouldNotBeChecked() throws {
    let item = try #require(Case.all.first { $0.rule == "duplicate-key" })
    var comparison = Comparison(try Repository.bytes(item.inputPath), .init(), by: Self.yardstick.short)
    comparison.settings.schema = item.schema
    let report = try comparison.fast(Manner(isPiped: true, folder: .missing))
    #expect(report.contains("To find this, temporary files are needed"), "\(report)")
  }

  @Test func aFileThatIsCutShortWhileItIsReadIsNotComparedAgain() throws {
    let item = try #require(Case.all.first { $0.rule == "duplicate-key" && $0.expect.verdict == "invalid" })
    let bytes = try Repository.bytes(item.inputPath)
    let descriptor = TemporaryFolder.ofSystem.openUnlinked()
    defer { close(descriptor) }
    #expect(write(descriptor, bytes, bytes.count) == bytes.count && lseek(descriptor, 0, SEEK_SET) == 0)
    var seen = 0
    let source = ByteSource(descriptor: descriptor) { piece in
      seen += piece.count
      if seen == bytes.count { ftruncate(descriptor, 10) }
    }
    let day = try #require(Day(item.asAt))
    let validator = Validator(
      schemas: Repository.schemas.filter { $0.name == item.schema }, resources: Repository.resources,
      options: .init(inputName: "cut.csv", asAt: day, lookahead: 64))
    let report = try FileValidation(threads: 2, chunkSize: 64, headSize: 64).report(of: source, by: validator)
    #expect(!report.findings.contains { $0.rule.name == "duplicate-key" })
    #expect(report.notChecked.contains { $0.reason == "The file changed while it was read." })
  }

  private func expectSame(
    _ bytes: [UInt8], _ item: Case, samples: Int = 1_000_000, headSize: Int = 64, _ manner: Manner
  ) throws {
    var settings = Comparison.Settings()
    (settings.schema, settings.asAt) = (item.schema, item.asAt)
    (settings.samples, settings.headSize) = (samples, headSize)
    settings.waivers = try item.readWaivers()
    let comparison = Comparison(bytes, settings, by: Self.yardstick.short)
    let difference = try comparison.difference(manner, from: comparison.exact())
    #expect(difference == nil, "\(item.path), \(manner): \(difference.map { "\($0)" } ?? "")")
  }
}
