public import CSV
import Schemas
import Vocabularies

/// A file whose records are read in chunks, by several at a time.
///
/// A validator reads as far as the header, hands the rest of the file over, and takes the parts' findings back:
///
///     let division = validator.divide()                   // nil while there is no header
///     var part = division.makePart()                      // one for each thread
///     part.examine(&chunk, number: number)                // every chunk that the thread comes by
///     let places = validator.settle(allPlaces, division)  // where each chunk stands, once all are known
///     validator.add(part, places)
///     let report = try validator.finish()
public struct Division: Sendable {
  /// What was read behind the header already, to be put before the first chunk.
  public let rest: Chunk.Rest
  /// What decodes the rest of the file, where it is in UTF-16.
  public let decoder: UTF16Decoder?
  public let delimiter: Delimiter
  /// How many columns the file has.
  public let columns: Int
  /// The line after the header.
  let line: Int64
  let header: Header
  /// No findings, but room for those of every column.
  let findings: Findings
  let resources: Resources
  let options: Validator.Options

  init(
    _ validator: borrowing Validator, _ header: Header, _ rest: Chunk.Rest, _ decoder: UTF16Decoder?,
    delimiter: Delimiter
  ) {
    self.rest = rest
    self.decoder = decoder
    self.header = header
    self.delimiter = delimiter
    columns = header.names.count
    line = validator.reader.line
    resources = validator.resources
    options = validator.options
    var findings = Findings(options)
    findings.addColumns(header.slotNames)
    self.findings = findings
  }

  /// Makes ready to look at chunks. What it needs is its own, so that it may be used on any thread.
  public func makePart() -> PartExaminer {
    let plan = Plan(
      header: header, schema: header.schema, delimiter: delimiter, resources: resources, options: options)
    return PartExaminer(plan: plan, findings: findings, options: options)
  }
}

extension Validator {
  /// Has the next reading stop behind the header, so that what follows can be divided.
  public mutating func stopBehindHeader() { stopsBehindHeader = true }

  /// Hands over the records of the file, to be read in chunks: nil until the header was read, and where the file
  /// cannot be divided. Nothing is to be read by the validator from then on.
  public mutating func divide() -> Division? {
    stopsBehindHeader = stopsBehindHeader && !facts.hasHeader
    guard facts.isHeaderUsable, !facts.isTooLong, facts.records == 0, let header, let preamble = reader.preamble
    else { return nil }
    let (rest, decoder) = reader.takeRest()
    return Division(self, header, rest, decoder, delimiter: preamble.delimiter)
  }

  /// Takes the counts of all chunks, before anything is added; returns them as places in the file.
  public mutating func settle(_ places: consuming ChunkPlaces, _ division: Division) -> ChunkPlaces {
    var places = places
    let end = places.settle(line: division.line, record: 0, endings: &endings)
    facts.records = end.record
    return places
  }

  /// Adds what a part found.
  public mutating func add(_ part: borrowing PartExaminer, _ places: ChunkPlaces) {
    findings.add(part.findings, places)
    tally.add(part.tally)
    examiner?.add(part.examiner)
    if part.hasBytesOutsideUTF8 { reader.noteBytesOutsideUTF8() }
  }

  /// Notes that the file was not read on from a record that is longer than a table's.
  public mutating func noteTooLong() { facts.isTooLong = true }

  /// Notes that the UTF-16 of the file is cut short or holds half a surrogate pair.
  public mutating func noteDamagedUTF16() { facts.isUTF16Damaged = true }

  /// Says how long the file is.
  public mutating func noteLength(_ count: Int64) { reader.skip(count - reader.byteCount) }

  /// How many places each finding keeps.
  public var sampleLimit: Int { options.samples }

  /// How many rules ask for texts to be unique.
  public var uniquenessRules: Int { examiner?.uniqueness.count ?? 0 }

  /// Which of those rules is about keys; nil where the file has none.
  public var keyRule: Int? { examiner?.uniqueness.firstIndex { Rule.all[$0.rule].name == Rule.duplicateKey.name } }

  /// The schema that the file is held to, once its header was read.
  public var schemaName: String? { header?.schema.name }

  /// Notes that such a rule could not be checked.
  public mutating func noteUnchecked(_ rule: Int, reason: String) {
    guard let examiner else { return }
    let (index, watcher) = examiner.uniqueness[rule]
    let field = watcher.field.map { examiner.plan.schema.fields[$0].name }
    notChecked.append(NotChecked(rule: Rule.all[index].name, field: field, reason: reason))
  }

  /// Adds breaches of such a rule: how many there are in records that had been so well off without it, by
  /// ``PartExaminer/notes``, and the places of the first.
  public mutating func addRepeats(_ rule: Int, counts: [Int64], samples: [Sample]) {
    let total = counts.reduce(0, +)
    guard let examiner, total > 0 else { return }
    let (index, watcher) = examiner.uniqueness[rule]
    let severity = Rule.all[index].severity
    let column = watcher.field.flatMap { examiner.plan.columnOfField[$0] }
    findings.add(index, severity, column: column, count: total, samples: samples)
    for (note, count) in counts.enumerated() { tally.lower(count, from: UInt8(note), by: severity) }
  }
}
