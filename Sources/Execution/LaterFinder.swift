/// A text that is the same as one before it.
struct LaterText {
  let order: UInt64
  let note: UInt8
  /// Where the same text stood before: the first time, where texts come in the sequence of their orders.
  let earlier: UInt64
}

/// Where the threads hand in what they find: one at a time, so that the closure need not be `Sendable`.
final class LaterTexts: @unchecked Sendable {
  private let turn = Lock(())
  private let body: (LaterText) -> Void

  init(_ body: @escaping (LaterText) -> Void) {
    self.body = body
  }

  func report(_ texts: [LaterText]) {
    turn.withLock { _ in
      for text in texts { body(text) }
    }
  }
}

/// Finds the later ones of equal texts in one stream after another.
struct LaterFinder: ~Copyable {
  private let memory: Int
  private let output: LaterTexts
  private var table = TextTable()
  private var found: [LaterText] = []

  /// A finder that takes up about `memory` bytes for the texts it compares.
  init(memory: Int, output: LaterTexts) {
    self.memory = memory
    self.output = output
  }

  /// Reports every text of a stream that is the same as an earlier one.
  mutating func find(in stream: StreamReader) throws(SpillError) {
    if stream.byteCount == 0 { return }
    var reader = TextReader(stream)
    let slices = try HashSlices(of: &reader, memory: memory)
    for range in slices.ranges {
      table.clear()
      reader.rewind()
      while let entry = try reader.next() {
        guard range.contains(HashSlices.part(of: entry.hash)), let later = table.add(entry) else { continue }
        found.append(later)
        if found.count == 1024 { report() }
      }
    }
    report()
  }

  private mutating func report() {
    output.report(found)
    found.removeAll(keepingCapacity: true)
  }
}
