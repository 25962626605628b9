extension Mapping {
  /// The slots of a mapping, in the order of SSSOM's schema, which is that of its columns.
  public static let slots = [
    "record_id", "subject_id", "subject_label", "subject_category", "predicate_id", "predicate_label",
    "predicate_modifier", "object_id", "object_label", "object_category", "mapping_justification", "author_id",
    "author_label", "reviewer_id", "reviewer_label", "creator_id", "creator_label", "license", "subject_type",
    "subject_source", "subject_source_version", "object_type", "object_source", "object_source_version",
    "predicate_type", "mapping_provider", "mapping_source", "mapping_cardinality", "cardinality_scope",
    "mapping_tool", "mapping_tool_id", "mapping_tool_version", "mapping_date", "publication_date", "review_date",
    "confidence", "curation_rule", "curation_rule_text", "subject_match_field", "object_match_field",
    "match_string", "subject_preprocessing", "object_preprocessing", "similarity_score", "similarity_measure",
    "see_also", "issue_tracker_item", "other", "comment",
  ]

  /// The slots of a set of mappings, its metadata, in the order of SSSOM's schema.
  public static let setSlots = [
    "sssom_version", "curie_map", "mapping_set_id", "mapping_set_version", "mapping_set_source",
    "mapping_set_title", "mapping_set_description", "mapping_set_confidence", "creator_id", "creator_label",
    "license", "subject_type", "subject_source", "subject_source_version", "object_type", "object_source",
    "object_source_version", "predicate_type", "mapping_provider", "cardinality_scope", "mapping_tool",
    "mapping_tool_id", "mapping_tool_version", "mapping_date", "publication_date", "subject_match_field",
    "object_match_field", "subject_preprocessing", "object_preprocessing", "similarity_measure", "curation_rule",
    "curation_rule_text", "see_also", "issue_tracker", "other", "comment", "extension_definitions",
  ]

  /// The slots that hold several values: in a cell with `|` between them.
  public static let multivaluedSlots = [
    "author_id", "author_label", "reviewer_id", "reviewer_label", "creator_id", "creator_label", "cardinality_scope",
    "mapping_set_source", "curation_rule", "curation_rule_text", "subject_match_field", "object_match_field",
    "match_string", "subject_preprocessing", "object_preprocessing", "see_also",
  ]

  /// The prefixes that every mapping may use without declaring them.
  public static let builtInPrefixes = [
    Prefix(name: "owl", iri: "http://www.w3.org/2002/07/owl#"),
    Prefix(name: "rdf", iri: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    Prefix(name: "rdfs", iri: "http://www.w3.org/2000/01/rdf-schema#"),
    Prefix(name: "semapv", iri: "https://w3id.org/semapv/vocab/"),
    Prefix(name: "skos", iri: "http://www.w3.org/2004/02/skos/core#"),
    Prefix(name: "sssom", iri: "https://w3id.org/sssom/"),
    Prefix(name: "xsd", iri: "http://www.w3.org/2001/XMLSchema#"),
    Prefix(name: "linkml", iri: "https://w3id.org/linkml/"),
  ]

  /// A prefix of compact IRIs and what it stands for.
  public struct Prefix: Sendable, Equatable {
    public let name: String
    public let iri: String

    public init(name: String, iri: String) {
      self.name = name
      self.iri = iri
    }
  }

  /// Where a name stands in a list of slots; behind all of them where it is not in it.
  static func rank(_ name: String, in slots: [String]) -> Int {
    slots.firstIndex { $0 == name } ?? slots.count
  }

  /// The column of this name, or nil.
  public func column(_ name: String) -> Int? { columns.firstIndex { $0 == name } }

  /// The cell of a row in a column of ``columns``; empty where the column or the cell is not there.
  public func cell(_ row: Row, _ column: Int?) -> String {
    guard let column, column < row.cells.count else { return "" }
    return row.cells[column]
  }

  /// The cell of a row in the column of this name; empty where there is none.
  public func cell(_ row: Row, _ name: String) -> String { cell(row, column(name)) }

  /// Sets a cell, and with it what the row says. A missing column is added, unless the cell is to be empty.
  public mutating func set(_ name: String, of row: Int, to text: String) {
    if column(name) == nil {
      if text.utf8.isEmpty { return }
      columns.append(name)
    }
    guard let column = column(name) else { return }
    while rows[row].cells.count <= column { rows[row].cells.append("") }
    rows[row].cells[column] = text
    switch name {
    case "subject_label": rows[row].value = text
    case "predicate_id": rows[row].predicate = text
    case "predicate_modifier": rows[row].isRejected = text == "Not"
    case "object_id": rows[row].object = text
    default: break
    }
  }

  /// Fills what the rows say from their cells.
  ///
  /// The subject is a literal where `subject_type` is `rdfs literal` or says nothing; where no row has a type, that
  /// of the metadata holds for all (SSSOM, propagation).
  mutating func interpretRows() {
    let (value, predicate) = (column("subject_label"), column("predicate_id"))
    let (modifier, object, type) = (column("predicate_modifier"), column("object_id"), column("subject_type"))
    var hasTypes = false
    for row in rows where !cell(row, type).utf8.isEmpty { hasTypes = true }
    let common = hasTypes ? "" : metadata("subject_type") ?? ""
    for index in rows.indices {
      let kind = hasTypes ? cell(rows[index], type) : common
      rows[index].isLiteral = kind.utf8.isEmpty || kind == "rdfs literal"
      rows[index].value = rows[index].isLiteral ? cell(rows[index], value) : ""
      rows[index].predicate = cell(rows[index], predicate)
      rows[index].isRejected = cell(rows[index], modifier) == "Not"
      rows[index].object = cell(rows[index], object)
    }
  }
}
