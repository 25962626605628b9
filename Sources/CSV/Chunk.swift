internal import ByteClasses

/// A stretch of a table whose records and cells have been found, many at a time.
///
/// The fast way of reading, for files in UTF-8. What it finds is what ``Scanner`` finds: records in the ordinary
/// form, of the expected number of cells and on one line, are told apart here and are called rows; every other
/// record is left to the scanner, and only where it stands is noted. Rows and other records together are the
/// records of the stretch, in the order of the file.
///
/// A stretch begins with the ``Rest`` of the one before it, the record that was cut in two, and leaves such a rest
/// itself. So a file is read once, in order, and nothing in it is lost or met twice:
///
///     chunk.load { bytes in read(into: bytes) }   // any stretch of the file, beside others
///     chunk.follow(&rest, isLast: false)          // one stretch behind the other
///     chunk.index()                               // beside others again
public struct Chunk: ~Copyable {
  /// The bytes. Those outside of the stretch have no meaning; 64 or more of them follow it.
  public private(set) var bytes: [UInt8] = []
  /// Eight words for every 64 bytes of ``bytes``, as ``Plane`` names them.
  public private(set) var classes: [UInt64] = []
  /// The rows and their cells.
  public internal(set) var cells = CellTable()
  /// The records that are not rows, and empty lines.
  public internal(set) var others: [Other] = []
  /// How many lines there are.
  public internal(set) var lineCount: Int64 = 0
  /// How many records there are.
  public internal(set) var recordCount: Int64 = 0
  /// How the lines end, counted from 0.
  public internal(set) var endings = LineEndings()
  /// Whether a record was met that is longer than a table's; nothing after it is read.
  public internal(set) var isTooLong = false

  /// A record that is not a row, or empty lines.
  public struct Other: Sendable {
    /// Where it starts.
    public var start: Int
    /// How many rows stand before it.
    public var rowsBefore: Int
    /// How many lines it takes up.
    public var lines: Int64
    /// False for empty lines.
    public var isRecord: Bool
  }

  /// What the bits in ``classes`` say of a byte. The order is that of the C function that finds them.
  public enum Plane: Int {
    case quote, delimiter, lineFeed, carriageReturn, space, digit, letter
    /// Control characters, bytes outside ASCII, and the signs `"`, `(`, `+` and `@`.
    case odd
  }

  /// The record that the end of a stretch cuts in two.
  public struct Rest: Sendable {
    /// Where in the file it starts.
    public var offset: Int64
    public internal(set) var bytes: [UInt8] = []
    var quiet = Quiet()

    /// Nothing, before the byte of the file at `offset`.
    public init(offset: Int64) { self.offset = offset }

    /// These bytes, of which the first stands at `offset` in the file.
    public init(_ bytes: Span<UInt8>, offset: Int64) {
      self.offset = offset
      copy(bytes, from: 0, to: bytes.count, into: &self.bytes)
    }
  }

  let delimiter: Delimiter
  let columns: Int
  /// How many bytes are loaded at the most.
  public let size: Int
  /// Where bytes are loaded to: a rest goes in front of them.
  private var room = 0
  private(set) var begin = 0
  private(set) var end = 0
  /// Where the bytes end, those of the rest counted.
  private(set) var limit = 0
  private(set) var offset: Int64 = 0
  private(set) var isLast = false
  private var isIndexed = false
  /// How many of the rows ``recordCount`` has in it.
  var rowsCounted: Int64 = 0
  var scanner: Scanner

  static let block = Int(byte_classes_block)
  static let planes = Int(byte_classes_planes)

  /// The greatest size of a stretch: with a little before it, it still has no more than ``Limits/cells`` cells.
  public static let mostBytes = Limits.cells / 2

  /// A stretch of up to `size` bytes, 1 to ``mostBytes``, of a table with so many columns.
  public init(size: Int, delimiter: Delimiter, columns: Int) {
    self.size = min(max(1, size), Chunk.mostBytes)
    self.delimiter = delimiter
    self.columns = columns
    scanner = Scanner(delimiter: delimiter)
    makeRoom(Chunk.block * 16)
  }

  /// Takes bytes of the file: `read` fills up to as many as there is room for, and says how many.
  public mutating func load<Failure: Error>(
    _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    let (room, size) = (room, size)
    var failure: Failure?
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      do throws(Failure) {
        return try unsafe read(UnsafeMutableRawBufferPointer(rebasing: buffer[room..<(room + size)]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    begin = room
    end = room + count
    // What another stretch left here would otherwise be taken for text.
    for index in end..<(end + Chunk.block) { bytes[index] = 0 }
    classify(from: room, to: end + 1)
  }

  /// Puts the rest of the stretch before this one in front, and leaves its own in its place.
  ///
  /// Nothing is left where the stretch `isLast` in the file, or ``isTooLong``.
  public mutating func follow(_ rest: inout Rest, isLast: Bool) {
    if rest.bytes.count > room { makeRoom(rest.bytes.count) }
    begin = room - rest.bytes.count
    for index in rest.bytes.indices { bytes[begin + index] = rest.bytes[index] }
    classify(from: begin, to: room)
    offset = rest.offset
    self.isLast = isLast
    clear()
    scanner.move(toLine: 0, offset: offset, quiet: rest.quiet)
    isIndexed = !isInOrder()
    let whole = isIndexed ? indexCarefully() : endOfLines
    rest.offset = offset + Int64(whole - begin)
    rest.bytes.removeAll(keepingCapacity: true)
    if !isTooLong { copy(bytes.span, from: whole, to: end, into: &rest.bytes) }
    rest.quiet = scanner.quiet
    limit = end
    end = whole
  }

  /// Finds the records of the stretch.
  public mutating func index() {
    if !isIndexed { indexPlainly() }
    isIndexed = true
  }

  private mutating func clear() {
    cells.removeAll()
    others.removeAll(keepingCapacity: true)
    lineCount = 0
    recordCount = 0
    rowsCounted = 0
    endings = LineEndings()
    isTooLong = false
  }

  /// Makes room for `count` bytes before those that are loaded.
  private mutating func makeRoom(_ count: Int) {
    let more = (count * 2 + Chunk.block - 1) / Chunk.block * Chunk.block
    let blocks = (more + size) / Chunk.block + 3
    var larger = [UInt8](repeating: 0, count: blocks * Chunk.block)
    for index in room..<end { larger[more + index - room] = bytes[index] }
    end += more - room
    room = more
    bytes = larger
    classes = [UInt64](repeating: 0, count: blocks * Chunk.planes)
    classify(from: room, to: end + 1)
  }

  private mutating func classify(from start: Int, to end: Int) {
    let first = start / Chunk.block
    let count = (end + Chunk.block - 1) / Chunk.block - first
    if count <= 0 { return }
    let delimiter = delimiter.rawValue
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe classes.withUnsafeMutableBufferPointer { words in
        // Both have addresses, being longer than what is read and written.
        guard let text = text.baseAddress, let words = words.baseAddress else { return }
        unsafe byte_classes(text + first * Chunk.block, count, delimiter, words + first * Chunk.planes)
      }
    }
  }
}
