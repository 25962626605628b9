import CSV
import Schemas
public import Vocabularies

/// What validating a file came to.
public struct Report: Sendable {
  public enum Verdict: String, Sendable {
    case valid
    case invalid
    /// No error was found, but something could not be checked.
    case notFullyChecked = "not-fully-checked"
  }

  public struct Input: Sendable {
    public var name: String
    public var bytes: Int64
    public var records: Int64
    /// Nil where the file is not a table.
    public var encoding: String?
    public var delimiter: String?
    /// The SHA-256 of the file, where somebody computed it.
    public var sha256: String?
    /// The sheet of a workbook that was read. Lines are then rows of the sheet, and cells its own.
    public var sheet: String?
    /// What a person should know of how the file was read, as sentences.
    public var notes: [String] = []

    /// A file of which so much is known.
    public init(
      name: String, bytes: Int64, records: Int64, encoding: String?, delimiter: String?, sha256: String? = nil
    ) {
      self.name = name
      self.bytes = bytes
      self.records = records
      self.encoding = encoding
      self.delimiter = delimiter
      self.sha256 = sha256
    }
  }

  /// A schema or list that the file was held to.
  public struct Source: Sendable {
    public let name: String
    public let version: String
    public let sha256: String

    /// A schema or list by its name.
    public init(name: String, version: String, sha256: String) {
      self.name = name
      self.version = version
      self.sha256 = sha256
    }
  }

  public struct Column: Sendable {
    public let index: Int
    /// Nil where the text may be somebody's data rather than a header.
    public let header: String?
    public let field: String?

    /// A column and the field it has.
    public init(index: Int, header: String?, field: String?) {
      self.index = index
      self.header = header
      self.field = field
    }
  }

  /// How many records are how well off. A record with nothing worse than info is clean.
  public struct Records: Sendable {
    public var clean: Int64 = 0
    public var withErrors: Int64 = 0
    public var withWarningsOnly: Int64 = 0

    /// No records, or as many as are given.
    public init(clean: Int64 = 0, withErrors: Int64 = 0, withWarningsOnly: Int64 = 0) {
      self.clean = clean
      self.withErrors = withErrors
      self.withWarningsOnly = withWarningsOnly
    }

    mutating func count(_ worst: Severity?) { add(1, of: Records.note(worst)) }

    /// How well off a record is, in a byte: 0 clean, 1 warnings only, 2 errors.
    static func note(_ worst: Severity?) -> UInt8 {
      switch worst {
      case .error: 2
      case .warning: 1
      case .info, nil: 0
      }
    }

    /// Counts records that are so well off; a negative count takes them back.
    mutating func add(_ count: Int64, of note: UInt8) {
      switch note {
      case 2: withErrors += count
      case 1: withWarningsOnly += count
      default: clean += count
      }
    }

    /// Counts records anew that had been so well off before a breach of this severity was found in each.
    mutating func lower(_ count: Int64, from note: UInt8, by severity: Severity) {
      add(-count, of: note)
      add(count, of: max(note, Records.note(severity)))
    }

    mutating func add(_ other: Records) {
      clean += other.clean
      withErrors += other.withErrors
      withWarningsOnly += other.withWarningsOnly
    }
  }

  public var input: Input
  public let asAt: Day
  public let schema: Source?
  public let vocabularies: [Source]
  public var columns: [Column]
  public let records: Records
  public var findings: [Finding]
  public let notChecked: [NotChecked]
  /// How much the file counts, by month, channel and service; nil where nobody counted it.
  public var volumes: Volumes?
  /// What was found and waived, counted in nothing else; nil where no waiver file went along with the file.
  public var waived: [WaivedFinding]?

  /// A report of what was found.
  public init(
    input: Input, asAt: Day, schema: Source?, vocabularies: [Source], columns: [Column], records: Records,
    findings: [Finding], notChecked: [NotChecked], volumes: Volumes? = nil,
    waived: [WaivedFinding]? = nil
  ) {
    self.input = input
    self.asAt = asAt
    self.schema = schema
    self.vocabularies = vocabularies
    self.columns = columns
    self.records = records
    self.findings = findings
    self.notChecked = notChecked
    self.volumes = volumes
    self.waived = waived
  }

  /// How many breaches of this severity there are.
  public func count(_ severity: Severity) -> Int64 {
    findings.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }

  /// How many breaches of this severity are waived.
  public func waivedCount(_ severity: Severity) -> Int64 {
    (waived ?? []).reduce(0) { $0 + ($1.finding.severity == severity ? $1.finding.count : 0) }
  }

  /// Invalid with any error; valid only where everything was checked.
  public var verdict: Verdict {
    if findings.contains(where: { $0.severity == .error }) { return .invalid }
    return notChecked.isEmpty ? .valid : .notFullyChecked
  }

  /// The lists that a schema's fields name, in the order of the fields.
  static func sources(of schema: Schema, in resources: Resources) -> [Source] {
    var sources: [Source] = []
    for field in schema.fields {
      guard case .code(let name, _) = field.type, !sources.contains(where: { $0.name == name }),
        let release = resources.vocabularies[name]?.release
      else { continue }
      sources.append(Source(name: name, version: release.version, sha256: release.sha256))
    }
    return sources
  }
}
