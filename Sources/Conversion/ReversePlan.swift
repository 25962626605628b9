public import Schemas
import Validation

/// How records of the shared format become local ones again, as a layout has it: the reverse of a plan of conversion,
/// made once for all records.
///
/// What conversion drops or runs together cannot be brought back, and is refused: times, and codes that several local
/// values have.
public struct ReversePlan: Sendable {
  /// The plan that is gone back over, tied to the header of the local file that is to be written.
  let conversion: ConversionPlan
  /// The local columns that each field of the schema fills, in its order.
  let targets: [[Int]]
  /// What each of the constants is, by the field.
  let constants: [[UInt8]]
  /// The local values of codes, as the plan has its tables.
  private(set) var codes: [Codes] = []

  /// The local values of the codes of one mapping.
  struct Codes: Sendable {
    /// Codes, each with its local value for a code; an empty value counts as none.
    var values: MappingTable
    /// Whether an empty local value is converted into a code, so that it cannot stand for an empty one.
    var hasCodeForEmpty: Bool
  }

  /// The header of the local file: what fills the fields, in the order of the layout and each column once, and behind
  /// them the columns that the layout ignores, which stay empty but have to be there.
  public static func header(of layout: Layout) -> [String] {
    var header: [String] = []
    let ignored = layout.ignored.filter { !$0.utf8.isEmpty }
    for name in layout.columns.flatMap({ $0.from }) + ignored where !header.contains(name) { header.append(name) }
    return header
  }

  /// Turns a plan round that is tied to ``header(of:)``, or throws why it cannot be.
  public init(_ conversion: ConversionPlan) throws(ConversionPlan.Misfit) {
    self.conversion = conversion
    targets = conversion.steps.map { step in
      if step.kind == .nowhere || step.kind == .constant { return [] }
      return step.column >= 0 ? [step.column] : conversion.joins[-1 - step.column]
    }
    let layout = conversion.layout
    constants = conversion.schema.fields.map { Array((layout.constants[$0.name] ?? "").utf8) }
    var messages: [String] = []
    for field in conversion.steps.indices {
      let (step, name) = (conversion.steps[field], conversion.schema.fields[field].name)
      let isDate = step.kind == .day || step.kind == .month
      if isDate && conversion.dates[step.place].hasTimes {
        messages.append(words.formatWithTimes(name))
      }
    }
    for place in conversion.tables.indices {
      guard let field = conversion.steps.firstIndex(where: { $0.kind == .code && $0.place == place }) else { continue }
      codes.append(turn(field, &messages))
    }
    let encoding = ReverseEncoding(layout.dialect.encoding)
    for header in conversion.header where !encoding.has(Array(header.utf8).span) {
      messages.append(words.headerNotInEncoding(header, layout.dialect.encoding.rawValue))
    }
    if !messages.isEmpty { throw ConversionPlan.Misfit(messages: messages) }
  }

  /// The local values of the codes of a field, by the rows that conversion applies.
  private func turn(_ field: Int, _ messages: inout [String]) -> Codes {
    let step = conversion.steps[field]
    let name = conversion.schema.fields[field].name
    let table = conversion.tables[step.place].table
    var pairs: [(code: String, value: String)] = []
    for entry in table.entries where !entry.code.isEmpty {
      let value = Array(table.texts[entry.value])
      let ranges = parts(of: value.span, targets[field].count)
      let text = String(decoding: value, as: UTF8.self)
      if ranges.count != targets[field].count {
        messages.append(
          words.wrongLocalParts(text, name, parts: ranges.count, columns: targets[field].count))
      } else if isMet(value, ranges, step) {
        pairs.append((String(decoding: table.texts[entry.code], as: UTF8.self), text))
      }
    }
    refuseSeveral(pairs, name, &messages)
    var (bytes, empty): ([UInt8], [UInt8]) = ([], [])
    for _ in targets[field].dropFirst() { empty += [0x20, 0x7C, 0x20] }
    let answer = table.look(up: empty.span, into: &bytes)
    var hasCodeForEmpty = answer == .code
    if answer == .none, case .use = conversion.tables[step.place].unmapped { hasCodeForEmpty = true }
    if answer == .none, case .reject = conversion.tables[step.place].unmapped { hasCodeForEmpty = true }
    return Codes(
      values: MappingTable(pairs.map { (Array($0.code.utf8), Array($0.value.utf8)) }), hasCodeForEmpty: hasCodeForEmpty)
  }

  /// Whether a local value can come before the mapping: not where trimming or the change of letters would have
  /// made another of it.
  private func isMet(_ value: [UInt8], _ parts: [Range<Int>], _ step: ConversionPlan.Step) -> Bool {
    let isChanged = value.contains {
      step.letterCase == .upper && (0x61...0x7A).contains($0)
        || step.letterCase == .lower && (0x41...0x5A).contains($0)
    }
    if isChanged { return false }
    if !step.isTrimmed { return true }
    return parts.allSatisfy { trimmedRange(value.span.extracting($0)).count == $0.count }
  }

  /// Refuses codes that several local values have, at most twenty of them by name.
  private func refuseSeveral(
    _ pairs: [(code: String, value: String)], _ name: String, _ messages: inout [String]
  ) {
    var several: [(code: String, values: [String])] = []
    let order = pairs.indices.sorted { (pairs[$0].code, $0) < (pairs[$1].code, $1) }
    for place in order {
      if let last = several.last, last.code == pairs[place].code {
        several[several.count - 1].values.append(pairs[place].value)
      } else {
        several.append((pairs[place].code, [pairs[place].value]))
      }
    }
    several = several.filter { $0.values.count > 1 }
    for (code, values) in several.prefix(20) {
      messages.append(words.severalLocalValues(code, name, values))
    }
    if several.count > 20 { messages.append(words.furtherCodes(several.count - 20, name)) }
  }
}

/// Where the parts of a joined text stand, for so many columns: a text for one column is never cut.
func parts(of text: Span<UInt8>, _ columns: Int) -> [Range<Int>] {
  var parts: [Range<Int>] = []
  var (start, index) = (0, 0)
  while columns != 1 && index + 3 <= text.count {
    if text[index] == 0x20 && text[index + 1] == 0x7C && text[index + 2] == 0x20 {
      parts.append(start..<index)
      index += 3
      start = index
    } else {
      index += 1
    }
  }
  return parts + [start..<text.count]
}
