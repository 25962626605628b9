public import Conversion
public import Vocabularies

/// A person's way through the values of a file, the most frequent first, until each has a code or is known to have none.
///
/// A review does no I/O: its owner shows what it says, hands it a line at a time, and writes ``mapping`` whenever a line
/// has changed it. Each decision is a row at the end of the mapping; values that have an applied row are not asked about,
/// so a review that was left goes on where it stopped.
public struct MappingReview {
  /// The mapping with every decision so far.
  public internal(set) var mapping: Mapping
  /// Whether the person has had enough.
  public internal(set) var isOver = false

  let vocabulary: Vocabulary
  let terms: Terms
  let values: [ColumnValues.Value]
  let records: Int64
  let suggest: (String) -> [Suggestion]
  /// The value asked about; the number of values where none is left.
  var place = 0
  /// What is offered for it.
  var offers: [Suggestion] = []
  var steps: [Step] = []
  /// How the values are decided: true for a code, false for none.
  var decisions: [[UInt8]: Bool] = [:]
  /// How many records have a code, and how many are known to have none.
  var covered: (mapped: Int64, without: Int64) = (0, 0)
  /// The pairs that were rejected.
  var rejected: Set<[UInt8]> = []

  /// An entry that is offered for a value.
  public struct Suggestion: Sendable, Equatable {
    public let code: String
    public let label: String
    /// How near it is, from 0 to 100; nil where nobody knows.
    public let score: Int?

    public init(code: String, label: String, score: Int?) {
      self.code = code
      self.label = label
      self.score = score
    }
  }

  /// What is written into every row, and what is shown.
  public struct Terms: Sendable {
    /// Who decides: a compact IRI, for `author_id`, or a name, for `author_label`; empty where nobody says.
    public var author = ""
    /// Who has looked at the decisions besides, for `reviewer_id` or `reviewer_label`; empty where nobody has.
    public var reviewer = ""
    /// The day of the decisions, for `mapping_date`.
    public var date: Day?
    /// Whether values are shown that look like somebody's data.
    public var showsValues = false

    public init() {}
  }

  /// What undoing takes.
  enum Step {
    /// A row was added at the end, when there were so many columns.
    case row(place: Int, columns: Int)
    case skipped(place: Int)
  }

  /// Begins, or goes on with, the review of a mapping. `suggest` ranks entries of the list for a text.
  public init(
    of mapping: Mapping, values: ColumnValues, vocabulary: Vocabulary, terms: Terms,
    suggest: @escaping (String) -> [Suggestion]
  ) {
    self.mapping = mapping
    self.vocabulary = vocabulary
    self.terms = terms
    self.values = values.ranked
    self.suggest = suggest
    records = values.records
    prepare()
    var counts: [[UInt8]: Int64] = [:]
    for value in self.values { counts[Array(value.text.utf8)] = value.records }
    for row in mapping.rows {
      if row.isRejected { rejected.insert(MappingReview.key(row.value, row.object)) }
      let isOwn = row.object == Mapping.noTerm || row.object.hasPrefix(prefix + ":")
      if row.isApplied(acceptsCloseMatches: false) && isOwn {
        note(row.value, hasCode: row.object != Mapping.noTerm, counts[Array(row.value.utf8)] ?? 0)
      }
    }
    moveOn()
  }

  var prefix: String { vocabulary.about.entryName }

  static func key(_ value: String, _ object: String) -> [UInt8] { Array("\(value)\u{0}\(object)".utf8) }

  /// Gives a new mapping its columns and metadata, and an old one what it lacks of them.
  private mutating func prepare() {
    if mapping.columns.isEmpty {
      mapping.columns = [
        "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification", "subject_type",
      ]
    }
    if mapping.metadata.isEmpty {
      mapping.setMetadata("mapping_set_id", to: "urn:x-concord:mapping:\(vocabulary.name)")
      mapping.setMetadata("license", to: "https://w3id.org/sssom/license/unspecified")
      mapping.setMetadata("object_source", to: vocabulary.about.listURI)
      mapping.setMetadata("object_source_version", to: vocabulary.release.version)
    }
    mapping.declare([Mapping.Prefix(name: prefix, iri: vocabulary.about.uri(of: ""))])
    if terms.author.hasPrefix("orcid:") || terms.reviewer.hasPrefix("orcid:") {
      mapping.declare([Mapping.Prefix(name: "orcid", iri: "https://orcid.org/")])
    }
  }

  private mutating func note(_ value: String, hasCode: Bool, _ records: Int64) {
    let key = Array(value.utf8)
    if decisions[key] != nil { return }
    decisions[key] = hasCode
    if hasCode { covered.mapped += records } else { covered.without += records }
  }

  /// Goes to the next value that is not decided, from the present one on.
  private mutating func moveOn() {
    while place < values.count, decisions[Array(values[place].text.utf8)] != nil { place += 1 }
    if place < values.count { offers = offered(suggest(values[place].text)) }
  }

  /// What may be offered for the present value: what was rejected for it is not offered again.
  func offered(_ suggestions: [Suggestion]) -> [Suggestion] {
    let value = values[place].text
    return suggestions.filter { !rejected.contains(MappingReview.key(value, "\(prefix):\($0.code)")) }
  }

  /// Decides the present value by a row, and goes on.
  mutating func decide(_ predicate: String, _ code: String?, label: String) {
    let value = values[place]
    let object = code.map { "\(prefix):\($0)" } ?? Mapping.noTerm
    add(value.text, predicate, object, label, isRejected: false)
    note(value.text, hasCode: code != nil, value.records)
    moveOn()
  }

  /// Rejects a pair, and goes on asking about the value.
  mutating func reject(_ suggestion: Suggestion) {
    let value = values[place].text
    let object = "\(prefix):\(suggestion.code)"
    add(value, "skos:exactMatch", object, suggestion.label, isRejected: true)
    rejected.insert(MappingReview.key(value, object))
    offers.removeAll { $0.code == suggestion.code }
  }

  /// Leaves the present value for another time.
  mutating func skip() {
    steps.append(.skipped(place: place))
    place += 1
    moveOn()
  }

  private mutating func add(
    _ value: String, _ predicate: String, _ object: String, _ label: String, isRejected: Bool
  ) {
    steps.append(.row(place: place, columns: mapping.columns.count))
    let line = (mapping.rows.last?.line ?? 0) + 1
    mapping.rows.append(Mapping.Row(cells: [], line: line))
    let index = mapping.rows.count - 1
    // The order is that of columns added to a mapping that lacks them.
    let cells = [
      ("subject_label", value), ("predicate_id", predicate), ("predicate_modifier", isRejected ? "Not" : ""),
      ("object_id", object), ("object_label", label), ("mapping_justification", "semapv:ManualMappingCuration"),
      (MappingReview.slot("author", terms.author), terms.author),
      (MappingReview.slot("reviewer", terms.reviewer), terms.reviewer), ("subject_type", "rdfs literal"),
      ("mapping_date", terms.date?.description ?? ""),
    ]
    for (name, text) in cells { mapping.set(name, of: index, to: text) }
  }

  /// The slot for a person: a compact IRI says who it is, anything else is only a name.
  private static func slot(_ role: String, _ person: String) -> String {
    person.contains(":") && !person.contains(" ") ? "\(role)_id" : "\(role)_label"
  }

  /// Takes back the last step; false where there is none.
  mutating func undo() -> Bool {
    guard let step = steps.popLast() else { return false }
    switch step {
    case .skipped(let former): place = former
    case .row(let former, let columns):
      let row = mapping.rows.removeLast()
      mapping.columns.removeSubrange(columns...)
      place = former
      let value = values[place]
      if row.isRejected {
        rejected.remove(MappingReview.key(row.value, row.object))
      } else if let hadCode = decisions.removeValue(forKey: Array(value.text.utf8)) {
        if hadCode { covered.mapped -= value.records } else { covered.without -= value.records }
      }
    }
    offers = offered(suggest(values[place].text))
    return true
  }
}
