import TestSupport
import Testing

/// The fast path gives, byte for byte, the report of the exact path.
@Suite struct FileValidationTests {
  private static let manners = [
    Manner(threads: 1, chunkSize: 64), Manner(threads: 2, chunkSize: 100, budget: 1),
    Manner(threads: 3, chunkSize: 1000),
    Manner(threads: 2, chunkSize: 333, isPiped: true),
  ]

  @Test("conformance cases, or four of one in a file", arguments: 0..<8)
  func cases(part: Int) throws {
    #expect(Case.all.count >= 501)
    for index in stride(from: part, to: Case.all.count, by: 64) {
      let item = Case.all[index]
      let manner = Self.manners[index / 8 % Self.manners.count]
      let bytes = try Repository.bytes(item.inputPath)
      let isOften = index % 3 == 0
      let comparison = Comparison(
        bytes: isOften ? bytes + bytes + bytes + bytes : bytes, schema: item.schema, asAt: item.asAt,
        samples: isOften ? 3 : 1_000_000)
      #expect(try comparison.difference(manner) == nil, "\(item.path), \(manner.testDescription)")
    }
  }
}
