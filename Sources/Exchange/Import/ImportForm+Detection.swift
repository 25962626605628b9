import CSV

extension ImportForm {
  /// What a file turned out to be, read as far as telling took.
  enum Content {
    case xml([UInt8])
    case json(JSONText)
    case turtle([UInt8])
    case table(ImportTable)
  }

  /// Tells the form of a file from its content. Throws where it is none that is known, or could be two.
  static func detected(
    in bytes: [UInt8], _ notes: inout ImportNotes
  ) throws(ImportFault) -> (form: ImportForm, content: Content) {
    if bytes.isEmpty { throw ImportFault(words.files.empty) }
    switch try syntax(of: bytes) {
    case .xml:
      let text = try XMLText.inUTF8(bytes)
      return (try xmlForm(text), .xml(text))
    case .json:
      let json = try JSONText(try ImportText.decoded(bytes))
      return (try jsonForm(json), .json(json))
    case .turtle: return (.turtle, .turtle(try ImportText.decoded(bytes)))
    case .csv:
      let table = try ImportTable(bytes, &notes)
      return (try tableForm(table), .table(table))
    }
  }

  /// Reads a file as the form that was named.
  func content(of bytes: [UInt8], _ notes: inout ImportNotes) throws(ImportFault) -> Content {
    if bytes.isEmpty { throw ImportFault(words.files.empty) }
    switch self {
    case .controlledList, .rdfXML: return .xml(try XMLText.inUTF8(bytes))
    case .turtle: return .turtle(try ImportText.decoded(bytes))
    case .registerJSON, .json, .csvw, .frictionless, .fhir, .jsonLD:
      return .json(try JSONText(try ImportText.decoded(bytes)))
    case .registerCSV, .csv: return .table(try ImportTable(bytes, &notes))
    }
  }

  private enum Syntax {
    case xml, json, turtle, csv
  }

  /// Tells XML, JSON, Turtle and CSV apart by how the file begins.
  private static func syntax(of bytes: [UInt8]) throws(ImportFault) -> Syntax {
    let head: [UInt8]
    let isWide = [0xFE, 0xFF, 0].contains(bytes[0]) || bytes.count > 1 && bytes[1] == 0
    if isWide, let wide = try ImportText.wide(bytes) {
      head = Array(wide.prefix(1 << 16))
    } else {
      head = Array(bytes.prefix(1 << 16))
    }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = head[start...].firstIndex(where: { !isSpace($0) }) else {
      throw ImportFault(words.files.onlySpaces)
    }
    let text = head[first...]
    switch text[first] {
    case UInt8(ascii: "{"): return .json
    case UInt8(ascii: "["):
      let next = text.dropFirst().first { !isSpace($0) }
      return next == nil || [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]")].contains(next) && !isBare(text)
        ? .json : .turtle
    case UInt8(ascii: "<"): return isTag(text, last: bytes.last { !isSpace($0) && $0 != 0 }) ? .xml : .turtle
    case UInt8(ascii: "@"), UInt8(ascii: "#"): return .turtle
    default: break
    }
    if text.starts(with: "_:".utf8) { return .turtle }
    let word = String(decoding: text.prefix { TurtleClass.isLetter($0) }, as: UTF8.self).uppercased()
    let next = text.dropFirst(word.utf8.count).first
    return (word == "PREFIX" || word == "BASE") && next.map { isSpace($0) } ?? false ? .turtle : .csv
  }

  /// Whether an empty `[]` is a Turtle node: something other than the end of the file stands behind it.
  private static func isBare(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.dropFirst().drop { isSpace($0) }
    return rest.first == UInt8(ascii: "]") && rest.dropFirst().contains { !isSpace($0) }
  }

  /// Whether a file that begins with `<` begins with an XML tag, and not with an IRI. `last` is how it ends.
  private static func isTag(_ text: ArraySlice<UInt8>, last: UInt8?) -> Bool {
    let next = text.dropFirst().first ?? 0
    if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") { return true }
    let name = text.dropFirst().prefix { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let behind = text.dropFirst(name.count + 1).first ?? 0
    let colons = name.count { $0 == UInt8(ascii: ":") }
    if name.isEmpty || colons > 1 || name.last == UInt8(ascii: ":") || name.contains(UInt8(ascii: "#")) { return false }
    if behind != UInt8(ascii: ">") { return true }
    let after = text.dropFirst(name.count + 2).first { !isSpace($0) } ?? 0
    return after == 0 || colons == 0 && last == UInt8(ascii: ">")
  }

  /// The form of an XML file, by its root.
  private static func xmlForm(_ text: [UInt8]) throws(ImportFault) -> ImportForm {
    var root: XMLPart?
    do throws(ImportFault) {
      _ = try XMLReading.read(
        Array(text.prefix(1 << 16)),
        isPart: { _, element in
          root = root ?? element
          return false
        }, take: { _, _ in })
    } catch {
      // The beginning alone is no whole document; a fault before its root is met again when all of it is read.
      if root == nil { throw error }
    }
    guard let root else { throw ImportFault(words.xml.noElement) }
    if root.name == "ControlledList" { return .controlledList }
    if root.space == RDFNames.rdf || root.space == RDFNames.skos { return .rdfXML }
    throw unknown(words.forms.otherRoot(ImportNotes.shown(root.name)))
  }

  private static func jsonForm(_ json: JSONText) throws(ImportFault) -> ImportForm {
    var forms: [ImportForm] = []
    if json["resourceType"].text != nil { forms.append(.fhir) }
    if !json["@context"].isNull {
      forms.append(json["@context"].texts.contains("http://www.w3.org/ns/csvw") ? .csvw : .jsonLD)
    }
    if json["resources"].isArray { forms.append(.frictionless) }
    if json["entries"].isArray { forms.append(.json) }
    if forms.isEmpty && RegisterJSONReader.items(json) != nil { forms.append(.registerJSON) }
    if forms.count > 1 { throw ambiguous(forms) }
    guard let form = forms.first else {
      throw unknown(words.forms.otherMembers(json.members.prefix(8).map { ImportNotes.shown($0.name) }))
    }
    return form
  }

  /// The form of a table, by its header. A mapping counts as the register's, whose reader says what is wrong with it.
  static func tableForm(_ table: ImportTable) throws(ImportFault) -> ImportForm {
    let isRelease = table.header.contains("notation") && table.header.contains("label")
    let isRegister = table.column("identifier") != nil && table.column("label") != nil
    let isMapping = table.column("mapped identifier", "mapped identifiers") != nil
    if isRelease && isRegister { throw ambiguous([.csv, .registerCSV]) }
    if isRelease { return .csv }
    if isRegister || isMapping { return .registerCSV }
    throw unknown(words.forms.otherHeader(table.header.prefix(8).map { ImportNotes.shown($0) }))
  }

  private static func ambiguous(_ forms: [ImportForm]) -> ImportFault {
    ImportFault(words.forms.ambiguous(forms))
  }

  private static func unknown(_ message: String) -> ImportFault {
    ImportFault(words.forms.unknown(message))
  }
}
