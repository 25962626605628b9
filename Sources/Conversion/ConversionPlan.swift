public import Schemas

/// What becomes of each record of a local file: a layout tied to the file's header, once for all of its records.
public struct ConversionPlan: Sendable {
  public let schema: Schema
  public let layout: Layout
  /// The columns of the local file.
  public let header: [String]
  /// Headers of the file that the layout neither uses nor leaves out on purpose.
  public let unaccounted: [String]
  /// The column that holds the key of a record as it stands, if there is one.
  let keyColumn: Int?
  let sources: [Source]

  /// Where a field comes from.
  enum Source: Sendable {
    /// The field stays empty.
    case nowhere
    case constant([UInt8])
    /// Local columns, more than one joined by ` | `, and what is done with the text.
    case columns([Int], Treatment)
  }

  /// What is done with a local text.
  struct Treatment: Sendable {
    let isTrimmed: Bool
    let letterCase: Layout.LetterCase
    let form: Form
  }

  /// What a local text is turned into.
  enum Form: Sendable {
    case asItIs
    case day(DateFormat)
    case month(DateFormat)
    case number(NumberFormat)
    case code(MappingTable, unmapped: Layout.Unmapped)
  }

  /// Why a layout does not fit a file, or itself.
  public struct Misfit: Error, Equatable, Sendable {
    /// What is wrong and what to do, as sentences.
    public let messages: [String]
  }

  /// Ties a layout to a header. `mapping` gives the table for a column that has a mapping.
  public init(
    _ layout: Layout, to schema: Schema, header: [String], mapping: (Layout.Column) -> MappingTable?
  ) throws(Misfit) {
    self.layout = layout
    self.schema = schema
    self.header = header
    var messages: [String] = []
    var sources = [Source](repeating: .nowhere, count: schema.fields.count)
    for (name, value) in layout.constants.sorted(by: { $0.key < $1.key }) {
      guard let field = schema.field(named: name) else { continue }
      sources[field] = .constant(Array(value.utf8))
    }
    for column in layout.columns {
      guard let field = schema.field(named: column.field) else { continue }
      var places: [Int] = []
      for name in column.from { places += ConversionPlan.place(of: name, in: header, &messages).map { [$0] } ?? [] }
      guard let form = ConversionPlan.form(of: column, schema.fields[field].type, mapping) else {
        messages.append("The layout's format for \(column.field) is not understood.")
        continue
      }
      let treatment = Treatment(isTrimmed: column.isTrimmed, letterCase: column.letterCase, form: form)
      sources[field] = .columns(places, treatment)
    }
    for name in layout.ignored { _ = ConversionPlan.place(of: name, in: header, &messages) }
    if !messages.isEmpty { throw Misfit(messages: messages) }
    self.sources = sources
    let used = Set(layout.columns.flatMap { $0.from } + layout.ignored)
    unaccounted = header.filter { !used.contains($0) }
    keyColumn = schema.key.first.flatMap { field in
      if case .columns(let places, let treatment) = sources[field], places.count == 1, case .asItIs = treatment.form {
        places[0]
      } else {
        nil
      }
    }
  }

  private static func place(of name: String, in header: [String], _ messages: inout [String]) -> Int? {
    let places = header.indices.filter { header[$0] == name }
    if places.count == 1 { return places[0] }
    let message =
      places.isEmpty
      ? "The layout names a column \"\(name)\", which the file does not have."
      : "The layout names a column \"\(name)\", which the file has \(places.count) times."
    if !messages.contains(message) { messages.append(message) }
    return nil
  }

  private static func form(
    of column: Layout.Column, _ type: FieldType, _ mapping: (Layout.Column) -> MappingTable?
  ) -> Form? {
    if column.mapping != nil { return mapping(column).map { .code($0, unmapped: column.unmapped) } }
    if let style = column.numberFormat { return .number(NumberFormat(style)) }
    guard let pattern = column.dateFormat else { return .asItIs }
    guard let format = DateFormat(pattern) else { return nil }
    if type == .month { return .month(format) }
    return format.hasDay ? .day(format) : nil
  }

  /// The header of the result, in the order of the schema.
  public var resultHeader: [String] { schema.fields.map { $0.name } }
}
