import Glibc

/// Opens a file without a name that holds the bytes.
func openFile(of bytes: [UInt8]) throws -> Int32 {
  guard let file = tmpfile() else { throw CannotCompare(what: "make a temporary file") }
  defer { fclose(file) }
  let descriptor = dup(fileno(file))
  guard descriptor >= 0 else { throw CannotCompare(what: "keep a temporary file open") }
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count <= 0 { throw CannotCompare(what: "fill a temporary file") }
    start += count
  }
  lseek(descriptor, 0, SEEK_SET)
  return descriptor
}

/// Opens the reading end of a pipe that a thread writes the bytes to, a few at a time.
func openPipe(of bytes: [UInt8]) throws -> Int32 {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw CannotCompare(what: "make a pipe") }
  let job = Unmanaged.passRetained(Writing(bytes, to: ends[1]))
  var thread = pthread_t()
  guard pthread_create(&thread, nil, runWriting, job.toOpaque()) == 0 else {
    job.release()
    throw CannotCompare(what: "start a thread")
  }
  pthread_detach(thread)
  return ends[0]
}

/// The first bytes of a file that is open.
func readBack(_ descriptor: Int32, _ count: Int64) throws -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: Int(count))
  var start = 0
  while start < bytes.count {
    let got = bytes[start...].withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
    if got <= 0 { throw CannotCompare(what: "read back what was written") }
    start += got
  }
  return bytes
}

func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

/// The bytes that a thread is to write to a pipe, as an object that a C pointer can stand for.
private final class Writing {
  private let bytes: [UInt8]
  private let descriptor: Int32

  init(_ bytes: [UInt8], to descriptor: Int32) {
    self.bytes = bytes
    self.descriptor = descriptor
  }

  /// Writes until all is written or nobody reads any more.
  func run() {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, 1000)) }
      if count <= 0 { break }
      start += count
    }
    close(descriptor)
  }
}

private func runWriting(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  // A reader that stops early must not end the process.
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &signals, nil)
  if let job { Unmanaged<Writing>.fromOpaque(job).takeRetainedValue().run() }
  return nil
}
