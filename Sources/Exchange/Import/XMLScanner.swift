/// The pieces of an XML file: tags, text, comments, instructions (XML 1.0, fifth edition, sections 2 to 4.1).
///
/// Works on UTF-8 that was checked before. Line ends are read as line feeds, and the five predefined entities and
/// references to characters are replaced; there are no other entities without a document type.
struct XMLScanner {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var line = 1

  struct Tag {
    var name = ""
    /// As they are written, prefixes and declarations of namespaces with them.
    var attributes: [(name: String, value: String)] = []
    /// Whether the tag is that of an empty element.
    var isEmpty = false
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index >= bytes.count }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  func isNext(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    if index + count > bytes.count { return false }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  func fault(_ message: String) -> ImportFault { ImportFault(message, line: line) }

  /// Why a document type is refused.
  var documentType: ImportFault { fault(words.xml.documentType) }

  /// Takes text up to the next `<`.
  mutating func text(into text: inout [UInt8]) throws(ImportFault) {
    while !isAtEnd && next != UInt8(ascii: "<") {
      if next == UInt8(ascii: "&") {
        try reference(into: &text)
      } else {
        if isNext("]]>") { throw fault(words.xml.sectionEnd) }
        try character(into: &text)
      }
    }
  }

  /// Takes one character, whose kind section 2.2 allows.
  private mutating func character(into text: inout [UInt8]) throws(ImportFault) {
    let byte = bytes[index]
    index += 1
    if byte == 0x0D {
      if next == 0x0A { return }
      line += 1
      text.append(0x0A)
      return
    }
    if byte == 0x0A { line += 1 }
    let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09
    let isNoCharacter = byte == 0xEF && next == 0xBF && index + 1 < bytes.count && bytes[index + 1] >= 0xBE
    if isControl || isNoCharacter { throw fault(words.xml.forbiddenCharacter) }
    text.append(byte)
  }

  /// Takes `&name;` or `&#number;`.
  private mutating func reference(into text: inout [UInt8]) throws(ImportFault) {
    let end = bytes[index...].prefix(16).firstIndex(of: UInt8(ascii: ";"))
    guard let end else { throw fault(words.xml.bareAmpersand) }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    index = end + 1
    switch name {
    case "amp": text.append(UInt8(ascii: "&"))
    case "lt": text.append(UInt8(ascii: "<"))
    case "gt": text.append(UInt8(ascii: ">"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "apos": text.append(UInt8(ascii: "'"))
    default:
      guard let scalar = XMLScanner.scalar(name) else {
        throw fault(words.xml.unknownEntity(ImportNotes.shown("&" + name + ";")))
      }
      text.append(contentsOf: String(scalar).utf8)
    }
  }

  /// The character that `#number` or `#xnumber` stands for; nil where it is none that XML allows.
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    if digits.isEmpty || digits.hasPrefix("+") || digits.hasPrefix("-") { return nil }
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    let isAllowed = value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    return isAllowed && value != 0xFFFE && value != 0xFFFF ? scalar : nil
  }

  /// Takes a comment, in which `--` may not stand.
  mutating func comment() throws(ImportFault) {
    let start = self
    index += 4
    try skip(to: "--", from: start)
    if next != UInt8(ascii: ">") { throw fault(words.xml.hyphensInComment) }
    index += 1
  }

  /// Takes a processing instruction.
  mutating func instruction() throws(ImportFault) {
    let start = self
    index += 2
    let name = try self.name()
    if name.lowercased() == "xml" { throw start.fault(words.xml.lateDeclaration) }
    if name.contains(":") || !isSpace(next) && !isNext("?>") {
      throw start.fault(words.xml.badInstruction)
    }
    try skip(to: "?>", from: start)
  }

  /// Takes a CDATA section.
  mutating func section() throws(ImportFault) -> [UInt8] {
    let start = self
    index += 9
    var text: [UInt8] = []
    while !isNext("]]>") {
      if isAtEnd { throw start.fault(words.xml.cutShort) }
      try character(into: &text)
    }
    index += 3
    return text
  }

  private mutating func skip(to end: StaticString, from start: XMLScanner) throws(ImportFault) {
    var text: [UInt8] = []
    while !isNext(end) {
      if isAtEnd { throw start.fault(words.xml.cutShort) }
      try character(into: &text)
      text.removeAll(keepingCapacity: true)
    }
    index += end.utf8CodeUnitCount
  }

  /// Takes a start tag or that of an empty element.
  mutating func startTag() throws(ImportFault) -> Tag {
    let start = self
    index += 1
    var tag = Tag(name: try name())
    while true {
      let hasSpace = isSpace(next)
      skipSpace()
      if isAtEnd { throw start.fault(words.xml.cutShort) }
      if next == UInt8(ascii: ">") {
        index += 1
        return tag
      }
      if isNext("/>") {
        index += 2
        tag.isEmpty = true
        return tag
      }
      if !hasSpace { throw fault(words.xml.badTag) }
      let name = try name()
      if tag.attributes.count >= ImportLimits.width {
        throw fault(words.xml.tooManyAttributes(ImportLimits.width))
      }
      if tag.attributes.contains(where: { $0.name == name }) {
        throw fault(words.xml.attributeTwice(ImportNotes.shown(name)))
      }
      tag.attributes.append((name, try value()))
    }
  }

  /// Takes an end tag.
  mutating func endTag() throws(ImportFault) -> String {
    index += 2
    let name = try name()
    skipSpace()
    if next != UInt8(ascii: ">") { throw fault(words.xml.badEndTag) }
    index += 1
    return name
  }

  private mutating func name() throws(ImportFault) -> String {
    let start = index
    while let (value, length) = scalar() {
      let isStart = TurtleClass.isBase(value) || value == 0x5F || value == 0x3A
      let isInner = isStart || value == 0x2E || TurtleClass.isInner(value)
      if !(index == start ? isStart : isInner) { break }
      index += length
    }
    if index == start { throw fault(words.xml.noName) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func scalar() -> (value: UInt32, length: Int)? {
    if isAtEnd { return nil }
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[(index + 1)..<min(bytes.count, index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
  }

  /// Takes the value of an attribute; line ends and tabs in it are read as spaces (section 3.3.3).
  private mutating func value() throws(ImportFault) -> String {
    skipSpace()
    if next != UInt8(ascii: "=") { throw fault(words.xml.noEqualsSign) }
    index += 1
    skipSpace()
    let quote = next
    if quote != UInt8(ascii: "\"") && quote != UInt8(ascii: "'") {
      throw fault(words.xml.noQuotes)
    }
    let start = self
    index += 1
    var text: [UInt8] = []
    while next != quote {
      if isAtEnd { throw start.fault(words.xml.cutShort) }
      if next == UInt8(ascii: "<") { throw fault(words.xml.bareLessThan) }
      if next == UInt8(ascii: "&") {
        try reference(into: &text)
      } else {
        let isBreak = isSpace(next)
        let count = text.count
        try character(into: &text)
        if isBreak && text.count > count { text[count] = 0x20 }
      }
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while !isAtEnd && isSpace(next) {
      if next == 0x0A || next == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) { line += 1 }
      index += 1
    }
  }
}
