import CSV
import Conversion
public import Schemas
import Validation
import Vocabularies

/// A layout and mappings by chance for a file of which only the header is known, so that every kind of step is taken.
public struct LocalForm: Sendable {
  let layout: Layout
  private let mappings: [String: Mapping]

  /// Makes a form for a file that begins with these bytes. `choose` gives a number from 0 to one less than it is given.
  public init(_ head: [UInt8], to schema: Schema, _ resources: Yardstick, choose: (Int) -> Int) {
    var layout = Layout(name: "made/1", schema: (schema.name, schema.version))
    layout.dialect.delimiter = Delimiter(detectedIn: head.span).rawValue
    layout.dialect.encoding = choose(8) == 0 ? .windows1252 : .utf8
    let headers = LocalForm.header(head, layout.dialect)
    let usable = headers.filter { name in headers.count { $0 == name } == 1 }
    var mappings: [String: Mapping] = [:]
    for field in schema.fields {
      guard usable.contains(field.name), choose(12) > 0 else {
        layout.constants[field.name] = LocalForm.constant(field, resources, choose)
        continue
      }
      var column = Layout.Column(field: field.name, from: [field.name])
      column.isTrimmed = choose(4) == 0
      column.letterCase = choose(6) == 0 ? [.upper, .lower][choose(2)] : .asItIs
      switch field.type {
      case .date: column.dateFormat = [nil, "yyyy-MM-dd", "yyyy-MM-dd", "yyyy-M-d", "dd/MM/yyyy"][choose(5)]
      case .month: column.dateFormat = [nil, "yyyy-MM", "yyyy-MM", "yyyy-M", "MMM yyyy"][choose(5)]
      case .code(let list, _):
        if choose(3) > 0, let release = resources.resources.vocabularies[list]?.release {
          mappings[field.name] = LocalForm.mapping(release, &column, usable, choose)
        }
      case .number:
        if choose(3) > 0 {
          column.numberFormat = Layout.NumberStyle()
          if choose(2) == 0 { column.numberFormat?.groupMark = 0x2C }
          if choose(2) == 0 { column.numberFormat?.currency = "£" }
        }
      default: if choose(4) == 0 { column.from.append(usable[choose(usable.count)]) }
      }
      layout.columns.append(column)
    }
    self.layout = layout
    self.mappings = mappings
  }

  /// A value that a field may have, mostly.
  private static func constant(_ field: Field, _ resources: Yardstick, _ choose: (Int) -> Int) -> String? {
    if choose(6) == 0 { return choose(2) == 0 ? nil : "a,\"b\"" }
    switch field.type {
    case .date: return "2025-01-31"
    case .month: return "2025-01"
    case .number: return "1"
    case .code(let list, _):
      guard let release = resources.resources.vocabularies[list]?.release else { return nil }
      return (0..<release.count).first { release.isAlways($0) }.map { release.notation($0) }
    default: return nil
    }
  }

  private static func header(_ head: [UInt8], _ dialect: Layout.Dialect) -> [String] {
    var reader = Reader(delimiter: Delimiter(rawValue: dialect.delimiter), lookahead: 0)
    reader.feed(head.span)
    reader.finish()
    var record = Record()
    record.isWindows1252 = dialect.encoding == .windows1252
    guard reader.next(into: &record) == .record else { return [] }
    return (0..<record.count).map { record.string($0) }
  }

  /// Maps most codes to themselves, and some to none, by one column or by two.
  private static func mapping(
    _ release: Release, _ column: inout Layout.Column, _ usable: [String], _ choose: (Int) -> Int
  ) -> Mapping {
    var mapping = Mapping()
    column.mapping = "made.sssom.tsv"
    // A code that is always right keeps records that have others besides.
    let good = (0..<release.count).first { release.isAlways($0) }.map { release.notation($0) } ?? "57"
    column.unmapped = [.reject, .blank, .use(good), .use(good), .use(good), .use("we,b")][choose(6)]
    let isJoined = choose(4) == 0
    if isJoined { column.from.append(usable[choose(usable.count)]) }
    for entry in 0..<release.count where choose(8) > 0 {
      var row = Mapping.Row(cells: [], line: 1)
      let code = release.notation(entry)
      row.value = isJoined ? "\(code) | plain" : column.letterCase == .lower ? code.lowercased() : code
      row.predicate = "skos:exactMatch"
      row.object = choose(10) == 0 ? Mapping.noTerm : choose(40) == 0 ? "made:a,b" : "made:\(code)"
      mapping.rows.append(row)
    }
    return mapping
  }

  /// What becomes of a file with this header.
  func plan(_ header: [String], _ schema: Schema) throws(ConversionPlan.Misfit) -> ConversionPlan {
    try ConversionPlan(layout, to: schema, header: header) { column in
      MappingTable(mappings[column.field] ?? Mapping(), prefix: "made", acceptsCloseMatches: false)
    }
  }
}
