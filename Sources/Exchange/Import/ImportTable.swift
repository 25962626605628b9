import CSV

/// A CSV file as it was read: a header and rows of as many cells, each with its line.
struct ImportTable {
  var header: [String] = []
  var rows: [(line: Int, cells: [String])] = []

  /// Reads a table. Throws at the first line that is none: a quote out of place, a cell too few or too many.
  ///
  /// Cells that are missing or too many at the end of a line do no harm where the header is empty there too, as in
  /// the register's exports, whose lines end in a comma.
  init(_ bytes: [UInt8], delimiter: Delimiter? = nil, _ notes: inout ImportNotes) throws(ImportFault) {
    var reader = Reader(delimiter: delimiter)
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    var outcome = reader.next(into: &record)
    if outcome == .otherFormat {
      throw ImportFault(words.files.noText(reader.preamble?.otherFormat))
    }
    if outcome == .end { throw ImportFault(words.files.empty) }
    try ImportTable.check(record)
    if record.count > ImportLimits.width {
      throw ImportFault(words.files.tooWide(record.count), line: Int(record.line))
    }
    header = (0..<record.count).map { record.string($0) }
    var needed = header.count
    while needed > 0 && trimmed(header[needed - 1]).isEmpty { needed -= 1 }
    while outcome == .record {
      outcome = reader.next(into: &record)
      if outcome != .record { break }
      try ImportTable.check(record)
      var cells = (0..<record.count).map { record.string($0) }
      while cells.count > header.count, cells.last?.isEmpty ?? false { cells.removeLast() }
      if cells.count < needed || cells.count > header.count {
        throw ImportFault(words.files.wrongCount(record.count, header: header.count), line: Int(record.line))
      }
      while cells.count < header.count { cells.append("") }
      rows.append((Int(record.line), cells))
    }
    if outcome == .tooLong { throw ImportFault(words.files.lineTooLong, line: Int(reader.line)) }
    if reader.hasBytesOutsideUTF8 {
      notes.say(words.files.windows1252)
    }
  }

  private static func check(_ record: Record) throws(ImportFault) {
    let line = Int(record.line)
    if record.damage.contains(.unclosedQuote) {
      throw ImportFault(words.files.unclosedQuote, line: line)
    }
    if record.damage.contains(.strayQuote) {
      throw ImportFault(words.files.strayQuote, line: line)
    }
    if !record.damage.isDisjoint(with: [.null, .undecodable]) {
      throw ImportFault(words.files.bytesOfNoText, line: line)
    }
  }

  /// Where a column stands whose name is one of some, capitals and spaces around it not counted.
  func column(_ names: String...) -> Int? {
    header.firstIndex { title in names.contains(trimmed(title).lowercased()) }
  }
}
