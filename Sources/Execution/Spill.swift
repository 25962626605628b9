import Glibc

/// The temporary file that several writers share: made when first written to, and given up at the first failure.
final class Spill: Sendable {
  private enum State {
    case untouched
    case open(TemporaryFile)
    case failed(SpillError)
  }

  private let folder: TemporaryFolder
  private let state = Lock(State.untouched)

  init(folder: TemporaryFolder) {
    self.folder = folder
  }

  /// Whether any bytes were to be written.
  var isUsed: Bool {
    state.withLock { if case .untouched = $0 { false } else { true } }
  }

  /// Writes pieces of memory and returns where; nil, now and from now on, where that fails.
  func append(_ pieces: UnsafeMutableBufferPointer<iovec>) -> Int64? {
    do {
      return try file().append(pieces)
    } catch {
      state.withLock { $0 = .failed(error) }
      return nil
    }
  }

  /// Reads bytes back.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(SpillError) {
    try file().read(into: buffer, at: offset)
  }

  /// Throws the failure of any earlier write.
  func check() throws(SpillError) {
    if isUsed { _ = try file() }
  }

  private func file() throws(SpillError) -> TemporaryFile {
    try state.withLock { state throws(SpillError) in
      switch state {
      case .open(let file): return file
      case .failed(let error): throw error
      case .untouched:
        let file = try TemporaryFile(in: folder)
        state = .open(file)
        return file
      }
    }
  }
}
