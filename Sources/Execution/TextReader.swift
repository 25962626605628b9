import Glibc

/// Reads the entries of a stream one after another, through a buffer that grows to the longest of them.
struct TextReader: ~Copyable {
  private var stream: StreamReader
  private var buffer = GrowingMemory(byteCount: 64 << 10)
  private var start = 0
  private var end = 0

  init(_ stream: StreamReader) {
    self.stream = stream
  }

  /// How many bytes all entries take up.
  var byteCount: Int { stream.byteCount }

  /// Goes back to the first entry.
  mutating func rewind() {
    stream.rewind()
    start = 0
    end = 0
  }

  /// The next entry, whose text is there until the one after it is read; nil at the end.
  mutating func next() throws(SpillError) -> TextEntry? {
    if try !fill(TextEntry.headerSize) { return nil }
    let size = TextEntry.size(at: buffer.start + start)
    if try !fill(size) { throw SpillError(code: EIO) }
    defer { start += size }
    return TextEntry(at: buffer.start + start)
  }

  /// Sees that a number of bytes follow in the buffer, and says whether there are as many.
  private mutating func fill(_ count: Int) throws(SpillError) -> Bool {
    if end - start >= count { return true }
    buffer.start.copyMemory(from: buffer.start + start, byteCount: end - start)
    end -= start
    start = 0
    buffer.reserve(count)
    let room = UnsafeMutableRawBufferPointer(start: buffer.start + end, count: buffer.byteCount - end)
    end += try stream.read(into: room)
    return end >= count
  }
}
