public import CSV
import Schemas
import Validation
import Vocabularies

/// Turns local records into records of the shared format, one after another.
///
/// What it writes is canonical: every field of the schema in its order, in UTF-8, with quotes only where RFC 4180 needs
/// them, and LF. Whether it is right is for the rules to say.
public struct Converter {
  private let conversion: ConversionPlan
  private var text: [UInt8] = []
  private var code: [UInt8] = []

  public init(_ conversion: ConversionPlan) {
    self.conversion = conversion
  }

  /// Appends the record that a local one becomes; nil, or why there is none. Then nothing is appended.
  public mutating func convert(_ record: borrowing Record, into result: inout [UInt8]) -> Reject? {
    if let reject = damage(of: record) { return reject }
    let start = result.count
    for (field, source) in conversion.sources.enumerated() {
      if field > 0 { result.append(0x2C) }
      switch source {
      case .nowhere: break
      case .constant(let value): appendCell(value, to: &result)
      case .columns(let columns, let treatment):
        if let reject = convert(record, columns, treatment, field, into: &result) {
          result.removeSubrange(start...)
          return reject
        }
      }
    }
    result.append(0x0A)
    return nil
  }

  /// The key of a local record, as it stands; empty where it has none of its own.
  public func key(of record: borrowing Record) -> [UInt8] {
    guard let column = conversion.keyColumn, column < record.count else { return [] }
    return Array(record.text[record.range(column)])
  }

  /// What is so wrong with a record as it was read that its cells mean nothing.
  private func damage(of record: borrowing Record) -> Reject? {
    if record.damage.contains(.unclosedQuote) {
      return Reject(rule: "unclosed-quote", field: nil, message: "A quote is opened and never closed.")
    }
    if record.damage.contains(.null) {
      return Reject(rule: "null-byte", field: nil, message: "The record holds a NUL byte.")
    }
    if record.damage.contains(.undecodable) {
      return Reject(rule: "not-utf8", field: nil, message: "The record holds bytes that are no text.")
    }
    if record.count != conversion.header.count {
      let message = "The record has \(record.count) cells, the header \(conversion.header.count)."
      return Reject(rule: "wrong-field-count", field: nil, message: message)
    }
    for cell in 0..<record.count where !record.range(cell).isEmpty { return nil }
    return Reject(rule: "blank-record", field: nil, message: "All cells of the record are empty.")
  }

  private mutating func convert(
    _ record: borrowing Record, _ columns: [Int], _ treatment: ConversionPlan.Treatment, _ field: Int,
    into result: inout [UInt8]
  ) -> Reject? {
    if columns.count == 1, case .asItIs = treatment.form, !treatment.isTrimmed, treatment.letterCase == .asItIs {
      appendCell(record, columns[0], to: &result)
      return nil
    }
    text.removeAll(keepingCapacity: true)
    var isEmpty = true
    for (place, column) in columns.enumerated() {
      if place > 0 { text.append(contentsOf: [0x20, 0x7C, 0x20]) }
      let range = treatment.isTrimmed ? trimmed(record, column) : record.range(column)
      if !range.isEmpty { isEmpty = false }
      append(record, range, to: &text)
    }
    change(treatment.letterCase)
    switch treatment.form {
    case .asItIs: appendCell(text, to: &result)
    case .code(let table, let unmapped): return appendCode(table, unmapped, field, isEmpty, to: &result)
    case _ where isEmpty: break
    case .day(let format):
      guard let day = format.day(text.span) else { return misread("invalid-date", field) }
      append(day.description, to: &result)
    case .month(let format):
      guard let day = format.day(text.span) else { return misread("invalid-month", field) }
      append(String(day.description.utf8.prefix(7)) ?? "", to: &result)
    case .number(let format):
      if !format.convert(text.span, into: &result) { return misread("invalid-number", field) }
    }
    return nil
  }

  private func misread(_ rule: String, _ field: Int) -> Reject {
    let name = conversion.schema.fields[field].name
    return Reject(rule: rule, field: field, message: "The value for \(name) is not written as the layout says.")
  }

  /// A value that the mapping does not know, or knows to have no concept, is dealt with as the layout says. Where
  /// nothing is given the field stays empty.
  private mutating func appendCode(
    _ table: MappingTable, _ unmapped: Layout.Unmapped, _ field: Int, _ isEmpty: Bool, to result: inout [UInt8]
  ) -> Reject? {
    code.removeAll(keepingCapacity: true)
    let value = text
    let answer = table.look(up: value.span, into: &code)
    if answer == .code {
      appendCell(code, to: &result)
      return nil
    }
    if isEmpty && answer == .unknown { return nil }
    switch unmapped {
    case .blank: return nil
    case .use(let other):
      append(other, to: &result)
      return nil
    case .reject:
      let name = conversion.schema.fields[field].name
      let known = answer == .none ? "is known to have no \(name)" : "is not in the mapping for \(name)"
      return Reject(rule: "unmapped-value", field: field, message: "The local value \(known).")
    }
  }

  private mutating func change(_ letterCase: Layout.LetterCase) {
    switch letterCase {
    case .asItIs: return
    case .upper: for index in text.indices where (0x61...0x7A).contains(text[index]) { text[index] &= 0xDF }
    case .lower: for index in text.indices where (0x41...0x5A).contains(text[index]) { text[index] |= 0x20 }
    }
  }
}

/// Where a cell stands without white space at its ends.
private func trimmed(_ record: borrowing Record, _ column: Int) -> Range<Int> {
  let text = record.text
  let range = record.range(column)
  let inner = trimmedRange(text.span.extracting(range))
  return (range.lowerBound + inner.lowerBound)..<(range.lowerBound + inner.upperBound)
}

private func append(_ record: borrowing Record, _ range: Range<Int>, to bytes: inout [UInt8]) {
  let text = record.text
  copy(text.span, from: range.lowerBound, to: range.upperBound, into: &bytes)
}

private func append(_ text: String, to bytes: inout [UInt8]) { bytes.append(contentsOf: text.utf8) }

private func appendCell(_ record: borrowing Record, _ column: Int, to bytes: inout [UInt8]) {
  let text = record.text
  appendCell(text.span.extracting(record.range(column)), to: &bytes)
}

private func appendCell(_ cell: [UInt8], to bytes: inout [UInt8]) { appendCell(cell.span, to: &bytes) }

/// Appends a cell, in quotes where it holds a comma, a quote or a line end.
private func appendCell(_ cell: Span<UInt8>, to bytes: inout [UInt8]) {
  var isPlain = true
  for index in cell.indices {
    let byte = cell[index]
    if byte == 0x2C || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn { isPlain = false }
  }
  if isPlain {
    copy(cell, from: 0, to: cell.count, into: &bytes)
    return
  }
  bytes.append(Byte.quote)
  for index in cell.indices {
    if cell[index] == Byte.quote { bytes.append(Byte.quote) }
    bytes.append(cell[index])
  }
  bytes.append(Byte.quote)
}
