public import Conversion
public import Validation
public import Vocabularies

/// What is wrong with a mapping: in itself, by the lists that it maps to, and for a file that it is to be used on.
public struct MappingCheck: Sendable {
  /// The name of the mapping's file.
  public let file: String
  /// How many rows were read.
  public let rows: Int
  /// The lists that it was held to.
  public let lists: [Vocabulary]
  /// The day on which codes were to be in force; nil where that is the date of each list's release.
  public let asAt: Day?
  /// What was found, the gravest first.
  public let findings: [MappingFinding]
  /// How much of a file it covers; nil where it was held against none.
  public let coverage: Coverage?

  /// How much of a file a mapping covers.
  public struct Coverage: Sendable, Equatable {
    /// How many records the file has, those without a value included.
    public let records: Int64
    /// How many of them have no value in the columns.
    public let blank: Int64
    /// How many have a value that is mapped, be it to a code or to none.
    public let mapped: Int64
  }

  /// A list, and what its entries were called before.
  public struct List: Sendable {
    public let vocabulary: Vocabulary
    /// Former labels by notation, beyond those among the alternative labels.
    public let formerLabels: [String: [String]]

    public init(_ vocabulary: Vocabulary, formerLabels: [String: [String]] = [:]) {
      self.vocabulary = vocabulary
      self.formerLabels = formerLabels
    }

    var prefix: String { vocabulary.about.entryName }
    var iri: String { vocabulary.about.uri(of: "") }
  }

  /// Checks a mapping that was read with `faults`.
  ///
  /// `asAt` is the day on which its codes are to be in force. Rows that map to anything but `lists` are not judged
  /// further. Values that look personal are withheld from messages unless `showsValues`. Takes time in proportion to
  /// the rows, and to the values of the file.
  public init(
    _ mapping: Mapping, file: String, faults: [MappingFault], lists: [List], asAt: Day?, showsValues: Bool = false,
    against values: ColumnValues? = nil
  ) {
    self.file = file
    self.lists = lists.map { $0.vocabulary }
    self.asAt = asAt
    rows = mapping.rows.count
    var examiner = MappingExaminer(mapping, lists: lists, asAt: asAt, showsValues: showsValues)
    for fault in faults {
      guard let rule = MappingRule(named: fault.kind.rawValue) else { continue }
      examiner.findings.add(rule, line: fault.line, count: Int64(fault.count), fault.message)
    }
    examiner.examineRows()
    examiner.examineValues()
    coverage = values.map { examiner.examine(against: $0) }
    findings = examiner.findings.all
  }

  /// How many breaches there are of a severity.
  public func count(_ severity: Severity) -> Int64 {
    findings.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }

  /// Whether nothing has to be put right.
  public var isFit: Bool { count(.error) == 0 }
}

/// Looks at a mapping, row by row and value by value.
struct MappingExaminer {
  let mapping: Mapping
  let lists: [MappingCheck.List]
  let asAt: Day?
  let showsValues: Bool
  var findings = MappingFindings()
  /// The prefixes that were reported, with the first line and how many rows have each.
  var undeclared: [(prefix: String, line: Int64, rows: Int64)] = []
  var labels: [String: LabelTable] = [:]
  /// What the curie_map declares, and what need not be declared.
  let prefixes: [String: Mapping.Prefix]

  init(_ mapping: Mapping, lists: [MappingCheck.List], asAt: Day?, showsValues: Bool) {
    self.mapping = mapping
    let named = (mapping.prefixes + Mapping.builtInPrefixes).map { ($0.name, $0) }
    prefixes = Dictionary(named) { first, _ in first }
    self.lists = lists
    self.asAt = asAt
    self.showsValues = showsValues
  }

  func shown(_ row: Mapping.Row) -> String { Publishing.shown(row.value, showsValues: showsValues) }

  /// The list whose entries have this prefix.
  func list(_ prefix: Substring) -> MappingCheck.List? { lists.first { $0.prefix == prefix } }

  /// Whether converting applies the row: to one of the lists, or to say that there is no code.
  func isApplied(_ row: Mapping.Row) -> Bool {
    guard row.isApplied(acceptsCloseMatches: false) else { return false }
    return row.object == Mapping.noTerm || list(row.object.prefix { $0 != ":" }) != nil
  }

  /// Looks at each row by itself.
  mutating func examineRows() {
    let places = Places(mapping)
    var unreviewed: (line: Int64, rows: Int64) = (0, 0)
    if places.justification == nil, let first = mapping.rows.first {
      let message = words.mappings.noJustifications
      findings.add(.missingJustification, line: first.line, count: Int64(mapping.rows.count), message)
    }
    for row in mapping.rows {
      if !row.isLiteral {
        findings.add(.subjectNotLiteral, line: row.line, words.mappings.subjectIsNoLiteral)
      }
      examineForm(row, places)
      examineTarget(row, label: mapping.cell(row, places.label))
      let hasReviewer = places.reviewers.contains { !mapping.cell(row, $0).isEmpty }
      if !hasReviewer && isApplied(row) {
        unreviewed = (unreviewed.rows == 0 ? row.line : unreviewed.line, unreviewed.rows + 1)
      }
    }
    if unreviewed.rows > 0 {
      let total = mapping.rows.count { isApplied($0) }
      let message = words.mappings.unreviewed(unreviewed.rows, of: total)
      findings.add(.unreviewedRows, line: unreviewed.line, count: unreviewed.rows, message)
    }
    for (prefix, line, rows) in undeclared {
      findings.add(.undeclaredPrefix, line: line, words.mappings.undeclared(prefix, rows: rows))
    }
  }

  /// Where the columns stand that rows are judged by.
  struct Places {
    let label, modifier, justification, confidence: Int?
    let dates: [(name: String, column: Int)]
    let reviewers: [Int]

    init(_ mapping: Mapping) {
      label = mapping.column("object_label")
      modifier = mapping.column("predicate_modifier")
      justification = mapping.column("mapping_justification")
      confidence = mapping.column("confidence")
      dates = ["mapping_date", "publication_date", "review_date"].compactMap { name in
        mapping.column(name).map { (name, $0) }
      }
      reviewers = ["reviewer_id", "reviewer_label"].compactMap { mapping.column($0) }
    }
  }

  private mutating func examineForm(_ row: Mapping.Row, _ places: Places) {
    if row.isLiteral && row.value.utf8.isEmpty {
      findings.add(.emptySubject, line: row.line, words.mappings.isEmpty("subject_label"))
    } else if row.isLiteral && (row.value.utf8.first == 0x20 || row.value.utf8.last == 0x20) {
      findings.add(.spacesAroundSubject, line: row.line, words.mappings.spaces(shown(row)))
    }
    examinePredicate(row)
    let modifier = mapping.cell(row, places.modifier)
    if modifier != "" && modifier != "Not" {
      findings.add(.unknownModifier, line: row.line, words.mappings.holds("predicate_modifier", modifier))
    }
    if places.justification != nil && mapping.cell(row, places.justification).isEmpty {
      findings.add(.missingJustification, line: row.line, words.mappings.isEmpty("mapping_justification"))
    }
    let confidence = mapping.cell(row, places.confidence)
    if !confidence.isEmpty && !(Double(confidence).map { (0...1).contains($0) } ?? false) {
      findings.add(.invalidConfidence, line: row.line, words.mappings.holds("confidence", confidence))
    }
    for (name, column) in places.dates {
      let date = mapping.cell(row, column)
      if !date.isEmpty && Day(date) == nil {
        findings.add(.invalidMappingDate, line: row.line, words.mappings.holds(name, date))
      }
    }
  }

  private mutating func examinePredicate(_ row: Mapping.Row) {
    switch row.predicate {
    case "": findings.add(.missingPredicate, line: row.line, words.mappings.isEmpty("predicate_id"))
    case "skos:exactMatch", "skos:broadMatch": break
    case "skos:closeMatch", "skos:narrowMatch", "skos:relatedMatch":
      if row.isRejected { return }
      findings.add(.neverAppliedRow, line: row.line, words.mappings.neverApplied(row.predicate))
    default: findings.add(.unknownPredicate, line: row.line, words.mappings.unknownPredicate(row.predicate))
    }
  }
}
