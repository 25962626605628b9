extension Chunk {
  /// Fills `record` with a row, except for its line.
  public borrowing func read(row: Int, into record: inout Record) {
    let first = Int(cells.rows[row])
    record.removeAll()
    let (begin, end) = (Int(cells.starts[first]), Int(cells.ends[first + columns - 1]))
    if isPlain(row: row) {
      copy(bytes.span, from: begin, to: end, into: &record.text)
      for cell in first..<(first + columns) {
        record.starts.append(Int(cells.starts[cell]) - begin)
        record.ends.append(Int(cells.ends[cell]) - begin)
      }
      return
    }
    for cell in first..<(first + columns) {
      let start = Int(cells.starts[cell])
      let end = Int(cells.ends[cell])
      // A row's cells hold quotes only where they are doubled.
      decode(Scanner.Field(start: start, end: end, hasPairs: cells.quoted[row] == 1), in: bytes.span, into: &record)
    }
  }

  /// Whether the cells of a row stand in ``bytes`` as they are: there are no quotes in it, no control characters and
  /// nothing outside ASCII.
  public borrowing func isPlain(row: Int) -> Bool {
    if cells.quoted[row] != 0 { return false }
    let first = Int(cells.rows[row])
    return isPrintable(from: Int(cells.starts[first]), to: Int(cells.ends[first + columns - 1]))
  }

  /// Whether a text holds no odd bytes, so that it need not be decoded.
  private borrowing func isPrintable(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end {
      let odd = classes[index / Chunk.block * Chunk.planes + Plane.odd.rawValue] >> UInt64(index % Chunk.block)
      let length = min(end - index, Chunk.block - index % Chunk.block)
      if odd & (UInt64.max >> UInt64(Chunk.block - length)) != 0 { return false }
      index += length
    }
    return true
  }

  /// Fills `record` with one of the records that are not rows, the first line of the stretch being `line`, and
  /// `linesBefore` of its lines standing before the record.
  ///
  /// Returns where in ``bytes`` the record and its line end stand; empty lines before it are not counted in.
  @discardableResult
  public mutating func read(_ other: Other, onLine line: Int64, into record: inout Record) -> Range<Int> {
    scanner.move(toLine: line, offset: offset + Int64(other.start - begin), quiet: scanner.quiet)
    let step = next(&scanner, bytes, from: other.start, to: limit, isLast: isLast)
    guard case .record(let length) = step else { return other.start..<other.start }
    decode(scanner, bytes.span.extracting(other.start..<limit), into: &record)
    // Empty lines may stand before it: no record begins with a line end.
    var start = other.start
    while bytes[start] == Byte.lineFeed || bytes[start] == Byte.carriageReturn { start += 1 }
    return start..<(other.start + length)
  }

  /// How many bytes a row has, quotes at its ends not counted.
  public borrowing func length(ofRow row: Int) -> Int {
    let first = Int(cells.rows[row])
    return Int(cells.ends[first + columns - 1]) - Int(cells.starts[first])
  }

  /// Where in ``bytes`` a row stands, with its quotes and its line end.
  public borrowing func range(ofRow row: Int) -> Range<Int> {
    let first = Int(cells.rows[row])
    var (start, end) = (Int(cells.starts[first]), Int(cells.ends[first + columns - 1]))
    if start > begin && bytes[start - 1] == Byte.quote { start -= 1 }
    if end < limit && bytes[end] == Byte.quote { end += 1 }
    if end < limit && bytes[end] == Byte.carriageReturn { end += 1 }
    if end < limit && bytes[end] == Byte.lineFeed { end += 1 }
    return start..<end
  }
}
