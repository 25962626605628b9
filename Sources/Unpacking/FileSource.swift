import Archives
import Glibc

/// An open file that is read at any place.
final class FileSource: ByteSource {
  private let descriptor: Int32
  let count: Int64
  /// The `errno` of the read that failed, if one did.
  private(set) var failure: Int32 = 0

  /// Nothing for a pipe and whatever else cannot be read at any place.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.descriptor = descriptor
    count = Int64(status.st_size)
  }

  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let got = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if got >= 0 { return got }
      if errno != EINTR {
        failure = errno
        return -1
      }
    }
  }
}
