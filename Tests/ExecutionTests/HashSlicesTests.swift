import TestSupport
import Testing

@testable import Execution

/// Into how many passes the comparing of texts is cut.
@Suite struct HashSlicesTests {
  /// The slices for 4000 texts of 100 bytes, `different` of which are different.
  private func slices(different: Int, memory: Int) throws -> [Range<Int>] {
    let streams = StreamSet(budget: 8 << 20, writers: 1, folder: .missing)
    let text = [UInt8](repeating: 0, count: 100)
    for index in 0..<4000 {
      var dice = Dice(seed: UInt64(index % different))
      // All in the first stream.
      let hash = dice.next() >> 7
      RepeatedTexts.Writer(streams: streams.writers[0]).add(order: UInt64(index), note: 0, hash: hash, text: text.span)
    }
    var reader = TextReader(streams.reader(of: 0))
    return try HashSlices(of: &reader, memory: memory).ranges
  }

  @Test func textsThatFitAreComparedInOnePass() throws {
    #expect(try slices(different: 4000, memory: 1 << 20) == [0..<1024])
  }

  @Test func textsThatAreMostlyEqualAreComparedInOnePass() throws {
    #expect(try slices(different: 10, memory: 16 << 10) == [0..<1024])
  }

  @Test func manyDifferentTextsAreComparedInSeveral() throws {
    let ranges = try slices(different: 4000, memory: 100_000)
    // They take up 560,000 bytes.
    #expect((6...8).contains(ranges.count))
    #expect(ranges.first?.lowerBound == 0)
    #expect(ranges.last?.upperBound == 1024)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }
}
