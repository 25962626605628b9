import CSV
import Publishing
import Reporting
import Schemas
import Standards

/// Which values of a local file a mapping is about, and how the file is read: named columns of a plain table, or what
/// a layout takes them from.
struct LocalValues {
  static let column = CommandDefinition.Option(
    name: "column", value: "NAMES",
    summary: "its columns that make the value: one, or several with commas between them")
  static let layout = CommandDefinition.Option(
    name: "layout", value: "L.json", summary: "the layout that says how the file is read, instead of --column")
  static let field = CommandDefinition.Option(
    name: "field", value: "NAME", summary: "the field of the layout (default: the one that names MAPPING)")

  private var columns: Layout.Column
  private var dialect: Layout.Dialect?
  /// The sheet of a workbook, where one is named.
  private let sheet: String?

  /// What the options say of the values in `file`, which `mapping` maps or is to map.
  init(_ invocation: Invocation, mapping: String, of file: String) throws {
    sheet = invocation["sheet"]
    switch (invocation["column"], invocation["layout"]) {
    case (let names?, nil) where !names.isEmpty:
      if invocation.has("field") { throw Failure(.usage, words.mappings.fieldWithoutLayout) }
      let from = names.split(separator: ",", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }
      columns = Layout.Column(field: "", from: from)
    case (nil, let path?):
      let layout = try PreparedLayout.read(path, invocation).layout
      columns = try LocalValues.choose(among: layout.columns, invocation["field"], mapping, path)
      dialect = layout.dialect
    case (_?, _?): throw Failure(.usage, words.mappings.columnsAndLayout)
    default: throw Failure(.usage, words.mappings.columnsMissing(file))
    }
  }

  private static func choose(
    among columns: [Layout.Column], _ field: String?, _ mapping: String, _ layout: String
  ) throws -> Layout.Column {
    let mapped = columns.filter { $0.mapping != nil }
    if let field {
      if let column = mapped.first(where: { $0.field == field }) { return column }
      throw Failure(.usage, words.layouts.noMapping(layout, field: field, mapped: mapped.map { $0.field }))
    }
    let named = mapped.filter { fileName($0.mapping ?? "") == fileName(mapping) }
    if named.count == 1 { return named[0] }
    throw Failure(
      .usage,
      named.isEmpty
        ? words.layouts.doesNotName(layout, mapping: fileName(mapping))
        : words.layouts.namesTwice(layout, mapping: fileName(mapping)))
  }

  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

  /// Reads the file to its end and counts the values.
  func counted(in path: String, replacedBy output: String?) throws -> ColumnValues {
    let input = try Input(table: path, choice: sheet)
    try input.refuseToBeReplaced(by: output)
    // What comes out of a workbook is written as CSV always is, whatever the layout says.
    var reader = Reader(delimiter: input.delimiter ?? dialect.flatMap { Delimiter(rawValue: $0.delimiter) })
    var record = Record()
    record.isWindows1252 = dialect?.encoding == .windows1252 && input.delimiter == nil
    var buffer: [UInt8] = []
    var values: ColumnValues?
    var outcome = Reader.Outcome.needsMore
    while outcome == .needsMore || outcome == .record {
      if outcome == .needsMore {
        let isMore = try input.read(max(64 << 10, min(reader.appetite, 16 << 20)), into: &buffer)
        if isMore { reader.feed(buffer.span) } else { reader.finish() }
      } else if record.line > Int64(dialect?.skippedLines ?? 0) {
        if values == nil {
          values = ColumnValues(of: columns, header: record)
          if values == nil { throw missing(record, input.name) }
        } else {
          values?.take(record)
        }
      }
      outcome = reader.next(into: &record)
    }
    guard let values, outcome == .end, !values.isOverfull else {
      let isOverfull = values?.isOverfull == true
      throw Failure(
        .usage, isOverfull ? words.mappings.tooManyValues(input.name) : words.mappings.isNoTable(input.name))
    }
    return values
  }

  private func missing(_ header: Record, _ file: String) -> Failure {
    let known = (0..<header.count).map { header.string($0) }
    let name = columns.from.first { !known.contains($0) } ?? ""
    let hint = hint(name, among: known, prefix: "")
    return Failure(.usage, printable(words.mappings.noColumn(name, in: file, hint: hint)))
  }
}
