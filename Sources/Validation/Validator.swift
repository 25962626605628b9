public import CSV
public import Schemas
public import Vocabularies

/// Validates one file: takes its bytes in pieces of any size, and gives a report of every fault in it.
///
/// A validator does no I/O and knows no clock. What it reports does not depend on how the bytes were cut.
public struct Validator: ~Copyable {
  /// Makes a search for the entries of a list that a text may mean, the likeliest first.
  public typealias Suggester = @Sendable (Vocabulary) -> (_ text: Span<UInt8>) -> [Int]

  public struct Options: Sendable {
    /// The name under which the report lists the file.
    public var inputName: String
    /// The day as of which the file is judged.
    public var asAt: Day
    /// How many places each finding keeps.
    public var samples: Int
    /// Whether values that may say something about a person are shown.
    public var showsValues: Bool
    /// Whether it is counted how much the file holds of each month, channel and service.
    public var countsVolumes: Bool
    /// How entries are found that may be meant by a text that is no code.
    public var suggester: Suggester
    /// How many bytes are gathered before the encoding and the delimiter are settled.
    public var lookahead: Int
    /// What the council decided to submit as it is.
    public var waivers: Waivers?

    /// What stands between cells; nil lets the first line decide.
    public var delimiter: Delimiter?
    /// Whether keys are to be compared with those of other files, and so must be written alike in all of them.
    ///
    /// Nothing is then gathered before the encoding and the delimiter are settled: the first piece is to be as long as
    /// `lookahead` would be.
    public var comparesFiles = false

    public init(
      inputName: String, asAt: Day, samples: Int = 5, showsValues: Bool = false, lookahead: Int = Limits.preamble,
      countsVolumes: Bool = false, suggester: @escaping Suggester = Options.nearestByText, waivers: Waivers? = nil
    ) {
      self.inputName = inputName
      self.asAt = asAt
      self.samples = samples
      self.showsValues = showsValues
      self.countsVolumes = countsVolumes
      self.suggester = suggester
      self.lookahead = lookahead
      self.waivers = waivers
    }

    /// The three entries whose labels are nearest.
    public static let nearestByText: Suggester = { vocabulary in
      let entries = NearestEntries(vocabulary.release)
      return { text in entries.entries(near: text, limit: 3) }
    }
  }

  private let schemas: [Schema]
  let resources: Resources
  let options: Options
  var reader: Reader
  private var record = Record()
  var facts = FileFacts()
  var findings: Findings
  private var schema: Schema?
  var examiner: Examiner?
  var tally = Report.Records()
  private(set) var header: Header?
  var stopsBehindHeader = false
  /// How the lines end that were read in chunks.
  var endings = LineEndings()
  /// Checks that could not be made, beside those that the examiner knows of.
  var notChecked: [NotChecked] = []

  /// Makes ready to validate a file against the one of `schemas` that its header fits; where there is only one,
  /// against that, whatever the header.
  public init(schemas: [Schema], resources: Resources, options: Options) {
    self.schemas = schemas
    self.resources = resources
    self.options = options
    schema = schemas.count == 1 ? schemas[0] : nil
    findings = Findings(options)
    // A file that is shorter than what is gathered at first could not be divided, and its keys are those of parts.
    reader = Reader(delimiter: options.delimiter, lookahead: options.comparesFiles ? 1 : options.lookahead)
  }

  /// How many bytes the next piece is best to have at the least.
  public var appetite: Int { reader.appetite }

  /// Takes the next bytes of the file. Throws where the header fits none or several of the schemas.
  public mutating func read(_ bytes: Span<UInt8>) throws(SchemaMismatch) {
    if facts.isTooLong || facts.preamble?.otherFormat != nil {
      reader.skip(Int64(bytes.count))
      return
    }
    reader.feed(bytes)
    try takeRecords()
  }

  /// Says what the file is that is no table, as `a PDF document`, and how many bytes it has, none of which is read.
  public mutating func refuse(as nature: String, bytes: Int64) {
    var preamble = Preamble(of: [UInt8]().span)
    preamble.otherFormat = nature
    facts.preamble = preamble
    reader.skip(bytes)
  }

  /// Says that the file is at its end, and reports.
  public mutating func finish() throws(SchemaMismatch) -> Report {
    reader.finish()
    stopsBehindHeader = false
    if facts.preamble?.otherFormat == nil { try takeRecords() }
    facts.isUTF16Damaged = facts.isUTF16Damaged || reader.isUTF16Damaged
    endings.add(reader.endings, from: 0)
    facts.otherEndingLine = endings.firstOther
    findings.add(facts)
    examiner?.finish(into: &findings)
    findings.addFindingsOnWaivers()
    return makeReport()
  }

  mutating func takeRecords() throws(SchemaMismatch) {
    while true {
      switch reader.next(into: &record) {
      case .record:
        try take()
        if stopsBehindHeader && facts.hasHeader { return }
      case .tooLong:
        facts.isTooLong = true
        facts.preamble = reader.preamble
        return
      case .needsMore, .end, .otherFormat:
        facts.preamble = reader.preamble
        return
      }
    }
  }

  private mutating func take() throws(SchemaMismatch) {
    if !facts.hasHeader { return try takeHeader() }
    facts.records += 1
    if !facts.isHeaderUsable { return }
    var worst = examiner?.examine(record, number: facts.records, into: &findings)
    if let severity = examiner?.watch(record, number: facts.records, into: &findings) {
      worst = min(worst ?? severity, severity)
    }
    tally.count(worst)
  }

  private mutating func takeHeader() throws(SchemaMismatch) {
    let text = record.text
    if trimmedRange(text.span).isEmpty && record.count == 1 { return }
    facts.hasHeader = true
    facts.headerLine = record.line
    if self.schema == nil { self.schema = try SchemaMismatch.choose(among: schemas, for: record) }
    guard let schema = self.schema else { return }
    let header = Header(record, schema: schema)
    self.header = header
    Examiner.examine(header: record, into: &findings)
    findings.addColumns(header.slotNames)
    for (index, rule) in Rule.all.enumerated() {
      for case .header(let check) in rule.checks { add(check(header), of: rule, at: index) }
    }
    if header.isAbsent { return }
    facts.isHeaderUsable = true
    let plan = Plan(
      header: header, schema: schema, delimiter: reader.preamble?.delimiter ?? .comma, resources: resources,
      options: options)
    examiner = Examiner(plan: plan, options: options)
  }

  private mutating func add(_ breaches: [Breach], of rule: Rule, at index: Int) {
    for breach in breaches {
      let place = breach.line
      let sample = Sample(line: place, column: breach.column, suggestions: breach.suggestions)
      let severity = breach.severity ?? rule.severity
      if let field = breach.field {
        let isWaived = findings.waive(
          index, severity, field: field, detail: breach.detail, { .file }, sample: { sample })
        if !isWaived { findings.add(index, severity, field: field, detail: breach.detail) { sample } }
      } else {
        let column = breach.column
        if findings.waive(index, severity, column: column, detail: breach.detail, { .file }, sample: { sample }) {
          continue
        }
        findings.add(index, severity, column: breach.column, detail: breach.detail) { sample }
      }
    }
  }

  private func makeReport() -> Report {
    var notChecked = examiner.map { $0.plan.notChecked + $0.sortedNotChecked } ?? []
    notChecked += self.notChecked + facts.checksNotMade
    let asAt = options.asAt
    let schema = schema
    let message = { (rule: Rule, field: String?, detail: String?) -> String in
      Texts.message(rule, field: field, detail: detail, schema: schema, asAt: asAt)
    }
    let sources = schema.map { Report.sources(of: $0, in: resources) } ?? []
    var report = Report(
      input: Report.Input(
        name: options.inputName, bytes: reader.byteCount, records: facts.records, encoding: encoding,
        delimiter: facts.preamble?.otherFormat == nil ? facts.preamble?.delimiter.text : nil),
      asAt: asAt, schema: schema.map { Report.Source(name: $0.name, version: $0.version, sha256: $0.sha256) },
      vocabularies: sources, columns: header.map { columns($0) } ?? [], records: tally,
      findings: findings.sorted(message: message), notChecked: notChecked, waived: findings.waived(message: message))
    report.give(examiner?.volumes?.sum)
    return report
  }

  private var encoding: String? {
    guard let preamble = facts.preamble, preamble.otherFormat == nil else { return nil }
    if preamble.encoding.isUTF16 { return preamble.encoding.rawValue }
    return reader.hasBytesOutsideUTF8 ? TextEncoding.windows1252.rawValue : TextEncoding.utf8.rawValue
  }

  func columns(_ header: Header) -> [Report.Column] {
    header.names.indices.map { index in
      Report.Column(
        index: index, header: header.shownText(index),
        field: header.fields[index].map { header.schema.fields[$0].name })
    }
  }
}

extension FileFacts {
  /// The checks that could not be made because the records were not looked at.
  var checksNotMade: [NotChecked] {
    guard let reason = reasonNotRead else { return [] }
    return Rule.all.filter { $0.looksAtRecords }.map { NotChecked(rule: $0.name, field: nil, reason: reason) }
  }

  /// Why the records were not looked at, where they were not.
  private var reasonNotRead: String? {
    if preamble?.otherFormat != nil { return words.noTable }
    if isTooLong { return words.lineTooLong }
    if hasHeader && !isHeaderUsable { return words.noHeader }
    return nil
  }
}

extension Rule {
  /// Whether the rule looks at anything beyond the header.
  fileprivate var looksAtRecords: Bool {
    checks.contains { check in
      switch check {
      case .record, .cell, .row, .records: true
      case .file, .header, .waiver: false
      }
    }
  }
}
