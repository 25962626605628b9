/// Remembers a hash of every text, and in which chunk of the file it stood, to tell which hashes occur repeatedly.
///
/// Several threads add, each by a ``Writer`` of its own. However many there are, memory stays within the budget: what
/// goes beyond it is written to a temporary file. There is no file where nothing goes beyond.
public final class Occurrences: Sendable {
  private let streams: StreamSet
  private let budget: Int

  /// Nothing, to begin with.
  ///
  /// `budget` is how many bytes, eight for each hash, are kept in memory by all writers together. The least a writer
  /// takes is 1 KiB.
  public init(budget: Int = 8 << 20, writers: Int, folder: TemporaryFolder) {
    self.budget = budget
    streams = StreamSet(budget: budget, writers: writers, folder: folder)
  }

  /// The writer of one of the threads, which are numbered from 0.
  public func writer(_ index: Int) -> Writer {
    Writer(streams: streams.writers[index])
  }

  /// Adds hashes. Only one thread at a time may use a writer or a copy of it.
  public struct Writer {
    @usableFromInline let streams: Streams

    /// Adds the hash of a text that stands in a chunk, numbered from 0.
    ///
    /// All bits of the hash should be equally random. A failure to write is told by ``Occurrences/repeated(threads:)``.
    @inlinable
    public func add(hash: UInt64, chunk: Int) {
      streams.append(HashEntry(hash: hash, chunk: chunk).bits, to: HashEntry.stream(of: hash))
    }

    /// Gives memory back, where a file is in use. Nothing may be added afterwards.
    public func finish() {
      streams.finish()
    }
  }

  /// The hashes that were added more than once, when all writers have finished.
  ///
  /// Each thread takes up to half the budget in memory, 4 MiB at most. Throws where a temporary file could not be
  /// made, written or read.
  public func repeated(threads: Int) throws(SpillError) -> Repeated {
    try streams.spill.check()
    let memory = budget / 2
    let streams = streams
    let result = Lock((chunks: NumberSet(), filters: [HashFilter?](repeating: nil, count: Streams.count)))
    try StreamTurns.take(threads: threads) { turns throws(SpillError) in
      var finder = RepeatFinder(memory: memory)
      while let stream = turns.next() {
        let filter = try finder.repeated(in: streams.reader(of: stream))
        result.withLock { $0.filters[stream] = filter }
      }
      let chunks = finder.chunks
      result.withLock { $0.chunks.formUnion(chunks) }
    }
    return result.withLock { Repeated(chunks: $0.chunks, filters: $0.filters) }
  }
}

@available(*, unavailable)
extension Occurrences.Writer: Sendable {}
