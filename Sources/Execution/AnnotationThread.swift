import CSV
import Validation

/// What one thread needs to write chunks record by record.
final class AnnotationThread {
  private var examiner: RecordExaminer
  private var cells: AnnotationCells
  private let writeFinding: FileAnnotation.FindingWriter?
  private let wants: (annotated: Bool, accepted: Bool, rejected: Bool)

  /// What the chunk looked at last gives to each output.
  private(set) var annotated: [UInt8] = []
  private(set) var accepted: [UInt8] = []
  private(set) var rejected: [UInt8] = []
  private(set) var findings: [UInt8] = []
  private(set) var totals = AnnotationTotals()

  init(_ division: Division, _ cells: AnnotationCells, _ job: FileAnnotation.Job) {
    examiner = division.makeRecordExaminer(keepsPlaces: job.findings != nil)
    self.cells = cells
    writeFinding = job.findings?.makeWriter()
    wants = (job.annotated != nil, job.accepted != nil, job.rejected != nil)
  }

  /// Looks at a chunk.
  func examine(_ chunk: inout Chunk, number: Int, of reading: SecondReading) {
    examiner.examine(&chunk, number: number, reading.places, repeats: reading.repeats(in: number))
    for index in examiner.occurrences.indices {
      totals.count(examiner.kinds[examiner.occurrences[index].kind].severity)
    }
    findings.removeAll(keepingCapacity: true)
    guard let writeFinding else { return }
    for index in examiner.occurrences.indices {
      let kind = examiner.occurrences[index].kind
      if let sample = examiner.occurrences[index].sample {
        writeFinding(examiner.kinds[kind], kind, sample, &findings)
      }
    }
  }

  /// Where each record of the chunk looked at last starts and ends, and where the text ends, in pairs of bytes of
  /// UTF-16.
  func unitPlaces(in chunk: borrowing Chunk, byteCount: Int) -> [Int] {
    let start = chunk.textStart
    var ends: [Int] = []
    ends.reserveCapacity(2 * examiner.records.count + 1)
    for record in examiner.records {
      ends.append(record.bytes.lowerBound)
      ends.append(record.bytes.upperBound)
    }
    ends.append(start + byteCount)
    return UTF16Units.places(of: ends, in: chunk.bytes, from: start)
  }

  /// Sorts the records of the chunk looked at last, which stand in `bytes`; `places` tells where they start and end,
  /// if that is not where they are in the chunk.
  func sort(_ bytes: [UInt8], _ stretch: Range<Int>, _ places: [Int]?) {
    annotated.removeAll(keepingCapacity: true)
    accepted.removeAll(keepingCapacity: true)
    rejected.removeAll(keepingCapacity: true)
    var done = stretch.lowerBound
    for (index, record) in examiner.records.enumerated() {
      let range = places.map { $0[2 * index]..<$0[2 * index + 1] } ?? record.bytes
      if wants.annotated {
        annotated += bytes[done..<range.lowerBound]
        cells.write(record, of: examiner, into: &annotated)
        done = range.lowerBound
      }
      if record.worst == .error {
        totals.rejected += 1
        if wants.rejected { rejected += bytes[range] }
      } else {
        totals.accepted += 1
        if wants.accepted { accepted += bytes[range] }
      }
    }
    if wants.annotated { annotated += bytes[done..<stretch.upperBound] }
  }
}

/// What was written, by all threads or by one.
struct AnnotationTotals: Sendable {
  var accepted: Int64 = 0
  var rejected: Int64 = 0
  /// How many findings there are of each severity.
  private(set) var findings: [Severity: Int64] = [:]

  mutating func count(_ severity: Severity, _ count: Int64 = 1) { findings[severity, default: 0] += count }

  mutating func add(_ other: AnnotationTotals) {
    accepted += other.accepted
    rejected += other.rejected
    for (severity, number) in other.findings { count(severity, number) }
  }
}
