/// A form in which a controlled list comes from elsewhere.
public enum ImportForm: String, CaseIterable, Sendable {
  /// The XML in which the lists were published first, with the root `ControlledList`.
  case controlledList = "controlled-list"
  /// The register's CSV export, with the columns `Identifier` and `Label`.
  case registerCSV = "register-csv"
  /// The register's JSON service.
  case registerJSON = "register-json"
  /// SKOS as RDF 1.1 XML.
  case rdfXML = "rdf-xml"
  /// SKOS as RDF 1.1 Turtle, and so as N-Triples.
  case turtle
  /// SKOS as JSON-LD, with the context that Concord's own export writes and no other.
  case jsonLD = "json-ld"
  /// CSV on the Web: metadata that name the CSV beside them.
  case csvw
  /// A Frictionless data package whose resources stand beside it.
  case frictionless
  /// A FHIR R4 CodeSystem.
  case fhir
  /// Concord's JSON of a list with its entries.
  case json
  /// The CSV of a release.
  case csv

  /// What messages call it.
  public var title: String { words.forms.title(self) }
}
