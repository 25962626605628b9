public import CSV

/// Looks at some chunks of a file, in ascending sequence, while others may look at the rest.
///
/// A chunk's rows are screened, and the exact path looks at the few that are not surely fine and at all records that
/// are not rows. Everything found is added up by ``Validator/add(_:_:)``.
public struct PartExaminer: ~Copyable {
  var examiner: Examiner
  private(set) var findings: Findings
  private(set) var tally = Report.Records()
  private(set) var hasBytesOutsideUTF8 = false
  /// The places of the chunks looked at.
  public private(set) var places = ChunkPlaces()
  /// For each rule that asks for texts to be unique: the hash of every record's text in the chunk looked at last, and
  /// 0 for a record that is not to be compared.
  public private(set) var hashes: [[UInt64]]
  /// How well off each record is of the chunk looked at last: 0 clean, 1 warnings only, 2 errors.
  public private(set) var notes: [UInt8] = []

  private(set) var screening: Screening
  let texts: [UniqueTexts]
  /// The watchers of other rules.
  private let watchers: [Watcher]
  var record = Record()
  var scratch: [UInt8] = []

  init(plan: Plan, findings: Findings, options: Validator.Options) {
    screening = Screening(plan)
    self.findings = findings
    examiner = Examiner(plan: plan, options: options)
    texts = examiner.uniqueness.map { UniqueTexts($0.watcher, plan) }
    watchers = examiner.watchers.map { $0.watcher }.filter { !($0 is UniquenessWatcher) }
    hashes = [[UInt64]](repeating: [], count: texts.count)
  }

  /// Looks at a chunk that has been indexed.
  public mutating func examine(_ chunk: inout Chunk, number: Int) {
    places.note(chunk, number: number)
    findings.chunk = number
    screening.look(at: chunk)
    makeRoom(Int(chunk.recordCount))
    let rows = chunk.cells.rowCount
    for index in texts.indices { texts[index].hashRows(of: chunk, into: &hashes[index], &scratch) }
    for watcher in watchers { watcher.note(screening.sheet, rows: rows) }
    examiner.volumes?.note(screening.sheet, chunk)
    examineSuspects(&chunk, rows)
    count(Int(chunk.recordCount))
  }

  private mutating func count(_ records: Int) {
    var (warnings, errors) = (0, 0)
    for index in 0..<records {
      warnings += notes[index] == 1 ? 1 : 0
      errors += notes[index] == 2 ? 1 : 0
    }
    tally.add(Int64(records - warnings - errors), of: 0)
    tally.add(Int64(warnings), of: 1)
    tally.add(Int64(errors), of: 2)
  }

  private mutating func makeRoom(_ records: Int) {
    if notes.count < records {
      notes = [UInt8](repeating: 0, count: records * 2)
      for index in hashes.indices { hashes[index] = [UInt64](repeating: 0, count: records * 2) }
    }
    for index in 0..<records { notes[index] = 0 }
  }

  /// Goes through the records that are not surely fine, in the order of the file.
  private mutating func examineSuspects(_ chunk: inout Chunk, _ rows: Int) {
    var (row, line, number) = (0, Int64(0), 0)
    let others = chunk.others
    for other in others {
      examineRows(chunk, row..<other.rowsBefore, line, number)
      line += Int64(other.rowsBefore - row)
      number += other.rowsBefore - row
      row = other.rowsBefore
      if other.isRecord {
        chunk.read(other, onLine: line, into: &record)
        examine(number, suspects: UInt64.max)
        number += 1
      }
      line += other.lines
    }
    examineRows(chunk, row..<rows, line, number)
  }

  /// Goes through the suspects among rows, of which the first is on this line and has this number.
  private mutating func examineRows(_ chunk: borrowing Chunk, _ rows: Range<Int>, _ line: Int64, _ number: Int) {
    for row in rows where screening.sheet.suspects[row] != 0 {
      chunk.read(row: row, into: &record)
      record.line = line + Int64(row - rows.lowerBound)
      examine(number + row - rows.lowerBound, suspects: screening.sheet.suspects[row])
    }
  }

  /// Has the exact path look at the record.
  private mutating func examine(_ number: Int, suspects: UInt64) {
    if !record.damage.isDisjoint(with: [.notUTF8, .undecodable]) { hasBytesOutsideUTF8 = true }
    let worst = examiner.examine(record, number: Int64(number) + 1, suspects: suspects, into: &findings)
    notes[number] = Report.Records.note(worst)
    for index in texts.indices where texts[index].isAffected(by: suspects, record) || !examiner.isWhole {
      hashes[index][number] = texts[index].hash(of: record, examiner, &scratch)
    }
    if !examiner.isWhole { return }
    examiner.volumes?.note(examiner.row)
    // What they find shows only at the end.
    for watcher in watchers { _ = watcher.note(record, examiner.row) }
  }
}
