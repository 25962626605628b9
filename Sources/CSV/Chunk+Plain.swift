extension Chunk {
  /// Whether cells and lines are told apart by delimiters and line feeds alone.
  mutating func isPlainText() -> Bool {
    var (quotes, lone) = (UInt64(0), UInt64(0))
    var mask = UInt64.max << UInt64(begin % Chunk.block)
    var word = begin / Chunk.block
    while word * Chunk.block < end {
      let index = word * Chunk.planes
      quotes |= classes[index + Plane.quote.rawValue] & mask
      let returns = classes[index + Plane.carriageReturn.rawValue] & mask
      if returns != 0 {
        let next = classes[index + Chunk.planes + Plane.lineFeed.rawValue] & 1
        lone |= returns & ~(classes[index + Plane.lineFeed.rawValue] >> 1 | next << 63)
        let isCut = end - word * Chunk.block <= Chunk.block && !isLast && bytes[end - 1] == Byte.carriageReturn
        if isCut { lone &= ~(1 << UInt64((end - 1) % Chunk.block)) }
      }
      mask = UInt64.max
      word += 1
    }
    hasQuotes = quotes != 0
    return quotes | lone == 0 && end - begin <= Limits.cells
  }

  /// The end of the last line that is whole; of the text, where it is the last of the file.
  var endOfLines: Int {
    if isLast { return end }
    var index = end
    while index > begin && bytes[index - 1] != Byte.lineFeed { index -= 1 }
    return index
  }

  mutating func indexPlainly() {
    cells.cut(classes, from: begin, to: end)
    var cell = 0
    var start = begin
    var last = LineEnding.none
    var word = begin / Chunk.block
    var mask = UInt64.max << UInt64(begin % Chunk.block)
    while word * Chunk.block < end {
      var bits = classes[word * Chunk.planes + Plane.lineFeed.rawValue] & mask
      mask = UInt64.max
      while bits != 0 {
        let place = word * Chunk.block + bits.trailingZeroBitCount
        bits &= bits - 1
        let isPair = place > start && bytes[place - 1] == Byte.carriageReturn
        let ending = isPair ? LineEnding.carriageReturnLineFeed : .lineFeed
        if ending != last {
          endings.note(ending, on: lineCount)
          last = ending
        }
        let final = cell + columns - 1
        if final < cells.count && Int(cells.ends[final]) == place && place - start > (isPair ? 1 : 0) {
          if isPair { cells.shorten(cell: final) }
          noteRow(firstCell: cell)
          cell = final + 1
        } else {
          noteOther(start, lines: 1, isRecord: place - start > (isPair ? 1 : 0))
          while Int(cells.ends[cell]) != place { cell += 1 }
          cell += 1
        }
        start = place + 1
      }
      word += 1
    }
    if start < end { noteOther(start, lines: 1, isRecord: true) }
  }

  /// Notes a record that is not a row, or empty lines.
  mutating func noteOther(_ start: Int, lines: Int64, isRecord: Bool) {
    let rows = cells.rowCount
    lineCount += lines
    if isRecord { recordCount += 1 }
    if let last = others.indices.last, !isRecord, !others[last].isRecord, others[last].rowsBefore == rows {
      others[last].lines += lines
    } else {
      others.append(Other(start: start, rowsBefore: rows, lines: lines, isRecord: isRecord))
    }
  }

  mutating func noteRow(firstCell: Int) {
    cells.appendRow(firstCell: firstCell)
    lineCount += 1
    recordCount += 1
  }
}
