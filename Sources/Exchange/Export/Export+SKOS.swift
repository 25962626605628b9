import Standards
import Vocabularies

/// Lists as SKOS.
///
/// What carries what: the list is a `skos:ConceptScheme`, an entry a `skos:Concept`, in the order of the release.
/// `notation` is `skos:notation`, `label` `skos:prefLabel`, `definition` `skos:definition`, `broader` `skos:broader`,
/// `alt_labels` `skos:altLabel`, `replaced_by` `dct:isReplacedBy`, `valid_from` `term:valid-from`, `withdrawn`
/// `term:withdrawn` (and `owl:deprecated true`), and an own column a property named after list and column. Values of
/// one property stand in the order of the cell. Empty cells are left out; `term:columns` names every column.
///
/// Both directions of hierarchies are written, `skos:narrower` and `skos:hasTopConcept` too, because tools that do
/// not infer (and checks such as those of qSKOS) look for either.
extension Export {
  /// A list with its entries and the pairs that start from them.
  func graph(of list: Vocabulary) -> Graph {
    let relationships = relationships(from: list)
    let ends = Set(relationships.map { $0.kind.to }).sorted().compactMap { model.vocabulary($0)?.about }
    let targets = Dictionary(ends.map { ($0.name, $0.iriParts) }, uniquingKeysWith: { first, _ in first })
    var graph = Graph(prefixes: Term.namespaces)
    let schemes = ([list.about] + ends).map { IRI.scheme($0.iriParts.head) }
    for about in [list.about] + ends where about.iriParts.tail.utf8.isEmpty && !schemes.contains(about.entryName) {
      graph.addPrefix(about.entryName, about.iriParts.head)
    }
    if !list.release.ownColumns.isEmpty { graph.addPrefix("own", IRI.columns(of: list.name)) }
    graph.resources.append(scheme(of: list))
    graph.resources.append(release(of: list))
    graph.resources += terms(of: list, relationships)
    graph.resources += concepts(of: list, relationships, targets)
    return graph
  }

  private func scheme(of list: Vocabulary) -> Graph.Resource {
    let (about, release) = (list.about, list.release)
    var scheme = Graph.Resource(about.listIRI)
    scheme.add(.type, .iri(Term.iri("skos:ConceptScheme")))
    scheme.add(.identifier, .text(about.name))
    scheme.add(.title, Graph.english(about.title))
    scheme.add(.label, Graph.english(about.title))
    scheme.add(.description, Graph.english(about.text))
    scheme.add(.publisher, Graph.english(about.custodian))
    scheme.add(.rights, Graph.english(about.licence))
    scheme.add(.source, Graph.english(about.attribution))
    scheme.add(.versionInfo, .text(release.version))
    scheme.add(.issued, .day(release.date.description))
    scheme.add(.hasVersion, .iri(IRI.release(release.version, of: list.name)))
    scheme.add(.complete, .flag(about.isComplete))
    scheme.add(.columns, .list(release.columns))
    let top = (0..<release.count).filter { release.broader($0).isEmpty }
    scheme.add(.hasTopConcept, top.map { .iri(about.iri(of: release.notation($0))) })
    return scheme
  }

  /// The release: what it is a version of, what came before it, and how it came about.
  private func release(of list: Vocabulary) -> Graph.Resource {
    let release = list.release
    var resource = Graph.Resource(IRI.release(release.version, of: list.name))
    resource.add(.type, .iri(Term.iri("prov:Entity")))
    resource.add(.isVersionOf, .iri(list.about.listIRI))
    resource.add(.versionInfo, .text(release.version))
    resource.add(.issued, .day(release.date.description))
    resource.add(.sha256, .text(release.sha256))
    guard let position = list.issues.firstIndex(where: { $0.version == release.version }) else { return resource }
    let issue = list.issues[position]
    if !issue.status.utf8.isEmpty { resource.add(.status, .text(issue.status)) }
    if position > 0 {
      let earlier = IRI.release(list.issues[position - 1].version, of: list.name)
      resource.add(.replaces, .iri(earlier))
      resource.add(.wasRevisionOf, .iri(earlier))
    }
    if !issue.note.utf8.isEmpty {
      var statement = Graph.Resource()
      statement.add(.type, .iri(Term.iri("dct:ProvenanceStatement")))
      statement.add(.label, .english(issue.note))
      resource.add(.provenance, .blank(statement))
    }
    return resource
  }

  /// The properties that no common vocabulary has: Concord's, the list's own columns, and the relationships.
  private func terms(of list: Vocabulary, _ relationships: [Relationship]) -> [Graph.Resource] {
    var resources = Term.own.map { term, comment in
      var resource = Graph.Resource(term.iri)
      resource.add(.type, .iri(Term.iri("rdf:Property")))
      resource.add(.comment, .english(comment))
      return resource
    }
    for column in list.release.ownColumns {
      var resource = Graph.Resource(IRI.columns(of: list.name) + IRI.segment(column))
      resource.add(.type, .iri(Term.iri("rdf:Property")))
      resource.add(.label, .english(column))
      resource.add(
        .comment, Graph.english(list.about.columns.first { $0.name == column }?.description ?? ""))
      resources.append(resource)
    }
    for relationship in relationships {
      // The ends are concepts of different schemes that are tied in meaning, which is all that skos:mappingRelation
      // claims. None of its kinds fits: they say how far two concepts are the same, or hold both ways.
      var resource = Graph.Resource(IRI.relationships + IRI.segment(relationship.name))
      resource.add(.type, .iri(Term.iri("rdf:Property")))
      resource.add(.label, Graph.english(relationship.kind.title))
      resource.add(.comment, Graph.english(relationship.kind.description))
      resource.add(.subPropertyOf, .iri(Term.iri("skos:mappingRelation")))
      resource.add(.status, relationship.statuses.map { .text($0) })
      resources.append(resource)
    }
    return resources
  }

  private func concepts(
    of list: Vocabulary, _ relationships: [Relationship], _ targets: [String: (head: String, tail: String)]
  ) -> [Graph.Resource] {
    let (about, release) = (list.about, list.release)
    let parts = about.iriParts
    let iri = { (notation: String) in Graph.Value.iri(parts.head + IRI.segment(notation) + parts.tail) }
    let scheme = about.listIRI
    let narrower = release.narrower
    let columns = release.ownColumns.compactMap { name in release.columns.firstIndex(of: name) }
    let terms = columns.map { Term(iri: IRI.columns(of: list.name) + IRI.segment(release.columns[$0]), .text) }
    return (0..<release.count).map { entry in
      let notation = release.notation(entry)
      var concept = Graph.Resource(parts.head + IRI.segment(notation) + parts.tail)
      concept.add(.type, .iri(Term.iri("skos:Concept")))
      concept.add(.inScheme, .iri(scheme))
      concept.add(.notation, .text(notation))
      concept.add(.prefLabel, .english(release.label(entry)))
      concept.add(.altLabel, release.altLabels(entry).map { .english($0) })
      concept.add(.definition, Graph.english(release.definition(entry)))
      let broader = release.broader(entry)
      concept.add(.broader, broader.map { iri($0) })
      concept.add(.narrower, (narrower[notation] ?? []).map { iri($0) })
      if broader.isEmpty { concept.add(.topConceptOf, .iri(scheme)) }
      addDays(of: entry, in: release, to: &concept)
      concept.add(.isReplacedBy, release.replacedBy(entry).map { iri($0) })
      for (column, term) in zip(columns, terms) {
        let cell = release.cell(entry, column)
        if !cell.utf8.isEmpty { concept.add(term, .text(cell)) }
      }
      for relationship in relationships {
        guard let end = targets[relationship.kind.to] else { continue }
        let term = Term(iri: IRI.relationships + IRI.segment(relationship.name), .resource)
        concept.add(
          term, relationship.targets(of: notation).map { .iri(end.head + IRI.segment($0) + end.tail) })
      }
      return concept
    }
  }

  private func addDays(of entry: Int, in release: Release, to concept: inout Graph.Resource) {
    if let day = release.firstDay(entry) { concept.add(.validFrom, .day(day)) }
    if let day = release.withdrawalDay(entry) {
      concept.add(.withdrawn, .day(day))
      concept.add(.deprecated, .flag(true))
    }
  }
}

extension Release {
  /// The notations of the next narrower entries, by notation, in the order of the release.
  var narrower: [String: [String]] {
    var narrower: [String: [String]] = [:]
    for entry in 0..<count {
      for wider in broader(entry) { narrower[wider, default: []].append(notation(entry)) }
    }
    return narrower
  }

  /// The first day on which an entry may be used, `YYYY-MM-DD`; nil where it is not known.
  func firstDay(_ entry: Int) -> String? {
    let day = validity(entry).from
    return day == Int32.min ? nil : Day(number: day).description
  }

  /// The first day on which an entry may no longer be used, `YYYY-MM-DD`; nil while it is in use.
  func withdrawalDay(_ entry: Int) -> String? {
    isLive(entry) ? nil : Day(number: validity(entry).withdrawn).description
  }
}
