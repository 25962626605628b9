import CSV
import Schemas

/// The beginning of a local file: what stands before its records.
struct LocalHead {
  /// The header, cell by cell.
  let header: [String]
  /// The byte order mark, or none.
  let mark: [UInt8]
  /// The header as it stands in the file, or decoded where that is in UTF-16.
  let headerBytes: [UInt8]
  /// The line after the header, counted from 1.
  let line: Int64
  /// What was read behind the header already.
  let rest: Chunk.Rest
  /// What decodes the rest of the file, where it is in UTF-16.
  let decoder: UTF16Decoder?
  /// Whether the file is in UTF-16 with the high byte first.
  var isBigEndian: Bool { mark == [0xFE, 0xFF] }

  /// Why there is no beginning.
  enum Failure: Error {
    case unreadable(ByteSource.ReadError)
    /// The file is no table, or ends before its header. The message says which.
    case noTable(String)
  }

  /// Reads a source from its beginning as far as the header.
  init(_ source: ByteSource, _ dialect: Layout.Dialect, delimiter: Delimiter) throws(Failure) {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: Limits.preamble)
    var isLast = false
    var decoder: UTF16Decoder?
    var mark: [UInt8] = []
    var isFirst = true
    while true {
      let count = try LocalHead.read(source, into: &block)
      if count < block.count { isLast = true }
      var piece = Array(block[..<count])
      if isFirst {
        isFirst = false
        mark = LocalHead.mark(of: piece, dialect.encoding)
        piece.removeFirst(mark.count)
        if dialect.encoding == .utf16 { decoder = UTF16Decoder(isBigEndian: mark == [0xFE, 0xFF]) }
      }
      if decoder != nil {
        decoder?.decode(piece.span, from: 0, into: &bytes)
        if isLast { decoder?.finish(into: &bytes) }
      } else {
        bytes += piece
      }
      if let found = try LocalHead.header(in: bytes, dialect, delimiter, isLast: isLast) {
        self.mark = mark
        header = found.header
        headerBytes = Array(bytes[found.start..<found.end])
        line = found.line
        let offset = decoder == nil ? Int64(mark.count + found.end) : 0
        rest = Chunk.Rest(bytes.span.extracting(found.end..<bytes.count), offset: offset)
        self.decoder = decoder
        return
      }
      if isLast { throw .noTable(words.endsBeforeHeader) }
      if bytes.count > Limits.record { throw .noTable(words.headerTooLong) }
    }
  }

  private static func read(_ source: ByteSource, into block: inout [UInt8]) throws(Failure) -> Int {
    do throws(ByteSource.ReadError) {
      return try block.withUnsafeMutableBufferPointer { (bytes) throws(ByteSource.ReadError) in
        try source.readOn(into: UnsafeMutableRawBufferPointer(bytes))
      }
    } catch {
      throw .unreadable(error)
    }
  }

  private static func mark(of bytes: [UInt8], _ encoding: Layout.Encoding) -> [UInt8] {
    let marks: [[UInt8]] = encoding == .utf16 ? [[0xFF, 0xFE], [0xFE, 0xFF]] : [[0xEF, 0xBB, 0xBF]]
    return marks.first { bytes.starts(with: $0) } ?? []
  }

  /// The header and where it stands; nil where more bytes are needed.
  private static func header(
    in bytes: [UInt8], _ dialect: Layout.Dialect, _ delimiter: Delimiter, isLast: Bool
  ) throws(Failure) -> (header: [String], start: Int, end: Int, line: Int64)? {
    guard let start = skipLines(dialect.skippedLines, of: bytes) else { return nil }
    var reader = Reader(delimiter: delimiter, lookahead: 0)
    reader.feed(bytes.span.extracting(start..<bytes.count))
    if isLast { reader.finish() }
    var record = Record()
    record.isWindows1252 = dialect.encoding == .windows1252
    let outcome = reader.next(into: &record)
    if reader.preamble?.encoding.isUTF16 == true {
      throw .noTable(
        dialect.encoding == .utf16
          ? words.utf16Twice : words.isUTF16(stated: dialect.encoding.rawValue))
    }
    switch outcome {
    case .record: break
    case .otherFormat: throw .noTable(words.isOther(reader.preamble?.otherFormat))
    case .needsMore, .end, .tooLong: return nil
    }
    if dialect.encoding == .utf8 && record.damage.contains(.notUTF8) {
      throw .noTable(words.headerNotUTF8)
    }
    let line = reader.line + Int64(dialect.skippedLines)
    let end = bytes.count - reader.takeRest().rest.bytes.count
    return ((0..<record.count).map { record.string($0) }, start, end, line)
  }

  /// Where the bytes go on behind so many lines; nil where there are not as many.
  private static func skipLines(_ count: Int, of bytes: [UInt8]) -> Int? {
    var (index, left) = (0, count)
    while left > 0 {
      guard let end = bytes[index...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
      if end + 1 == bytes.count { return nil }
      index = bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? end + 2 : end + 1
      left -= 1
    }
    return index
  }
}
