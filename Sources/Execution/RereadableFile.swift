import Glibc

/// A file that can be read at any place and as often as is needed: the one that a descriptor stands for, or, where
/// that can only be read from front to end, a private copy of what is left of it.
public final class RereadableFile: Sendable {
  /// The file. Where nothing was read from it yet, it stands at its first byte.
  public let descriptor: Int32
  /// Where the first byte stands.
  private let base: Int64
  private let isCopy: Bool

  /// Why there is no such file.
  public enum Failure: Error {
    case unreadable(ByteSource.ReadError)
    /// The copy cannot be made.
    case noCopy(SpillError)
  }

  /// What an open descriptor gives from where it stands; the caller closes it, and not before this object has gone.
  ///
  /// Before that come the bytes of `head`, which were read already, from what can only be read from front to end.
  public init(descriptor: Int32, behind head: [UInt8] = [], folder: TemporaryFolder = .ofSystem) throws(Failure) {
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let place = isRegular ? lseek(descriptor, 0, SEEK_CUR) : -1
    isCopy = place < 0
    base = Int64(max(0, place))
    self.descriptor = place < 0 ? try RereadableFile.copy(of: descriptor, behind: head, folder) : descriptor
  }

  deinit { if isCopy { close(descriptor) } }

  /// Reads as many bytes from an offset on as there is room for; fewer at the end only.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(ByteSource.ReadError) -> Int {
    var done = 0
    while done < buffer.count {
      let count = retryingInterrupted {
        pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(base + offset) + done)
      }
      if count < 0 { throw ByteSource.ReadError(code: errno) }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Reads up to `count` bytes from an offset on; fewer at the end only.
  func read(_ count: Int, at offset: Int64) throws(ByteSource.ReadError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let done = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(ByteSource.ReadError) in
      try read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
    }
    bytes.removeLast(count - done)
    return bytes
  }

  /// A private copy of what can only be read once: `head`, and what the descriptor still gives. The caller closes it.
  public static func copy(
    of descriptor: Int32, behind head: [UInt8], _ folder: TemporaryFolder = .ofSystem
  ) throws(Failure) -> Int32 {
    let nameless = folder.openNameless()
    let copy = nameless >= 0 ? nameless : folder.openUnlinked()
    if copy < 0 { throw .noCopy(.ofLastCall) }
    do throws(Failure) {
      try fill(copy, head, from: descriptor)
      return copy
    } catch {
      close(copy)
      throw error
    }
  }

  private static func fill(_ copy: Int32, _ head: [UInt8], from descriptor: Int32) throws(Failure) {
    var block = [UInt8](repeating: 0, count: 256 << 10)
    if let code = OrderedOutput.write(head, to: copy, at: 0) { throw .noCopy(SpillError(code: code)) }
    var length = Int64(head.count)
    while true {
      let count = retryingInterrupted { Glibc.read(descriptor, &block, block.count) }
      if count < 0 { throw .unreadable(ByteSource.ReadError(code: errno)) }
      if count == 0 { return }
      if let code = OrderedOutput.write(Array(block[..<count]), to: copy, at: length) {
        throw .noCopy(SpillError(code: code))
      }
      length += Int64(count)
    }
  }
}
