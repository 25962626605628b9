import Reporting

/// JSON-LD 1.1, compact, its context inline.
extension Graph {
  var jsonLD: JSON {
    .object([("@context", context), ("@graph", .array(resources.map { json($0) }))])
  }

  /// Prefixes, and what the short names of properties stand for: only those that are used, `id` and `type` first.
  private var context: JSON {
    var members: [(String, JSON)] = [("id", .string("@id")), ("type", .string("@type"))]
    members += prefixes.map { ($0.name, .string($0.namespace)) }
    let used = Graph.terms(in: resources)
    for term in Term.all where term.alias != "type" && used.contains(term.iri) {
      guard let alias = term.alias else { continue }
      members.append((alias, definition(of: term)))
    }
    return .object(members)
  }

  private func definition(of term: Term) -> JSON {
    let iri = ("@id", JSON.string(compact(term.iri) ?? term.iri))
    return switch term.kind {
    case .resource: .object([iri, ("@type", .string("@id"))])
    case .english: .object([iri, ("@language", .string("en"))])
    case .day: .object([iri, ("@type", .string("xsd:date"))])
    case .list: .object([iri, ("@container", .string("@list"))])
    case .text, .flag: iri.1
    }
  }

  /// The IRIs of every property that is used.
  private static func terms(in resources: [Resource]) -> Set<String> {
    var terms: Set<String> = []
    for resource in resources {
      for statement in resource.statements {
        terms.insert(statement.term.iri)
        for case .blank(let inner) in statement.values { terms.formUnion(Graph.terms(in: [inner])) }
      }
    }
    return terms
  }

  private func json(_ resource: Resource) -> JSON {
    var members: [(String, JSON)] = resource.iri.map { [("id", .string(name($0)))] } ?? []
    for statement in resource.statements {
      let isNamed = statement.term.alias != nil
      let values = statement.values.map { json($0, isNamed: isNamed) }
      members.append((statement.term.alias ?? name(statement.term.iri), values.count == 1 ? values[0] : .array(values)))
    }
    return .object(members)
  }

  /// A value. A property without a short name has no entry in the context that says what its values are.
  private func json(_ value: Value, isNamed: Bool) -> JSON {
    switch value {
    case .iri(let iri): isNamed ? .string(name(iri)) : .object([("id", .string(name(iri)))])
    case .english(let text), .text(let text), .day(let text): .string(text)
    case .flag(let flag): .bool(flag)
    case .list(let texts): .array(texts.map { .string($0) })
    case .blank(let resource): json(resource)
    }
  }

  /// An IRI as it is written: with a prefix where that is possible.
  private func name(_ iri: String) -> String { compact(iri) ?? iri }
}
