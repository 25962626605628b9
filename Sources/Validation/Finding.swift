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
}

/// One place where a finding occurs.
public struct Sample: Sendable, Equatable {
  /// The physical line on which the record starts, counted from 1; nil for the file as a whole.
  public var line: Int64?
  /// The data record, counted from 1; nil outside them.
  public var record: Int64?
  /// The index of the column, where there is one.
  public var column: Int?
  /// The record's key, where it may be shown.
  public var key: String?
  /// The cell's text, where it may be shown.
  public var value: String?
  public var suggestions: [Suggestion] = []
}
