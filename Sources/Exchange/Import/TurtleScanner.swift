/// The characters of a Turtle file, taken one piece after the other, and where they stand.
///
/// Works on UTF-8 that was checked before; end of file reads as 0, which no piece of Turtle may hold.
struct TurtleScanner {
  private let bytes: [UInt8]
  private(set) var index = 0
  private(set) var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The byte so many places ahead.
  func peek(_ ahead: Int = 0) -> UInt8 { index + ahead < bytes.count ? bytes[index + ahead] : 0 }

  /// Whether a word stands next, capitals told apart or not.
  func isNext(_ word: StaticString, anyCase: Bool = false) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount {
      let (own, wanted) = (peek(offset), word.utf8Start[offset])
      let isSame = own == wanted || anyCase && wanted >= 0x41 && own == wanted | 0x20
      if !isSame { return false }
    }
    return true
  }

  /// Moves back on the same line.
  mutating func index(backTo earlier: Int) { index = earlier }

  /// Moves on by bytes none of which ends a line.
  mutating func skip(_ count: Int) { index = min(bytes.count, index + count) }

  /// Moves on by one byte, which may end a line.
  mutating func take() -> UInt8 {
    let byte = peek()
    if index < bytes.count { index += 1 }
    if byte == 0x0A || byte == 0x0D && peek() != 0x0A {
      line += 1
      lineStart = index
    }
    return byte
  }

  /// Moves past spaces, line ends and comments.
  mutating func skipSpace() {
    while true {
      let byte = peek()
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte == 0x0A || byte == 0x0D {
        _ = take()
      } else if byte == UInt8(ascii: "#") {
        while !isAtEnd && peek() != 0x0A && peek() != 0x0D { index += 1 }
      } else {
        return
      }
    }
  }

  /// The text from an index up to here.
  func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }

  /// The bytes from an index up to here.
  func slice(from start: Int) -> ArraySlice<UInt8> { bytes[start..<index] }

  /// The scalar that stands next, and how many bytes it has; nil at the end.
  func scalar() -> (value: UInt32, length: Int)? {
    let first = peek()
    if isAtEnd { return nil }
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(peek(offset) & 0x3F) }
    return (value, length)
  }

  /// A fault where the scanner stands.
  func fault(_ message: String) -> ImportFault {
    let column = bytes[lineStart..<max(lineStart, index)].count { $0 & 0xC0 != 0x80 } + 1
    return ImportFault(words.turtle.at(column, message), line: line)
  }

  /// What stands here, as messages show it.
  var found: String {
    guard let (value, _) = scalar(), let scalar = Unicode.Scalar(value) else { return words.turtle.endOfFile }
    return ImportNotes.shown(String(scalar))
  }
}

/// The classes of characters of the Turtle grammar.
enum TurtleClass {
  /// PN_CHARS_BASE.
  static func isBase(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// PN_CHARS_U or a digit: what a blank node label and a local name may begin with.
  static func isStart(_ value: UInt32) -> Bool { isBase(value) || value == 0x5F || isDigit(value) }

  /// PN_CHARS.
  static func isInner(_ value: UInt32) -> Bool {
    isStart(value) || value == 0x2D || value == 0xB7 || (0x300...0x36F).contains(value)
      || (0x203F...0x2040).contains(value)
  }

  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
