import Execution
import TestSupport
import Testing

/// Which hashes occur more than once, against a count of all.
@Suite struct OccurrencesTests {
  struct Added: Sendable {
    let hash: UInt64
    let chunk: Int
  }

  /// Files of 6000 texts, as the hashes of those.
  enum Sample: CaseIterable {
    case noneRepeated, halfRepeated, allEqual, onePairFarApart

    var added: [Added] {
      var dice = Dice(seed: 7)
      var hashes = (0..<6000).map { _ in dice.next() }
      switch self {
      case .noneRepeated: break
      case .halfRepeated: for index in 0..<3000 { hashes[2 * index] = hashes[Int(dice.next() % 3000)] }
      case .allEqual: hashes = Array(repeating: hashes[0], count: hashes.count)
      case .onePairFarApart: hashes[5999] = hashes[0]
      }
      return hashes.enumerated().map { Added(hash: $1, chunk: $0 / 10) }
    }
  }

  static let budgets = [512, 4 << 10, 40 << 10, 8 << 20]
  static let arguments = Sample.allCases.flatMap { sample in
    budgets.flatMap { budget in [1, 3].map { (sample, budget, $0) } }
  }

  @Test func thereAreThirtyTwoCases() {
    #expect(Self.arguments.count == 32)
  }

  @Test(arguments: arguments)
  func repeatedHashesAreFound(sample: Sample, budget: Int, threads: Int) throws {
    let added = sample.added
    let repeated = try Self.repeated(among: added, budget: budget, threads: threads)
    let counts = Dictionary(added.map { ($0.hash, 1) }, uniquingKeysWith: +)
    let expected = Set(added.filter { counts[$0.hash] ?? 0 > 1 }.map(\.chunk))
    #expect(repeated.isEmpty == expected.isEmpty)
    #expect((0..<601).filter { repeated.isIn(chunk: $0) } == expected.sorted())
    #expect(added.allSatisfy { counts[$0.hash] == 1 || repeated.mayHold($0.hash) })
    let mistaken = added.count { counts[$0.hash] == 1 && repeated.mayHold($0.hash) }
    #expect(mistaken <= 300, "A filter with 16 bits for each of its numbers mistakes about a sixteenth.")
  }

  @Test func nothingIsRepeatedAmongNone() throws {
    let repeated = try Self.repeated(among: [], budget: 8 << 20, threads: 2)
    #expect(repeated.isEmpty)
    #expect(!repeated.isIn(chunk: 0))
    #expect(!repeated.mayHold(0))
  }

  @Test(arguments: [UInt64.min, UInt64.max])
  func everyHashAndChunkCanBeAdded(hash: UInt64) throws {
    let chunks = [0, 1 << 24 - 3, 1 << 24 - 1, 1 << 30]
    let repeated = try Self.repeated(among: chunks.map { Added(hash: hash, chunk: $0) }, budget: 1, threads: 1)
    #expect(chunks.allSatisfy(repeated.isIn))
    #expect(repeated.mayHold(hash))
    #expect(!repeated.mayHold(~hash))
    #expect(!repeated.isIn(chunk: 1))
  }

  @Test func hashesThatAreBadlyMixedAreStillFound() throws {
    // All in one stream, and alike in the bits that the table goes by first.
    let added = (0..<3000).map { Added(hash: UInt64($0 % 2999) << 37, chunk: $0) }
    let repeated = try Self.repeated(among: added, budget: 1 << 10, threads: 2)
    #expect((0..<3000).filter { repeated.isIn(chunk: $0) } == [0, 2999])
  }

  @Test func whatStaysWithinTheBudgetNeedsNoFile() throws {
    let added = Sample.halfRepeated.added
    let repeated = try Self.repeated(among: added, budget: 8 << 20, threads: 3, folder: .missing)
    #expect(!repeated.isEmpty)
    // Not even where a single stream takes it all up.
    let same = try Self.repeated(among: Sample.allEqual.added, budget: 256 << 10, threads: 1, folder: .missing)
    #expect(!same.isEmpty)
  }

  @Test(arguments: [1, 3])
  func aFolderThatDoesNotExistIsTold(threads: Int) {
    #expect(throws: SpillError(code: 2)) {
      try Self.repeated(among: Sample.noneRepeated.added, budget: 4 << 10, threads: threads, folder: .missing)
    }
  }

  /// Adds hashes on several threads, each in turn, and looks for the repeated ones.
  private static func repeated(
    among added: [Added], budget: Int, threads: Int, folder: TemporaryFolder = .ofSystem
  ) throws -> Repeated {
    let occurrences = Occurrences(budget: budget, writers: threads, folder: folder)
    onThreads(threads) { thread in
      let writer = occurrences.writer(thread)
      for index in stride(from: thread, to: added.count, by: threads) {
        writer.add(hash: added[index].hash, chunk: added[index].chunk)
      }
      writer.finish()
    }
    return try occurrences.repeated(threads: threads)
  }
}
