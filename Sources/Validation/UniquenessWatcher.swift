import CSV
import Schemas

/// Looks for records whose text, in some columns, is that of an earlier record.
///
/// The text is how the cells would stand in a file that has quotes only where RFC 4180 needs them, so that cells
/// which say the same are written the same.
class UniquenessWatcher: Watcher {
  /// The columns whose cells are compared, in the order in which a text has them.
  let compared: [Int]
  /// The columns without which a record is not compared.
  let needed: [Int]
  /// The fields without which a record is not compared.
  private let neededFields: [Int]
  /// Whether the needed fields must also be free of errors, and cells are compared without spaces around them.
  private let isOfGoodCells: Bool
  /// What stands between the cells of a text.
  let delimiter: UInt8
  private var seen = Fingerprints()
  private var text: [UInt8] = []

  init(_ plan: Plan, compared: [Int], delimiter: Delimiter, neededFields: [Int], isOfGoodCells: Bool) {
    self.compared = compared
    self.neededFields = neededFields
    self.isOfGoodCells = isOfGoodCells
    needed = neededFields.compactMap { plan.columnOfField[$0] }
    self.delimiter = delimiter.rawValue
  }

  /// A column that there is no bit for stands for all of them, so that no record is passed over for it.
  override var columns: UInt64 {
    needed.reduce(0) { $0 | ($1 < Sheet.mostColumns ? 1 << UInt64($1) : UInt64.max) }
  }

  override func note(_ record: Record, _ row: Row) -> Bool {
    guard applies(to: row) else { return false }
    text.removeAll(keepingCapacity: true)
    write(record, into: &text)
    return !seen.insert(Fingerprint(text.span))
  }

  /// Whether a record is compared with others.
  func applies(to row: Row) -> Bool {
    for field in neededFields where !row.isGiven[field] || (isOfGoodCells && !row.isGood[field]) { return false }
    return true
  }

  /// Adds the text of a record that is to be unique.
  func write(_ record: Record, into text: inout [UInt8]) {
    for (place, column) in compared.enumerated() {
      if place > 0 { text.append(delimiter) }
      let cell = record.text.span.extracting(record.range(column))
      append(isOfGoodCells ? cell.extracting(trimmedRange(cell)) : cell, delimiter: delimiter, to: &text)
    }
  }
}

/// Adds a cell as RFC 4180 has it: in quotes, with quotes doubled, where it could not be told apart otherwise.
private func append(_ cell: Span<UInt8>, delimiter: UInt8, to text: inout [UInt8]) {
  var needsQuotes = false
  for index in cell.indices {
    let byte = cell[index]
    if byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn {
      needsQuotes = true
    }
  }
  if needsQuotes { text.append(Byte.quote) }
  for index in cell.indices {
    if cell[index] == Byte.quote { text.append(Byte.quote) }
    text.append(cell[index])
  }
  if needsQuotes { text.append(Byte.quote) }
}
