public import CSV
public import Schemas
public import Vocabularies

/// What coming releases do to a council's file or a supplier's mapping, read record by record.
public struct Impact {
  /// What the file is.
  public enum Kind: String, Sendable {
    case data
    case mapping
  }

  /// The name of the file, without its folder.
  public let name: String
  public private(set) var kind = Kind.data
  /// How many records, or rows of the mapping, were read.
  public private(set) var records: Int64 = 0
  /// How many of them are no longer right under the coming releases.
  public private(set) var affected: Int64 = 0
  /// The columns of the file that hold codes of the lists.
  public private(set) var columns: [String] = []
  private var lists: [ListEffects]
  private let schemas: [Schema]
  private var codes: [Code] = []
  private var mapping: MappingColumns?
  private var hasHeader = false

  /// A column with codes: which list they are of, and the column that says on which day they are to hold.
  private struct Code {
    let column: Int
    let list: Int
    let dayColumn: Int?
  }

  private struct MappingColumns {
    let object: Int
    let modifier: Int?
  }

  /// Prepares to read a file held to one of the schemas, or a mapping.
  public init(name: String, of differences: [(Difference, Vocabulary.Description)], schemas: [Schema]) {
    self.name = name
    self.schemas = schemas
    lists = differences.map { ListEffects($0.0, of: $0.1) }
  }

  /// What happens to the codes that the file uses, those that need a decision first, then by how often they are used.
  public var effects: [Effect] {
    lists.flatMap { $0.effects }.filter { $0.uses > 0 }.sorted { left, right in
      let (a, b) = (left.order, right.order)
      return a != b ? a < b : left.uses != right.uses ? left.uses > right.uses : left.key < right.key
    }
  }

  /// Takes a record; the first is the header. Lines of a mapping that begin with `#` are to be left out.
  public mutating func take(_ record: borrowing Record) {
    if !hasHeader {
      hasHeader = true
      readHeader((0..<record.count).map { record.string($0) })
      return
    }
    records += 1
    if let mapping {
      takeMapping(record, mapping)
    } else {
      takeData(record)
    }
  }

  private mutating func readHeader(_ header: [String]) {
    if let object = header.firstIndex(of: "object_id"), header.contains("predicate_id") {
      kind = .mapping
      mapping = MappingColumns(object: object, modifier: header.firstIndex(of: "predicate_modifier"))
      columns = ["object_id"]
      return
    }
    let matches = schemas.map { schema in (schema: schema, columns: columnOfField(of: schema, in: header)) }
    let best = matches.max { $0.columns.count { $0 != nil } < $1.columns.count { $0 != nil } }
    codes = best.map { columnsWithCodes(of: $0.schema, by: $0.columns) } ?? []
    columns = codes.map { header[$0.column] }
  }

  private func columnOfField(of schema: Schema, in header: [String]) -> [Int?] {
    var columnOfField = [Int?](repeating: nil, count: schema.fields.count)
    for (column, name) in header.enumerated() {
      guard let field = schema.field(named: name) ?? schema.field(resembling: name) else { continue }
      if columnOfField[field] == nil { columnOfField[field] = column }
    }
    return columnOfField
  }

  private func columnsWithCodes(of schema: Schema, by columnOfField: [Int?]) -> [Code] {
    schema.fields.enumerated().compactMap { index, field in
      guard case .code(let name, let judgedOn) = field.type, let column = columnOfField[index],
        let list = lists.firstIndex(where: { $0.about.name == name })
      else { return nil }
      return Code(column: column, list: list, dayColumn: judgedOn.flatMap { columnOfField[$0] })
    }
  }

  private mutating func takeData(_ record: borrowing Record) {
    var isAffected = false
    let text = record.text
    for code in codes where code.column < record.count {
      let cell = text.span.extracting(record.range(code.column))
      let dayRange = code.dayColumn.flatMap { $0 < record.count ? record.range($0) : nil }
      let isLate = lists[code.list].use(cell) {
        guard let dayRange else { return nil }
        let span = text.span.extracting(dayRange)
        return Day(span) ?? Month(span)?.first
      }
      if isLate { isAffected = true }
    }
    if isAffected { affected += 1 }
  }

  /// A considered and rejected match is no use of the code.
  private mutating func takeMapping(_ record: borrowing Record, _ columns: MappingColumns) {
    if columns.object >= record.count { return }
    if let modifier = columns.modifier, modifier < record.count, record.string(modifier) == "Not" { return }
    let object = record.string(columns.object)
    for index in lists.indices {
      guard let notation = lists[index].about.notation(in: object) else { continue }
      let bytes = Array(notation.utf8)
      if lists[index].use(bytes.span, day: { nil }) { affected += 1 }
    }
  }
}

extension Effect {
  fileprivate var order: Int { Action.allCases.firstIndex(of: action) ?? 0 }
  fileprivate var key: String { "\(vocabulary) \(change.notation)" }
}

extension Vocabulary.Description {
  /// The notation in a compact URI such as `service:57`, or in a URI of the list; nil where it is of neither.
  func notation(in identifier: String) -> String? {
    if identifier.hasPrefix(entryName + ":") { return String(identifier.dropFirst(entryName.count + 1)) }
    let pieces = parts(of: uri, cutAt: "{notation}")
    guard pieces.count == 2, identifier.hasPrefix(pieces[0]), identifier.hasSuffix(pieces[1]),
      identifier.utf8.count > pieces[0].utf8.count + pieces[1].utf8.count
    else { return nil }
    return String(identifier.dropFirst(pieces[0].count).dropLast(pieces[1].count))
  }
}
