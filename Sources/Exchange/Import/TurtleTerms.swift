/// The terminals of the Turtle grammar (RDF 1.1 Turtle, section 6.5), read from a scanner.
extension TurtleScanner {
  /// IRIREF: what stands between `<` and `>`, its escapes decoded.
  mutating func iriReference() throws(ImportFault) -> String {
    skip(1)
    let start = index
    while true {
      let byte = peek()
      if byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "\\") { return try escapedIRI(from: start) }
      if byte <= 0x20 || TurtleScanner.forbiddenInIRI.contains(byte) { throw brokenIRI() }
      skip(1)
    }
    let text = text(from: start)
    skip(1)
    return text
  }

  private static let forbiddenInIRI = Array("<\"{}|^`".utf8)

  private func brokenIRI() -> ImportFault {
    fault(isAtEnd ? words.turtle.unclosedIRI : words.turtle.badIRI(found))
  }

  private mutating func escapedIRI(from start: Int) throws(ImportFault) -> String {
    var text = text(from: start)
    while peek() != UInt8(ascii: ">") {
      let byte = peek()
      if byte == UInt8(ascii: "\\") {
        let scalar = try numericEscape()
        let isAllowed = scalar.value > 0x20 && !"<>\"{}|^`\\".unicodeScalars.contains(scalar)
        if !isAllowed { throw fault(words.turtle.badEscapeInIRI(ImportNotes.shown(String(scalar)))) }
        text.unicodeScalars.append(scalar)
      } else {
        if byte <= 0x20 || TurtleScanner.forbiddenInIRI.contains(byte) { throw brokenIRI() }
        let part = index
        while peek() > 0x20 && peek() != UInt8(ascii: "\\") && peek() != UInt8(ascii: ">")
          && !TurtleScanner.forbiddenInIRI.contains(peek())
        {
          skip(1)
        }
        text += self.text(from: part)
      }
    }
    skip(1)
    return text
  }

  /// UCHAR: `\u` and four digits, or `\U` and eight.
  private mutating func numericEscape() throws(ImportFault) -> Unicode.Scalar {
    let count = peek(1) == UInt8(ascii: "u") ? 4 : peek(1) == UInt8(ascii: "U") ? 8 : 0
    if count == 0 { throw fault(words.turtle.unknownEscape) }
    var value: UInt32 = 0
    for offset in 0..<count {
      guard let digit = hexDigit(peek(2 + offset)) else { throw fault(words.turtle.noDigits(count)) }
      value = value << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault(words.turtle.noCharacter) }
    skip(2 + count)
    return scalar
  }

  /// A string in any of its four forms, its escapes decoded.
  mutating func string() throws(ImportFault) -> String {
    let quote = peek()
    let isLong = peek(1) == quote && peek(2) == quote
    let opening = self
    skip(isLong ? 3 : 1)
    var text = ""
    var start = index
    while true {
      let byte = peek()
      if byte == quote && (!isLong || peek(1) == quote && peek(2) == quote) { break }
      if isAtEnd { throw opening.fault(words.turtle.unclosedText) }
      if !isLong && (byte == 0x0A || byte == 0x0D) {
        throw opening.fault(words.turtle.unclosedOnLine)
      }
      if byte == UInt8(ascii: "\\") {
        text += self.text(from: start)
        text.unicodeScalars.append(try escape())
        start = index
      } else {
        _ = take()
      }
    }
    text = start == index ? text : text + self.text(from: start)
    skip(isLong ? 3 : 1)
    return text
  }

  private mutating func escape() throws(ImportFault) -> Unicode.Scalar {
    let plain: Unicode.Scalar
    switch peek(1) {
    case UInt8(ascii: "t"): plain = "\t"
    case UInt8(ascii: "b"): plain = "\u{8}"
    case UInt8(ascii: "n"): plain = "\n"
    case UInt8(ascii: "r"): plain = "\r"
    case UInt8(ascii: "f"): plain = "\u{C}"
    case UInt8(ascii: "\""): plain = "\""
    case UInt8(ascii: "'"): plain = "'"
    case UInt8(ascii: "\\"): plain = "\\"
    default: return try numericEscape()
    }
    skip(2)
    return plain
  }

  /// LANGTAG, without its `@`.
  mutating func languageTag() throws(ImportFault) -> String {
    skip(1)
    let start = index
    while TurtleClass.isLetter(peek()) { skip(1) }
    if index == start { throw fault(words.turtle.noLanguage) }
    while peek() == UInt8(ascii: "-") {
      let part = index
      skip(1)
      while TurtleClass.isLetter(peek()) || TurtleClass.isDigit(UInt32(peek())) { skip(1) }
      if index == part + 1 { throw fault(words.turtle.emptyLanguagePart) }
    }
    return text(from: start)
  }

  /// BLANK_NODE_LABEL, without its `_:`.
  mutating func blankLabel() throws(ImportFault) -> String {
    skip(2)
    let start = index
    guard let first = scalar(), TurtleClass.isStart(first.value) else { throw fault(words.turtle.noLabel) }
    takeName { TurtleClass.isInner($0) }
    return text(from: start)
  }

  /// Moves past characters of a class and dots among them; a dot at the end is the end of the statement.
  private mutating func takeName(_ isInner: (UInt32) -> Bool) {
    var end = index
    while let next = scalar(), isInner(next.value) || next.value == 0x2E {
      skip(next.length)
      if next.value != 0x2E { end = index }
    }
    index(backTo: end)
  }

  /// PN_PREFIX and its colon; nil, without moving, where no prefixed name stands here.
  mutating func prefix() -> String? {
    let start = index
    if let first = scalar(), TurtleClass.isBase(first.value) { takeName { TurtleClass.isInner($0) } }
    if peek() == UInt8(ascii: ":") {
      let text = text(from: start)
      skip(1)
      return text
    }
    index(backTo: start)
    return nil
  }

  /// PN_LOCAL with its escapes decoded; `%` escapes stay as they are.
  mutating func localName() throws(ImportFault) -> String {
    var name = ""
    var start = index
    var end = index
    while let next = scalar() {
      switch next.value {
      case 0x5C:
        let escaped = peek(1)
        if !"_~.-!$&'()*+,;=/?#@%".utf8.contains(escaped) { throw fault(words.turtle.badEscapeInName) }
        name += text(from: start)
        name.unicodeScalars.append(Unicode.Scalar(escaped))
        skip(2)
        start = index
        end = index
      case 0x25:
        if hexDigit(peek(1)) == nil || hexDigit(peek(2)) == nil { throw fault(words.turtle.noPercentDigits) }
        skip(3)
        end = index
      case 0x2E where index > start || end == index && !name.isEmpty: skip(1)
      case 0x3A:
        skip(1)
        end = index
      case let value where TurtleClass.isInner(value) && (index > start || !name.isEmpty || TurtleClass.isStart(value)):
        skip(next.length)
        end = index
      default:
        index(backTo: end)
        return name + text(from: start)
      }
    }
    index(backTo: end)
    return name + text(from: start)
  }

  /// A number, with the name of its datatype in XML Schema; nil, without moving, where none stands here.
  mutating func number() -> (text: String, type: String)? {
    let start = index
    if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { skip(1) }
    let whole = digits()
    var type = "integer"
    var part = 0
    if peek() == UInt8(ascii: "."), TurtleClass.isDigit(UInt32(peek(1))) || whole > 0 && isExponent(1) {
      skip(1)
      part = digits()
      type = "decimal"
    }
    if whole + part > 0 && isExponent(0) {
      skip(TurtleClass.isDigit(UInt32(peek(1))) ? 1 : 2)
      _ = digits()
      type = "double"
    }
    if whole + part > 0 { return (text(from: start), type) }
    index(backTo: start)
    return nil
  }

  private func isExponent(_ ahead: Int) -> Bool {
    guard peek(ahead) | 0x20 == UInt8(ascii: "e") else { return false }
    let isSigned = peek(ahead + 1) == UInt8(ascii: "+") || peek(ahead + 1) == UInt8(ascii: "-")
    return TurtleClass.isDigit(UInt32(peek(ahead + (isSigned ? 2 : 1))))
  }

  private mutating func digits() -> Int {
    let start = index
    while TurtleClass.isDigit(UInt32(peek())) { skip(1) }
    return index - start
  }
}
