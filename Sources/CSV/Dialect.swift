/// How the cells of a table are told apart: the delimiter of RFC 4180 section 2, or one of its usual stand-ins.
public enum Delimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case pipe = 0x7C

  /// The character itself, as it stands in the file.
  public var text: String {
    switch self {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    case .pipe: "|"
    }
  }

  /// The plural noun a person would use: `commas`, `semicolons`, `tabs` or `pipes`.
  public var name: String {
    switch self {
    case .comma: words.commas
    case .semicolon: words.semicolons
    case .tab: words.tabs
    case .pipe: words.pipes
    }
  }

  /// The delimiter that occurs most often, outside quotes, on the first line of `text` that is not empty.
  ///
  /// A comma wins a tie, and is the answer where no delimiter is found at all: a table may have one column.
  public init(detectedIn text: Span<UInt8>) {
    var counts = InlineArray<4, Int>(repeating: 0)
    var isQuoted = false
    var isEmptyLine = true
    for index in text.indices {
      let byte = text[index]
      if byte == Byte.quote { isQuoted.toggle() }
      if (byte == Byte.lineFeed || byte == Byte.carriageReturn) && !isQuoted {
        if isEmptyLine { continue }
        break
      }
      isEmptyLine = false
      if isQuoted { continue }
      switch byte {
      case Delimiter.comma.rawValue: counts[0] += 1
      case Delimiter.semicolon.rawValue: counts[1] += 1
      case Delimiter.tab.rawValue: counts[2] += 1
      case Delimiter.pipe.rawValue: counts[3] += 1
      default: break
      }
    }
    var best = Delimiter.comma
    var most = counts[0]
    if counts[1] > most { (best, most) = (.semicolon, counts[1]) }
    if counts[2] > most { (best, most) = (.tab, counts[2]) }
    if counts[3] > most { best = .pipe }
    self = best
  }
}

/// The bytes that mean something to a reader of tables.
public enum Byte {
  public static let null: UInt8 = 0x00
  public static let tab: UInt8 = 0x09
  public static let lineFeed: UInt8 = 0x0A
  public static let carriageReturn: UInt8 = 0x0D
  public static let space: UInt8 = 0x20
  public static let quote: UInt8 = 0x22
}
