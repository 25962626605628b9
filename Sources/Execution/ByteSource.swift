import CSV
import Glibc
import Synchronization

/// The bytes of a file, a pipe or whatever else can be read.
///
/// A file is read anywhere, by several threads at once. What can only be read from front to end, because it is a pipe
/// or has to be decoded, is handed out piece by piece, and kept in a temporary file for whoever needs it again.
public final class ByteSource: @unchecked Sendable {
  // The descriptor is only read from. Everything that changes is under the lock.
  private let descriptor: Int32
  private let base: Int64
  private let onBytes: ((UnsafeRawBufferPointer) -> Void)?
  /// Whether any byte can be read at any time.
  private let isSeekable: Bool
  private let folder: TemporaryFolder
  private let state: Lock<State>
  private let taken = Atomic<Int64>(0)

  private struct State {
    /// How many bytes were read.
    var position: Int64 = 0
    /// What somebody has read already of what can only be read once.
    var head: ArraySlice<UInt8>
    /// How many bytes were handed out: of text, where the file is decoded.
    var handedOut: Int64 = 0
    var decoding: Decoding?
    var nextChunk = 0
    /// Where the first chunk begins, of what is handed out.
    var firstChunk: Int64?
    /// Whether what is kept is handed out once more.
    var isReplaying = false
    var copy: TemporaryFile?
    var failure: SpillError?
  }

  /// Why a source could not be read.
  public struct ReadError: Error {
    /// The `errno` of the call that failed.
    public let code: Int32
  }

  /// The bytes that an open descriptor gives from where it stands; the caller closes it.
  ///
  /// Before them come those of `head`, which were read already, from what can only be read from front to end.
  /// `onBytes` is shown every byte once, from front to end, by one thread at a time.
  public init(
    descriptor: Int32, behind head: [UInt8] = [], folder: TemporaryFolder = .ofSystem,
    onBytes: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) {
    self.descriptor = descriptor
    self.folder = folder
    self.onBytes = onBytes
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let place = isRegular ? lseek(descriptor, 0, SEEK_CUR) : -1
    isSeekable = place >= 0
    base = Int64(max(0, place))
    state = Lock(State(head: head[...]))
  }

  /// How many bytes of the file were read so far, for whoever watches meanwhile: those of a second pass are counted
  /// again.
  package var bytesTaken: Int64 { taken.load(ordering: .relaxed) }

  /// Counts bytes that were read, and returns how many.
  private func counted(_ count: Int) -> Int {
    taken.wrappingAdd(Int64(max(0, count)), ordering: .relaxed)
    return count
  }

  /// Reads on from front to end, as many bytes as there is room for; fewer at the end only.
  public func readOn(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try state.withLock { state throws(ReadError) in try readOn(&state, into: buffer) }
  }

  /// Has the rest of the file decoded from UTF-16; offsets are of the text from then on, and begin with `rest`.
  func decode(with decoder: UTF16Decoder, behind rest: Chunk.Rest) {
    state.withLock { state in
      state.decoding = Decoding(decoder)
      state.copy = nil
      state.handedOut = 0
      rest.bytes.withUnsafeBytes { bytes in keep(bytes, &state) }
      state.handedOut = Int64(rest.bytes.count)
    }
  }

  /// How many bytes were read, and whether UTF-16 in them was damaged.
  var outcome: (count: Int64, isDamaged: Bool) {
    state.withLock { ($0.position, $0.decoding?.isDamaged ?? false) }
  }

  /// Reads the chunk that nobody has read yet, and returns its number, counted from 0.
  ///
  /// `load` is to call the function that it is given, to have bytes put where it wants them. Chunks are of the same
  /// size, but for the last ones, and follow what was read by ``readOn(into:)``, which is not called any more.
  func readChunk(
    _ load: ((UnsafeMutableRawBufferPointer) throws(ReadError) -> Int) throws(ReadError) -> Void
  ) throws(ReadError) -> Int {
    let (number, start, replays) = state.withLock { state -> (Int, Int64, Bool) in
      let isKept = !isSeekable || onBytes != nil || state.decoding != nil
      state.firstChunk = state.firstChunk ?? state.handedOut
      if isKept && !state.isReplaying { return (-1, 0, false) }
      state.nextChunk += 1
      return (state.nextChunk - 1, isKept ? state.firstChunk ?? 0 : state.position, isKept)
    }
    if replays {
      try load { (buffer) throws(ReadError) in
        try readKept(into: buffer, at: start + Int64(number) * Int64(buffer.count))
      }
      return number
    }
    if number >= 0 {
      try load { (buffer) throws(ReadError) in
        counted(try read(into: buffer, at: start + Int64(number) * Int64(buffer.count)))
      }
      return number
    }
    return try state.withLock { state throws(ReadError) in
      try load { (buffer) throws(ReadError) in try readOn(&state, into: buffer) }
      state.nextChunk += 1
      return state.nextChunk - 1
    }
  }

  /// Loads a chunk with what nobody has read yet; returns its number, counted from 0, and whether the file ends in it.
  func load(_ chunk: inout Chunk) throws(ReadError) -> (number: Int, isLast: Bool) {
    var isLast = false
    let number = try readChunk { (read) throws(ReadError) in
      try chunk.load { (buffer) throws(ReadError) in
        let count = try unsafe read(buffer)
        isLast = count < buffer.count
        return count
      }
    }
    return (number, isLast)
  }

  /// Has the chunks read once more, from the first one on.
  func rewind() {
    state.withLock { state in
      state.isReplaying = true
      state.nextChunk = 0
    }
  }

  /// Reads what was kept, as far as there is any.
  private func readKept(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(ReadError) -> Int {
    let (copy, end, failure) = state.withLock { ($0.copy, $0.handedOut, $0.failure) }
    let count = Int(max(0, min(Int64(buffer.count), end - offset)))
    do throws(SpillError) {
      if let failure { throw failure }
      try copy?.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: offset)
      return count
    } catch {
      throw ReadError(code: error.code)
    }
  }

  /// Reads bytes that were read before.
  func readAgain(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(SpillError) {
    let copy = try state.withLock { state throws(SpillError) in
      if let failure = state.failure { throw failure }
      return state.copy
    }
    if let copy { return try copy.read(into: buffer, at: offset) }
    do throws(ReadError) {
      if try read(into: buffer, at: offset) == buffer.count { return }
    } catch {
      throw SpillError(code: error.code)
    }
    throw .ofChangedFile
  }

  /// Reads to the end without keeping anything; returns how many bytes there are in all.
  func countAll() throws(ReadError) -> Int64 {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var status = stat()
    let isSized = isSeekable && onBytes == nil && fstat(descriptor, &status) == 0
    return try state.withLock { state throws(ReadError) in
      if isSized && state.decoding == nil { return Int64(status.st_size) - base }
      // Nothing of it will be asked for again.
      state.failure = state.failure ?? SpillError(code: EIO)
      while try buffer.withUnsafeMutableBufferPointer({ (buffer) throws(ReadError) in
        try readOn(&state, into: UnsafeMutableRawBufferPointer(buffer))
      }) > 0 {}
      return state.position
    }
  }

  private func readOn(_ state: inout State, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let count: Int
    if var decoding = state.decoding {
      state.decoding = nil
      count = try decoding.fill(buffer) { (raw) throws(ReadError) in try readRaw(&state, into: raw) }
      state.decoding = decoding
    } else {
      count = try readRaw(&state, into: buffer)
    }
    if !isSeekable || state.decoding != nil { keep(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &state) }
    state.handedOut += Int64(count)
    return count
  }

  private func readRaw(_ state: inout State, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let count: Int
    if isSeekable {
      count = counted(try read(into: buffer, at: state.position))
    } else {
      let taken = min(state.head.count, buffer.count)
      buffer.copyBytes(from: state.head.prefix(taken))
      state.head.removeFirst(taken)
      count = counted(taken) + (try fill(UnsafeMutableRawBufferPointer(rebasing: buffer[taken...])))
    }
    onBytes?(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    state.position += Int64(count)
    return count
  }

  /// Keeps what is handed out for whoever needs it again.
  private func keep(_ bytes: UnsafeRawBufferPointer, _ state: inout State) {
    if state.failure != nil { return }
    do throws(SpillError) {
      if state.copy == nil { state.copy = try TemporaryFile(in: folder) }
      try state.copy?.write(bytes, at: state.handedOut)
    } catch {
      state.failure = error
    }
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(ReadError) -> Int {
    try fill(buffer) { rest, done in pread(descriptor, rest, buffer.count - done, off_t(base + offset) + done) }
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    try fill(buffer) { rest, done in counted(Glibc.read(descriptor, rest, buffer.count - done)) }
  }

  /// Calls `read` until the buffer is full or there is no more. A pipe hands over little at a time.
  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, _ read: (UnsafeMutableRawPointer?, Int) -> Int
  ) throws(ReadError) -> Int {
    var done = 0
    while done < buffer.count {
      let count = read(buffer.baseAddress.map { $0 + done }, done)
      if count == 0 { break }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw ReadError(code: errno)
      }
    }
    return done
  }
}
