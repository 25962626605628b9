public import CSV
import Schemas
public import Vocabularies

/// What all shards of a file have in common: how it is validated, and what its header says.
///
/// A shard is a part of a file, cut between records, that is validated by itself. What the shards of a file came to
/// is added up by ``ShardMerge``, to the report that the whole file has.
public struct ShardFrame: Sendable {
  public let asAt: Day
  /// How many places each finding keeps.
  public let samples: Int
  public let showsValues: Bool
  public let schema: Report.Source
  public let vocabularies: [Report.Source]
  public let columns: [Report.Column]
  public let header: HeaderFacts
  /// What is wrong with the header.
  public let findings: [Finding]
  /// What cannot be checked, whatever the records are.
  public let notChecked: [NotChecked]
  /// The rules that ask for texts to be unique, in the order in which they hide one another.
  public let uniqueness: [AcrossRule]
  /// The rule that asks for all months to be there, where the schema has it.
  public let periods: AcrossRule?

  /// Puts together what was known of a file elsewhere.
  public init(
    asAt: Day, samples: Int, showsValues: Bool, schema: Report.Source, vocabularies: [Report.Source],
    columns: [Report.Column], header: HeaderFacts, findings: [Finding], notChecked: [NotChecked],
    uniqueness: [AcrossRule], periods: AcrossRule?
  ) {
    self.asAt = asAt
    self.samples = samples
    self.showsValues = showsValues
    self.schema = schema
    self.vocabularies = vocabularies
    self.columns = columns
    self.header = header
    self.findings = findings
    self.notChecked = notChecked
    self.uniqueness = uniqueness
    self.periods = periods
  }

  /// The first lines of a file, up to the end of its header.
  public struct HeaderFacts: Sendable {
    /// The names of the columns, in a form that shows nobody's data.
    public var fingerprint: Fingerprint
    public var bytes: Int64
    /// The line of the header.
    public var line: Int64
    /// The line behind it.
    public var nextLine: Int64
    public var endings: LineEndings
    public var delimiter: Delimiter
    public var hasByteOrderMark: Bool
    public var hasSeparatorLine: Bool
    public var hasBytesOutsideUTF8: Bool

    /// What was known of a header elsewhere.
    public init(
      fingerprint: Fingerprint, bytes: Int64, line: Int64, nextLine: Int64, endings: LineEndings,
      delimiter: Delimiter, hasByteOrderMark: Bool, hasSeparatorLine: Bool, hasBytesOutsideUTF8: Bool
    ) {
      self.fingerprint = fingerprint
      self.bytes = bytes
      self.line = line
      self.nextLine = nextLine
      self.endings = endings
      self.delimiter = delimiter
      self.hasByteOrderMark = hasByteOrderMark
      self.hasSeparatorLine = hasSeparatorLine
      self.hasBytesOutsideUTF8 = hasBytesOutsideUTF8
    }
  }

  /// A rule across records, as its findings name it.
  public struct AcrossRule: Sendable {
    public let rule: Rule
    public let field: String?
    /// The index of the column, where there is one.
    public let column: Int?
    public let message: String
    /// Whether the key and the value of a record may be shown with it.
    public let isShown: Bool

    /// A rule as it was known elsewhere.
    public init(rule: Rule, field: String?, column: Int?, message: String, isShown: Bool) {
      self.rule = rule
      self.field = field
      self.column = column
      self.message = message
      self.isShown = isShown
    }
  }
}
