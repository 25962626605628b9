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

  /// What the options say of the values in `file`, which `mapping` maps or is to map.
  init(_ invocation: Invocation, mapping: String, of file: String) throws {
    switch (invocation["column"], invocation["layout"]) {
    case (let names?, nil) where !names.isEmpty:
      if invocation.has("field") { throw Failure(.usage, "--field names a field of the layout that --layout names.") }
      let from = names.split(separator: ",", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }
      columns = Layout.Column(field: "", from: from)
    case (nil, let path?):
      let layout = try PreparedLayout.read(path, invocation).layout
      columns = try LocalValues.choose(among: layout.columns, invocation["field"], mapping, path)
      dialect = layout.dialect
    case (_?, _?): throw Failure(.usage, "--column and --layout both say what makes the value. Give one of them.")
    default:
      throw Failure(
        .usage,
        "Say which columns of \(file) make the value: --column \"Category,Type\", or --layout with its layout.")
    }
  }

  private static func choose(
    among columns: [Layout.Column], _ field: String?, _ mapping: String, _ layout: String
  ) throws -> Layout.Column {
    let mapped = columns.filter { $0.mapping != nil }
    if let field {
      if let column = mapped.first(where: { $0.field == field }) { return column }
      let known = mapped.isEmpty ? "none" : listed(mapped.map { $0.field }, "and")
      throw Failure(.usage, "\(layout) has no mapping for \"\(field)\". Fields with a mapping: \(known).")
    }
    let named = mapped.filter { fileName($0.mapping ?? "") == fileName(mapping) }
    if named.count == 1 { return named[0] }
    let reason = named.isEmpty ? "does not name" : "names more than once"
    throw Failure(.usage, "\(layout) \(reason) \(fileName(mapping)). Say which field it is for: --field NAME.")
  }

  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

  /// Reads the file to its end and counts the values.
  func counted(in path: String, replacedBy output: String?) throws -> ColumnValues {
    let input = try Input(table: path, choice: nil)
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
      let reason = values?.isOverfull == true ? "has more than a million values in these columns" : "is no table"
      throw Failure(.usage, "\(input.name) \(reason), so there is nothing to map.")
    }
    return values
  }

  private func missing(_ header: Record, _ file: String) -> Failure {
    let known = (0..<header.count).map { header.string($0) }
    let name = columns.from.first { !known.contains($0) } ?? ""
    let offer = hint(name, among: known, prefix: "")
    return Failure(.usage, printable("\(file) has no column \"\(name)\".\(offer)"))
  }
}
