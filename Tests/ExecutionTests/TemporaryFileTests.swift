import Glibc
import Testing

@testable import Execution

/// Files that nobody else sees, and what is said when they fail.
@Suite struct TemporaryFileTests {
  /// Appends copies of arrays of bytes.
  private func append(_ pieces: [[UInt8]], to file: TemporaryFile) throws -> Int64 {
    var memory: [iovec] = pieces.map { bytes in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyBytes(from: bytes)
      return iovec(iov_base: copy.baseAddress, iov_len: copy.count)
    }
    let allocated = memory.map { $0.iov_base }
    defer { for pointer in allocated { pointer?.deallocate() } }
    return try memory.withUnsafeMutableBufferPointer { try file.append($0) }
  }

  private func read(_ count: Int, at offset: Int64, from file: TemporaryFile) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: offset) }
    return bytes
  }

  @Test func piecesAreReadBack() throws {
    let file = try TemporaryFile(in: .ofSystem)
    #expect(try append([[1, 2], [], [3]], to: file) == 0)
    // More pieces than one call of the system takes.
    #expect(try append((0..<3000).map { [UInt8($0 & 0xFF)] }, to: file) == 3)
    #expect(try read(5, at: 1, from: file) == [2, 3, 0, 1, 2])
    #expect(try read(3000, at: 3, from: file) == (0..<3000).map { UInt8($0 & 0xFF) })
  }

  @Test func bytesAreWrittenOverOthers() throws {
    let file = try TemporaryFile(in: .ofSystem)
    for expected in [0, 3] as [Int64] {
      #expect(try [1, 2, 3].withUnsafeBytes { try file.append($0) } == expected * 8)
    }
    try [9].withUnsafeBytes { try file.write($0, at: 16) }
    try [].withUnsafeBytes { try file.write($0, at: 0) }
    #expect(try read(32, at: 8, from: file).filter { $0 > 0 } == [2, 9, 1, 2])
  }

  static let shortWrites = [(0, 0, 3), (2, 0, 1), (3, 1, 2), (5, 2, 4), (8, 2, 1), (9, 3, 0)]

  @Test(arguments: shortWrites)
  func aShortWriteGoesOnWhereItStopped(written: Int, next: Int, left: Int) throws {
    #expect(Self.shortWrites.count == 6)
    try withUnsafeTemporaryAllocation(byteCount: 9, alignment: 1) { memory in
      let start = try #require(memory.baseAddress)
      var pieces = [(0, 3), (3, 2), (5, 4)].map { iovec(iov_base: start + $0, iov_len: $1) }
      #expect(pieces.withUnsafeMutableBufferPointer { skip(written, of: $0, from: 0) } == next)
      if next < 3 {
        #expect(pieces[next].iov_len == left)
        #expect(pieces[next].iov_base == start + written)
      }
    }
  }

  @Test func bytesThatAreNotThereAreAnError() throws {
    let file = try TemporaryFile(in: .ofSystem)
    _ = try append([[1, 2, 3]], to: file)
    #expect(throws: SpillError(code: EIO)) { try read(2, at: 2, from: file) }
  }

  @Test func aFileIsPrivateAndHasNoName() {
    for descriptor in [TemporaryFolder.ofSystem.openNameless(), TemporaryFolder.ofSystem.openUnlinked()] {
      var status = stat()
      #expect(fstat(descriptor, &status) == 0)
      #expect(status.st_nlink == 0)
      #expect(status.st_mode & 0o777 == 0o600)
      #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
      close(descriptor)
    }
  }

  static let unusable = [("/nonexistent/concord", ENOENT), ("/dev/null", ENOTDIR)]

  @Test(arguments: unusable)
  func aFolderThatCannotBeUsedIsTold(path: String, code: Int32) {
    #expect(Self.unusable.count == 2)
    #expect(throws: SpillError(code: code)) { try TemporaryFile(in: TemporaryFolder(path: path)) }
  }

  @Test func messagesNameNoPathAndDiffer() {
    let codes = [ENOSPC, EFBIG, EACCES, EROFS, ENOENT, EMFILE, EIO, EINVAL]
    let messages = codes.map { SpillError(code: $0).message }
    #expect(Set(messages).count == 8)
    #expect(messages.allSatisfy { !$0.contains("/") })
    #expect(SpillError(code: EINVAL).message.contains("22"))
  }

  @Test func aFileThatMayNotGrowIsToldAndNothingIsWrong() async {
    // In a process of its own, since the limit is one of the process.
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 20_000, rlim_max: 20_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let occurrences = Occurrences(budget: 4 << 10, writers: 1, folder: .ofSystem)
      let writer = occurrences.writer(0)
      for hash in 0..<20_000 { writer.add(hash: UInt64(hash) << 50, chunk: 0) }
      writer.finish()
      #expect(throws: SpillError(code: EFBIG)) { try occurrences.repeated(threads: 2) }
    }
  }
}
