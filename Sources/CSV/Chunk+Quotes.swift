extension Chunk {
  /// Finds the records of a stretch in which there are quotes or lone carriage returns, from mark to mark.
  ///
  /// Whatever is not in order goes to the scanner, which takes one record; then marks are followed again. Returns
  /// the end of the last record that is whole.
  mutating func indexCarefully() -> Int {
    var position = begin
    while position < end {
      position = followMarks(from: position)
      if position == end { break }
      let (next, isWhole) = scan(from: position)
      position = next
      if !isWhole { break }
    }
    if end - position > Limits.record && !isLast { isTooLong = true }
    return isTooLong ? end : position
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

  /// Tells rows apart from `start` on; returns where one begins that is not in order, or the end.
  private mutating func followMarks(from start: Int) -> Int {
    var walk = MarkWalk(start: start, firstCell: cells.count)
    while walk.advance(in: classes.span, before: end) {
      let byte = bytes[walk.place]
      if walk.isOpen {
        guard walk.passQuoted(byte, bytes.span, to: end, delimiter: delimiter.rawValue) else { break }
      } else if byte == Byte.quote {
        guard walk.open() else { break }
      } else if byte == delimiter.rawValue {
        cells.append(start: walk.cellStart, end: walk.cellEnd)
        walk.startCell()
      } else {
        guard endLine(&walk, byte) else { break }
      }
    }
    cells.count = walk.firstCell
    return walk.recordStart
  }

  /// Ends a record at a line end; false where it is not a row, nor an empty line.
  private mutating func endLine(_ walk: inout MarkWalk, _ byte: UInt8) -> Bool {
    let place = walk.place
    let isPair = byte == Byte.carriageReturn && place + 1 < end && bytes[place + 1] == Byte.lineFeed
    if byte == Byte.carriageReturn && !isPair { return false }
    if place - walk.recordStart >= Limits.record { return false }
    let isEmpty = place == walk.recordStart
    cells.append(start: walk.cellStart, end: walk.cellEnd)
    if !isEmpty && cells.count - walk.firstCell != columns { return false }
    endings.note(isPair ? .carriageReturnLineFeed : .lineFeed, on: lineCount)
    if isEmpty {
      cells.count = walk.firstCell
      noteOther(place, lines: 1, isRecord: false)
    } else {
      cells.appendRow(firstCell: walk.firstCell, hasQuotes: walk.hasQuotes)
      lineCount += 1
      recordCount += 1
    }
    walk.startRecord(at: place + (isPair ? 2 : 1), firstCell: cells.count)
    return true
  }

  /// Notes a record that is not a row, or empty lines.
  private mutating func noteOther(_ start: Int, lines: Int64, isRecord: Bool) {
    lineCount += lines
    if isRecord { recordCount += 1 }
    let rows = cells.rowCount
    if let last = others.indices.last, !isRecord, !others[last].isRecord, others[last].rowsBefore == rows {
      others[last].lines += lines
    } else {
      others.append(Other(start: start, rowsBefore: rows, lines: lines, isRecord: isRecord))
    }
  }
}

/// Has a scanner take a record. The scanner and the bytes come one by one, so that neither is borrowed too long.
func next(_ scanner: inout Scanner, _ bytes: [UInt8], from start: Int, to end: Int, isLast: Bool) -> Scanner.Step {
  scanner.next(bytes.span.extracting(start..<end), isLast: isLast)
}
