/// A property or class of the exported graph.
struct Term: Sendable {
  /// Its IRI, in full.
  let iri: String
  /// What JSON-LD calls it; nil where it is known by its IRI.
  let alias: String?
  let kind: Kind

  /// What its values are.
  enum Kind: Sendable {
    case resource, english, text, day, flag, list
  }

  /// A term by its full IRI.
  init(iri: String, _ kind: Kind) {
    (self.iri, alias, self.kind) = (iri, nil, kind)
  }

  /// A term of ``namespaces``, by its name with the prefix.
  private init(_ name: String, _ alias: String, _ kind: Kind) {
    (iri, self.alias, self.kind) = (Term.iri(name), alias, kind)
  }

  /// The IRI of a name with a prefix of ``namespaces``.
  static func iri(_ name: String) -> String {
    let parts = name.split(separator: ":", maxSplits: 1)
    return (namespaces.first { $0.name.utf8.elementsEqual(parts[0].utf8) }?.namespace ?? "") + parts[1]
  }

  static let namespaces: [(name: String, namespace: String)] = [
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("term", IRI.terms),
    ("rel", IRI.relationships),
  ]

  // What a list says of itself. The terms of Dublin Core 1.1 are used where those of 2008 take no text.
  static let type = Term("rdf:type", "type", .resource)
  static let title = Term("dct:title", "title", .english)
  static let description = Term("dct:description", "description", .english)
  static let publisher = Term("dc:publisher", "publisher", .english)
  static let rights = Term("dc:rights", "rights", .english)
  static let source = Term("dc:source", "source", .english)
  static let identifier = Term("dct:identifier", "identifier", .text)
  static let versionInfo = Term("owl:versionInfo", "versionInfo", .text)
  static let issued = Term("dct:issued", "issued", .day)
  static let hasVersion = Term("dct:hasVersion", "hasVersion", .resource)
  static let isVersionOf = Term("dct:isVersionOf", "isVersionOf", .resource)
  static let replaces = Term("dct:replaces", "replaces", .resource)
  static let wasRevisionOf = Term("prov:wasRevisionOf", "wasRevisionOf", .resource)
  static let provenance = Term("dct:provenance", "provenance", .resource)
  static let hasTopConcept = Term("skos:hasTopConcept", "hasTopConcept", .resource)

  // What an entry says: the columns of a release.
  static let inScheme = Term("skos:inScheme", "inScheme", .resource)
  static let topConceptOf = Term("skos:topConceptOf", "topConceptOf", .resource)
  static let notation = Term("skos:notation", "notation", .text)
  static let prefLabel = Term("skos:prefLabel", "prefLabel", .english)
  static let altLabel = Term("skos:altLabel", "altLabel", .english)
  static let definition = Term("skos:definition", "definition", .english)
  static let broader = Term("skos:broader", "broader", .resource)
  static let narrower = Term("skos:narrower", "narrower", .resource)
  static let deprecated = Term("owl:deprecated", "deprecated", .flag)
  static let isReplacedBy = Term("dct:isReplacedBy", "isReplacedBy", .resource)
  static let validFrom = Term("term:valid-from", "validFrom", .day)
  static let withdrawn = Term("term:withdrawn", "withdrawn", .day)

  // What Concord says of a list and no common vocabulary has a word for.
  static let complete = Term("term:complete", "complete", .flag)
  static let status = Term("term:status", "status", .text)
  static let columns = Term("term:columns", "columns", .list)
  static let sha256 = Term("term:sha256", "sha256", .text)

  // What a term says of itself.
  static let label = Term("rdfs:label", "label", .english)
  static let comment = Term("rdfs:comment", "comment", .english)
  static let subPropertyOf = Term("rdfs:subPropertyOf", "subPropertyOf", .resource)

  static let all = [
    type, title, description, publisher, rights, source, identifier, versionInfo, issued, hasVersion, isVersionOf,
    replaces, wasRevisionOf, provenance, hasTopConcept, inScheme, topConceptOf, notation, prefLabel, altLabel,
    definition, broader, narrower, deprecated, isReplacedBy, validFrom, withdrawn, complete, status, columns, sha256,
    label, comment, subPropertyOf,
  ]

  /// The terms that are ours, with what each means.
  static let own: [(term: Term, comment: String)] = [
    (validFrom, words.exports.validFrom),
    (withdrawn, words.exports.withdrawn),
    (complete, words.exports.complete),
    (status, words.exports.status),
    (columns, words.exports.columns),
    (sha256, words.exports.sha256),
  ]
}
