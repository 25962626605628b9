import CSV
import Schemas
import Vocabularies

/// One column of the file, with everything that judging its cells takes.
final class Column {
  /// Where it stands in the file, from 0.
  let index: Int
  let header: String
  /// The index of its field in the schema; nil for a column that is in no field.
  let fieldIndex: Int?
  let field: Field?
  /// What its cells are read as.
  let form: Form
  /// The field that its codes are judged on, if any.
  let judgedOn: Int?
  /// The list that its codes come from.
  let vocabulary: Vocabulary?
  /// The columns that are read before its cells are judged, a bit each; itself too.
  var columnsToRead: UInt64 = 0
  /// The cell rules that apply to it, in order.
  private(set) var rules: [CellRule] = []

  /// Every label of its list; made when the first cell needs it.
  private(set) lazy var labels: LabelTable? = vocabulary.map { LabelTable($0.release) }
  /// The search for entries that may be meant; made when the first cell needs it.
  private lazy var search = vocabulary.map { suggester($0) }
  private let suggester: Validator.Suggester

  init(
    index: Int, header: String, fieldIndex: Int?, field: Field?, vocabulary: Vocabulary?, isDuplicate: Bool,
    suggester: @escaping Validator.Suggester
  ) {
    self.index = index
    self.header = header
    self.fieldIndex = fieldIndex
    self.field = field
    form = Form(field?.type)
    if case .code(_, let field) = field?.type { judgedOn = field } else { judgedOn = nil }
    self.vocabulary = vocabulary
    self.suggester = suggester
    rules = isDuplicate ? [] : CellRule.all(for: self)
  }

  /// Whether the cells hold whatever a person typed: free text, or a column of no field.
  var isFreeText: Bool { field?.type.isFreeText ?? true }

  /// Whether the cells may say something about a person.
  var isPersonal: Bool { field?.isPersonal ?? true }

  /// Whether it is one of these columns, a bit each; those that there are no bits for always are.
  func isAmong(_ columns: UInt64) -> Bool { index >= Sheet.mostColumns || columns >> UInt64(index) & 1 == 1 }

  var isDate: Bool { field?.type == .date }
  var isMonth: Bool { field?.type == .month }

  var isNumber: Bool {
    if case .number = field?.type { return true }
    return field?.type == .integer
  }

  /// Whether the cells are codes, of a vocabulary or of a profile scheme.
  var isCode: Bool {
    switch field?.type {
    case .code, .member: true
    default: false
    }
  }

  /// The entries near to a text that is no code.
  func nearestEntries(_ text: Span<UInt8>) -> [SuggestedCode] {
    search.map { suggestions($0(text)) } ?? []
  }

  /// Entries as suggestions.
  func suggestions(_ entries: [Int]) -> [SuggestedCode] {
    guard let release = vocabulary?.release else { return [] }
    return entries.map { SuggestedCode(code: release.notation($0), label: release.label($0)) }
  }
}

/// What a cell is read as: the type of a field, without what only some types have.
enum Form {
  case text, code, date, month, postcode, uprn
  case number(decimals: Int)
  /// Digits alone: a whole number counts things, and so has no sign.
  case integer

  init(_ type: FieldType?) {
    switch type {
    case .code: self = .code
    case .date: self = .date
    case .month: self = .month
    case .number(let decimals): self = .number(decimals: decimals)
    case .integer: self = .integer
    case .postcode: self = .postcode
    case .uprn: self = .uprn
    case .text, .member, nil: self = .text
    }
  }
}

/// A cell check taken out of its rule, with the rule's place in the catalogue.
struct CellRule: Sendable {
  let rule: Int
  let severity: Severity
  let check: @Sendable (_ text: Span<UInt8>, _ cell: Cell) -> Verdict

  /// The cell checks that apply to a column, in the order of the catalogue.
  static func all(for column: Column) -> [CellRule] {
    Rule.all.enumerated().flatMap { index, rule in
      rule.checks.compactMap { check in
        guard case .cell(let applies, let body) = check, applies(column) else { return nil }
        return CellRule(rule: index, severity: rule.severity, check: body)
      }
    }
  }
}
