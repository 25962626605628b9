public import Execution
public import Validation

/// Merges the parts of a file into the report that the whole file has.
///
/// The parts may be named in any order. Memory does not grow with them: which texts are repeated is found out in
/// temporary files where there are many, and what is to be shown of records is read a second time.
public struct PartMerger {
  private let parts: [Part]
  private let budget: Int
  private let folder: TemporaryFolder

  /// Finds the parts in these files, and checks that they are whole and make up one file.
  ///
  /// - Parameters:
  ///   - version: the version of Concord, which must have written them.
  ///   - count: how many parts there must be; nil where that is not known.
  ///   - budget: how many bytes are kept in memory to tell repeated texts, before a temporary file is made.
  ///   - folder: where temporary files are made.
  public init(
    paths: [String], version: String, count: Int? = nil, budget: Int = 8 << 20, folder: TemporaryFolder = .ofSystem
  ) throws(PartError) {
    var finder = PartFinder(version: version)
    for path in paths { try finder.find(in: path) }
    parts = finder.parts.sorted { $0.number < $1.number }
    self.budget = budget
    self.folder = folder
    try PartMerger.checkNumbers(parts, count)
    try PartMerger.checkEnds(parts)
  }

  /// The report of the whole file, listed under this name; without one, under that of the first part.
  public func report(name: String?) throws(PartError) -> Report {
    guard let first = parts.first else { throw PartError(.missing, words.noParts) }
    var merge = ShardMerge(try first.frame())
    var starts: [PartStart] = []
    for part in parts {
      if !merge.isTooLong {
        let last = starts.last
        starts.append(
          PartStart(part: part, record: merge.records, line: last.map { $0.line + $0.part.lines } ?? 0))
      }
      merge.add(try part.outcome())
    }
    if !merge.frame.uniqueness.isEmpty { try findRepeats(starts, &merge) }
    return merge.report(name: name ?? first.input)
  }

  /// A part, and how many records and lines stand before it.
  private struct PartStart {
    let part: Part
    let record: Int64
    let line: Int64
  }

  private func findRepeats(_ starts: [PartStart], _ merge: inout ShardMerge) throws(PartError) {
    let rules = merge.frame.uniqueness.count
    let texts = (0..<rules).map { _ in RepeatedTexts(budget: budget / rules, writers: 1, folder: folder) }
    let writers = texts.map { $0.writer(0) }
    for start in starts { try PartMerger.add(start, to: writers) }
    for writer in writers { writer.finish() }
    let found: [LaterRecords]
    do throws(SpillError) {
      found = try LaterRecords.find(in: texts, limit: merge.frame.samples, threads: 1)
    } catch {
      for rule in 0..<rules { merge.noteUnchecked(rule, reason: error.reasonNotChecked) }
      return
    }
    for (rule, later) in found.enumerated() {
      merge.addRepeats(rule, counts: later.counts)
      try addSamples(rule, later.first, starts, &merge)
    }
  }

  /// Hands over the fingerprints of a part's records.
  private static func add(_ start: PartStart, to writers: [RepeatedTexts.Writer]) throws(PartError) {
    var text = [UInt8](repeating: 0, count: 16)
    try start.part.forEachCompared(rules: writers.count) { (record, _, _) throws(Damage) in
      let order = UInt64(start.record + record.record)
      for (rule, writer) in writers.enumerated() {
        guard let fingerprint = record.fingerprints[rule] else { continue }
        for byte in 0..<8 {
          text[byte] = UInt8(truncatingIfNeeded: fingerprint.first >> UInt64(byte * 8))
          text[byte + 8] = UInt8(truncatingIfNeeded: fingerprint.second >> UInt64(byte * 8))
        }
        writer.add(order: order, note: record.note, hash: fingerprint.first, text: text.span)
      }
      return true
    }
  }

  /// Reads the records that are to be shown once more. `records` are sorted.
  private func addSamples(
    _ rule: Int, _ records: [UInt64], _ starts: [PartStart], _ merge: inout ShardMerge
  ) throws(PartError) {
    var rest = records[...]
    for start in starts {
      let end = start.record + start.part.records
      var wanted = rest.prefix { Int64($0) < end }
      rest = rest.dropFirst(wanted.count)
      if wanted.isEmpty { continue }
      try start.part.forEachCompared(rules: merge.frame.uniqueness.count) { (line, bytes, range) throws(Damage) in
        guard let next = wanted.first, Int64(next) == start.record + line.record else { return !wanted.isEmpty }
        merge.addSample(
          rule, try line.record(bytes, range), linesBefore: start.line, recordsBefore: start.record)
        wanted = wanted.dropFirst()
        return !wanted.isEmpty
      }
    }
  }

  private static func checkNumbers(_ parts: [Part], _ count: Int?) throws(PartError) {
    for (index, part) in parts.enumerated() where part.number != index + 1 {
      if index > 0 && parts[index - 1].number == part.number {
        throw PartError(.mismatched, words.twice(part.number, parts[index - 1].path, part.path))
      }
      throw PartError(.mismatched, words.missing(index + 1))
    }
    if let count, count != parts.count {
      throw PartError(.mismatched, words.wrongCount(parts.count, wanted: count))
    }
  }

  /// Throws where a line is in two parts.
  private static func checkEnds(_ parts: [Part]) throws(PartError) {
    guard let last = parts.last(where: { $0.bytes > 0 }) else { return }
    for part in parts where part.endsWithinLine && part.number < last.number {
      throw PartError(.mismatched, words.endsWithinLine(part.number, part.path))
    }
  }
}
