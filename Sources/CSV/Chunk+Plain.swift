extension Chunk {
  /// Whether cells and records can be told apart without looking at quotes one by one.
  func isPlainText() -> Bool {
    end - begin <= Limits.cells && LineCutter.areQuotesInOrder(classes.span, from: begin, to: end, isLast: isLast)
  }

  /// The end of the last line that is whole; of the text, where it is the last of the file.
  var endOfLines: Int {
    if isLast { return end }
    var index = end
    while index > begin && bytes[index - 1] != Byte.lineFeed { index -= 1 }
    return index
  }

  mutating func indexPlainly() {
    var cutter = LineCutter(bytes.span, from: begin, to: end, columns: columns)
    while !cutter.isDone { cut(&cutter, classes, bytes, into: &cells, others: &others) }
    endings = cutter.endings
    if cutter.recordStart < end {
      // The file ends without a line end.
      note(&others, cutter.recordStart, isRecord: true, rowsBefore: cells.rowCount)
    }
    lineCount = Int64(cells.rowCount)
    recordCount = lineCount
    for other in others {
      lineCount += other.lines
      if other.isRecord { recordCount += 1 }
    }
  }
}

/// Has a cutter cut on. The parts of the chunk come one by one, so that none is borrowed too long.
private func cut(
  _ cutter: inout LineCutter, _ classes: [UInt64], _ bytes: [UInt8], into cells: inout CellTable,
  others: inout [Chunk.Other]
) {
  cutter.cut(classes.span, bytes.span, into: &cells) { start, isRecord, rows in
    note(&others, start, isRecord: isRecord, rowsBefore: rows)
  }
}

/// Notes a record of one line that is not a row, or an empty line.
private func note(_ others: inout [Chunk.Other], _ start: Int, isRecord: Bool, rowsBefore: Int) {
  if let last = others.indices.last, !isRecord, !others[last].isRecord, others[last].rowsBefore == rowsBefore {
    others[last].lines += 1
  } else {
    others.append(Chunk.Other(start: start, rowsBefore: rowsBefore, lines: 1, isRecord: isRecord))
  }
}
