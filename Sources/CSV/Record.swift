/// One record: its cells decoded to UTF-8, and what reading it brought to light.
///
/// A record is a buffer that its reader fills again and again: what it holds is good until the next call that
/// fills it. Its cells stand one behind the other in ``text``, perhaps with something between them; ``range(_:)``
/// says where each one is.
public struct Record: Sendable {
  /// The decoded cells, and perhaps what stood between them. Always well-formed UTF-8.
  public internal(set) var text: [UInt8] = []
  /// Where each cell starts in ``text``.
  public internal(set) var starts: [Int] = []
  /// Where each cell ends in ``text``.
  public internal(set) var ends: [Int] = []
  /// The physical line on which the record starts, counted from 1.
  public var line: Int64 = 0
  /// What reading the record brought to light.
  public internal(set) var damage: Damage = []
  /// Whether every byte is read as Windows-1252, because somebody said so; otherwise only those are that are not
  /// UTF-8.
  public var isWindows1252 = false

  /// An empty record, to be filled by a reader.
  public init() {}

  /// How many cells the record has.
  public var count: Int { ends.count }

  /// Where the cell stands in ``text``.
  public func range(_ cell: Int) -> Range<Int> {
    starts[cell]..<ends[cell]
  }

  /// The cell as a string: a copy, for a header or for a message.
  public func string(_ cell: Int) -> String {
    String(decoding: text[range(cell)], as: UTF8.self)
  }

  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    damage = []
  }

  /// Faults met while a record was read.
  public struct Damage: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A quote inside a cell that does not enclose it, or is not doubled.
    public static let strayQuote = Damage(rawValue: 1)
    /// A quote that opens a cell and is never closed.
    public static let unclosedQuote = Damage(rawValue: 2)
    /// A NUL byte.
    public static let null = Damage(rawValue: 4)
    /// Bytes that are not UTF-8, read as Windows-1252.
    public static let notUTF8 = Damage(rawValue: 8)
    /// Bytes that are neither UTF-8 nor Windows-1252.
    public static let undecodable = Damage(rawValue: 16)
    /// Characters outside ASCII that are well-formed UTF-8.
    public static let multiByte = Damage(rawValue: 32)
  }
}

/// The name a spreadsheet gives a column: `A` for 0, `Z` for 25, `AA` for 26.
public func columnLetters(_ index: Int) -> String {
  var letters: [UInt8] = []
  var rest = index
  repeat {
    letters.append(UInt8(0x41 + rest % 26))
    rest = rest / 26 - 1
  } while rest >= 0
  letters.reverse()
  return String(decoding: letters, as: UTF8.self)
}
