import CSV
import Validation

/// Where everything goes that is written record by record, each output in the order of the file.
final class AnnotationOutputs: Sendable {
  let annotated: OrderedOutput?
  let accepted: OrderedOutput?
  let rejected: OrderedOutput?
  let findings: OrderedOutput?

  /// Writes what comes before the records; `isWhole` is false where nothing but findings can be written.
  init(
    _ job: FileAnnotation.Job, head: AnnotationHead?, encoding: TextEncoding, findings: [Finding]
  ) throws(FileAnnotation.Failure) {
    let bytes = head?.bytes ?? []
    let marked = head.map { AnnotationOutputs.annotated($0, encoding) } ?? []
    annotated = try AnnotationOutputs.open(head == nil ? nil : job.annotated, marked)
    accepted = try AnnotationOutputs.open(head == nil ? nil : job.accepted, bytes)
    rejected = try AnnotationOutputs.open(head == nil ? nil : job.rejected, bytes)
    let lines = job.findings.map { $0.header + AnnotationOutputs.lines(findings, $0) } ?? []
    self.findings = try AnnotationOutputs.open(job.findings?.descriptor, lines)
  }

  private static func open(_ descriptor: Int32?, _ head: [UInt8]) throws(FileAnnotation.Failure) -> OrderedOutput? {
    guard let descriptor else { return nil }
    if let code = OrderedOutput.write(head, to: descriptor, at: 0) { throw .unwritable(code) }
    return OrderedOutput(descriptor: descriptor, behind: Int64(head.count))
  }

  /// The head of a file, with our two columns before the header.
  private static func annotated(_ head: AnnotationHead, _ encoding: TextEncoding) -> [UInt8] {
    let cells = AnnotationCells(delimiter: head.delimiter, encoding: encoding)
    var bytes: [UInt8] = []
    var done = 0
    for (index, start) in head.recordStarts.enumerated() {
      bytes += head.bytes[done..<start] + cells.head(isHeader: index + 1 == head.recordStarts.count)
      done = start
    }
    return bytes + head.bytes[done...]
  }

  /// Findings that are in no record, a line for each place: as they stand in the file, those of the whole file first.
  static func lines(_ findings: [Finding], _ output: FileAnnotation.FindingOutput) -> [UInt8] {
    var places: [(kind: OccurrenceKind, sample: Sample)] = []
    for finding in findings {
      let kind = OccurrenceKind(finding)
      places += finding.samples.map { (kind, $0) }
    }
    places.sort { left, right in
      let one = (left.sample.line ?? 0, left.sample.column ?? -1, left.kind.rule.name)
      let other = (right.sample.line ?? 0, right.sample.column ?? -1, right.kind.rule.name)
      if one != other { return one < other }
      return (left.kind.field ?? "", left.sample.value ?? "") < (right.kind.field ?? "", right.sample.value ?? "")
    }
    let write = output.makeWriter()
    var text: [UInt8] = []
    for place in places { write(place.kind, nil, place.sample, &text) }
    return text
  }

  /// Writes what a chunk gave; false where writing has failed.
  func write(_ thread: AnnotationThread, number: Int) -> Bool {
    let isFine =
      (findings?.write(thread.findings, number: number) ?? true)
      && (annotated?.write(thread.annotated, number: number) ?? true)
      && (accepted?.write(thread.accepted, number: number) ?? true)
      && (rejected?.write(thread.rejected, number: number) ?? true)
    if !isFine { stop() }
    return isFine
  }

  /// Lets nobody wait any longer.
  func stop() {
    for output in all { output.stop() }
  }

  /// The `errno` of the call that failed, if one did.
  var failure: Int32? { all.lazy.compactMap { $0.failure }.first }

  /// How many bytes each output has.
  var lengths: FileAnnotation.Outcome.Lengths {
    let length = { (output: OrderedOutput?) in output?.starts.last ?? 0 }
    return .init(
      annotated: length(annotated), accepted: length(accepted), rejected: length(rejected), findings: length(findings))
  }

  private var all: [OrderedOutput] { [findings, annotated, accepted, rejected].compactMap { $0 } }
}
