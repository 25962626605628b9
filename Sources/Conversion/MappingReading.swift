import CSV

extension Mapping {
  /// Reads a mapping in the form SSSOM/TSV, adding to `faults` whatever of the file could not be read as such.
  ///
  /// Metadata lines come first, each behind a `#`, then a header and rows with tabs between the cells. `file` is how
  /// messages name it. Full IRIs that a prefix of the `curie_map` covers become compact ones. Rows with a fault are
  /// left out, so that a mapping with a grave fault is not to be written back. Metadata in a file of their own, SSSOM's
  /// external mode, are not read. The limits are those of CSV: 1 MiB for a quoted cell, 16 MiB for a row.
  public init(tsv: Span<UInt8>, file: String, faults: inout [MappingFault]) {
    self.init()
    var list = MappingFaultList(file: file)
    read(tsv, &list)
    faults.append(contentsOf: list.all)
  }

  private mutating func read(_ tsv: Span<UInt8>, _ faults: inout MappingFaultList) {
    let preamble = Preamble(of: tsv.extracting(0..<min(tsv.count, Limits.preamble)))
    if preamble.encoding.isUTF16 {
      faults.add(.notAMapping, line: 1, words.mappingInUTF16)
      return
    }
    if let format = preamble.otherFormat {
      faults.add(.notAMapping, line: 1, words.mappingIsNoTable(format))
      return
    }
    if preamble.markLength > 0 {
      faults.add(.markedMapping, line: 1, words.mappingWithMark)
    }
    let (end, lines) = readMetadata(tsv, from: preamble.markLength, &faults)
    var reader = Reader(delimiter: .tab)
    reader.feed(tsv.extracting(end..<tsv.count))
    reader.finish()
    var record = Record()
    guard reader.next(into: &record) == .record else {
      faults.add(.notAMapping, line: lines + 1, words.mappingWithoutTable)
      return
    }
    guard readHeader(record, line: record.line + lines, &faults) else { return }
    let compacting = Compacting(columns: columns, prefixes: prefixes)
    var outcome = reader.next(into: &record)
    while outcome == .record {
      add(record, line: record.line + lines, compacting, &faults)
      outcome = reader.next(into: &record)
    }
    if outcome != .end {
      faults.add(.notAMapping, line: reader.line + lines, words.mappingRestUnread)
    }
    interpretRows()
  }

  /// Reads the lines behind a `#`; returns where the table begins, and how many lines come before it.
  private mutating func readMetadata(
    _ tsv: Span<UInt8>, from start: Int, _ faults: inout MappingFaultList
  ) -> (end: Int, lines: Int64) {
    var index = start
    var lines: [[UInt8]] = []
    while index < tsv.count && tsv[index] == 0x23 {
      var line: [UInt8] = []
      index += 1
      while index < tsv.count && tsv[index] != Byte.lineFeed && tsv[index] != Byte.carriageReturn {
        line.append(tsv[index])
        index += 1
      }
      let isPair = index + 1 < tsv.count && tsv[index] == Byte.carriageReturn && tsv[index + 1] == Byte.lineFeed
      index = min(tsv.count, index + (isPair ? 2 : 1))
      lines.append(line)
    }
    var margin = Int.max
    for line in lines where !YAML.trimmed(line[...]).isEmpty {
      margin = min(margin, line.firstIndex { $0 != 0x20 } ?? 0)
    }
    for line in lines {
      let indent = line.firstIndex { $0 != 0x20 } ?? line.count
      metadata.append(String(decoding: line[min(margin, indent)...], as: UTF8.self))
    }
    check(lines, &faults)
    return (index, Int64(lines.count))
  }

  private func check(_ lines: [[UInt8]], _ faults: inout MappingFaultList) {
    for (index, line) in lines.enumerated() where Array(String(decoding: line, as: UTF8.self).utf8) != line {
      faults.add(.damagedRow, line: Int64(index + 1), words.mappingLineNotUTF8)
    }
    for slot in metadataSlots {
      if let strange = slot.strange {
        faults.add(.unreadableMetadata, line: Int64(strange + 1), words.mappingMetadata)
      }
      if slot.name == "curie_map" && !slot.scalar.utf8.isEmpty {
        faults.add(.unreadableMetadata, line: Int64(slot.lines.lowerBound + 1), words.mappingPrefixes)
      }
    }
  }

  /// Takes the header; false where the table is none of mappings.
  private mutating func readHeader(_ record: Record, line: Int64, _ faults: inout MappingFaultList) -> Bool {
    columns = (0..<record.count).map { record.string($0) }
    let needed = ["subject_label", "predicate_id", "object_id"]
    let missing = needed.filter { column($0) == nil }
    if missing.count == needed.count {
      faults.add(.notAMapping, line: line, words.mappingHeader)
      columns = []
      return false
    }
    for name in missing { faults.add(.missingSlot, line: line, words.mappingColumnMissing(name)) }
    for (index, name) in columns.enumerated() where column(name) != index {
      faults.add(.duplicateSlot, line: line, words.mappingColumnTwice(name))
    }
    return true
  }

  private mutating func add(
    _ record: Record, line: Int64, _ compacting: Compacting, _ faults: inout MappingFaultList
  ) {
    if !record.damage.isDisjoint(with: [.strayQuote, .unclosedQuote, .null, .notUTF8, .undecodable]) {
      faults.add(.damagedRow, line: line, words.mappingRowDamaged)
      return
    }
    if record.count != columns.count {
      faults.add(.wrongSlotCount, line: line, words.mappingRowCount(record.count, header: columns.count))
      return
    }
    let cells = (0..<record.count).map { compacting.text(record.string($0), in: $0) }
    rows.append(Row(cells: cells, line: line))
  }

  /// Makes full IRIs compact, in the columns that name something by them: by the longest prefix that covers one.
  struct Compacting {
    private let isReference: [Bool]
    private var names: [[UInt8]: String] = [:]
    /// How long the prefixes are, the longest first.
    private var lengths: [Int] = []

    init(columns: [String], prefixes: [Prefix]) {
      let references = ["subject_id", "predicate_id", "object_id", "mapping_justification"]
      isReference = columns.map { column in references.contains { $0 == column } }
      for prefix in prefixes + builtInPrefixes where Compacting.isIRI(prefix.iri) {
        let iri = Array(prefix.iri.utf8)
        if names[iri] != nil { continue }
        names[iri] = prefix.name
        lengths.append(iri.count)
      }
      lengths.sort { $0 > $1 }
      var distinct: [Int] = []
      for length in lengths where distinct.last != length { distinct.append(length) }
      lengths = distinct
    }

    func text(_ text: String, in column: Int) -> String {
      guard isReference[column], Compacting.isIRI(text) else { return text }
      let bytes = Array(text.utf8)
      for length in lengths where length < bytes.count {
        if let name = names[Array(bytes[..<length])] {
          return name + ":" + String(decoding: bytes[length...], as: UTF8.self)
        }
      }
      return text
    }

    private static func isIRI(_ text: String) -> Bool {
      text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("urn:")
    }
  }
}
