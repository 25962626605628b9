/// What an export says in RDF: resources and what is said of each, in the order in which it is written.
///
/// Turtle and JSON-LD are made from the same graph, so they cannot differ in what they say.
struct Graph {
  /// Namespaces, by the prefix that stands for each.
  var prefixes: [(name: String, namespace: String)] = []
  var resources: [Resource] = []

  /// Something and what is said of it. A blank node where it has no IRI.
  struct Resource {
    let iri: String?
    var statements: [Statement] = []

    init(_ iri: String? = nil) { self.iri = iri }

    /// Says something; nothing where there is no value.
    mutating func add(_ term: Term, _ values: Value...) { add(term, values) }

    mutating func add(_ term: Term, _ values: [Value]) {
      if !values.isEmpty { statements.append(Statement(term: term, values: values)) }
    }
  }

  struct Statement {
    let term: Term
    let values: [Value]
  }

  enum Value {
    case iri(String)
    /// A text in English.
    case english(String)
    /// A text without a language, such as a code.
    case text(String)
    /// A day, `YYYY-MM-DD`.
    case day(String)
    case flag(Bool)
    /// Texts whose order counts.
    case list([String])
    case blank(Resource)
  }

  /// Names that no prefix may have: those that JSON-LD has for terms, and the schemes of IRIs of ours.
  static let taken = Set(Term.all.compactMap { $0.alias }).union(["id", "urn", "http", "https"])

  /// The text as a value; none where it is empty.
  static func english(_ text: String) -> [Value] { text.utf8.isEmpty ? [] : [.english(text)] }

  /// Adds a prefix, unless its name cannot be one or is taken, or JSON-LD would not take the namespace for one.
  mutating func addPrefix(_ name: String, _ namespace: String) {
    let letters = Array(name.utf8)
    let isPlain = letters.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isPlain, namespace.utf8.last.map({ ":/?#[]@".utf8.contains($0) }) ?? false, let first = letters.first,
      first >= 0x61, letters.last != 0x2D,
      !prefixes.contains(where: { $0.name == name }), !Graph.taken.contains(name)
    else { return }
    prefixes.append((name, namespace))
  }

  /// An IRI with a prefix, where one fits and what is left needs no escape; else nil.
  func compact(_ iri: String) -> String? {
    for (name, namespace) in prefixes where iri.utf8.starts(with: namespace.utf8) {
      let local = iri.utf8.dropFirst(namespace.utf8.count)
      let isPlain = local.enumerated().allSatisfy { index, byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        case 0x2D: index > 0
        default: false
        }
      }
      if isPlain && !local.isEmpty { return "\(name):\(String(decoding: Array(local), as: UTF8.self))" }
    }
    return nil
  }
}
