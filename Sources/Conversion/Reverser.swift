public import CSV
import Schemas
import Vocabularies

/// Turns records of the shared format back into local ones, one after another.
///
/// What it writes is converted into the same record again, but for letters and spaces that the layout changes on the
/// way in; what would not be is rejected. It is in the dialect of the layout: its delimiter and encoding, UTF-16 with
/// its low byte first, quotes only where RFC 4180 needs them, and LF.
public struct Reverser {
  private let plan: ReversePlan
  private let encoding: ReverseEncoding
  /// Where each field of the schema stands in the shared file; -1 where it has none.
  private let places: [Int]
  private let columns: Int
  /// The local texts of the record at hand, and where in them each local cell stands; nil until a field fills it.
  private var text: [UInt8] = []
  private var cells: [Range<Int>?] = []

  /// Ties a plan to the header of a shared file, whose columns are fields of the schema in any order.
  public init(_ plan: ReversePlan, header: [String]) throws(ConversionPlan.Misfit) {
    self.plan = plan
    encoding = ReverseEncoding(plan.conversion.layout.dialect.encoding)
    columns = header.count
    let schema = plan.conversion.schema
    var messages: [String] = []
    for (place, name) in header.enumerated() {
      if schema.field(named: name) == nil {
        messages.append(words.noField(name, in: schema.name, schema.version))
      } else if header[..<place].contains(name) {
        messages.append(words.fieldTwice(name))
      }
    }
    places = schema.fields.map { field in header.firstIndex { $0 == field.name } ?? -1 }
    for (field, place) in zip(schema.fields, places) where place < 0 {
      if field.isRequired || plan.conversion.layout.constants[field.name] != nil {
        messages.append(words.fieldMissing(field.name))
      }
    }
    if !messages.isEmpty { throw ConversionPlan.Misfit(messages: messages) }
  }

  /// The beginning of the local file: its byte order mark, if it has one, and its header.
  public var header: [UInt8] {
    var line: [UInt8] = []
    for (place, name) in plan.conversion.header.enumerated() {
      if place > 0 { line.append(plan.conversion.layout.dialect.delimiter) }
      appendCell(Array(name.utf8).span, to: &line)
    }
    line.append(0x0A)
    var bytes = encoding.mark
    encoding.append(line.span, to: &bytes)
    return bytes
  }

  /// The key of a shared record; empty where it has none of its own.
  public func key(of record: borrowing Record) -> [UInt8] {
    guard let field = plan.conversion.schema.key.first, places[field] >= 0, places[field] < record.count else {
      return []
    }
    return Array(record.text[record.range(places[field])])
  }

  /// Appends the local record that a shared one was made of; nil, or why there is none. Then nothing is appended.
  public mutating func convert(_ record: borrowing Record, into result: inout [UInt8]) -> Reject? {
    if let reject = damage(of: record, columns: columns) { return reject }
    if record.damage.contains(.notUTF8) {
      return Reject(rule: "not-utf8", field: nil, message: words.notUTF8)
    }
    text.removeAll(keepingCapacity: true)
    cells = [Range<Int>?](repeating: nil, count: plan.conversion.header.count)
    let source = record.text
    for field in plan.targets.indices {
      let range = places[field] < 0 ? 0..<0 : record.range(places[field])
      if let reject = take(source.span.extracting(range), field) { return reject }
    }
    if cells.allSatisfy({ $0?.isEmpty ?? true }) {
      return Reject(rule: "blank-record", field: nil, message: words.blankLocal)
    }
    var line: [UInt8] = []
    let text = self.text
    for place in cells.indices {
      if place > 0 { line.append(plan.conversion.layout.dialect.delimiter) }
      if let range = cells[place] { appendCell(text.span.extracting(range), to: &line) }
    }
    line.append(0x0A)
    encoding.append(line.span, to: &result)
    return nil
  }

  /// Fills the local cells that a field came from.
  private mutating func take(_ value: Span<UInt8>, _ field: Int) -> Reject? {
    switch plan.conversion.steps[field].kind {
    case .nowhere:
      if value.isEmpty { return nil }
      return reject("field-not-in-layout", field) { words.noColumn($0) }
    case .constant:
      let constant = plan.constants[field]
      if areEqual(value, constant.span) { return nil }
      return reject("constant-differs", field) { words.otherThanConstant($0) }
    default:
      let start = text.count
      return appendLocal(value, field) ?? fill(from: start, field, isEmpty: value.isEmpty)
    }
  }

  /// Appends the local text of a value, whole.
  private mutating func appendLocal(_ value: Span<UInt8>, _ field: Int) -> Reject? {
    let step = plan.conversion.steps[field]
    if step.kind == .code {
      let codes = plan.codes[step.place]
      if value.isEmpty {
        if !codes.hasCodeForEmpty { return nil }
        return reject("unmapped-value", field) { words.codeForEmpty($0) }
      }
      if codes.values.look(up: value, into: &text) != .unknown { return nil }
      return reject("unmapped-value", field) { words.noLocalValue($0) }
    }
    if value.isEmpty { return nil }
    switch step.kind {
    case .day, .month:
      let isMonth = step.kind == .month
      if plan.conversion.dates[step.place].write(value, isMonth: isMonth, into: &text) { return nil }
      let rule = isMonth ? "invalid-month" : "invalid-date"
      return reject(rule, field) { words.noFormat($0) }
    case .number:
      if plan.conversion.numbers[step.place].write(value, into: &text) { return nil }
      return reject("invalid-number", field) { words.noNumber($0) }
    default:
      copy(value, from: 0, to: value.count, into: &text)
      return nil
    }
  }

  /// Puts the local text from `start` into the cells of a field.
  private mutating func fill(from start: Int, _ field: Int, isEmpty: Bool) -> Reject? {
    let text = self.text
    let whole = text.span.extracting(start..<text.count)
    if !encoding.has(whole) {
      let name = plan.conversion.layout.dialect.encoding.rawValue
      return reject("not-in-encoding", field) { words.notInEncoding($0, name) }
    }
    let targets = plan.targets[field]
    var ranges = parts(of: whole, targets.count)
    if isEmpty { ranges = [Range<Int>](repeating: 0..<0, count: targets.count) }
    // A joined text of empty parts only is converted into an empty one.
    let isLost = targets.count > 1 && plan.conversion.steps[field].kind == .asItIs && !isEmpty
    if ranges.count != targets.count || isLost && ranges.allSatisfy({ $0.isEmpty }) {
      return reject("wrong-part-count", field) { words.wrongParts($0, targets.count) }
    }
    for (column, part) in zip(targets, ranges) {
      let range = (start + part.lowerBound)..<(start + part.upperBound)
      if let other = cells[column], !areEqual(text.span.extracting(other), text.span.extracting(range)) {
        return reject("contradictory-value", field) { words.contradictory($0) }
      }
      cells[column] = range
    }
    return nil
  }

  private func reject(_ rule: String, _ field: Int, _ message: (String) -> String) -> Reject {
    Reject(rule: rule, field: field, message: message(plan.conversion.schema.fields[field].name))
  }

  /// Appends a cell, in quotes where it holds the delimiter, a quote or a line end.
  private func appendCell(_ cell: Span<UInt8>, to bytes: inout [UInt8]) {
    let delimiter = plan.conversion.layout.dialect.delimiter
    var isPlain = true
    for index in cell.indices {
      let byte = cell[index]
      if byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn {
        isPlain = false
      }
    }
    if isPlain { return copy(cell, from: 0, to: cell.count, into: &bytes) }
    bytes.append(Byte.quote)
    for index in cell.indices {
      if cell[index] == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(cell[index])
    }
    bytes.append(Byte.quote)
  }
}
