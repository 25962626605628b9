import CSV
import Publishing
import Validation

/// The different values of a column, or of several joined by ` | `, as they stand, and how many rows have each.
///
/// Memory grows with the number of different values, not with the file, and has a limit.
struct CountedValues {
  /// The values, the most frequent first; those as frequent in the order of their bytes.
  let values: [Value]
  /// How many rows hold a value that looks like somebody's data and was left out.
  let withheldRows: Int64
  /// What is wrong with the table.
  let findings: [Finding]

  struct Value {
    var text: String
    var rows: Int64
  }

  /// How many different values are looked up: a column with more holds no names of services.
  static let mostValues = 50_000

  /// Reads a file to its end. Throws where it has no such column, or the column has too many different values.
  init(of column: String, in input: borrowing Input, showsValues: Bool) throws {
    var table = TableReader(samples: 1, delimiter: input.delimiter)
    var (record, buffer) = (Record(), [UInt8]())
    var counted: ColumnValues?
    var isReading = true
    while isReading {
      isReading = try input.read(max(64 << 10, min(table.appetite, 16 << 20)), into: &buffer)
      if isReading { table.feed(buffer.span) } else { table.finish() }
      while table.next(into: &record) {
        if counted == nil {
          counted = ColumnValues(places: try CountedValues.columns(column, of: record, in: input.name))
        } else {
          counted?.take(record)
        }
      }
      if let count = counted?.count, count > CountedValues.mostValues || counted?.isOverfull == true {
        throw Failure(.usage, words.suggestions.tooManyValues(column, most: CountedValues.mostValues))
      }
    }
    findings = table.findings()
    if counted == nil && !findings.contains(where: { $0.severity == .error }) {
      throw Failure(.usage, words.suggestions.noHeader(input.name, column: column))
    }
    let all = (counted?.ranked ?? []).map { Value(text: $0.text, rows: $0.records) }
    values = all.filter { showsValues || !looksPersonal(Array($0.text.utf8).span) }
    withheldRows = all.reduce(0) { $0 + $1.rows } - values.reduce(0) { $0 + $1.rows }
  }

  /// Where the columns stand: one of the whole name, or else one for each name between commas.
  private static func columns(_ wanted: String, of header: Record, in file: String) throws -> [Int] {
    let names = (0..<header.count).map { plain(header.string($0)) }
    if let whole = names.firstIndex(of: plain(wanted)) { return [whole] }
    return try wanted.split(separator: ",").map { part in
      if let place = names.firstIndex(of: plain(String(part))) { return place }
      let shown = names.filter { !$0.isEmpty && !looksPersonal(Array($0.utf8).span) }.prefix(20)
      throw Failure(.usage, words.suggestions.noColumn(plain(String(part)), in: file, header: Array(shown)))
    }
  }

  private static func plain(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return String(decoding: bytes[trimmedRange(bytes.span)], as: UTF8.self)
  }
}
