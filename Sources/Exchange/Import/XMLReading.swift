/// Reads XML 1.0 with namespaces: all that is well-formed without a document type, which is refused.
///
/// The parts that matter come whole, one after the other, so that a file of a hundred thousand items is never held
/// as a tree. A reader of the project's own, because the parser of the toolchain's library crashes at an instruction
/// without data (`<?x?>`), and takes Foundation, its locale data and two libraries of the system into every start of
/// the command. Tests compare the two.
struct XMLReading {
  private var scanner: XMLScanner
  private var open: [Open] = []
  /// How many of the open elements do not belong to a part.
  private var outside: Int?
  private var root: XMLPart?
  private let isPart: (_ parents: [XMLPart], _ element: XMLPart) -> Bool
  private let take: (_ parents: [XMLPart], _ part: XMLPart) -> Void

  private struct Open {
    /// The name as it is written, which the end tag repeats.
    let name: String
    var part: XMLPart
    /// The namespaces in scope, by prefix.
    let spaces: [String: String]
    var text: [UInt8] = []
  }

  /// Reads a file in UTF-8, handing every element that is a part to `take`, with the open elements around it, and
  /// returns the root with what stood beside the parts.
  static func read(
    _ text: [UInt8], isPart: @escaping ([XMLPart], XMLPart) -> Bool, take: @escaping ([XMLPart], XMLPart) -> Void
  ) throws(ImportFault) -> XMLPart {
    var reading = XMLReading(scanner: XMLScanner(text), isPart: isPart, take: take)
    while !reading.scanner.isAtEnd { try reading.next() }
    if let last = reading.open.last {
      throw ImportFault(words.xml.unclosedElement(ImportNotes.shown(last.name)), line: last.part.line)
    }
    guard let root = reading.root else { throw reading.scanner.fault(words.xml.noElement) }
    return root
  }

  /// Reads up to and with the next piece of markup.
  private mutating func next() throws(ImportFault) {
    var text: [UInt8] = []
    try scanner.text(into: &text)
    if open.isEmpty {
      if !text.allSatisfy({ isSpace($0) }) { throw scanner.fault(words.xml.textOutside) }
    } else {
      add(text)
    }
    if scanner.isAtEnd { return }
    if scanner.isNext("<!--") { return try scanner.comment() }
    if scanner.isNext("<?") { return try scanner.instruction() }
    if scanner.isNext("<![CDATA[") {
      if open.isEmpty { throw scanner.fault(words.xml.textOutside) }
      return add(try scanner.section())
    }
    if scanner.isNext("<!") { throw scanner.documentType }
    if scanner.isNext("</") { return try endTag() }
    try startTag()
  }

  /// Keeps text of the innermost open element; of what is no part, only as much as a title takes, and no spaces alone.
  private mutating func add(_ text: [UInt8]) {
    let last = open.count - 1
    let isKept = outside != nil || open[last].text.count < 1000 && !text.allSatisfy { isSpace($0) }
    if isKept { open[last].text += text }
  }

  private mutating func startTag() throws(ImportFault) {
    if open.isEmpty && root != nil { throw scanner.fault(words.xml.secondRoot) }
    if open.count >= ImportLimits.depth {
      throw scanner.fault(words.xml.tooDeep(ImportLimits.depth))
    }
    let line = scanner.line
    let tag = try scanner.startTag()
    var spaces = open.last?.spaces ?? ["xml": RDFNames.xml, "": ""]
    for (name, value) in tag.attributes {
      if name == "xmlns" { spaces[""] = value }
      guard name.hasPrefix("xmlns:") else { continue }
      let prefix = String(name.dropFirst(6))
      if value.isEmpty || !XMLReading.isLocalName(prefix) {
        throw ImportFault(words.xml.badDeclaration(ImportNotes.shown(name)), line: line)
      }
      spaces[prefix] = value
    }
    var part = XMLPart(line: line)
    (part.space, part.name) = try resolved(tag.name, spaces, isAttribute: false, line)
    for (name, value) in tag.attributes.sorted(by: { $0.name < $1.name })
    where name != "xmlns" && !name.hasPrefix("xmlns:") {
      let (space, local) = try resolved(name, spaces, isAttribute: true, line)
      if part.attribute(space, local) != nil {
        throw ImportFault(words.xml.attributeTwice(ImportNotes.shown(name)), line: line)
      }
      part.attributes.append(XMLPart.Attribute(space: space, name: local, value: value))
    }
    if outside == nil && isPart(open.map { $0.part }, part) { outside = open.count }
    open.append(Open(name: tag.name, part: part, spaces: spaces))
    if tag.isEmpty { close() }
  }

  private mutating func endTag() throws(ImportFault) {
    let line = scanner.line
    let name = try scanner.endTag()
    guard let last = open.last, last.name == name else {
      let wanted = open.last.map { (name: ImportNotes.shown($0.name), line: $0.part.line) }
      throw ImportFault(words.xml.wrongEndTag(ImportNotes.shown(name), open: wanted), line: line)
    }
    close()
  }

  private mutating func close() {
    guard let closed = open.popLast() else { return }
    var part = closed.part
    part.text = String(decoding: closed.text, as: UTF8.self)
    if let outside {
      if open.count == outside {
        self.outside = nil
        take(open.map { $0.part }, part)
      } else {
        open[open.count - 1].part.children.append(part)
      }
    } else if let last = open.indices.last {
      // What stands beside the parts, such as the version, is kept with the element around them, up to a few.
      if open[last].part.children.count < 64 { open[last].part.children.append(part) }
    } else {
      root = part
    }
    if open.isEmpty { root = root ?? part }
  }

  private func resolved(
    _ name: String, _ spaces: [String: String], isAttribute: Bool, _ line: Int
  ) throws(ImportFault) -> (space: String, name: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return (isAttribute ? "" : spaces[""] ?? "", name)
    }
    let local = String(name[name.utf8.index(after: colon)...])
    let prefix = String(name[..<colon])
    guard let space = spaces[prefix], !prefix.isEmpty, XMLReading.isLocalName(local) else {
      throw ImportFault(words.xml.undeclaredPrefix(ImportNotes.shown(name)), line: line)
    }
    return (space, local)
  }

  /// Whether a name can stand behind a prefix: it begins as names do, and has no colon.
  private static func isLocalName(_ name: String) -> Bool {
    let first = name.unicodeScalars.first?.value ?? 0
    return (TurtleClass.isBase(first) || first == 0x5F) && !name.utf8.contains(UInt8(ascii: ":"))
  }
}
