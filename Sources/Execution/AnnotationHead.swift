import CSV
import Validation

/// The beginning of a file that is to be written again: what stands before its records.
struct AnnotationHead {
  /// How the file is written, as far as its first bytes tell.
  let preamble: Preamble
  let delimiter: Delimiter
  /// All of it: a byte order mark, a line that names the delimiter, empty lines, and the header.
  let bytes: [UInt8]
  /// Where in ``bytes`` each record starts. The last one is the header; those before it are blank.
  let recordStarts: [Int]
  /// What is wrong with the header, with every place.
  let findings: [Finding]
  /// Whether lines may follow that hold records.
  let hasRecords: Bool

  /// Why there is no beginning.
  enum Failure: Error {
    case unreadable(ByteSource.ReadError)
    case mismatch(SchemaMismatch)
    /// More than ``mostBytes`` come before the end of the header.
    case tooLong
  }

  /// How many bytes of empty lines and header are kept: 32 MiB.
  static let mostBytes = 2 * Limits.record

  /// Reads a file as far as its header; nil where it has none by which its columns could be told. `validator` keeps
  /// every place, and takes the first bytes for all it needs to tell the encoding by.
  static func read(
    _ file: RereadableFile, by validator: consuming Validator
  ) throws(Failure) -> AnnotationHead? {
    var validator = validator
    var raw: [UInt8] = []
    var length: Int64 = 0
    validator.stopBehindHeader()
    while true {
      let size = max(Limits.preamble, min(validator.appetite, Limits.record))
      let piece = try reading { () throws(ByteSource.ReadError) in try file.read(size, at: length) }
      if piece.isEmpty { break }
      length += Int64(piece.count)
      if length <= mostBytes { raw += piece }
      try matching { () throws(SchemaMismatch) in try validator.read(piece.span) }
      if let division = validator.divide() {
        if length > mostBytes { throw .tooLong }
        return AnnotationHead(raw, division.delimiter, behind: division.rest, validator.headerFindings)
      }
      if validator.isHeadRead { return nil }
    }
    // What is left is a header without a line end, or nothing. In UTF-16 it may also be half a character behind the
    // header, which counts as a record; such a file is not worth writing again.
    _ = try matching { () throws(SchemaMismatch) in try validator.finish() }
    if !validator.hasHeaderAlone { return nil }
    if length > mostBytes { throw .tooLong }
    return AnnotationHead(raw, nil, behind: nil, validator.headerFindings)
  }

  /// Finds the records in the bytes read, behind which `rest` stands as text.
  private init(_ raw: [UInt8], _ known: Delimiter?, behind rest: Chunk.Rest?, _ findings: [Finding]) {
    let preamble = Preamble(of: raw.span.extracting(..<min(raw.count, Limits.preamble)))
    let delimiter = known ?? preamble.delimiter
    self.preamble = preamble
    self.delimiter = delimiter
    self.findings = findings
    hasRecords = rest != nil
    if preamble.encoding.isUTF16 {
      var text: [UInt8] = []
      var decoder = UTF16Decoder(isBigEndian: preamble.encoding == .utf16BigEndian)
      decoder.decode(raw.span, from: preamble.markLength, into: &text)
      if let rest { text.removeLast(rest.bytes.count) }
      let starts = AnnotationHead.recordStarts(text, delimiter)
      let places = UTF16Units.places(of: starts + [text.count], in: text).map { preamble.markLength + 2 * $0 }
      recordStarts = Array(places.dropLast())
      bytes = rest == nil ? raw : Array(raw[..<places[places.count - 1]])
    } else {
      let start = preamble.markLength + preamble.separatorLineLength
      bytes = rest.map { Array(raw[..<Int($0.offset)]) } ?? raw
      recordStarts = AnnotationHead.recordStarts(Array(bytes[start...]), delimiter).map { start + $0 }
    }
  }

  /// Where the records of a text start.
  private static func recordStarts(_ text: [UInt8], _ delimiter: Delimiter) -> [Int] {
    let loaded = min(text.count, Chunk.mostBytes)
    var chunk = Chunk(size: Chunk.mostBytes, delimiter: delimiter, columns: 1)
    var rest = Chunk.Rest(text.span.extracting(..<(text.count - loaded)), offset: 0)
    chunk.load { buffer in
      text.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[(text.count - loaded)...])) }
      return loaded
    }
    chunk.follow(&rest, isLast: true)
    chunk.index()
    var starts: [Int] = []
    var record = Record()
    var row = 0
    let others = chunk.others
    for other in others {
      while row < other.rowsBefore {
        starts.append(chunk.range(ofRow: row).lowerBound)
        row += 1
      }
      if other.isRecord { starts.append(chunk.read(other, onLine: 0, into: &record).lowerBound) }
    }
    while row < chunk.cells.rowCount {
      starts.append(chunk.range(ofRow: row).lowerBound)
      row += 1
    }
    return starts.map { $0 - chunk.textStart }
  }

  private static func reading<Result>(
    _ body: () throws(ByteSource.ReadError) -> Result
  ) throws(Failure) -> Result {
    do throws(ByteSource.ReadError) { return try body() } catch { throw .unreadable(error) }
  }

  private static func matching<Result>(_ body: () throws(SchemaMismatch) -> Result) throws(Failure) -> Result {
    do throws(SchemaMismatch) { return try body() } catch { throw .mismatch(error) }
  }
}
