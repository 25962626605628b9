/// The concept schemes of an RDF file, of which an import takes one.
struct SKOSSchemes {
  /// A scheme: what it is called and which concepts are in it.
  struct Scheme {
    let iri: String
    /// What Concord calls the list: `dct:identifier`, else what stands last in the IRI.
    var name: String
    /// The columns of the release, where Concord wrote the file.
    var columns: [String]?
    /// The concepts in it; nil where the file has no other scheme, so that all of them are.
    var concepts: Set<Int32>?

    func holds(_ concept: Int32) -> Bool { concepts?.contains(concept) ?? true }
  }

  private var schemes: [Scheme] = []

  /// Finds the schemes: whatever has the type, or has concepts.
  init(_ graph: RDFGraph) {
    let skos = RDFNames.skos
    let type = graph.known(RDFNames.type)
    let scheme = graph.known(skos + "ConceptScheme")
    let memberships = [graph.known(skos + "inScheme"), graph.known(skos + "topConceptOf")].compactMap { $0 }
    let top = graph.known(skos + "hasTopConcept")
    var order: [Int32] = []
    var members: [Int32: Set<Int32>] = [:]
    for statement in graph.statements {
      var found: (scheme: Int32, concept: Int32?)?
      if statement.predicate == type && statement.object == scheme {
        found = (statement.subject, nil)
      } else if statement.predicate == top {
        found = (statement.subject, statement.object)
      } else if memberships.contains(statement.predicate) {
        found = (statement.object, statement.subject)
      }
      guard let found, graph.text(ofIRI: found.scheme) != nil else { continue }
      if members[found.scheme] == nil {
        members[found.scheme] = []
        order.append(found.scheme)
      }
      if let concept = found.concept { members[found.scheme]?.insert(concept) }
    }
    let filled = order.filter { !(members[$0] ?? []).isEmpty }
    let facts = Facts(graph)
    for number in filled.isEmpty ? order : filled {
      let iri = graph.text(ofIRI: number) ?? ""
      var scheme = Scheme(iri: iri, name: lastSegment(of: iri))
      if case .literal(let text, _, _)? = facts.identifiers[number].map({ graph.terms[Int($0)] }) { scheme.name = text }
      scheme.columns = facts.heads[number].map { facts.texts(from: $0, in: graph) }
      scheme.concepts = filled.count > 1 ? members[number] : nil
      schemes.append(scheme)
    }
  }

  /// The scheme of this name or IRI; without a name, the only one there is.
  func chosen(_ name: String?) throws(ImportFault) -> Scheme? {
    let names = schemes.map { $0.name }.prefix(20).joined(separator: ", ")
    if let name {
      if let found = schemes.first(where: { $0.name == name || $0.iri == name }) { return found }
      throw ImportFault(words.forms.noList(ImportNotes.shown(name), schemes.isEmpty ? nil : names))
    }
    if schemes.count > 1 {
      throw ImportFault(words.forms.severalLists(schemes.count, names))
    }
    return schemes.first
  }

  /// What the file says of every subject that might be a scheme.
  private struct Facts {
    var identifiers: [Int32: Int32] = [:]
    /// The lists of columns that Concord's export names.
    var heads: [Int32: Int32] = [:]
    private var cells: [Int32: (first: Int32, rest: Int32)] = [:]

    init(_ graph: RDFGraph) {
      let identifier = graph.known(RDFNames.dcterms + "identifier")
      let columns = graph.known(IRI.terms + "columns")
      let (first, rest) = (graph.known(RDFNames.first), graph.known(RDFNames.rest))
      for statement in graph.statements {
        let (subject, object) = (statement.subject, statement.object)
        if statement.predicate == identifier {
          if identifiers[subject] == nil { identifiers[subject] = object }
        } else if statement.predicate == columns {
          heads[subject] = object
        } else if statement.predicate == first {
          cells[subject, default: (-1, -1)].first = object
        } else if statement.predicate == rest {
          cells[subject, default: (-1, -1)].rest = object
        }
      }
    }

    /// The texts of a list, in its order.
    func texts(from head: Int32, in graph: RDFGraph) -> [String] {
      var texts: [String] = []
      var next = head
      while let cell = cells[next], cell.first >= 0, texts.count < ImportLimits.columns {
        if case .literal(let text, _, _) = graph.terms[Int(cell.first)] { texts.append(text) }
        next = cell.rest
      }
      return texts
    }
  }
}
