/// Reads RDF 1.1 XML into statements.
///
/// Taken are typed nodes and `rdf:Description`, property elements and property attributes, nodes nested in
/// properties, `rdf:about`, `rdf:ID`, `rdf:nodeID`, `rdf:resource`, `rdf:datatype`, `xml:lang`, `xml:base`, `rdf:li`,
/// and `rdf:parseType` `Resource` and `Collection`. Not taken, and said, are values of any other `rdf:parseType`, which
/// are pieces of XML, and what `rdf:ID` on a property says of the statement itself.
struct RDFXMLReader {
  private var graph = RDFGraph()
  private var labels: [String: Int32] = [:]
  private var notes: ImportNotes
  private var fault: ImportFault?

  /// What is inherited from the elements around.
  private struct Scope {
    var base = ""
    var language: String?

    func inside(_ element: XMLPart) -> Scope {
      var scope = self
      if let base = element.attribute(RDFNames.xml, "base") {
        scope.base = IRIReference.resolve(base, against: self.base)
      }
      if let language = element.attribute(RDFNames.xml, "lang") { scope.language = language.isEmpty ? nil : language }
      return scope
    }
  }

  /// Reads a file that is in UTF-8: see ``XMLText``.
  static func graph(_ text: [UInt8], _ notes: inout ImportNotes) throws(ImportFault) -> RDFGraph {
    var reader = RDFXMLReader(notes: notes)
    let root = try XMLReading.read(
      text,
      isPart: { parents, element in
        parents.isEmpty ? !isRDF(element) : parents.count == 1 && isRDF(parents[0])
      },
      take: { parents, part in
        var scope = Scope()
        for parent in parents { scope = scope.inside(parent) }
        _ = reader.node(part, scope)
      })
    if isRDF(root) { reader.expectNoText(in: root) }
    if let fault = reader.fault { throw fault }
    notes = reader.notes
    return reader.graph
  }

  private init(notes: ImportNotes) {
    self.notes = notes
  }

  private static func isRDF(_ element: XMLPart) -> Bool { element.space == RDFNames.rdf && element.name == "RDF" }

  /// A node element: what it says of its subject, whose number is returned.
  private mutating func node(_ element: XMLPart, _ outer: Scope) -> Int32 {
    let scope = outer.inside(element)
    expectOneNode(of: element, ["about", "ID", "nodeID"])
    let subject = subject(of: element, scope)
    if !(element.space == RDFNames.rdf && element.name == "Description") {
      graph.state(subject, graph.iri(RDFNames.type), graph.iri(element.space + element.name), line: element.line)
    }
    expectNoText(in: element)
    properties(in: element, of: subject, scope)
    var count = 0
    for child in element.children { property(child, of: subject, scope, &count) }
    return subject
  }

  private mutating func subject(of element: XMLPart, _ scope: Scope) -> Int32 {
    if let about = element.attribute(RDFNames.rdf, "about") {
      return graph.iri(IRIReference.resolve(about, against: scope.base))
    }
    if let id = element.attribute(RDFNames.rdf, "ID") {
      return graph.iri(IRIReference.resolve("#" + id, against: scope.base))
    }
    return element.attribute(RDFNames.rdf, "nodeID").map { blank($0) } ?? graph.blank()
  }

  private mutating func blank(_ label: String) -> Int32 {
    if let known = labels[label] { return known }
    let node = graph.blank()
    labels[label] = node
    return node
  }

  /// Attributes that are properties: all but those of RDF's syntax and of XML.
  private mutating func properties(in element: XMLPart, of subject: Int32, _ scope: Scope) {
    for attribute in element.attributes {
      if attribute.space == RDFNames.xml || RDFXMLReader.isSyntax(attribute) { continue }
      if attribute.space.isEmpty {
        fail(words.rdf.noPrefix(ImportNotes.shown(attribute.name)), element)
        continue
      }
      let isType = attribute.space == RDFNames.rdf && attribute.name == "type"
      let object =
        isType
        ? graph.iri(IRIReference.resolve(attribute.value, against: scope.base))
        : graph.literal(attribute.value, language: scope.language)
      graph.state(subject, graph.iri(attribute.space + attribute.name), object, line: element.line)
    }
  }

  private static func isSyntax(_ attribute: XMLPart.Attribute) -> Bool {
    attribute.space == RDFNames.rdf
      && ["about", "ID", "nodeID", "resource", "datatype", "parseType"].contains(attribute.name)
  }

  /// A property element. `count` is how many `rdf:li` its subject had before.
  private mutating func property(_ element: XMLPart, of subject: Int32, _ outer: Scope, _ count: inout Int) {
    let scope = outer.inside(element)
    expectOneNode(of: element, ["resource", "nodeID"])
    var name = element.space + element.name
    if name == RDFNames.rdf + "li" {
      count += 1
      name = RDFNames.rdf + "_\(count)"
    }
    if element.attribute(RDFNames.rdf, "ID") != nil {
      notes.add(.notTaken(.statementID), line: element.line)
    }
    guard let object = object(of: element, scope) else { return }
    graph.state(subject, graph.iri(name), object, line: element.line)
  }

  /// The value of a property element; nil, with a note, where it is not taken.
  private mutating func object(of element: XMLPart, _ scope: Scope) -> Int32? {
    switch element.attribute(RDFNames.rdf, "parseType") {
    case "Resource":
      expectNoText(in: element)
      let node = graph.blank()
      var count = 0
      for child in element.children { property(child, of: node, scope, &count) }
      return node
    case "Collection":
      expectNoText(in: element)
      return collection(element, scope)
    case .some:
      notes.add(.notTaken(.parseType), element.name, line: element.line)
      return nil
    case nil: break
    }
    if let first = element.children.first {
      if element.children.count > 1 {
        fail(words.rdf.severalNodes(element.name, element.children.count), element)
      }
      expectNoText(in: element)
      return node(first, scope)
    }
    if let datatype = element.attribute(RDFNames.rdf, "datatype") {
      return graph.literal(element.text, datatype: IRIReference.resolve(datatype, against: scope.base))
    }
    let isNode = element.attributes.contains {
      $0.space == RDFNames.rdf && ($0.name == "resource" || $0.name == "nodeID")
    }
    let hasProperties = element.attributes.contains { $0.space != RDFNames.xml && !RDFXMLReader.isSyntax($0) }
    if !isNode && !hasProperties { return graph.literal(element.text, language: scope.language) }
    let resource = element.attribute(RDFNames.rdf, "resource")
    let node =
      resource.map { graph.iri(IRIReference.resolve($0, against: scope.base)) }
      ?? element.attribute(RDFNames.rdf, "nodeID").map { blank($0) } ?? graph.blank()
    properties(in: element, of: node, scope)
    return node
  }

  /// The nodes of a collection as a list of `rdf:first` and `rdf:rest`.
  private mutating func collection(_ element: XMLPart, _ scope: Scope) -> Int32 {
    var head = graph.iri(RDFNames.none)
    for child in element.children.reversed() {
      let cell = graph.blank()
      graph.state(cell, graph.iri(RDFNames.first), node(child, scope), line: child.line)
      graph.state(cell, graph.iri(RDFNames.rest), head, line: child.line)
      head = cell
    }
    return head
  }

  /// Refuses an element whose attributes name two nodes, or that RDF once had and has no more.
  private mutating func expectOneNode(of element: XMLPart, _ names: [String]) {
    let given = element.attributes.filter { $0.space == RDFNames.rdf && names.contains($0.name) }
    if given.count > 1 {
      fail(words.rdf.namedTwice(element.name, given[0].name, given[1].name), element)
    }
    let old = ["aboutEach", "aboutEachPrefix", "bagID"]
    if let found = element.attributes.first(where: { $0.space == RDFNames.rdf && old.contains($0.name) }) {
      fail(words.rdf.outdated(found.name), element)
    }
  }

  /// Refuses text where only elements may stand: it would be lost.
  private mutating func expectNoText(in element: XMLPart) {
    let text = trimmed(element.text)
    if !text.isEmpty {
      fail(words.rdf.strayText(ImportNotes.shown(text), in: element.name), element)
    }
  }

  private mutating func fail(_ message: String, _ element: XMLPart) {
    if fault == nil { fault = ImportFault(message, line: element.line) }
  }
}
