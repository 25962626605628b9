import CSV
import Validation

/// The different values of a column, or of several joined by ` | `, and how many rows have each.
///
/// Memory grows with the number of different values, not with the file, and has a limit.
struct CountedValues {
  /// The values, the most frequent first; those as frequent in the order of their bytes.
  private(set) var values: [Value] = []
  /// How many rows hold a value that looks like somebody's data and was left out.
  private(set) var withheldRows: Int64 = 0
  /// What is wrong with the table.
  private(set) var findings: [Finding] = []

  struct Value {
    var text: String
    var rows: Int64
  }

  /// How many different values are read, and how many bytes of them: a column with more holds no names of services.
  static let mostValues = 50_000
  static let mostBytes = 32 << 20

  private var rows: [[UInt8]: Int64] = [:]
  private var bytes = 0

  /// Reads a file to its end. Throws where it has no such column, or the column has too many different values.
  init(of column: String, in input: borrowing Input, showsValues: Bool) throws {
    var table = TableReader(samples: 1)
    var (record, buffer) = (Record(), [UInt8]())
    var columns: [Int]?
    var isReading = true
    while isReading {
      isReading = try input.read(max(64 << 10, min(table.appetite, 16 << 20)), into: &buffer)
      if isReading { table.feed(buffer.span) } else { table.finish() }
      while table.next(into: &record) {
        if let columns {
          try add(record, columns, column)
        } else {
          columns = try CountedValues.columns(column, of: record, in: input.name)
        }
      }
    }
    findings = table.findings()
    if columns == nil && !findings.contains(where: { $0.severity == .error }) {
      throw Failure(.usage, "\(input.name) has no header, so it has no column \"\(column)\".")
    }
    sort(showsValues: showsValues)
  }

  private mutating func add(_ record: Record, _ columns: [Int], _ name: String) throws {
    var value: [UInt8] = []
    for (place, column) in columns.enumerated() {
      if place > 0 { value += Array(" | ".utf8) }
      guard column < record.count else { continue }
      let cell = record.range(column)
      let trimmed = trimmedRange(record.text.span.extracting(cell))
      value += record.text[cell.lowerBound + trimmed.lowerBound..<cell.lowerBound + trimmed.upperBound]
    }
    if value.allSatisfy({ $0 == 0x20 || $0 == 0x7C }) { return }
    if let known = rows[value] {
      rows[value] = known + 1
      return
    }
    bytes += value.count
    if rows.count == CountedValues.mostValues || bytes > CountedValues.mostBytes {
      throw Failure(
        .usage,
        "The column \"\(name)\" has more different values than names of services: over "
          + "\(rows.count). Choose the column that says what was asked for.")
    }
    rows[value] = 1
  }

  private mutating func sort(showsValues: Bool) {
    var found: [(bytes: [UInt8], rows: Int64)] = []
    for (value, count) in rows {
      if !showsValues && looksPersonal(value.span) {
        withheldRows += count
      } else {
        found.append((value, count))
      }
    }
    found.sort { left, right in
      left.rows != right.rows ? left.rows > right.rows : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    values = found.map { Value(text: String(decoding: $0.bytes, as: UTF8.self), rows: $0.rows) }
    rows.removeAll()
  }

  /// Where the columns stand: one of the whole name, or else one for each name between commas.
  private static func columns(_ wanted: String, of header: Record, in file: String) throws -> [Int] {
    let names = (0..<header.count).map { plain(header.string($0)) }
    if let whole = names.firstIndex(of: plain(wanted)) { return [whole] }
    return try wanted.split(separator: ",").map { part in
      if let place = names.firstIndex(of: plain(String(part))) { return place }
      let shown = names.filter { !$0.isEmpty && !looksPersonal(Array($0.utf8).span) }.prefix(20).map { "\"\($0)\"" }
      let known = shown.isEmpty ? "" : " Its header has \(listed(Array(shown), "and"))."
      throw Failure(.usage, "\(file) has no column \"\(plain(String(part)))\".\(known)")
    }
  }

  private static func plain(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return String(decoding: bytes[trimmedRange(bytes.span)], as: UTF8.self)
  }
}
