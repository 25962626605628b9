import CSV
import Validation

/// Passes what the end of each chunk cuts in two to whoever has the next chunk: one behind the other, in the order
/// of the file.
final class ChunkChain: Sendable {
  private struct State {
    var turn = 0
    var rest: Chunk.Rest
    var hasEnded = false
    var starts: [Int64] = []
    var isTooLong = false
    var failure: ByteSource.ReadError?
  }

  private let state: Lock<State>

  init(_ rest: Chunk.Rest) { state = Lock(State(rest: rest)) }

  /// Where in the file each chunk starts, and where the last one ends.
  var starts: [Int64] { state.withLock { $0.starts } }
  var isTooLong: Bool { state.withLock { $0.isTooLong } }
  var failure: ByteSource.ReadError? { state.withLock { $0.failure } }

  /// Waits for the chunk before this one, and puts its rest in front; false where the file has ended by then.
  func join(_ chunk: inout Chunk, number: Int, isLast: Bool) -> Bool {
    state.withLock(
      when: { $0.turn == number || $0.hasEnded },
      then: { state in
        if state.hasEnded { return false }
        state.starts.append(state.rest.offset)
        chunk.follow(&state.rest, isLast: isLast)
        state.turn += 1
        if isLast || chunk.isTooLong {
          state.hasEnded = true
          state.starts.append(state.rest.offset)
          state.isTooLong = chunk.isTooLong
        }
        return true
      })
  }

  /// Ends the chain because the file cannot be read on.
  func fail(_ error: ByteSource.ReadError) {
    state.withLock(
      when: { _ in true },
      then: { state in
        state.hasEnded = true
        state.failure = state.failure ?? error
      })
  }
}
