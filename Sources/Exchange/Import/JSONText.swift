/// A JSON value (RFC 8259) as it stands in a file: its members in their order, and the line on which it begins.
///
/// Reading is bounded: values nested more than ``ImportLimits/depth`` deep are refused, and so is text behind the
/// value. Of members with the same name the first counts.
struct JSONText: Sendable {
  let value: Value
  let line: Int

  enum Value: Sendable {
    case null
    case bool(Bool)
    /// A number, as it is written.
    case number(String)
    case string(String)
    case array([JSONText])
    case object([Member])
  }

  struct Member: Sendable {
    let name: String
    let value: JSONText
  }

  static let none = JSONText(value: .null, line: 0)

  /// The member of this name; a null where there is none.
  subscript(_ name: String) -> JSONText {
    guard case .object(let members) = value else { return .none }
    return members.first { $0.name == name }?.value ?? .none
  }

  var members: [Member] { if case .object(let members) = value { members } else { [] } }
  var elements: [JSONText] { if case .array(let elements) = value { elements } else { [] } }
  var isNull: Bool { if case .null = value { true } else { false } }
  var isObject: Bool { if case .object = value { true } else { false } }
  var isArray: Bool { if case .array = value { true } else { false } }
  var string: String? { if case .string(let text) = value { text } else { nil } }

  /// A string, or a number or a truth value as it is written; nil for anything else.
  var text: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let bool): bool ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The texts of an array, or the one text that stands in its place.
  var texts: [String] { isArray ? elements.compactMap { $0.text } : [text].compactMap { $0 } }

  /// Reads a file in UTF-8.
  init(_ text: [UInt8]) throws(ImportFault) {
    var parser = JSONParser(text)
    self = try parser.whole()
  }

  init(value: Value, line: Int) {
    self.value = value
    self.line = line
  }
}

/// Reads JSON byte by byte.
private struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func whole() throws(ImportFault) -> JSONText {
    let value = try value()
    skipSpace()
    if index < bytes.count { throw fault(words.json.moreText) }
    return value
  }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while index < bytes.count && isSpace(bytes[index]) {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
  }

  private mutating func value() throws(ImportFault) -> JSONText {
    skipSpace()
    let start = line
    switch next {
    case UInt8(ascii: "{"): return JSONText(value: .object(try object()), line: start)
    case UInt8(ascii: "["): return JSONText(value: .array(try array()), line: start)
    case UInt8(ascii: "\""): return JSONText(value: .string(try string()), line: start)
    case UInt8(ascii: "t"): return JSONText(value: try word("true", .bool(true)), line: start)
    case UInt8(ascii: "f"): return JSONText(value: try word("false", .bool(false)), line: start)
    case UInt8(ascii: "n"): return JSONText(value: try word("null", .null), line: start)
    default: return JSONText(value: .number(try number()), line: start)
    }
  }

  private mutating func object() throws(ImportFault) -> [JSONText.Member] {
    var members: [JSONText.Member] = []
    try open()
    while next != UInt8(ascii: "}") {
      if next != UInt8(ascii: "\"") { throw fault(words.json.noName) }
      let name = try string()
      skipSpace()
      if next != UInt8(ascii: ":") { throw fault(words.json.noColon) }
      index += 1
      members.append(JSONText.Member(name: name, value: try value()))
      try separate(before: UInt8(ascii: "}"))
    }
    close()
    return members
  }

  private mutating func array() throws(ImportFault) -> [JSONText] {
    var elements: [JSONText] = []
    try open()
    while next != UInt8(ascii: "]") {
      elements.append(try value())
      try separate(before: UInt8(ascii: "]"))
    }
    close()
    return elements
  }

  private mutating func open() throws(ImportFault) {
    depth += 1
    if depth > ImportLimits.depth {
      throw fault(words.json.tooDeep(ImportLimits.depth))
    }
    index += 1
    skipSpace()
  }

  private mutating func close() {
    depth -= 1
    index += 1
  }

  private mutating func separate(before end: UInt8) throws(ImportFault) {
    skipSpace()
    if next == end && index < bytes.count { return }
    if next != UInt8(ascii: ",") {
      throw fault(index < bytes.count ? words.json.noComma : words.json.unclosedBracket)
    }
    index += 1
    skipSpace()
    if next == end { throw fault(words.json.nothingBehindComma) }
  }

  private mutating func word(_ word: String, _ value: JSONText.Value) throws(ImportFault) -> JSONText.Value {
    if !bytes[index...].starts(with: word.utf8) { throw fault(words.json.noValue) }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(ImportFault) -> String {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if next | 0x20 == UInt8(ascii: "e") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(ImportFault) {
    let start = index
    while (0x30...0x39).contains(next) { index += 1 }
    if index == start {
      throw fault(index < bytes.count ? words.json.noValue : words.json.missingValue)
    }
  }

  private mutating func string() throws(ImportFault) -> String {
    index += 1
    var text: [UInt8] = []
    while next != UInt8(ascii: "\"") {
      if index >= bytes.count { throw fault(words.json.unclosedText) }
      if next < 0x20 { throw fault(words.json.controlCharacter) }
      if next == UInt8(ascii: "\\") {
        try escape(into: &text)
      } else {
        text.append(next)
        index += 1
      }
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) throws(ImportFault) {
    index += 1
    let mark = next
    index += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(mark)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try unicodeEscape()).utf8)
    default: throw fault(words.json.unknownEscape)
    }
  }

  private mutating func unicodeEscape() throws(ImportFault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let second = try hexadecimal()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw fault(words.json.halfCharacter)
  }

  private mutating func hexadecimal() throws(ImportFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = hexDigit(next) else { throw fault(words.json.noDigits) }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private func fault(_ message: String) -> ImportFault { ImportFault(message, line: line) }
}
