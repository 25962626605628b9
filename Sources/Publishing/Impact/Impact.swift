public import CSV
public import Conversion
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
  private var hasHeader = false

  /// A column with codes: which list they are of, and the column that says on which day they are to hold.
  private struct Code {
    let column: Int
    let list: Int
    let dayColumn: Int?
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

  /// Takes a record of a file with data; the first is the header.
  public mutating func take(_ record: borrowing Record) {
    if !hasHeader {
      hasHeader = true
      readHeader((0..<record.count).map { record.string($0) })
      return
    }
    records += 1
    takeData(record)
  }

  private mutating func readHeader(_ header: [String]) {
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

  /// Takes a whole mapping. A considered and rejected match is no use of the code.
  public mutating func take(_ mapping: Mapping) {
    kind = .mapping
    columns = ["object_id"]
    records += Int64(mapping.rows.count)
    for row in mapping.rows where !row.isRejected {
      for index in lists.indices {
        guard let notation = lists[index].about.notation(in: row.object) else { continue }
        let bytes = Array(notation.utf8)
        if lists[index].use(bytes.span, day: { nil }) { affected += 1 }
      }
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
