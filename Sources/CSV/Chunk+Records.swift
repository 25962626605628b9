extension Chunk {
  /// Fills `record` with a row, except for its line.
  public borrowing func read(row: Int, into record: inout Record) {
    let first = Int(cells.rows[row])
    record.removeAll()
    for cell in first..<(first + columns) {
      let start = Int(cells.starts[cell])
      let end = Int(cells.ends[cell])
      // A row's cells hold quotes only where they are doubled.
      decode(Scanner.Field(start: start, end: end, hasPairs: cells.quoted[row] == 1), in: bytes.span, into: &record)
    }
  }

  /// Fills `record` with one of the records that are not rows, the first line of the stretch being `line`, and
  /// `linesBefore` of its lines standing before the record.
  public mutating func read(_ other: Other, onLine line: Int64, into record: inout Record) {
    scanner.move(toLine: line, offset: offset + Int64(other.start - begin), quiet: scanner.quiet)
    let step = next(&scanner, bytes, from: other.start, to: limit, isLast: isLast)
    if case .record = step { decode(scanner, bytes.span.extracting(other.start..<limit), into: &record) }
  }
}
