import CSV
import Schemas
public import Vocabularies

/// How the records of one file are judged: its columns tied to fields, lists and rules, once for all of them.
final class Plan {
  let schema: Schema
  let header: Header
  let asAt: Day
  let delimiter: Delimiter
  /// Whether keys are to be compared with those of other files.
  let comparesFiles: Bool
  /// The columns, as they stand in the file.
  let columns: [Column]
  /// The column of each field, where the file has it.
  let columnOfField: [Int?]
  /// The pairs of codes that relationships tie together.
  let ties: [Tie]
  /// The columns whose codes belong to a profile scheme.
  let members: [Member]
  /// The columns that rules across fields look at, a bit each.
  private(set) var rowColumns: UInt64 = 0
  /// What cannot be checked in this file, known before a record was read.
  private(set) var notChecked: [NotChecked] = []

  /// Two fields, and for each entry of the first one's list the entries of the second's that go with it.
  struct Tie {
    let from: Int
    let to: Int
    /// Empty for an entry of which no pair is known.
    let allowed: [[Int]]
  }

  /// A column with group or type codes, and the codes of each entry of the list of schemes.
  struct Member {
    let column: Int
    let scheme: Int
    let level: MemberLevel
    let within: Int?
    let codes: [MemberCodes?]
  }

  init(
    header: Header, schema: Schema, delimiter: Delimiter, resources: Resources, options: Validator.Options
  ) {
    self.header = header
    self.delimiter = delimiter
    self.schema = schema
    asAt = options.asAt
    comparesFiles = options.comparesFiles
    let suggester = options.suggester
    var columns: [Column] = []
    var columnOfField = [Int?](repeating: nil, count: schema.fields.count)
    for (index, field) in header.fields.enumerated() {
      let definition = field.map { schema.fields[$0] }
      var vocabulary: Vocabulary?
      if case .code(let name, _) = definition?.type { vocabulary = resources.vocabularies[name] }
      let isDuplicate = field == nil && schema.field(named: header.names[index]) != nil
      if let field { columnOfField[field] = index }
      columns.append(
        Column(
          index: index, header: header.names[index], fieldIndex: field, field: definition, vocabulary: vocabulary,
          isDuplicate: isDuplicate, suggester: suggester))
    }
    self.columns = columns
    self.columnOfField = columnOfField
    members = columns.compactMap { Plan.member($0, schema, resources) }
    ties = schema.ties.compactMap { Plan.tie($0, schema, columnOfField, resources) }
    noteWhatIsMissing(resources)
    noteRowColumns()
    for column in columns { column.columnsToRead = columnsToRead(for: column) }
  }

  /// The columns whose cells have to be read before the cell of a column can be judged, itself included.
  private func columnsToRead(for column: Column) -> UInt64 {
    var fields = [column.fieldIndex]
    switch column.field?.type {
    case .code(_, let judgedOn): fields.append(judgedOn)
    case .member(let scheme, _, let within): fields += [scheme, within]
    default: break
    }
    return bits(fields.compactMap { $0 })
  }

  private func noteRowColumns() {
    for fields in schema.atLeastOne { rowColumns |= bits(fields) }
    for tie in ties { rowColumns |= bits([tie.from, tie.to]) }
    for member in members {
      rowColumns |= columnsToRead(for: columns[member.column])
    }
  }

  private func bits(_ fields: [Int]) -> UInt64 {
    var bits: UInt64 = 0
    for field in fields {
      if let column = columnOfField[field] { bits |= 1 << UInt64(column) }
    }
    return bits
  }

  private static func member(_ column: Column, _ schema: Schema, _ resources: Resources) -> Member? {
    guard case .member(let scheme, let level, let within) = column.field?.type,
      case .code(let name, _) = schema.fields[scheme].type, let release = resources.vocabularies[name]?.release
    else { return nil }
    let codes = (0..<release.count).map { entry in
      MemberCodes(
        groups: release.cell(entry, column: "groups") ?? "", types: release.cell(entry, column: "types") ?? "",
        form: release.cell(entry, column: "type_form") ?? "?")
    }
    return Member(column: column.index, scheme: scheme, level: level, within: within, codes: codes)
  }

  private static func tie(
    _ tie: Schema.Tie, _ schema: Schema, _ columnOfField: [Int?], _ resources: Resources
  ) -> Tie? {
    guard columnOfField[tie.from] != nil, columnOfField[tie.to] != nil,
      case .code(let from, _) = schema.fields[tie.from].type, case .code(let to, _) = schema.fields[tie.to].type,
      let first = resources.vocabularies[from]?.release, let second = resources.vocabularies[to]?.release,
      let relationship = resources.relationships[tie.relationship]
    else { return nil }
    let allowed = (0..<first.count).map { entry in
      relationship.targets(of: first.notation(entry)).compactMap { second.index(of: $0) }
    }
    return Tie(from: tie.from, to: tie.to, allowed: allowed)
  }

  private func noteWhatIsMissing(_ resources: Resources) {
    for missing in header.missing where missing.resembling == nil {
      let field = schema.fields[missing.field]
      if !field.isRequired { continue }
      let stand = Column(
        index: 0, header: field.name, fieldIndex: missing.field, field: field, vocabulary: nil, isDuplicate: false,
        suggester: { _ in { _ in [] } })
      for rule in stand.rules {
        let reason = words.noColumn(field.name)
        notChecked.append(NotChecked(rule: Rule.all[rule.rule].name, field: field.name, reason: reason))
      }
      noteCodesWithoutDate(missing.field)
    }
    for tie in schema.ties where resources.relationships[tie.relationship] == nil {
      let reason = words.noRelationship(tie.relationship)
      let field = schema.fields[tie.to].name
      notChecked.append(NotChecked(rule: Rule.interactionNotOffered.name, field: field, reason: reason))
    }
  }

  /// Codes that were to be judged on a date which the file does not give.
  private func noteCodesWithoutDate(_ date: Int) {
    for column in columns {
      guard case .code(_, let judgedOn) = column.field?.type, judgedOn == date, let field = column.field else {
        continue
      }
      for rule in [Rule.withdrawnCode, Rule.codeNotYetValid] {
        let reason = words.noColumnToJudgeOn(schema.fields[date].name)
        notChecked.append(NotChecked(rule: rule.name, field: field.name, reason: reason))
      }
    }
  }
}

/// What a file is held to besides its schema: lists by name, and what ties them together.
public struct Resources: Sendable {
  public var vocabularies: [String: Vocabulary]
  public var relationships: [String: Relationship]

  public init(vocabularies: [String: Vocabulary], relationships: [String: Relationship]) {
    self.vocabularies = vocabularies
    self.relationships = relationships
  }
}

/// A check that could not be made, and why.
public struct NotChecked: Sendable, Equatable {
  public let rule: String
  /// The field that went unchecked; nil where it is more than one.
  public let field: String?
  public let reason: String

  /// A check by its rule's name, and why it was not made.
  public init(rule: String, field: String?, reason: String) {
    self.rule = rule
    self.field = field
    self.reason = reason
  }

  /// Whether it comes first in a sequence that is not that of the records.
  func precedes(_ other: NotChecked) -> Bool {
    (rule, field ?? "", reason) < (other.rule, other.field ?? "", other.reason)
  }
}
