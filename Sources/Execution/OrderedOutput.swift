import Glibc

/// Where the pieces of a result go: one behind the other in the order of the file, written by several threads at once.
final class OrderedOutput: Sendable {
  private let descriptor: Int32
  private let state: Lock<State>

  private struct State {
    var turn = 0
    var length: Int64
    /// Where each piece starts.
    var starts: [Int64] = []
    var failure: Int32?
    var isStopped = false
  }

  /// Pieces go behind what was written to the file already.
  init(descriptor: Int32, behind length: Int64) {
    self.descriptor = descriptor
    state = Lock(State(length: length))
  }

  /// The `errno` of the call that failed, if one did.
  var failure: Int32? { state.withLock { $0.failure } }
  /// Where each piece starts, and where the last one ends.
  var starts: [Int64] { state.withLock { $0.starts + [$0.length] } }

  /// Waits for the pieces before this one, and writes it behind them; false where writing has failed.
  func write(_ bytes: [UInt8], number: Int) -> Bool {
    let place = state.withLock(
      when: { $0.turn == number || $0.isStopped },
      then: { state -> Int64 in
        if state.isStopped { return -1 }
        state.turn += 1
        state.starts.append(state.length)
        state.length += Int64(bytes.count)
        return state.length - Int64(bytes.count)
      })
    if place < 0 { return false }
    if let code = OrderedOutput.write(bytes, to: descriptor, at: place) {
      stop(failure: code)
      return false
    }
    return true
  }

  /// Lets nobody wait any longer.
  func stop(failure: Int32? = nil) {
    state.withLock(
      when: { _ in true },
      then: { state in
        state.isStopped = true
        state.failure = state.failure ?? failure
      })
  }

  /// Writes bytes at a place of a file; the `errno` of a call that failed.
  static func write(_ bytes: [UInt8], to descriptor: Int32, at place: Int64) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = retryingInterrupted {
          pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place) + done)
        }
        if count < 0 { return errno }
        if count == 0 { return ENOSPC }
        done += count
      }
      return nil
    }
  }
}
