/// A requirement on a file: its name, its documentation, and the function that finds its breaches.
///
/// A rule is named for what is wrong, in kebab-case, and never renamed. Each stands in a file of its own under
/// `Rules/` and on one line of ``all``.
public struct Rule: Sendable {
  public let name: String
  public let severity: Severity
  public let dimension: Dimension
  /// Who can put a breach right.
  public let actor: Actor
  /// Whether a waiver can take a breach out of the report. Not where the file cannot be read as it is meant, its
  /// records cannot be told apart, or somebody's data would be given away.
  public let isWaivable: Bool
  /// The version of Concord that first had the rule.
  public let since: String
  /// What is wrong, in one sentence.
  public let summary: String
  /// Why it matters and what exactly is found.
  public let explanation: String
  /// What a finding says, with `{field}`, `{detail}`, `{limit}`, `{vocabulary}` and `{as_at}` to be filled in.
  public let message: String
  /// What to do about it.
  public let remedy: String
  /// An example that breaks the rule.
  public let bad: Example
  /// An example that comes close and does not break it.
  public let good: Example
  let checks: [Check]
  let suggest: Suggest

  /// Finds entries to offer for a cell that breaks the rule.
  typealias Suggest = @Sendable (_ text: Span<UInt8>, _ column: Column) -> [SuggestedCode]

  init(
    _ name: String, _ severity: Severity, _ dimension: Dimension, by actor: Actor, since: String = "0.1.0",
    isWaivable: Bool = true,
    summary: String, explanation: String, message: String, remedy: String, bad: Example, good: Example,
    suggest: @escaping Suggest = { _, _ in [] }, _ checks: Check...
  ) {
    self.name = name
    self.severity = severity
    self.dimension = dimension
    self.actor = actor
    self.since = since
    self.isWaivable = isWaivable
    self.summary = summary
    self.explanation = explanation
    self.message = message
    self.remedy = remedy
    self.bad = bad
    self.good = good
    self.suggest = suggest
    self.checks = checks
  }
}

/// A function that finds breaches of a rule, by what it looks at. The order of the cases is the order of the checks.
enum Check: Sendable {
  /// Looks at what is known of the file when it has been read.
  case file(@Sendable (FileFacts) -> Breach?)
  /// Looks at the header.
  case header(@Sendable (Header) -> [Breach])
  /// Looks at a record as it was read.
  case record(@Sendable (RecordFacts) -> Verdict)
  /// Looks at the cells of the columns that the first function picks.
  case cell(@Sendable (Column) -> Bool, @Sendable (_ text: Span<UInt8>, _ cell: Cell) -> Verdict)
  /// Looks at a whole record whose cells were looked at; names the field at fault, if there is one.
  case row(@Sendable (Row, Plan) -> RowBreach?)
  /// Looks at each record with those before it in mind.
  case records(@Sendable (Plan) -> Watcher?)
  /// Looks at each waiver that goes along with the file, when all else is known.
  case waiver(@Sendable (WaiverFacts) -> Bool)
}

/// What a check says of a record or a cell.
enum Verdict: Equatable {
  case fine
  case breach
  /// A breach, less or more grave than the rule's own severity.
  case breachAs(Severity)

  /// How grave the breach is; nil where there is none.
  func severity(_ ordinary: Severity) -> Severity? {
    switch self {
    case .fine: nil
    case .breach: ordinary
    case .breachAs(let severity): severity
    }
  }
}

/// A breach found in the file as a whole or in its header.
struct Breach {
  /// The line, where there is one.
  var line: Int64?
  /// The index of the column in the file, where there is one.
  var column: Int?
  /// The field at fault, where there is one.
  var field: String?
  /// What to put for `{detail}` in the message.
  var detail: String?
  var severity: Severity?
  var suggestions: [SuggestedCode] = []
}

/// A breach found across the fields of a record.
struct RowBreach {
  /// The field at fault, where there is one.
  var field: Int?
}

/// An entry, or a column, that may be what was meant.
public struct SuggestedCode: Equatable, Sendable {
  /// The code to use, or the header to rename.
  public let code: String
  /// What it is called.
  public let label: String

  public init(code: String, label: String) {
    self.code = code
    self.label = label
  }
}

/// A piece of a file that shows a rule at work. Examples are executed by tests.
public enum Example: Sendable {
  /// The example record of a schema, with another value in one of its fields.
  case cell(_ field: String, _ value: String, schema: String = "service-transactions")
  /// The example record of a schema, several fields changed.
  case cells(_ values: [(field: String, value: String)], schema: String = "service-transactions")
  /// Records made from the example record of a schema by changing fields, one behind the other.
  case records(_ records: [[(field: String, value: String)]], schema: String = "service-transactions")
  /// The header of a schema, changed, and its example record.
  case header(_ change: HeaderChange, schema: String = "service-transactions")
  /// A whole file; `{header}` and `{record}` stand for those of the schema.
  case file(_ bytes: [UInt8], schema: String = "service-transactions")
  /// The example record of a schema, with another value in one of its fields, and the waiver file that goes along.
  case waived(_ field: String, _ value: String, by: String, schema: String = "service-transactions")

  /// A change to a header.
  public enum HeaderChange: Sendable {
    case rename(_ field: String, to: String)
    case append(_ name: String, value: String)
  }
}
