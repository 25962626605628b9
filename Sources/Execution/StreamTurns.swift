import Synchronization

/// Hands the numbers of the streams, each once, to threads that ask for the next.
final class StreamTurns: Sendable {
  private let given = Atomic<Int>(0)
  private let failure = Lock<SpillError?>(nil)

  /// The next stream; nil where there is none left.
  func next() -> Int? {
    let stream = given.add(1, ordering: .relaxed).oldValue
    return stream < Streams.count ? stream : nil
  }

  /// Has several threads take turns and throws the first failure of any. After one, no more turns are given.
  static func take(
    threads: Int, _ work: @escaping @Sendable (StreamTurns) throws(SpillError) -> Void
  ) throws(SpillError) {
    let turns = StreamTurns()
    onThreads(threads) {
      do throws(SpillError) {
        try work(turns)
      } catch {
        turns.given.store(Streams.count, ordering: .relaxed)
        turns.failure.withLock { $0 = $0 ?? error }
      }
    }
    if let failure = turns.failure.withLock({ $0 }) { throw failure }
  }
}
