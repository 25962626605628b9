/// Reads a table record by record from bytes that are handed to it in pieces of any size.
///
/// A reader does no I/O. Its owner shows it bytes with ``feed(_:)``, takes records with ``next(into:)`` until that
/// asks for more, and calls ``finish()`` when there are none. What comes out does not depend on how the
/// bytes were cut.
public struct Reader: ~Copyable {
  /// What a call to ``next(into:)`` came to.
  public enum Outcome: Equatable, Sendable {
    /// The record was filled.
    case record
    /// Feed more bytes, or say that there are none.
    case needsMore
    /// There are no more records.
    case end
    /// A record is longer than ``Limits/record`` or has more cells than ``Limits/cells``: the file is not a table,
    /// and is not read on.
    case tooLong
    /// The first bytes show that the file is something else: see ``Preamble/otherFormat``.
    case otherFormat
  }

  /// What the first bytes told; nil until there were enough of them.
  public private(set) var preamble: Preamble?
  /// How many bytes were fed.
  public private(set) var byteCount: Int64 = 0
  /// Whether bytes were met that are not UTF-8.
  public private(set) var hasBytesOutsideUTF8 = false
  /// Whether the file is UTF-16 that is cut short or holds half a surrogate pair.
  public var isUTF16Damaged: Bool { utf16?.isDamaged ?? false }

  /// How many bytes of the file were read: where the next record starts, but for empty lines. Not of UTF-16.
  public var position: Int64 { byteCount - Int64(window.count - start) }
  /// How the lines read so far end.
  public var endings: LineEndings { scanner.endings }
  /// The physical line of the next record, counted from 1.
  public var line: Int64 { scanner.line }

  private var window: [UInt8] = []
  private var start = 0
  private var isLast = false
  private var scanner = Scanner(delimiter: .comma)
  private var utf16: UTF16Decoder?
  private let fixedDelimiter: Delimiter?
  private let lookahead: Int

  /// A reader of a whole file. Without a delimiter, the first line decides on one.
  ///
  /// `lookahead` is how many bytes are gathered before the encoding and the delimiter are settled.
  public init(delimiter: Delimiter? = nil, lookahead: Int = Limits.preamble) {
    fixedDelimiter = delimiter
    self.lookahead = lookahead
  }

  /// Takes the next bytes of the file.
  public mutating func feed(_ bytes: Span<UInt8>) {
    byteCount += Int64(bytes.count)
    if start > 0 && start >= window.count / 2 {
      window.removeSubrange(0..<start)
      start = 0
    }
    if utf16 != nil {
      utf16?.decode(bytes, from: 0, into: &window)
    } else {
      copy(bytes, from: 0, to: bytes.count, into: &window)
    }
  }

  /// Counts bytes of the file that nobody is going to read.
  public mutating func skip(_ count: Int64) {
    byteCount += count
  }

  /// Notes that bytes outside UTF-8 were met by whoever reads the rest of the file.
  public mutating func noteBytesOutsideUTF8() { hasBytesOutsideUTF8 = true }

  /// Hands over what was fed and not read yet, to be read in chunks; nothing is to be fed from then on.
  ///
  /// Of a file in UTF-16, that is text decoded already, counted from 0, and the decoder for what follows.
  public mutating func takeRest() -> (rest: Chunk.Rest, decoder: UTF16Decoder?) {
    let offset = utf16 == nil ? byteCount - Int64(window.count - start) : 0
    let rest = Chunk.Rest(window.span.extracting(start..<window.count), offset: offset)
    start = window.count
    let decoder = utf16
    utf16 = nil
    return (rest, decoder)
  }

  /// Says that no more bytes follow.
  public mutating func finish() {
    isLast = true
    if preamble != nil { utf16?.finish(into: &window) }
  }

  /// How many bytes it takes to move on: what a reader should be fed at the least, so that a long record costs
  /// no more than a few readings of it.
  public var appetite: Int { max(1, window.count - start) }

  /// Fills `record` with the next record.
  public mutating func next(into record: inout Record) -> Outcome {
    if preamble == nil {
      if window.count < lookahead && !isLast { return .needsMore }
      begin()
    }
    if preamble?.otherFormat != nil { return .otherFormat }
    switch step(&scanner, window, from: start, isLast: isLast, into: &record) {
    case .record(let end):
      start += end
      if !record.damage.isDisjoint(with: [.notUTF8, .undecodable]) { hasBytesOutsideUTF8 = true }
      return end > Limits.record ? .tooLong : .record
    case .needsMore(let consumed):
      start += consumed
      return window.count - start > Limits.record ? .tooLong : .needsMore
    case .tooWide:
      return .tooLong
    case .end:
      return .end
    }
  }

  private mutating func begin() {
    let found = Preamble(of: window.span)
    if found.encoding.isUTF16 {
      var decoder = UTF16Decoder(isBigEndian: found.encoding == .utf16BigEndian)
      var text: [UInt8] = []
      decoder.decode(window.span, from: found.markLength, into: &text)
      if isLast { decoder.finish(into: &text) }
      window = text
      utf16 = decoder
    } else {
      start = found.markLength + found.separatorLineLength
    }
    scanner = Scanner(
      delimiter: fixedDelimiter ?? found.delimiter, line: found.separatorLineLength > 0 ? 2 : 1)
    preamble = found
  }
}

/// Finds and decodes the next record. The parts of the reader come one by one, so that none is borrowed too long.
private func step(
  _ scanner: inout Scanner, _ window: [UInt8], from start: Int, isLast: Bool, into record: inout Record
) -> Scanner.Step {
  let bytes = window.span.extracting(start..<window.count)
  let step = scanner.next(bytes, isLast: isLast)
  if case .record = step { decode(scanner, bytes, into: &record) }
  return step
}

/// Copies the fields that the scanner found into the record, decoded.
func decode(_ scanner: borrowing Scanner, _ window: Span<UInt8>, into record: inout Record) {
  record.removeAll()
  record.line = scanner.recordLine
  record.damage = scanner.damage
  for field in scanner.fields { decode(field, in: window, into: &record) }
}

/// Adds a field to the record, decoded.
func decode(_ field: Scanner.Field, in window: Span<UInt8>, into record: inout Record) {
  record.starts.append(record.text.count)
  var isPlain = true
  var index = field.start
  while isPlain && index < field.end {
    let byte = window[index]
    isPlain = byte < 0x80 && byte != Byte.null && !(field.hasPairs && byte == Byte.quote)
    index += 1
  }
  if isPlain {
    copy(window, from: field.start, to: field.end, into: &record.text)
  } else {
    decode(window, field, into: &record)
  }
  record.ends.append(record.text.count)
}

/// Copies a field byte by byte: doubled quotes become one, bytes that are not UTF-8 become what they are in
/// Windows-1252.
private func decode(_ window: Span<UInt8>, _ field: Scanner.Field, into record: inout Record) {
  var index = field.start
  while index < field.end {
    let byte = window[index]
    if byte < 0x80 {
      if byte == Byte.null { record.damage.insert(.null) }
      record.text.append(byte)
      index += 1
      let isPair = byte == Byte.quote && field.hasPairs && index < field.end && window[index] == Byte.quote
      if isPair { index += 1 }
      continue
    }
    let length = record.isWindows1252 ? 0 : lengthOfUTF8(window, at: index, to: field.end)
    if length > 0 {
      record.damage.insert(.multiByte)
      copy(window, from: index, to: index + length, into: &record.text)
      index += length
    } else {
      let scalar = scalar(windows1252: byte)
      record.damage.insert(scalar == nil ? .undecodable : .notUTF8)
      append(scalar: scalar ?? 0xFFFD, to: &record.text)
      index += 1
    }
  }
}

/// Appends part of a span to an array.
public func copy(_ bytes: Span<UInt8>, from start: Int, to end: Int, into array: inout [UInt8]) {
  let part = bytes.extracting(start..<end)
  unsafe part.withUnsafeBufferPointer { unsafe array.append(contentsOf: $0) }
}
