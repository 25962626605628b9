/// Reads RDF 1.1 Turtle, all of its grammar, and so N-Triples too.
///
/// Blank nodes and collections may be nested to ``ImportLimits/depth``. The file is refused at its first fault, which
/// is placed to the character.
struct TurtleReader {
  private var scanner: TurtleScanner
  private var graph = RDFGraph()
  private var prefixes: [String: String] = [:]
  private var base = ""
  private var labels: [String: Int32] = [:]
  private var depth = 0

  private init(_ text: [UInt8]) {
    scanner = TurtleScanner(text)
  }

  /// Reads a file in UTF-8.
  static func graph(_ text: [UInt8]) throws(ImportFault) -> RDFGraph {
    var reader = TurtleReader(text)
    reader.scanner.skipSpace()
    while !reader.scanner.isAtEnd {
      try reader.statement()
      reader.scanner.skipSpace()
    }
    return reader.graph
  }

  private mutating func statement() throws(ImportFault) {
    if scanner.peek() == UInt8(ascii: "@") { return try directive() }
    if isKeyword("PREFIX") {
      scanner.skip(6)
      return try prefix()
    }
    if isKeyword("BASE") {
      scanner.skip(4)
      return try baseIRI()
    }
    let isList = scanner.peek() == UInt8(ascii: "[")
    let (subject, isBare) = try self.subject()
    scanner.skipSpace()
    if !(isList && !isBare && scanner.peek() == UInt8(ascii: ".")) { try predicates(of: subject) }
    try expect(".", atEndOf: .statement)
  }

  /// Whether a SPARQL keyword stands here, and not a name that begins like it.
  private func isKeyword(_ word: StaticString) -> Bool {
    guard scanner.isNext(word, anyCase: true) else { return false }
    let next = scanner.peek(word.utf8CodeUnitCount)
    return isSpace(next) || next == UInt8(ascii: "#") || next == UInt8(ascii: "<")
  }

  private mutating func directive() throws(ImportFault) {
    if scanner.isNext("@prefix") {
      scanner.skip(7)
      try prefix()
    } else if scanner.isNext("@base") {
      scanner.skip(5)
      try baseIRI()
    } else {
      throw scanner.fault(words.turtle.unknownDirective)
    }
    try expect(".", atEndOf: .directive)
  }

  private mutating func prefix() throws(ImportFault) {
    scanner.skipSpace()
    guard let name = scanner.prefix() else { throw scanner.fault(words.turtle.noPrefix) }
    scanner.skipSpace()
    prefixes[name] = try iriReference()
  }

  private mutating func baseIRI() throws(ImportFault) {
    scanner.skipSpace()
    base = try iriReference()
  }

  /// The pieces of a file that end in a mark of their own.
  enum Piece {
    case statement, directive, blankNode
  }

  private mutating func expect(_ mark: Character, atEndOf piece: Piece) throws(ImportFault) {
    scanner.skipSpace()
    guard mark.asciiValue == scanner.peek(), !scanner.isAtEnd else {
      throw scanner.fault(words.turtle.wrongEnd(of: piece, found: scanner.found))
    }
    scanner.skip(1)
  }

  /// The subject, and whether it is an empty `[]`.
  private mutating func subject() throws(ImportFault) -> (node: Int32, isBare: Bool) {
    switch scanner.peek() {
    case UInt8(ascii: "["):
      let before = graph.statements.count
      let node = try blankNode()
      return (node, graph.statements.count == before)
    case UInt8(ascii: "("): return (try collection(), false)
    default:
      if let node = try node() { return (node, false) }
      throw scanner.fault(words.turtle.noSubject(scanner.found))
    }
  }

  /// An IRI or a labelled blank node; nil where something else stands.
  private mutating func node() throws(ImportFault) -> Int32? {
    if scanner.isNext("_:") {
      let label = try scanner.blankLabel()
      if let known = labels[label] { return known }
      let node = graph.blank()
      labels[label] = node
      return node
    }
    return try iri().map { graph.iri($0) }
  }

  private mutating func iri() throws(ImportFault) -> String? {
    if scanner.peek() == UInt8(ascii: "<") { return try iriReference() }
    let start = scanner
    guard let prefix = scanner.prefix() else { return nil }
    guard let space = prefixes[prefix] else {
      throw start.fault(words.turtle.undeclaredPrefix(ImportNotes.shown(prefix + ":")))
    }
    return space + (try scanner.localName())
  }

  private mutating func iriReference() throws(ImportFault) -> String {
    if scanner.peek() != UInt8(ascii: "<") { throw scanner.fault(words.turtle.noIRI) }
    return IRIReference.resolve(try scanner.iriReference(), against: base)
  }

  private mutating func predicates(of subject: Int32) throws(ImportFault) {
    while true {
      scanner.skipSpace()
      let predicate = try verb()
      repeat {
        scanner.skipSpace()
        let line = scanner.line
        let object = try object()
        graph.state(subject, predicate, object, line: line)
        scanner.skipSpace()
      } while takes(",")
      if !takes(";") { return }
      repeat { scanner.skipSpace() } while takes(";")
      if scanner.peek() == UInt8(ascii: ".") || scanner.peek() == UInt8(ascii: "]") { return }
    }
  }

  private mutating func takes(_ mark: Character) -> Bool {
    if mark.asciiValue != scanner.peek() { return false }
    scanner.skip(1)
    return true
  }

  private mutating func verb() throws(ImportFault) -> Int32 {
    let next = UInt32(scanner.peek(1))
    let isName = TurtleClass.isInner(next) || next >= 0x80 || next == 0x3A || next == 0x2E
    if scanner.peek() == UInt8(ascii: "a") && !isName {
      scanner.skip(1)
      return graph.iri(RDFNames.type)
    }
    if let iri = try iri() { return graph.iri(iri) }
    throw scanner.fault(words.turtle.noProperty(scanner.found))
  }

  private mutating func object() throws(ImportFault) -> Int32 {
    switch scanner.peek() {
    case UInt8(ascii: "["): return try blankNode()
    case UInt8(ascii: "("): return try collection()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try literal()
    default: break
    }
    if let number = scanner.number() { return graph.literal(number.text, datatype: RDFNames.xsd + number.type) }
    for word in ["true", "false"] as [StaticString] where scanner.isNext(word) {
      let next = UInt32(scanner.peek(word.utf8CodeUnitCount))
      if TurtleClass.isInner(next) || next >= 0x80 || next == 0x3A { continue }
      scanner.skip(word.utf8CodeUnitCount)
      return graph.literal("\(word)", datatype: RDFNames.xsd + "boolean")
    }
    if let node = try node() { return node }
    throw scanner.fault(words.turtle.noValue(scanner.found))
  }

  private mutating func literal() throws(ImportFault) -> Int32 {
    let text = try scanner.string()
    scanner.skipSpace()
    if scanner.peek() == UInt8(ascii: "@") { return graph.literal(text, language: try scanner.languageTag()) }
    if !scanner.isNext("^^") { return graph.literal(text) }
    scanner.skip(2)
    scanner.skipSpace()
    guard let datatype = try iri() else { throw scanner.fault(words.turtle.noDatatype) }
    return graph.literal(text, datatype: datatype)
  }

  /// What stands between `[` and `]`.
  private mutating func blankNode() throws(ImportFault) -> Int32 {
    try goDeeper()
    let node = graph.blank()
    scanner.skip(1)
    scanner.skipSpace()
    if scanner.peek() != UInt8(ascii: "]") { try predicates(of: node) }
    try expect("]", atEndOf: .blankNode)
    depth -= 1
    return node
  }

  /// What stands between `(` and `)`: a list of `rdf:first` and `rdf:rest`.
  private mutating func collection() throws(ImportFault) -> Int32 {
    try goDeeper()
    scanner.skip(1)
    scanner.skipSpace()
    var head: Int32?
    var last: Int32?
    while scanner.peek() != UInt8(ascii: ")") {
      let line = scanner.line
      let item = try object()
      let cell = graph.blank()
      graph.state(cell, graph.iri(RDFNames.first), item, line: line)
      if let last { graph.state(last, graph.iri(RDFNames.rest), cell, line: line) }
      head = head ?? cell
      last = cell
      scanner.skipSpace()
    }
    let none = graph.iri(RDFNames.none)
    if let last { graph.state(last, graph.iri(RDFNames.rest), none, line: scanner.line) }
    scanner.skip(1)
    depth -= 1
    return head ?? none
  }

  private mutating func goDeeper() throws(ImportFault) {
    depth += 1
    if depth > ImportLimits.depth {
      throw scanner.fault(words.turtle.tooDeep(ImportLimits.depth))
    }
  }
}
