/// Cuts a text into records and cells, 64 bytes at a time, where quotes are all in order and no cell has lines.
///
/// Whether they are is found out first, by ``firstDisorder(_:from:to:isLast:)``.
struct LineCutter {
  private let columns: Int
  private let end: Int
  private var word: Int
  private var mask: UInt64
  /// All ones within a quoted cell.
  private var quotes: UInt64 = 0
  /// Where the cell starts, and 1 where it does with a quote.
  private var start: Int
  private var isQuoted: Int
  private var hasQuotes = 0
  private var firstCell: Int
  /// Where the record starts.
  private(set) var recordStart: Int
  /// The line of the record, from 0.
  private(set) var line: Int64
  private(set) var endings = LineEndings()
  private var lastEnding = LineEnding.none

  init(_ bytes: Span<UInt8>, from begin: Int, to end: Int, columns: Int, line: Int64, firstCell: Int) {
    self.columns = columns
    self.end = end
    self.line = line
    self.firstCell = firstCell
    word = begin / Chunk.block
    mask = UInt64.max << UInt64(begin % Chunk.block)
    isQuoted = begin < end && bytes[begin] == Byte.quote ? 1 : 0
    hasQuotes = isQuoted
    start = begin + isQuoted
    recordStart = begin
  }

  /// Whether the text has been cut to its end.
  var isDone: Bool { word * Chunk.block >= end }

  /// Cuts on, as far as the table has room; hands over the records that are not rows, and empty lines.
  mutating func cut(
    _ classes: Span<UInt64>, _ bytes: Span<UInt8>, into table: inout CellTable,
    others: (_ start: Int, _ isRecord: Bool, _ rowsBefore: Int) -> Void
  ) {
    table.makeRoom(forCells: 16 * Chunk.block)
    table.makeRoom(forRows: 16 * Chunk.block)
    cut(
      classes, bytes, &table.starts, &table.ends, &table.count, &table.rows, &table.quoted, &table.rowCount, others)
  }

  /// The parts of the table come one by one, so that all can be written at once.
  private mutating func cut(
    _ classes: Span<UInt64>, _ bytes: Span<UInt8>, _ startList: inout [UInt32], _ endList: inout [UInt32],
    _ cellCount: inout Int, _ rowList: inout [UInt32], _ quotedList: inout [UInt8], _ rowCount: inout Int,
    _ others: (_ start: Int, _ isRecord: Bool, _ rowsBefore: Int) -> Void
  ) {
    var (cell, row) = (cellCount, rowCount)
    var starts = startList.mutableSpan
    var ends = endList.mutableSpan
    var rows = rowList.mutableSpan
    var quoted = quotedList.mutableSpan
    var (start, isQuoted, hasQuotes) = (start, isQuoted, hasQuotes)
    var (firstCell, recordStart) = (firstCell, recordStart)
    let lastCell = starts.count - Chunk.block
    let lastRow = rows.count - Chunk.block
    while word * Chunk.block < end && cell < lastCell && row < lastRow {
      let index = word * Chunk.planes
      let marks = classes[index + Chunk.Plane.quote.rawValue] & mask
      var inside: UInt64 = 0
      if marks | quotes != 0 {
        inside = parity(marks) ^ quotes
        quotes = 0 &- (inside >> 63)
      }
      let lines = classes[index + Chunk.Plane.lineFeed.rawValue]
      if end - word * Chunk.block < Chunk.block { mask &= 1 << UInt64(end - word * Chunk.block) &- 1 }
      var bits = (classes[index + Chunk.Plane.delimiter.rawValue] | lines) & mask & ~inside
      // For each byte, whether a quote follows.
      let opening =
        classes[index + Chunk.Plane.quote.rawValue] >> 1
        | classes[index + Chunk.planes + Chunk.Plane.quote.rawValue] << 63
      mask = UInt64.max
      while bits != 0 {
        if opening == 0 && isQuoted == 0 {
          // Without quotes, cells follow each other to the next line end.
          var cells = bits & ((lines & bits) &- 1) & ~lines
          bits &= ~cells
          while cells != 0 {
            let place = UInt32(truncatingIfNeeded: word * Chunk.block + cells.trailingZeroBitCount)
            cells &= cells &- 1
            unsafe starts[unchecked: cell] = UInt32(truncatingIfNeeded: start)
            unsafe ends[unchecked: cell] = place
            cell &+= 1
            start = Int(place) &+ 1
          }
          if bits == 0 { break }
        }
        let bit = UInt64(truncatingIfNeeded: bits.trailingZeroBitCount)
        let place = word * Chunk.block + Int(truncatingIfNeeded: bit)
        bits &= bits &- 1
        // There is room for one cell a byte.
        unsafe starts[unchecked: cell] = UInt32(truncatingIfNeeded: start)
        unsafe ends[unchecked: cell] = UInt32(truncatingIfNeeded: place &- isQuoted)
        cell &+= 1
        isQuoted = Int(truncatingIfNeeded: opening &>> bit & 1)
        start = place &+ 1 &+ isQuoted
        if lines &>> bit & 1 == 0 {
          hasQuotes |= isQuoted
          continue
        }
        let isPair = place > recordStart && bytes[place - 1] == Byte.carriageReturn
        let isEmpty = place - recordStart == (isPair ? 1 : 0)
        if cell - firstCell == columns && !isEmpty {
          if isPair { ends[cell - 1] -= 1 }
          rows[row] = UInt32(truncatingIfNeeded: firstCell)
          quoted[row] = UInt8(truncatingIfNeeded: hasQuotes)
          row += 1
        } else {
          others(recordStart, !isEmpty, row)
        }
        endLine(isPair ? .carriageReturnLineFeed : .lineFeed)
        hasQuotes = isQuoted
        firstCell = cell
        recordStart = place + 1
      }
      word += 1
    }
    cellCount = cell
    rowCount = row
    (self.start, self.isQuoted, self.hasQuotes) = (start, isQuoted, hasQuotes)
    (self.firstCell, self.recordStart) = (firstCell, recordStart)
  }

  @inline(__always)
  private mutating func endLine(_ ending: LineEnding) {
    if ending != lastEnding {
      endings.note(ending, on: line)
      lastEnding = ending
    }
    line += 1
  }

  /// The first mark that is out of order; nil where there is none.
  ///
  /// In order is a quote that opens or closes a cell or is one of a pair. Out of order are also a line end within
  /// quotes and a lone carriage return. Of a record that the end cuts in two, what there is of it counts.
  static func firstDisorder(_ classes: Span<UInt64>, from begin: Int, to end: Int, isLast: Bool) -> Int? {
    var word = begin / Chunk.block
    var mask = UInt64.max << UInt64(begin % Chunk.block)
    // A record starts where the text does, as though a line had ended there.
    var before = UInt64(1) << UInt64(begin % Chunk.block)
    var quotes: UInt64 = 0
    while word * Chunk.block < end {
      let index = word * Chunk.planes
      let next = index + Chunk.planes
      let marks = classes[index + Chunk.Plane.quote.rawValue] & mask
      if marks | quotes | classes[index + Chunk.Plane.carriageReturn.rawValue] & mask == 0 {
        before =
          (classes[index + Chunk.Plane.delimiter.rawValue] | classes[index + Chunk.Plane.lineFeed.rawValue]) >> 63
        mask = UInt64.max
        word += 1
        continue
      }
      let delimiters = classes[index + Chunk.Plane.delimiter.rawValue] & mask
      let lines = classes[index + Chunk.Plane.lineFeed.rawValue] & mask
      let returns = classes[index + Chunk.Plane.carriageReturn.rawValue] & mask
      // What the end leaves open is settled by what follows, or by the end of the file.
      let cut = end - word * Chunk.block <= Chunk.block ? UInt64(1) << UInt64((end - 1) % Chunk.block) : 0
      let isLine = lines >> 1 | classes[next + Chunk.Plane.lineFeed.rawValue] << 63
      var disorder = returns & ~(isLine | (isLast ? 0 : cut))
      if marks | quotes != 0 {
        let inside = parity(marks) ^ quotes
        quotes = 0 &- (inside >> 63)
        let behind =
          classes[next + Chunk.Plane.quote.rawValue] | classes[next + Chunk.Plane.delimiter.rawValue]
          | classes[next + Chunk.Plane.lineFeed.rawValue] | classes[next + Chunk.Plane.carriageReturn.rawValue]
        let closes = (delimiters | lines | returns | marks) >> 1 | behind << 63 | cut
        let opens = (delimiters | lines | marks) << 1 | before
        disorder |= marks & inside & ~opens | marks & ~inside & ~closes | (lines | returns) & inside
      }
      if disorder != 0 {
        let place = word * Chunk.block + disorder.trailingZeroBitCount
        return place < end ? place : nil
      }
      before = (delimiters | lines | marks) >> 63
      mask = UInt64.max
      word += 1
    }
    return isLast && quotes != 0 ? end : nil
  }
}

/// For each bit, whether the number of bits set from the lowest one to it is odd.
@inline(__always)
private func parity(_ bits: UInt64) -> UInt64 {
  var bits = bits
  bits ^= bits << 1
  bits ^= bits << 2
  bits ^= bits << 4
  bits ^= bits << 8
  bits ^= bits << 16
  return bits ^ bits << 32
}
