import Glibc
import Synchronization

/// A private file without a name, which is gone when it is let go of. Several threads may use it at once.
public final class TemporaryFile: Sendable {
  private let descriptor: Int32
  /// How many bytes were appended.
  private let length = Atomic<Int64>(0)

  /// Makes an empty file that only this process can read.
  public init(in folder: TemporaryFolder) throws(SpillError) {
    let nameless = folder.openNameless()
    descriptor = nameless >= 0 ? nameless : folder.openUnlinked()
    if descriptor < 0 { throw .ofLastCall }
  }

  deinit {
    close(descriptor)
  }

  /// Writes bytes where nothing was appended yet, and returns the offset of the first.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(SpillError) -> Int64 {
    let offset = length.add(Int64(bytes.count), ordering: .relaxed).oldValue
    try write(bytes, at: offset)
    return offset
  }

  /// Appends pieces of memory, one straight after another. `pieces` is used up: it has no meaning afterwards.
  func append(_ pieces: UnsafeMutableBufferPointer<iovec>) throws(SpillError) -> Int64 {
    let byteCount = pieces.reduce(0) { $0 + $1.iov_len }
    let offset = length.add(Int64(byteCount), ordering: .relaxed).oldValue
    try write(pieces, at: offset)
    return offset
  }

  /// Writes bytes from an offset on, over what may be there. What is appended goes where it would go otherwise.
  public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int64) throws(SpillError) {
    var piece = iovec(iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
    try withUnsafeMutablePointer(to: &piece) { piece throws(SpillError) in
      try write(UnsafeMutableBufferPointer(start: piece, count: bytes.isEmpty ? 0 : 1), at: offset)
    }
  }

  /// Fills `buffer` with the bytes from an offset on; fewer are an error, with the code `EIO`.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(SpillError) {
    var filled = 0
    while filled < buffer.count {
      let count = retryingInterrupted {
        pread(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(offset) + filled)
      }
      if count < 0 { throw .ofLastCall }
      if count == 0 { throw SpillError(code: EIO) }
      filled += count
    }
  }

  private func write(_ pieces: UnsafeMutableBufferPointer<iovec>, at start: Int64) throws(SpillError) {
    var offset = off_t(start)
    var next = 0
    while next < pieces.count {
      let count = min(pieces.count - next, Self.mostPieces)
      let written = retryingInterrupted {
        pwritev(descriptor, pieces.baseAddress.map { UnsafePointer($0 + next) }, Int32(count), offset)
      }
      if written < 0 { throw .ofLastCall }
      // Only a full device writes nothing and gives no reason.
      if written == 0 { throw SpillError(code: ENOSPC) }
      offset += written
      next = skip(written, of: pieces, from: next)
    }
  }

  /// The `IOV_MAX` of Linux.
  private static let mostPieces = 1024
}

/// Cuts bytes that are written off the pieces from `first` on, and returns the first piece that has more.
func skip(_ written: Int, of pieces: UnsafeMutableBufferPointer<iovec>, from first: Int) -> Int {
  var rest = written
  var next = first
  while next < pieces.count, pieces[next].iov_len <= rest {
    rest -= pieces[next].iov_len
    next += 1
  }
  if next < pieces.count, rest > 0 {
    pieces[next].iov_base += rest
    pieces[next].iov_len -= rest
  }
  return next
}
