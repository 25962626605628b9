import CSV
import Execution
import Glibc
import Reporting
import Standards
import Validation

/// Validates a file and writes it, or its findings, record by record.
///
/// `report` writes the report, where the format is one of a whole report, and says how the command ends.
func writeRecords(
  _ invocation: Invocation, _ job: FileAnnotation.Job, of input: borrowing Input, by annotation: FileAnnotation,
  report: (Report) throws -> ExitCode
) throws -> (code: ExitCode, report: Report) {
  try invocation.refuseSharedPlaces(input)
  let outputs = try RecordOutputs(invocation)
  var hash = SHA256()
  let onBytes: ((UnsafeRawBufferPointer) -> Void)? =
    invocation.has("checksum") && !input.isPacked ? { hash.update(Array($0)) } : nil
  var outcome = try annotate(input, outputs.job(job), annotation, onBytes)
  if invocation.has("checksum") && input.isPacked { try input.forEachPieceOfFile { hash.update($0) } }
  if invocation.has("checksum") { outcome.report.input.sha256 = hash.finish() }
  input.place(&outcome.report)
  let read = outcome.report.input.records
  if outcome.isTable && read != outcome.accepted + outcome.rejected {
    throw Failure(.software, words.validation.recordsLost(read, accepted: outcome.accepted))
  }
  // What goes to a stream may fail yet, and comes before any file is put in its place.
  let code = outputs.isReport ? try report(outcome.report) : ExitCode(outcome.report.verdict)
  try outputs.finish(outcome)
  tell(outcome, of: input.name, outputs)
  return (code, outcome.report)
}

private func annotate(
  _ input: borrowing Input, _ job: FileAnnotation.Job, _ annotation: FileAnnotation,
  _ onBytes: ((UnsafeRawBufferPointer) -> Void)?
) throws -> FileAnnotation.Outcome {
  let name = input.name
  do {
    let file = try input.rereadable()
    return try annotation.run(file, job, onBytes: onBytes)
  } catch FileAnnotation.Failure.mismatch(let mismatch) {
    throw Failure(.usage, Newcomer.mismatch(mismatch, name))
  } catch FileAnnotation.Failure.unreadable(let error) {
    throw Failure(.inputOutput, words.files.cannotBeReadOn(name, systemMessage(error.code)))
  } catch FileAnnotation.Failure.unwritable(let code) {
    throw Failure(.inputOutput, words.files.resultLost(systemMessage(code)))
  } catch FileAnnotation.Failure.unavailable(let error) {
    throw Failure(.inputOutput, words.files.cannotBeReadAgain(name, error.message))
  } catch FileAnnotation.Failure.headTooLong {
    throw Failure(.inputOutput, words.files.headTooLong(name))
  } catch RereadableFile.Failure.unreadable(let error) {
    throw Failure(.inputOutput, words.files.cannotBeReadOn(name, systemMessage(error.code)))
  } catch RereadableFile.Failure.noCopy(let error) {
    throw Failure(.inputOutput, words.files.cannotBeKept(name, error.message))
  }
}

/// Says on standard error what the results do not show.
private func tell(_ outcome: FileAnnotation.Outcome, of name: String, _ outputs: RecordOutputs) {
  let report = outcome.report
  if outputs.format == "annotated" {
    for finding in outcome.findingsOfFile { say(finding.line(in: name)) }
    let counts = Severity.allCases.map { "\($0.rawValue) \(report.count($0))" }
    say("\(name): \(words.validation.found(report.verdict.rawValue, counts, in: report.input.records))")
  }
  if !outputs.isReport && !report.notChecked.isEmpty {
    say("concord: \(words.validation.notShown(outputs.format))")
  }
  if !outputs.writesTable { return }
  if !outcome.isTable {
    say("\(name): \(words.validation.noRecordsWritten)")
  } else if outputs.sorts {
    let account = words.validation.sorted(report.input.records, outcome.accepted, outcome.rejected)
    say("\(name): \(account)")
  }
}

/// The outputs that a call asks for, open.
private final class RecordOutputs {
  let format: String
  /// Whether a whole report is written.
  let isReport: Bool
  private let main: RecordFile?
  private let accepted: RecordFile?
  private let rejected: RecordFile?

  init(_ invocation: Invocation) throws {
    format = invocation["as"] ?? "text"
    isReport = !Invocation.recordFormats.contains(format)
    main = isReport ? nil : try RecordFile(invocation["output"])
    accepted = try invocation["accepted"].map { try RecordFile($0) }
    rejected = try invocation["rejected"].map { try RecordFile($0) }
  }

  /// Whether records are sorted.
  var sorts: Bool { accepted != nil || rejected != nil }
  /// Whether records are written.
  var writesTable: Bool { sorts || format == "annotated" }

  /// A job that writes to these outputs.
  func job(_ job: FileAnnotation.Job) -> FileAnnotation.Job {
    var job = job
    (job.accepted, job.rejected) = (accepted?.descriptor, rejected?.descriptor)
    guard let descriptor = main?.descriptor else { return job }
    switch format {
    case "annotated": job.annotated = descriptor
    case "csv":
      var header = CSV.Writer()
      FindingLine.writeHeader(to: &header)
      job.findings = .init(descriptor: descriptor, header: header.bytes) { findingWriter(.csv) }
    default:
      job.findings = .init(descriptor: descriptor, header: []) { findingWriter(.ndjson) }
    }
    // A suggestion is wanted for every finding, and most of them are for the same few texts.
    job.options.suggester = remembering(job.options.suggester)
    return job
  }

  /// Puts every file in its place, those last that cannot well fail any more.
  func finish(_ outcome: FileAnnotation.Outcome) throws {
    let lengths = outcome.lengths
    var files: [(file: RecordFile, length: Int64)] = []
    if let main, format != "annotated" { files.append((main, lengths.findings)) }
    if outcome.isTable {
      if let main, format == "annotated" { files.append((main, lengths.annotated)) }
      if let accepted { files.append((accepted, lengths.accepted)) }
      if let rejected { files.append((rejected, lengths.rejected)) }
    }
    for isStream in [true, false] {
      for entry in files where entry.file.isStream == isStream { try entry.file.finish(length: entry.length) }
    }
  }
}

/// A result that is open until it is finished, or let go of.
private final class RecordFile {
  private var file: ResultFile
  /// Whether bytes are on their way once they are written, so that only a regular file can be put in its place whole.
  let isStream: Bool

  init(_ path: String?) throws {
    var status = stat()
    if let path, path != "-" {
      isStream = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    } else {
      isStream = true
    }
    file = try ResultFile(path)
  }

  var descriptor: Int32 { file.descriptor }

  func finish(length: Int64) throws { try file.finish(length: length) }
}

/// Writes findings as lines, one after the other.
private func findingWriter(_ form: FindingLineWriter.Form) -> FileAnnotation.FindingWriter {
  var writer = FindingLineWriter(form)
  return { kind, number, sample, text in writer.write(kind, number: number, sample, to: &text) }
}
