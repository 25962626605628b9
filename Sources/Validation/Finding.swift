/// One breach of one rule in one field, however often it occurs.
public struct Finding: Sendable {
  public let rule: Rule
  public let severity: Severity
  /// The field at fault; for a column that is in no field, its header; nil where no field is.
  public let field: String?
  /// How often it occurs: exact, whatever the number of samples.
  public var count: Int64
  /// What is wrong, as a sentence without its values.
  public var message: String
  /// The first places where it occurs.
  public var samples: [Sample]

  /// A finding as it was reported elsewhere.
  public init(rule: Rule, severity: Severity, field: String?, count: Int64, message: String, samples: [Sample]) {
    self.rule = rule
    self.severity = severity
    self.field = field
    self.count = count
    self.message = message
    self.samples = samples
  }

  /// Whether reports list it first: the gravest first, then the most frequent, then by rule and field.
  func precedes(_ other: Finding) -> Bool {
    if severity != other.severity { return severity < other.severity }
    if count != other.count { return count > other.count }
    if rule.name != other.rule.name { return rule.name < other.rule.name }
    return (field ?? "") < (other.field ?? "")
  }
}

/// One place where a finding occurs.
public struct Sample: Sendable, Equatable {
  /// The physical line on which the record starts, counted from 1; nil for the file as a whole.
  public var line: Int64?
  /// The data record, counted from 1; nil outside them.
  public var record: Int64?
  /// The index of the column, where there is one.
  public var column: Int?
  /// The row of the sheet that the record is; nil where records are counted as rows.
  public var row: Int64?
  /// The record's key, where it may be shown.
  public var key: String?
  /// The cell's text, where it may be shown.
  public var value: String?
  public var suggestions: [SuggestedCode] = []

  /// A place of which as much is known as is given.
  public init(
    line: Int64? = nil, record: Int64? = nil, column: Int? = nil, key: String? = nil, value: String? = nil,
    suggestions: [SuggestedCode] = []
  ) {
    self.line = line
    self.record = record
    self.column = column
    self.key = key
    self.value = value
    self.suggestions = suggestions
  }
}
