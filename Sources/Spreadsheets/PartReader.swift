internal import Archives
internal import CSV

/// Reads a part of a package as XML, in a window of bounded size.
struct PartReader: ~Copyable {
  var xml: XMLTokenizer
  let part: String
  private var entry: ZipEntryReader
  private var decoder: UTF16Decoder?
  private var hasBegun = false

  /// A reader of this part from its beginning.
  init(_ entry: ZipEntry, limits: ArchiveLimits, windowSize: Int = 64 << 10) throws(SpreadsheetFault) {
    part = entry.text
    do {
      self.entry = try ZipEntryReader(entry, limits: limits)
    } catch {
      throw error == .encrypted ? .encrypted : .archive(error, part: entry.text)
    }
    xml = XMLTokenizer(windowSize: windowSize)
  }

  /// How many bytes of the archive were used, and how many came out.
  var progress: (used: Int64, inflated: Int64) { (entry.usedCount, entry.inflatedCount) }

  /// The next token, which is never that more is needed.
  mutating func next<Source: ByteSource>(from source: Source) throws(SpreadsheetFault) -> XMLTokenizer.Token {
    while true {
      let token = try token()
      guard case .needsMore = token else { return token }
      try fill(from: source)
    }
  }

  /// The next token of what is in the window.
  mutating func token() throws(SpreadsheetFault) -> XMLTokenizer.Token {
    do { return try xml.next() } catch { throw .xml(error, part: part) }
  }

  /// The value of an attribute of the tag.
  @inline(__always)
  func value(_ name: StaticString, _ space: XMLSpace = .none) throws(SpreadsheetFault) -> [UInt8]? {
    do { return try xml.value(name, space) } catch { throw .xml(error, part: part) }
  }

  /// Adds the text that is the token to `target`.
  @inline(__always)
  func appendText(to target: inout Bytes) throws(SpreadsheetFault) {
    do { try xml.appendText(to: &target) } catch { throw .xml(error, part: part) }
  }

  /// Fills the window further; what was done with goes.
  mutating func fill<Source: ByteSource>(from source: Source) throws(SpreadsheetFault) {
    xml.window.removeFirst(xml.index)
    xml.index = 0
    if xml.window.count > xml.window.capacity / 2 { xml.window.reserve(xml.window.capacity) }
    if decoder != nil {
      try decode(from: source)
    } else {
      let count = unsafe try read(into: xml.window.room, from: source)
      xml.window.commit(count)
      if count == 0 { xml.isLast = true }
      if !hasBegun { try begin(from: source) }
    }
    xml.window.seal()
  }

  private mutating func read<Source: ByteSource>(
    into buffer: UnsafeMutableRawBufferPointer, from source: Source
  ) throws(SpreadsheetFault) -> Int {
    do { return unsafe try entry.read(into: buffer, from: source) } catch { throw .archive(error, part: part) }
  }

  /// Finds the encoding by the first bytes (appendix F of XML 1.0).
  private mutating func begin<Source: ByteSource>(from source: Source) throws(SpreadsheetFault) {
    while xml.window.count < 4 && !xml.isLast {
      let count = unsafe try read(into: xml.window.room, from: source)
      xml.window.commit(count)
      if count == 0 { xml.isLast = true }
    }
    hasBegun = true
    let first = xml.window.array(0..<min(4, xml.window.count))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      xml.index = 3
    } else if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0x3C, 0]) {
      try begin(UTF16Decoder(isBigEndian: false), markLength: first[0] == 0xFF ? 2 : 0)
    } else if first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0, 0x3C]) {
      try begin(UTF16Decoder(isBigEndian: true), markLength: first[0] == 0xFE ? 2 : 0)
    }
  }

  private mutating func begin(_ decoder: UTF16Decoder, markLength: Int) throws(SpreadsheetFault) {
    let raw = xml.window.array(markLength..<xml.window.count)
    xml.window.removeAll()
    self.decoder = decoder
    try decode(raw)
  }

  private mutating func decode<Source: ByteSource>(from source: Source) throws(SpreadsheetFault) {
    var raw = Bytes(capacity: 32 << 10)
    let count = unsafe try read(into: raw.room, from: source)
    raw.commit(count)
    if count == 0 { xml.isLast = true }
    try decode(raw.array(0..<count))
  }

  private mutating func decode(_ raw: [UInt8]) throws(SpreadsheetFault) {
    var text: [UInt8] = []
    decoder?.decode(raw.span, from: 0, into: &text)
    if xml.isLast { decoder?.finish(into: &text) }
    if decoder?.isDamaged == true { throw .xml(.encoding, part: part) }
    for byte in text { xml.window.append(byte) }
  }
}
