/// Why a text is no JSON that can be read, and where.
struct JSONFault: Error {
  enum Kind: Sendable {
    /// The text ends before the value does.
    case cutShort
    /// A character that cannot stand where it stands.
    case unexpected
    /// Bytes that are not UTF-8, or half of a pair of surrogates.
    case notText
    /// A member that an object has twice.
    case repeated(String)
    /// Deeper, or with more members in one object, than anything that is read here.
    case tooLarge
  }

  let kind: Kind
  /// The line, the first being 1.
  let line: Int
}

extension JSON {
  /// Reads a text in UTF-8, exactly as RFC 8259 has it; a byte order mark is passed over.
  ///
  /// Objects have up to 64 members, each once, and values are nested up to 16 deep: reports need no more, and no
  /// text can make reading slow.
  init(reading bytes: [UInt8]) throws(JSONFault) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.whole()
  }
}

private struct JSONParser {
  private static let (mostMembers, mostDepth) = (64, 16)
  private let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func whole() throws(JSONFault) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    if index < bytes.count { throw fault(.unexpected) }
    return value
  }

  private func fault(_ kind: JSONFault.Kind) -> JSONFault {
    var line = 1
    for place in 0..<min(index, bytes.count) where bytes[place] == 0x0A { line += 1 }
    return JSONFault(kind: index >= bytes.count ? .cutShort : kind, line: line)
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
  }

  /// Passes over spaces; the byte behind them.
  private mutating func next() throws(JSONFault) -> UInt8 {
    skipSpace()
    if index == bytes.count { throw fault(.cutShort) }
    return bytes[index]
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSON {
    if depth > JSONParser.mostDepth { throw fault(.tooLarge) }
    switch try next() {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONFault) -> JSON {
    for byte in word.utf8 { try take(byte) }
    return value
  }

  private mutating func take(_ byte: UInt8) throws(JSONFault) {
    if index == bytes.count || bytes[index] != byte { throw fault(.unexpected) }
    index += 1
  }

  /// Takes what stands between two elements, or the end of all; false at the end.
  private mutating func takeSeparator(end: UInt8) throws(JSONFault) -> Bool {
    let byte = try next()
    if byte != end && byte != UInt8(ascii: ",") { throw fault(.unexpected) }
    index += 1
    return byte != end
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSON {
    index += 1
    var values: [JSON] = []
    if try next() == UInt8(ascii: "]") {
      index += 1
      return .array([])
    }
    repeat { values.append(try value(depth: depth + 1)) } while try takeSeparator(end: UInt8(ascii: "]"))
    return .array(values)
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSON {
    index += 1
    var members: [(String, JSON)] = []
    if try next() == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    repeat {
      if try next() != UInt8(ascii: "\"") { throw fault(.unexpected) }
      let name = try string()
      if members.contains(where: { $0.0 == name }) { throw fault(.repeated(name)) }
      if members.count == JSONParser.mostMembers { throw fault(.tooLarge) }
      _ = try next()
      try take(UInt8(ascii: ":"))
      members.append((name, try value(depth: depth + 1)))
    } while try takeSeparator(end: UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func number() throws(JSONFault) -> JSON {
    let start = index
    if index < bytes.count && bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    try takeDigits()
    if bytes[first] == UInt8(ascii: "0") && index - first > 1 { throw fault(.unexpected) }
    var isInteger = true
    if index < bytes.count && bytes[index] == UInt8(ascii: ".") {
      isInteger = false
      index += 1
      try takeDigits()
    }
    if index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      index += 1
      if index < bytes.count && (bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")) { index += 1 }
      try takeDigits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return isInteger ? Int64(text).map { .integer($0) } ?? .decimal(text) : .decimal(text)
  }

  private mutating func takeDigits() throws(JSONFault) {
    let start = index
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    if index == start { throw fault(.unexpected) }
  }

  private mutating func string() throws(JSONFault) -> String {
    index += 1
    var text: [UInt8] = []
    while true {
      let start = index
      while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
      text.append(contentsOf: bytes[start..<index])
      if index == bytes.count || bytes[index] < 0x20 { throw fault(.unexpected) }
      index += 1
      if bytes[index - 1] == 0x22 { break }
      try takeEscape(into: &text)
    }
    guard let string = String(validating: text, as: UTF8.self) else { throw fault(.notText) }
    return string
  }

  /// Reads what stands behind a backslash.
  private mutating func takeEscape(into text: inout [UInt8]) throws(JSONFault) {
    if index == bytes.count { throw fault(.cutShort) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if code & 0xFC00 == 0xD800 {
        if index < bytes.count && bytes[index] != 0x5C { throw fault(.notText) }
        try take(0x5C)
        try take(UInt8(ascii: "u"))
        let low = try hexadecimal()
        if low & 0xFC00 != 0xDC00 { throw fault(.notText) }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault(.notText) }
      text.append(contentsOf: String(scalar).utf8)
    default: throw fault(.unexpected)
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      if index == bytes.count { throw fault(.cutShort) }
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: code = code << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: code = code << 4 | UInt32(byte & 0xDF - 0x37)
      default: throw fault(.unexpected)
      }
      index += 1
    }
    return code
  }
}
