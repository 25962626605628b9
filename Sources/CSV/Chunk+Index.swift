extension Chunk {
  /// Whether all marks are in order, so that the records are those between line ends.
  func isInOrder() -> Bool {
    end - begin <= Limits.cells
      && LineCutter.firstDisorder(classes.span, from: begin, to: end, isLast: isLast) == nil
  }

  /// The end of the last line that is whole; of the text, where it is the last of the file.
  var endOfLines: Int { isLast ? end : lineStart(before: end, from: begin) }

  /// Finds the records of a stretch that is in order.
  mutating func indexPlainly() {
    let rest = cutLines(from: begin, to: end)
    // The file ends without a line end.
    if rest < end { noteOther(rest, lines: 1, isRecord: true) }
  }

  /// Finds the records of any stretch; returns where the last one ends that is whole.
  ///
  /// A record in which a mark is out of order goes to the scanner, and what follows it is told apart as before.
  mutating func indexCarefully() -> Int {
    var position = begin
    var isWhole = true
    while position < end && isWhole {
      let isHuge = end - position > Limits.cells
      let disorder = isHuge ? position : LineCutter.firstDisorder(classes.span, from: position, to: end, isLast: isLast)
      let start = lineStart(before: disorder ?? end, from: position)
      position = cutLines(from: position, to: start)
      if disorder == nil && !isLast { break }
      if position < end { (position, isWhole) = scan(from: position) }
    }
    if end - position > Limits.record && !isLast { isTooLong = true }
    return isTooLong ? end : position
  }

  /// Where the line starts in which `place` stands, or before which it does.
  private func lineStart(before place: Int, from begin: Int) -> Int {
    var index = place
    while index > begin && bytes[index - 1] != Byte.lineFeed { index -= 1 }
    return index
  }

  /// Tells the records of lines apart; returns where the last of them ends.
  private mutating func cutLines(from start: Int, to end: Int) -> Int {
    if start == end { return end }
    var cutter = LineCutter(
      bytes.span, from: start, to: end, columns: columns, line: lineCount, firstCell: cells.count)
    while !cutter.isDone { cut(&cutter, classes, bytes, into: &cells, others: &others, count: &recordCount) }
    recordCount += Int64(cells.rowCount) - rowsCounted
    rowsCounted = Int64(cells.rowCount)
    lineCount = cutter.line
    endings.add(cutter.endings, from: 0)
    return cutter.recordStart
  }

  /// Has the scanner take the record at `start`; returns where it ends, and false where no further one is whole.
  private mutating func scan(from start: Int) -> (next: Int, isWhole: Bool) {
    scanner.move(toLine: lineCount, offset: offset + Int64(start - begin), quiet: scanner.quiet)
    let step = next(&scanner, bytes, from: start, to: end, isLast: isLast)
    endings.add(scanner.endings, from: 0)
    let lines = scanner.line - lineCount
    switch step {
    case .record(let length):
      if length > Limits.record {
        isTooLong = true
        return (end, false)
      }
      noteOther(start, lines: lines, isRecord: true)
      return (start + length, true)
    case .needsMore(let consumed):
      if consumed > 0 { noteOther(start, lines: lines, isRecord: false) }
      return (start + consumed, false)
    case .tooWide:
      isTooLong = true
      return (end, false)
    case .end:
      noteOther(start, lines: lines, isRecord: false)
      return (end, false)
    }
  }

  /// Notes a record that is not a row, or empty lines.
  private mutating func noteOther(_ start: Int, lines: Int64, isRecord: Bool) {
    lineCount += lines
    if isRecord { recordCount += 1 }
    note(&others, Other(start: start, rowsBefore: cells.rowCount, lines: lines, isRecord: isRecord))
  }
}

/// Has a cutter cut on. The parts of the chunk come one by one, so that none is borrowed too long.
private func cut(
  _ cutter: inout LineCutter, _ classes: [UInt64], _ bytes: [UInt8], into cells: inout CellTable,
  others: inout [Chunk.Other], count: inout Int64
) {
  cutter.cut(classes.span, bytes.span, into: &cells) { start, isRecord, rows in
    if isRecord { count += 1 }
    note(&others, Chunk.Other(start: start, rowsBefore: rows, lines: 1, isRecord: isRecord))
  }
}

/// Has a scanner take a record. The scanner and the bytes come one by one, so that neither is borrowed too long.
func next(_ scanner: inout Scanner, _ bytes: [UInt8], from start: Int, to end: Int, isLast: Bool) -> Scanner.Step {
  scanner.next(bytes.span.extracting(start..<end), isLast: isLast)
}

/// Adds a record, or empty lines; those that follow each other are noted as one.
private func note(_ others: inout [Chunk.Other], _ other: Chunk.Other) {
  if let last = others.indices.last, !other.isRecord, !others[last].isRecord,
    others[last].rowsBefore == other.rowsBefore
  {
    others[last].lines += other.lines
  } else {
    others.append(other)
  }
}
