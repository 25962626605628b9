import CSV

/// Looks at one shard of a file, chunk by chunk: a part of its records, cut between two of them.
public struct ShardExaminer: ~Copyable {
  /// How many bytes a call to ``read(_:isLast:_:)`` may hand over.
  public static let mostBytes = 128 << 10

  private let division: Division
  private var part: PartExaminer
  private var chunk: Chunk
  private var rest: Chunk.Rest
  private var chunks = 0
  private var outcome = ShardOutcome()

  /// A shard of which `rest`, so many bytes, is known already.
  init(_ division: Division, rest: Chunk.Rest, bytes: Int64) {
    self.division = division
    self.rest = rest
    part = division.makePart()
    chunk = Chunk(size: ShardExaminer.mostBytes, delimiter: division.delimiter, columns: division.columns)
    outcome.bytes = bytes
  }

  /// Takes the next bytes, and hands over the records that are to be compared with those of other shards.
  public mutating func read(_ bytes: Span<UInt8>, isLast: Bool, _ body: (ShardRecord) -> Void) {
    outcome.bytes += Int64(bytes.count)
    if outcome.isTooLong { return }
    unsafe chunk.load { buffer in
      unsafe bytes.withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
      return bytes.count
    }
    chunk.follow(&rest, isLast: isLast)
    chunk.index()
    part.examine(&chunk, number: chunks)
    chunks += 1
    let (records, lines) = (outcome.records, outcome.lines)
    part.forEachCompared(in: &chunk) { record in
      var record = record
      record.record += records
      record.line += lines
      body(record)
    }
    outcome.records += chunk.recordCount
    outcome.lines += chunk.lineCount
    outcome.isTooLong = chunk.isTooLong
  }

  /// What the shard came to, when all bytes were read.
  public mutating func finish() -> ShardOutcome {
    var places = part.places
    _ = places.settle(line: 0, record: 0, endings: &outcome.endings)
    var findings = division.findings
    findings.add(part.findings, places)
    outcome.findings = division.listed(findings)
    outcome.tally = part.tally
    outcome.notChecked = part.examiner.notChecked
    outcome.volumes = part.examiner.volumes?.sum
    outcome.hasBytesOutsideUTF8 = part.hasBytesOutsideUTF8
    for (_, watcher) in part.examiner.watchers {
      if let periods = watcher as? MissingPeriods { outcome.months = periods.found }
    }
    return outcome
  }
}

extension PartExaminer {
  /// Hands over the records of the chunk looked at last that a rule compares with others, in their order.
  mutating func forEachCompared(in chunk: inout Chunk, _ body: (ShardRecord) -> Void) {
    if texts.isEmpty { return }
    var found = ShardRecord()
    found.fingerprints = texts.map { _ in nil }
    for (number, place) in PartExaminer.records(of: chunk).enumerated() {
      if !hashes.contains(where: { $0[number] != 0 }) { continue }
      read(place, of: &chunk)
      found.record = Int64(number)
      found.line = place.line
      found.note = notes[number]
      (found.key, found.value) = (nil, nil)
      for (rule, unique) in texts.enumerated() {
        found.fingerprints[rule] = hashes[rule][number] == 0 ? nil : fingerprint(unique)
        if found.key != nil { continue }
        let sample = examiner.sample(record, Int64(number) + 1, of: unique.watcher)
        found.key = sample.key
        found.value = found.value ?? sample.value
      }
      body(found)
    }
  }

  /// The fingerprint of the text of the record that was read last.
  private mutating func fingerprint(_ unique: UniqueTexts) -> Fingerprint {
    scratch.removeAll(keepingCapacity: true)
    unique.watcher.write(record, into: &scratch)
    return Fingerprint(scratch.span)
  }
}
