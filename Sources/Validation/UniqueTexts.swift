import CSV

/// The fast path of a ``UniquenessWatcher``: the texts of rows, and their hashes, without reading them cell by cell.
struct UniqueTexts {
  let watcher: UniquenessWatcher
  /// What stands between the cells of a text.
  private let delimiter: UInt8
  /// Whether the same stands between the cells of the file.
  private let isOfFile: Bool
  private let columns: Int
  /// The compared columns as stretches of neighbours.
  private var stretches: [ClosedRange<Int>] = []

  init(_ watcher: UniquenessWatcher, _ plan: Plan) {
    self.watcher = watcher
    delimiter = watcher.delimiter
    isOfFile = delimiter == plan.delimiter.rawValue
    columns = plan.columns.count
    for column in watcher.compared {
      if let last = stretches.last, last.upperBound + 1 == column {
        stretches[stretches.count - 1] = last.lowerBound...column
      } else {
        stretches.append(column...column)
      }
    }
  }

  /// Whether the text of a record is perhaps not what stands in the file, or the record is not to be compared.
  func isAffected(by suspects: UInt64, _ record: Record) -> Bool {
    suspects & watcher.columns != 0 || !record.damage.isDisjoint(with: [.notUTF8, .undecodable])
  }

  /// The hash of the text of the record that was looked at last; 0 where it is not compared.
  func hash(of record: Record, _ examiner: borrowing Examiner, _ scratch: inout [UInt8]) -> UInt64 {
    guard examiner.isWhole, watcher.applies(to: examiner.row) else { return 0 }
    scratch.removeAll(keepingCapacity: true)
    watcher.write(record, into: &scratch)
    return hash(&scratch)
  }

  /// Puts the hashes of the rows' texts where the rows stand among the records of the chunk.
  ///
  /// Those of rows in which a needed cell is empty become 0; those of suspects may be wrong: see ``isAffected(by:_:)``.
  func hashRows(of chunk: borrowing Chunk, into hashes: inout [UInt64], _ scratch: inout [UInt8]) {
    var row = 0
    var number = 0
    for index in 0...chunk.others.count {
      let isLast = index == chunk.others.count
      let end = isLast ? chunk.cells.rowCount : chunk.others[index].rowsBefore
      hashRows(row..<end, of: chunk, into: &hashes, from: number, &scratch)
      number += end - row
      row = end
      if !isLast && chunk.others[index].isRecord {
        hashes[number] = 0
        number += 1
      }
    }
  }

  private func hashRows(
    _ range: Range<Int>, of chunk: borrowing Chunk, into hashes: inout [UInt64], from number: Int,
    _ scratch: inout [UInt8]
  ) {
    let text = chunk.bytes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let stretch = stretches.count == 1 && isOfFile ? stretches[0] : nil
    let quoted = chunk.cells.quoted.span
    let needed = watcher.needed
    let only = needed.count == 1 ? needed[0] : nil
    var found = hashes.mutableSpan
    for row in range {
      let first = Int(rows[row])
      var isCompared = true
      if let only {
        isCompared = starts[first + only] < ends[first + only]
      } else {
        for column in needed where starts[first + column] == ends[first + column] { isCompared = false }
      }
      if !isCompared {
        found[number + row - range.lowerBound] = 0
      } else if let stretch, quoted[row] == 0 {
        found[number + row - range.lowerBound] = textHash(
          text, from: Int(starts[first + stretch.lowerBound]), to: Int(ends[first + stretch.upperBound]))
      } else if let stretch, isCanonical(row, of: chunk) {
        let (start, end) = (Int(starts[first + stretch.lowerBound]), Int(ends[first + stretch.upperBound]))
        found[number + row - range.lowerBound] = textHash(
          text, from: start - (isQuoted(first + stretch.lowerBound, of: chunk) ? 1 : 0),
          to: end + (isQuoted(first + stretch.upperBound, of: chunk) ? 1 : 0))
      } else {
        scratch.removeAll(keepingCapacity: true)
        write(row, of: chunk, into: &scratch)
        found[number + row - range.lowerBound] = hash(&scratch)
      }
    }
  }

  /// Adds the text of a row that is no suspect: the same as ``UniquenessWatcher/write(_:into:)`` does.
  func write(_ row: Int, of chunk: borrowing Chunk, into text: inout [UInt8]) {
    let first = Int(chunk.cells.rows[row])
    for stretch in stretches {
      for column in stretch {
        if column != watcher.compared[0] { text.append(delimiter) }
        let cell = chunk.bytes.span.extracting(
          Int(chunk.cells.starts[first + column])..<Int(chunk.cells.ends[first + column]))
        append(cell, to: &text)
      }
    }
  }

  /// Adds a cell as it stands between its quotes, if it has them: quotes in it are doubled already.
  private func append(_ cell: Span<UInt8>, to text: inout [UInt8]) {
    let needsQuotes = needsQuotes(cell)
    if needsQuotes { text.append(Byte.quote) }
    for index in cell.indices { text.append(cell[index]) }
    if needsQuotes { text.append(Byte.quote) }
  }

  /// Whether a row has quotes only around cells that need them, so that its text is what stands in the file.
  private func isCanonical(_ row: Int, of chunk: borrowing Chunk) -> Bool {
    let first = Int(chunk.cells.rows[row])
    for cell in first..<(first + columns) where isQuoted(cell, of: chunk) {
      let (start, end) = (Int(chunk.cells.starts[cell]), Int(chunk.cells.ends[cell]))
      if !needsQuotes(chunk.bytes.span.extracting(start..<end)) { return false }
    }
    return true
  }

  /// Whether a cell stands between quotes.
  private func isQuoted(_ cell: Int, of chunk: borrowing Chunk) -> Bool {
    // Behind a cell without quotes comes a delimiter or a line end.
    chunk.bytes[Int(chunk.cells.ends[cell])] == Byte.quote
  }

  private func needsQuotes(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == delimiter || cell[index] == Byte.quote { return true }
    return false
  }

  private func hash(_ scratch: inout [UInt8]) -> UInt64 {
    let count = scratch.count
    scratch.append(contentsOf: repeatElement(0, count: 16))
    let hash = textHash(scratch.span, from: 0, to: count)
    scratch.removeLast(16)
    return hash
  }
}
