import CSV
public import Schemas

/// What becomes of each record of a local file: a layout tied to the file's header, once for all of its records.
public struct ConversionPlan: Sendable {
  public let schema: Schema
  public let layout: Layout
  /// The columns of the local file.
  public let header: [String]
  /// Headers of the file that the layout neither uses nor leaves out on purpose.
  public private(set) var unaccounted: [String]
  /// The column that holds the key of a record as it stands, if there is one.
  private(set) var keyColumn: Int?
  /// What is done for each field of the schema, in its order.
  private(set) var steps: [Step]
  /// What the steps name: constants, quoted where they have to be, tables and formats.
  private(set) var constants: [[UInt8]] = []
  private(set) var tables: [(table: MappingTable, unmapped: Layout.Unmapped)] = []
  private(set) var dates: [DateFormat] = []
  private(set) var numbers: [NumberFormat] = []
  /// The columns of the steps that join several.
  private(set) var joins: [[Int]] = []

  /// What is done for a field. It holds numbers only, so that a record costs no reference counting.
  struct Step: Sendable {
    var kind = Kind.nowhere
    /// The local column; where several are joined, less than 0: -1 less their place among ``joins``.
    var column = 0
    /// Which of the constants, tables or formats.
    var place = 0
    var isTrimmed = false
    var letterCase = Layout.LetterCase.asItIs

    /// What a local text is turned into.
    enum Kind: Sendable {
      /// The field stays empty.
      case nowhere
      case constant
      case asItIs
      case day
      case month
      case number
      case code
    }

    /// Whether the local cell is taken as it stands.
    var isPlain: Bool { kind == .asItIs && column >= 0 && !isTrimmed && letterCase == .asItIs }
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
    steps = []
    keyColumn = nil
    unaccounted = []
    var steps = [Step](repeating: Step(), count: schema.fields.count)
    for (name, value) in layout.constants.sorted(by: { $0.key < $1.key }) {
      guard let field = schema.field(named: name) else { continue }
      steps[field].kind = .constant
      steps[field].place = constants.count
      var writer = Writer(lineEnd: "")
      writer.write([value, ""])
      constants.append(Array(writer.bytes.dropLast()))
    }
    for column in layout.columns {
      guard let field = schema.field(named: column.field) else { continue }
      var places: [Int] = []
      for name in column.from { places += ConversionPlan.place(of: name, in: header, &messages).map { [$0] } ?? [] }
      guard var step = step(for: column, schema.fields[field].type, mapping) else {
        messages.append(words.unknownFormat(column.field))
        continue
      }
      step.column = places.count == 1 ? places[0] : -1 - joins.count
      if places.count != 1 { joins.append(places) }
      steps[field] = step
    }
    for name in layout.ignored where !name.utf8.isEmpty { _ = ConversionPlan.place(of: name, in: header, &messages) }
    if !messages.isEmpty { throw Misfit(messages: messages) }
    let used = Set(layout.columns.flatMap { $0.from } + layout.ignored)
    unaccounted = header.filter { !used.contains($0) }
    keyColumn = schema.key.first.flatMap { steps[$0].isPlain ? steps[$0].column : nil }
    self.steps = steps
  }

  private static func place(of name: String, in header: [String], _ messages: inout [String]) -> Int? {
    let places = header.indices.filter { header[$0] == name }
    if places.count == 1 { return places[0] }
    let message =
      places.isEmpty
      ? words.columnMissing(name) : words.columnRepeated(name, times: places.count)
    if !messages.contains(message) { messages.append(message) }
    return nil
  }

  /// What is done for a column, but for where it comes from; nil where its format is not understood.
  private mutating func step(
    for column: Layout.Column, _ type: FieldType, _ mapping: (Layout.Column) -> MappingTable?
  ) -> Step? {
    var step = Step()
    (step.isTrimmed, step.letterCase) = (column.isTrimmed, column.letterCase)
    if column.mapping != nil {
      guard let table = mapping(column) else { return nil }
      (step.kind, step.place) = (.code, tables.count)
      tables.append((table, column.unmapped))
    } else if let style = column.numberFormat {
      (step.kind, step.place) = (.number, numbers.count)
      numbers.append(NumberFormat(style))
    } else if let pattern = column.dateFormat {
      guard let format = try? DateFormat(pattern), type == .month || format.hasDay else { return nil }
      (step.kind, step.place) = (type == .month ? .month : .day, dates.count)
      dates.append(format)
    } else {
      step.kind = .asItIs
    }
    return step
  }

  /// The header of the result, in the order of the schema.
  public var resultHeader: [String] { schema.fields.map { $0.name } }
}
