/// The statements of an RDF file, in its order.
///
/// IRIs and blank nodes are numbered, so that a list of a hundred thousand entries is compared by numbers.
struct RDFGraph {
  /// A node or a literal.
  enum Term: Equatable {
    case iri(String)
    /// A blank node, by a number of its own.
    case blank(Int)
    case literal(String, language: String?, datatype: String?)
  }

  struct Statement {
    let subject: Int32
    let predicate: Int32
    let object: Int32
    let line: Int32
  }

  private(set) var terms: [Term] = []
  private(set) var statements: [Statement] = []
  private var iris: [String: Int32] = [:]
  private var blanks = 0

  /// The number of an IRI.
  mutating func iri(_ iri: String) -> Int32 {
    if let found = iris[iri] { return found }
    let number = add(.iri(iri))
    iris[iri] = number
    return number
  }

  /// The number of an IRI where any statement has it.
  func known(_ iri: String) -> Int32? { iris[iri] }

  /// A new blank node.
  mutating func blank() -> Int32 {
    blanks += 1
    return add(.blank(blanks))
  }

  /// A literal; the same text again has a number of its own.
  mutating func literal(_ text: String, language: String? = nil, datatype: String? = nil) -> Int32 {
    add(.literal(text, language: language, datatype: datatype))
  }

  mutating func state(_ subject: Int32, _ predicate: Int32, _ object: Int32, line: Int) {
    statements.append(
      Statement(subject: subject, predicate: predicate, object: object, line: Int32(truncatingIfNeeded: line)))
  }

  /// The IRI of a node; nil where it is none.
  func text(ofIRI number: Int32) -> String? {
    if case .iri(let text) = terms[Int(number)] { return text }
    return nil
  }

  private mutating func add(_ term: Term) -> Int32 {
    terms.append(term)
    return Int32(terms.count - 1)
  }
}

/// IRIs of RDF, XML Schema, OWL and Dublin Core that the readers know.
enum RDFNames {
  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let type = rdf + "type"
  static let first = rdf + "first"
  static let rest = rdf + "rest"
  static let none = rdf + "nil"
  static let xsd = "http://www.w3.org/2001/XMLSchema#"
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let owl = "http://www.w3.org/2002/07/owl#"
  static let dcterms = "http://purl.org/dc/terms/"
}
