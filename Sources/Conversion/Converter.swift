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

  public init(_ conversion: ConversionPlan) {
    self.conversion = conversion
  }

  /// Appends the record that a local one becomes; nil, or why there is none. Then nothing is appended.
  public mutating func convert(_ record: borrowing Record, into result: inout [UInt8]) -> Reject? {
    if let reject = damage(of: record, columns: conversion.header.count) { return reject }
    if conversion.layout.dialect.encoding == .utf8 && record.damage.contains(.notUTF8) {
      return Reject(rule: "not-utf8", field: nil, message: words.notStatedUTF8)
    }
    let start = result.count
    let text = record.text
    let cells = text.span
    for field in conversion.steps.indices {
      if field > 0 { result.append(0x2C) }
      let step = conversion.steps[field]
      if step.isPlain {
        appendCell(cells.extracting(record.range(step.column)), to: &result)
      } else if step.kind == .constant {
        result.append(contentsOf: conversion.constants[step.place])
      } else if step.kind != .nowhere, let reject = convert(record, cells, step, field, into: &result) {
        result.removeSubrange(start...)
        return reject
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

  private mutating func convert(
    _ record: borrowing Record, _ cells: Span<UInt8>, _ step: ConversionPlan.Step, _ field: Int,
    into result: inout [UInt8]
  ) -> Reject? {
    let isEmpty = gather(record, cells, step)
    step.letterCase.change(&text)
    if step.kind == .code { return appendCode(step.place, field, isEmpty, to: &result) }
    if isEmpty { return nil }
    switch step.kind {
    case .day:
      guard let day = conversion.dates[step.place].day(text.span) else { return misread("invalid-date", field) }
      day.append(to: &result)
    case .month:
      guard let day = conversion.dates[step.place].day(text.span) else { return misread("invalid-month", field) }
      day.append(to: &result)
      result.removeLast(3)
    case .number:
      if !conversion.numbers[step.place].convert(text.span, into: &result) { return misread("invalid-number", field) }
    default: appendCell(text.span, to: &result)
    }
    return nil
  }

  /// Puts the local text together; whether there is none.
  private mutating func gather(_ record: borrowing Record, _ cells: Span<UInt8>, _ step: ConversionPlan.Step) -> Bool {
    text.removeAll(keepingCapacity: true)
    if step.column >= 0 { return add(record, cells, step.column, step) }
    var isEmpty = true
    let joined = -1 - step.column
    for place in conversion.joins[joined].indices {
      if place > 0 {
        text.append(0x20)
        text.append(0x7C)
        text.append(0x20)
      }
      if !add(record, cells, conversion.joins[joined][place], step) { isEmpty = false }
    }
    return isEmpty
  }

  private mutating func add(
    _ record: borrowing Record, _ cells: Span<UInt8>, _ column: Int, _ step: ConversionPlan.Step
  ) -> Bool {
    var range = record.range(column)
    if step.isTrimmed {
      let inner = trimmedRange(cells.extracting(range))
      range = (range.lowerBound + inner.lowerBound)..<(range.lowerBound + inner.upperBound)
    }
    copy(cells, from: range.lowerBound, to: range.upperBound, into: &text)
    return range.isEmpty
  }

  private func misread(_ rule: String, _ field: Int) -> Reject {
    let name = conversion.schema.fields[field].name
    return Reject(rule: rule, field: field, message: words.misread(name))
  }

  /// A value that the mapping does not know, or knows to have no concept, is dealt with as the layout says. Where
  /// nothing is given the field stays empty.
  private mutating func appendCode(
    _ place: Int, _ field: Int, _ isEmpty: Bool, to result: inout [UInt8]
  ) -> Reject? {
    let start = result.count
    let answer = conversion.tables[place].table.look(up: text.span, into: &result)
    if answer == .code {
      quoteIfNeeded(&result, from: start)
      return nil
    }
    if isEmpty && answer == .unknown { return nil }
    switch conversion.tables[place].unmapped {
    case .blank: return nil
    case .use(let other):
      result.append(contentsOf: other.utf8)
      quoteIfNeeded(&result, from: start)
      return nil
    case .reject:
      let name = conversion.schema.fields[field].name
      let message = answer == .none ? words.mappedToNone(name) : words.unmapped(name)
      return Reject(rule: "unmapped-value", field: field, message: message)
    }
  }
}

/// What is so wrong with a record as it was read that its cells mean nothing.
func damage(of record: borrowing Record, columns: Int) -> Reject? {
  if record.damage.contains(.unclosedQuote) {
    return Reject(rule: "unclosed-quote", field: nil, message: words.unclosedQuote)
  }
  if record.damage.contains(.null) {
    return Reject(rule: "null-byte", field: nil, message: words.nullByte)
  }
  if record.damage.contains(.undecodable) {
    return Reject(rule: "not-utf8", field: nil, message: words.noText)
  }
  if record.count != columns {
    return Reject(rule: "wrong-field-count", field: nil, message: words.wrongCount(record.count, header: columns))
  }
  for cell in 0..<record.count where !record.range(cell).isEmpty { return nil }
  return Reject(rule: "blank-record", field: nil, message: words.blank)
}

/// Puts what stands at the end of `bytes` into quotes where it has to be. Codes hardly ever have to.
private func quoteIfNeeded(_ bytes: inout [UInt8], from start: Int) {
  var index = start
  while index < bytes.count && !isSpecial(bytes[index]) { index += 1 }
  if index == bytes.count { return }
  let cell = quoted(Array(bytes[start...]))
  bytes.removeSubrange(start...)
  bytes.append(contentsOf: cell)
}

/// A cell as it is written: in quotes where it holds a comma, a quote or a line end.
func quoted(_ cell: [UInt8]) -> [UInt8] {
  var bytes: [UInt8] = []
  appendCell(cell.span, to: &bytes)
  return bytes
}

private func isSpecial(_ byte: UInt8) -> Bool {
  byte == 0x2C || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
}

/// Appends a cell, in quotes where it holds a comma, a quote or a line end.
private func appendCell(_ cell: Span<UInt8>, to bytes: inout [UInt8]) {
  var isPlain = true
  for index in cell.indices {
    if isSpecial(cell[index]) { isPlain = false }
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
