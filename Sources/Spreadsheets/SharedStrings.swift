internal import Archives

/// The texts that cells share, one behind the other, each as CSV has it: quoted already where it needs to be.
///
/// 4 bytes a text besides its own. What the part says of their number is not believed.
struct SharedStrings: ~Copyable {
  /// Marks a text that has line ends in it.
  private static let hasLines: UInt32 = 1 << 31

  private(set) var bytes: Bytes
  private var starts: [UInt32] = [0]
  /// What is known of each text: the starts of those with line ends carry a mark.
  var count: Int { starts.count - 1 }

  init() { bytes = Bytes(capacity: 0) }

  /// Reads the part, which takes up so many bytes when it is inflated.
  init<Source: ByteSource>(
    _ reader: consuming PartReader, size: Int64, from source: Source, limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) {
    // Room that is not used is not touched, so it costs an address only.
    bytes = Bytes(capacity: Int(min(size, 64 << 20)))
    var text = Bytes(capacity: 1 << 10)
    var isText = false
    var phonetic = false
    while true {
      if !isText { try readPlain(&reader, &text, limits) }
      let token = try reader.next(from: source)
      switch token {
      case .start where reader.xml.space != .main && reader.xml.depth > 1: isText = false
      case .start:
        switch reader.xml.depth {
        case 1:
          if !reader.xml.isTag("sst", .main) { throw .wrongPart(reader.part) }
          let stated = max(0, reader.xml.number("uniqueCount") ?? 0)
          starts.reserveCapacity(Int(min(stated, size / 5, 4 << 20)) + 1)
        case 2: text.removeAll()
        case 3:
          phonetic = reader.xml.isTag("rPh", .main)
          isText = reader.xml.isTag("t", .main)
        case 4: isText = !phonetic && reader.xml.isTag("t", .main)
        default: isText = false
        }
      case .text where isText:
        try reader.appendText(to: &text)
        if text.count > limits.cell { throw .stringTooLong(index: Int64(count)) }
      case .end:
        isText = false
        if reader.xml.depth == 2 && reader.xml.isTag("si", .main) { try add(&text, limits) }
      case .finished: return
      default: break
      }
    }
  }

  /// Reads texts while they are in the form in which almost all are written: `<si><t>Bins</t></si>`. Anything else is
  /// left to the tokenizer.
  private mutating func readPlain(
    _ reader: inout PartReader, _ text: inout Bytes, _ limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) {
    reader.xml.settle()
    if reader.xml.depth != 1 || reader.xml.isEmptyElement || reader.xml.defaultSpace != .main { return }
    while true {
      let window = unsafe UnsafePointer(reader.xml.window.base)
      let start = reader.xml.index
      guard unsafe stands("<si>", window, start), let first = unsafe plainTextStart(window, at: start + 4) else {
        return
      }
      let content = unsafe PlainText(from: first, in: window)
      if unsafe !stands("</t></si>", window, content.end) { return }
      let range = first..<content.end
      if content.hasHigh && !reader.xml.window.isUTF8(range) { throw .xml(.encoding, part: reader.part) }
      reader.xml.move(to: content.end + 9)
      if content.isVerbatim && range.count <= limits.cell {
        bytes.append(reader.xml.window, range)
        try endText(lines: 0, limits)
        continue
      }
      text.removeAll()
      if content.isCoded {
        do { try reader.xml.append(range, to: &text) } catch { throw .xml(error, part: reader.part) }
      } else {
        text.append(reader.xml.window, range)
      }
      if text.count > limits.cell { throw .stringTooLong(index: Int64(count)) }
      try add(&text, limits)
    }
  }

  private mutating func add(_ text: inout Bytes, _ limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    decodeEscapes(&text)
    try endText(lines: appendCell(text, to: &bytes, quoted: false), limits)
  }

  /// Ends a text that was added, and has so many line ends.
  @inline(__always)
  private mutating func endText(lines: Int64, _ limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    if Int64(bytes.count) > min(limits.strings, 1 << 31 - 1) || count >= limits.stringCount { throw .tooManyStrings }
    if lines > 0 { starts[count] |= SharedStrings.hasLines }
    starts.append(UInt32(bytes.count))
  }

  /// Where a text stands.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> {
    let start = Int(starts[index] & ~SharedStrings.hasLines)
    return start..<max(start, Int(starts[index + 1] & ~SharedStrings.hasLines))
  }

  /// Whether a text has line ends.
  @inline(__always)
  func hasLines(_ index: Int) -> Bool { starts[index] & SharedStrings.hasLines != 0 }
}
