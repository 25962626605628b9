/// A form in which lists go from one system to another.
public enum Format: String, CaseIterable, Sendable {
  /// SKOS as RDF 1.1 Turtle.
  case turtle
  /// SKOS as JSON-LD 1.1, its context inline.
  case jsonLD = "json-ld"
  /// CSV on the Web: the CSV and its metadata.
  case csvw
  /// A Frictionless data package.
  case frictionless
  /// FHIR R4 CodeSystem and ConceptMap.
  case fhir
  /// The list with its entries, as `vocab show --as json` has it.
  case json
  /// The CSV of a release.
  case csv
}
