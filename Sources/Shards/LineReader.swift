import Glibc

/// Reads the lines of a file one by one, from any place on.
struct LineReader: ~Copyable {
  private let path: String
  private let descriptor: Int32
  /// What the range of a line points into.
  private(set) var bytes = [UInt8](repeating: 0, count: 256 << 10)
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  /// Where in the file the next line starts.
  private(set) var offset: Int64
  /// How many lines of the file were handed over or skipped.
  private(set) var line: Int

  /// Opens a file, to be read from `offset` on, before which there are so many lines.
  init(_ path: String, offset: Int64 = 0, line: Int = 0) throws(PartError) {
    (self.path, self.offset, self.line) = (path, offset, line)
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .ofLastCall(path, .missing) }
    var status = stat()
    if fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG {
      throw PartError(.missing, words.noOrdinaryFile(path))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The next line, without its end, as a range of ``bytes``; nil where there are no more.
  mutating func next() throws(PartError) -> Range<Int>? {
    var searched = start
    while true {
      if let lineEnd = bytes[searched..<end].firstIndex(of: 0x0A) {
        return take(start..<lineEnd, next: lineEnd + 1)
      }
      searched = end
      if isAtEnd { return start == end ? nil : take(start..<end, next: end) }
      searched -= start
      try fill()
      searched += start
    }
  }

  private mutating func take(_ range: Range<Int>, next: Int) -> Range<Int> {
    offset += Int64(next - start)
    start = next
    line += 1
    return range
  }

  /// Reads on, what was read of the line before goes to the front.
  private mutating func fill() throws(PartError) {
    bytes.replaceSubrange(0..<(end - start), with: bytes[start..<end])
    (start, end) = (0, end - start)
    if end > bytes.count / 2 { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    while true {
      let place = off_t(offset) + off_t(end)
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + end }, buffer.count - end, place)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw .ofLastCall(path, .unreadable) }
      end += count
      isAtEnd = count == 0
      return
    }
  }
}
