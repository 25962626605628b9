/// Finds which of some texts are the same as an earlier one: exactly, by comparing the texts.
///
/// Several threads add, each by a ``Writer`` of its own. What goes beyond the budget is written to a temporary file,
/// and the texts are compared a part at a time. There is no file where nothing goes beyond.
public final class RepeatedTexts: Sendable {
  private let streams: StreamSet
  private let budget: Int

  /// Nothing, to begin with.
  ///
  /// `budget` is how many bytes, 21 more for each text than it has itself, are kept in memory by all writers together.
  /// The least a writer takes is 1 KiB. There must be one writer or more.
  public init(budget: Int = 8 << 20, writers: Int, folder: TemporaryFolder) {
    self.budget = budget
    streams = StreamSet(budget: budget, writers: writers, folder: folder)
  }

  /// The writer of one of the threads, which are numbered from 0.
  public func writer(_ index: Int) -> Writer {
    Writer(streams: streams.writers[index])
  }

  /// Adds texts. Only one thread at a time may use a writer or a copy of it.
  public struct Writer {
    let streams: Streams

    /// Adds a text, shorter than 4 GiB, with its hash, its place in the file and a note that is handed back.
    ///
    /// No two texts have the same `order`. Equal texts must have equal hashes; that different texts should differ in
    /// theirs, in all bits alike, matters for speed and memory alone. A failure to write is told by
    /// ``RepeatedTexts/forEachLater(threads:_:)``.
    public func add(order: UInt64, note: UInt8, hash: UInt64, text: Span<UInt8>) {
      text.withUnsafeBytes { text in
        let entry = TextEntry(order: order, note: note, hash: hash, text: text)
        let stream = HashEntry.stream(of: hash)
        withUnsafeTemporaryAllocation(byteCount: TextEntry.headerSize, alignment: 8) { header in
          if let start = header.baseAddress { entry.writeHeader(to: start) }
          streams.append(UnsafeRawBufferPointer(header), to: stream)
        }
        streams.append(text, to: stream)
      }
    }

    /// Gives memory back, where a file is in use. Nothing may be added afterwards.
    public func finish() {
      streams.finish()
    }
  }

  /// Calls `body` once for every text that is the same as one with a smaller order, when all writers have finished.
  ///
  /// The calls come in no particular sequence, on any of the threads, but never two at a time. Where different texts
  /// take up more memory than the budget they are compared in several passes. Throws where a temporary file could
  /// not be made, written or read; `body` may have been called for some of the texts by then.
  public func forEachLater(threads: Int = 1, _ body: (_ order: UInt64, _ note: UInt8) -> Void) throws(SpillError) {
    try forEachLater(threads: threads) { (later: LaterText) in body(later.order, later.note) }
  }

  /// Calls `body` for every such text, and says as well where the same text stood before.
  func forEachLater(threads: Int, _ body: (LaterText) -> Void) throws(SpillError) {
    try streams.spill.check()
    try withoutActuallyEscaping(body) { body throws(SpillError) in
      let output = LaterTexts(body)
      let streams = streams
      let memory = budget / max(threads, 1)
      try StreamTurns.take(threads: threads) { turns throws(SpillError) in
        var finder = LaterFinder(memory: memory, output: output)
        while let stream = turns.next() { try finder.find(in: streams.reader(of: stream)) }
      }
    }
  }
}

@available(*, unavailable)
extension RepeatedTexts.Writer: Sendable {}
