import Execution
import TestSupport
import Testing

/// Which texts are the same as an earlier one, against a dictionary of all texts.
@Suite struct RepeatedTextsTests {
  struct Found: Comparable {
    let order: UInt64
    let note: UInt8

    static func < (left: Found, right: Found) -> Bool { left.order < right.order }
  }

  static let budgets = [1 << 10, 16 << 10, 8 << 20]
  static let arguments = TextSample.allCases.flatMap { sample in
    budgets.flatMap { budget in [1, 3].map { (sample, budget, $0) } }
  }

  @Test func thereAreThirtySixCases() {
    #expect(Self.arguments.count == 36)
  }

  @Test(arguments: arguments)
  func laterTextsAreFound(sample: TextSample, budget: Int, threads: Int) throws {
    let added = sample.added
    let first = Dictionary(added.map { ($0.text, $0.order) }, uniquingKeysWith: min)
    let expected = added.filter { first[$0.text] != $0.order }.map { Found(order: $0.order, note: $0.note) }.sorted()
    #expect(try Self.later(among: added, budget: budget, threads: threads).sorted() == expected)
  }

  @Test func nothingIsFoundAmongNone() throws {
    #expect(try Self.later(among: [], budget: 8 << 20, threads: 2) == [])
  }

  @Test func aTextMayBeSixteenMebibytesLong() throws {
    let long = [UInt8](repeating: 7, count: 16 << 20)
    let added = [3, 1, 2].map { AddedText(order: $0, note: UInt8($0), hash: 99, text: long) }
    let found = try Self.later(among: added, budget: 8 << 20, threads: 1).sorted()
    #expect(found == [Found(order: 2, note: 2), Found(order: 3, note: 3)])
  }

  @Test func whatStaysWithinTheBudgetNeedsNoFile() throws {
    for sample in [TextSample.halfRepeated, .allEqual] {
      #expect(try !Self.later(among: sample.added, budget: 1 << 20, threads: 3, folder: .missing).isEmpty)
    }
  }

  @Test(arguments: [1, 3])
  func aFolderThatDoesNotExistIsTold(threads: Int) {
    #expect(throws: SpillError(code: 2)) {
      try Self.later(among: TextSample.halfRepeated.added, budget: 4 << 10, threads: threads, folder: .missing)
    }
  }

  /// Adds texts on several threads, each in turn, and collects the later ones.
  private static func later(
    among added: [AddedText], budget: Int, threads: Int, folder: TemporaryFolder = .ofSystem
  ) throws -> [Found] {
    let texts = RepeatedTexts(budget: budget, writers: threads, folder: folder)
    onThreads(threads) { thread in
      let writer = texts.writer(thread)
      for index in stride(from: thread, to: added.count, by: threads) {
        let next = added[index]
        writer.add(order: next.order, note: next.note, hash: next.hash, text: next.text.span)
      }
      writer.finish()
    }
    var found: [Found] = []
    try texts.forEachLater(threads: threads) { found.append(Found(order: $0, note: $1)) }
    return found
  }
}
