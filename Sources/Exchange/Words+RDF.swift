/// What is wrong with a file as RDF. Texts of the file come as they are to be shown, names of elements as they are.
class RDFWords: @unchecked Sendable {
  func noList(statements: Int) -> String {
    "The file has no skos:Concept and no skos:prefLabel (\(statements) statements were read), so there is no list in "
      + "it."
  }

  // RDF/XML.

  func noPrefix(_ attribute: String) -> String {
    "The attribute \(attribute) has no prefix, so it says nothing in RDF."
  }

  func severalNodes(_ property: String, _ count: Int) -> String {
    "The property \(property) holds \(count) nodes. It may hold one."
  }

  func namedTwice(_ element: String, _ one: String, _ other: String) -> String {
    "\(element) names its node by rdf:\(one) and rdf:\(other)."
  }

  func outdated(_ name: String) -> String { "RDF has no rdf:\(name) any more." }

  func strayText(_ text: String, in element: String) -> String {
    "The text \(text) stands in \(element), where elements are to."
  }

  // JSON-LD.

  /// `reason` says in what it differs.
  func otherJSONLD(_ reason: String) -> String {
    "This is not JSON-LD as Concord writes it: \(reason) Convert the file to Turtle with an RDF tool, and import that."
  }

  var noGraph: String { "Beside @context it has no @graph alone." }

  var contextElsewhere: String { "Its context is not inline." }

  func contextDefines(_ name: String) -> String { "Its context defines \(name)." }

  func contextDefinesOtherwise(_ name: String) -> String { "Its context defines \(name) otherwise." }

  var nodeIsNoObject: String { "A node is no object." }

  func uses(_ name: String) -> String { "It uses \(name)." }

  func usesUndefined(_ name: String) -> String { "It uses \(name), which its context does not define." }

  var badValue: String { "A value is null or an array in an array." }
}

/// What exported files say beyond what is in the lists, in the language of these.
class ExportWords: @unchecked Sendable {
  // What Concord's own terms mean.

  var validFrom: String { "The first day on which the entry may be used. Without one it counts as always valid." }

  var withdrawn: String { "The first day on which the entry may no longer be used." }

  var complete: String { "Whether a code that the list does not have may be called wrong." }

  var status: String {
    "How far a release, or the pairs of a relationship, have got, such as proposed or released."
  }

  var columns: String { "The columns of the release as CSV, in their order." }

  var sha256: String { "The SHA-256 of the release as CSV, in hexadecimal." }

  // What the properties of a FHIR CodeSystem mean.

  var parent: String { "The next wider entries." }

  var inactive: String { "Whether the entry was withdrawn." }

  var firstDay: String { "The first day on which the entry may be used." }

  var replacedBy: String { "The entries that took the place of a withdrawn one." }

  // What a map of entries is.

  /// What a relationship is, and how sure its pairs are.
  func relationship(_ description: String, statuses: [String]) -> String {
    description + (statuses.isEmpty ? "" : " The pairs are \(statuses.joined(separator: ", ")).")
  }

  func successions(_ list: String) -> String { "\(list): successors of withdrawn entries" }

  /// What a file is for that has nothing but a header.
  var onlyHeader: String {
    "Only a header: replace it with a file of this kind, and its codes are held to the lists of the package."
  }
}
