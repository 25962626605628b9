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

  private mutating func add(_ text: inout Bytes, _ limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    decodeEscapes(&text)
    let lines = appendCell(text, to: &bytes, quoted: false)
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
