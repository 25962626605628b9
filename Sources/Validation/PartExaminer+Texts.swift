public import CSV

extension PartExaminer {
  /// Hands over the texts of the records in the chunk looked at last whose hash is wanted, for one of the rules that
  /// ask for texts to be unique.
  public mutating func forEachText(
    _ rule: Int, in chunk: inout Chunk, where isWanted: (_ hash: UInt64) -> Bool,
    _ body: (_ number: Int, _ note: UInt8, _ hash: UInt64, _ text: Span<UInt8>) -> Void
  ) {
    let records = PartExaminer.records(of: chunk)
    for (number, place) in records.enumerated() {
      let hash = hashes[rule][number]
      if hash == 0 || !isWanted(hash) { continue }
      scratch.removeAll(keepingCapacity: true)
      if let row = place.row, screening.sheet.suspects[row] == 0 {
        texts[rule].write(row, of: chunk, into: &scratch)
      } else {
        read(place, of: &chunk)
        texts[rule].watcher.write(record, into: &scratch)
      }
      body(number, notes[number], hash, scratch.span)
    }
  }

  /// The places in the file of breaches of one of those rules, in records of the chunk looked at last, by their
  /// numbers in it.
  public mutating func samples(
    _ rule: Int, _ numbers: [Int], in chunk: inout Chunk, number chunkNumber: Int, _ places: ChunkPlaces
  ) -> [Sample] {
    let records = PartExaminer.records(of: chunk)
    return numbers.map { number in
      read(records[number], of: &chunk)
      return places.placed(examiner.sample(record, Int64(number) + 1, of: texts[rule].watcher), in: chunkNumber)
    }
  }

  mutating func read(_ place: RecordPlace, of chunk: inout Chunk) {
    if let row = place.row {
      chunk.read(row: row, into: &record)
      record.line = place.line
    } else if let other = place.other {
      chunk.read(other, onLine: place.line, into: &record)
    }
  }

  /// Where a record stands in its chunk: a row, or another record.
  struct RecordPlace {
    let line: Int64
    var row: Int?
    var other: Chunk.Other?
  }

  /// The records of a chunk, in their order.
  static func records(of chunk: borrowing Chunk) -> [RecordPlace] {
    var places: [RecordPlace] = []
    places.reserveCapacity(Int(chunk.recordCount))
    var (row, line) = (0, Int64(0))
    for index in 0...chunk.others.count {
      let end = index < chunk.others.count ? chunk.others[index].rowsBefore : chunk.cells.rowCount
      while row < end {
        places.append(RecordPlace(line: line, row: row))
        line += 1
        row += 1
      }
      if index == chunk.others.count { break }
      if chunk.others[index].isRecord { places.append(RecordPlace(line: line, other: chunk.others[index])) }
      line += chunk.others[index].lines
    }
    return places
  }
}
