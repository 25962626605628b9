import CSV
public import Schemas
public import Validation

/// Validates a file, and writes it again record by record: with what was found in each before it, sorted into records
/// with and without errors, or as a line for every finding.
///
/// The report comes first, as ``FileValidation`` makes it. Only it knows which records repeat others, so what is
/// written is found by reading the file a second time, in chunks and by several threads. What is written is in the
/// order of the file and the same whatever the number of threads and the size of chunks; it takes no more memory for
/// a longer file.
public struct FileAnnotation {
  private let threads: Int
  private let chunkSize: Int
  private let budget: Int
  private let folder: TemporaryFolder
  /// The records that are known to repeat the key of a record in another file.
  public var repeatsElsewhere: RepeatsElsewhere?

  /// - Parameters:
  ///   - threads: how many threads work at once, 1 or more.
  ///   - chunkSize: how many bytes a chunk has, 1 to ``CSV/Chunk/mostBytes``.
  ///   - budget: how many bytes are kept in memory to tell repeated texts, before a temporary file is made.
  ///   - folder: where temporary files are made.
  public init(
    threads: Int, chunkSize: Int = FileValidation.ordinaryChunkSize, budget: Int = 8 << 20,
    folder: TemporaryFolder = .ofSystem
  ) {
    self.threads = max(1, threads)
    self.chunkSize = chunkSize
    self.budget = budget
    self.folder = folder
  }

  /// Adds one finding to the text of a list of findings. Those that one writer is given with the same `number`, from
  /// 0 up, are of the same kind; it is nil where there are few of a kind.
  public typealias FindingWriter = (
    _ kind: OccurrenceKind, _ number: Int?, _ sample: Sample, _ text: inout [UInt8]
  ) -> Void

  /// A list of all findings: those of the file and its header, those of each record, and those that are in none.
  public struct FindingOutput: Sendable {
    /// A file that can be written at any place.
    public var descriptor: Int32
    /// What comes before the first finding.
    public var header: [UInt8]
    /// Makes what writes findings, for each thread one of its own.
    public var makeWriter: @Sendable () -> FindingWriter

    public init(descriptor: Int32, header: [UInt8], makeWriter: @escaping @Sendable () -> FindingWriter) {
      self.descriptor = descriptor
      self.header = header
      self.makeWriter = makeWriter
    }
  }

  /// What a file is held to, and what is to be written. Descriptors are of files that can be written at any place.
  public struct Job: Sendable {
    public var schemas: [Schema]
    public var resources: Resources
    public var options: Validator.Options
    /// Takes the whole file, with `concord_status` and `concord_findings` before each record.
    public var annotated: Int32?
    /// Takes the header and the records without errors.
    public var accepted: Int32?
    /// Takes the header and the records with errors.
    public var rejected: Int32?
    public var findings: FindingOutput?

    /// Nothing to be written yet.
    public init(schemas: [Schema], resources: Resources, options: Validator.Options) {
      self.schemas = schemas
      self.resources = resources
      self.options = options
    }
  }

  /// How it ended.
  public struct Outcome: Sendable {
    /// The report; where all findings are written as a list, it has few places of each.
    public var report: Report
    /// What is wrong with the file as a whole and with its header, the gravest first.
    public var findingsOfFile: [Finding] = []
    /// Whether there are records, or might be behind the header: otherwise nothing but findings was written.
    public var isTable = false
    public var accepted: Int64 = 0
    public var rejected: Int64 = 0
    /// How many bytes each output has.
    public var lengths = Lengths()

    /// How many bytes each output has.
    public struct Lengths: Sendable {
      public var annotated: Int64 = 0
      public var accepted: Int64 = 0
      public var rejected: Int64 = 0
      public var findings: Int64 = 0
    }
  }

  /// Why a file could not be validated or written again.
  public enum Failure: Error {
    case unreadable(ByteSource.ReadError)
    case mismatch(SchemaMismatch)
    /// An output cannot be written; the `errno` of the call.
    case unwritable(Int32)
    /// The file cannot be read a second time: it has changed, or a temporary file cannot be used.
    case unavailable(SpillError)
    /// More than 32 MiB come before the records, which is more than is kept of a file.
    case headTooLong
  }

  /// Validates a file and writes what the job asks for. `onBytes` is shown every byte once, from front to end.
  public func run(
    _ file: RereadableFile, _ job: Job, onBytes: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(Failure) -> Outcome {
    let head = try readHead(of: file, job)
    var (first, reading) = try readFirst(file, job, head, onBytes)
    guard let reading else {
      let outputs = try AnnotationOutputs(job, head: head, encoding: first.encoding(head), findings: first.ofFile)
      return Outcome(report: first.report, findingsOfFile: first.ofFile, isTable: head != nil, lengths: outputs.lengths)
    }
    // The file was something else a moment ago.
    guard let head, head.hasRecords else { throw .unavailable(.ofChangedFile) }
    first.ofFile = (first.ofFile + head.findings).sorted { $0.severity < $1.severity }
    return try write(file, job, head, reading, first)
  }

  /// What the first reading of a file came to.
  private struct FirstReading {
    var report: Report
    var ofFile: [Finding]
    var behindRecords: [Finding] = []

    func encoding(_ head: AnnotationHead?) -> TextEncoding {
      report.input.encoding.flatMap { TextEncoding(rawValue: $0) } ?? head?.preamble.encoding ?? .utf8
    }
  }

  private func readHead(of file: RereadableFile, _ job: Job) throws(Failure) -> AnnotationHead? {
    var options = job.options
    (options.lookahead, options.samples) = (1, .max)
    let validator = Validator(schemas: job.schemas, resources: job.resources, options: options)
    do throws(AnnotationHead.Failure) {
      return try AnnotationHead.read(file, by: validator)
    } catch {
      switch error {
      case .unreadable(let error): throw .unreadable(error)
      case .mismatch(let mismatch): throw .mismatch(mismatch)
      case .tooLong: throw .headTooLong
      }
    }
  }

  /// Makes the report; the second value is nil where there are no records to be read again.
  private func readFirst(
    _ file: RereadableFile, _ job: Job, _ head: AnnotationHead?, _ onBytes: ((UnsafeRawBufferPointer) -> Void)?
  ) throws(Failure) -> (FirstReading, SecondReading?) {
    var options = job.options
    options.lookahead = 1
    // A line is written for every place in a record, so the report need not keep any. All else has few places.
    if job.findings != nil { options.samples = head?.hasRecords == true ? 1 : .max }
    let source = ByteSource(descriptor: file.descriptor, folder: folder, onBytes: onBytes)
    var validation = FileValidation(threads: threads, chunkSize: chunkSize, budget: budget, folder: folder)
    validation.repeatsElsewhere = repeatsElsewhere
    var validator = Validator(schemas: job.schemas, resources: job.resources, options: options)
    do throws(FileValidation.Failure) {
      guard let division = try validation.divide(source, &validator) else {
        let report = try validation.matching { () throws(SchemaMismatch) in try validator.finish() }
        return (FirstReading(report: report, ofFile: report.findings), nil)
      }
      let reading = try validation.examine(source, division, &validator, keepsRepeats: true)
      let report = try validation.matching { () throws(SchemaMismatch) in try validator.finish() }
      let first = FirstReading(
        report: report, ofFile: validator.fileFindings, behindRecords: validator.findingsBehindRecords)
      return (first, reading)
    } catch {
      switch error {
      case .unreadable(let error): throw .unreadable(error)
      case .mismatch(let mismatch): throw .mismatch(mismatch)
      }
    }
  }

  /// Reads the records a second time.
  private func write(
    _ file: RereadableFile, _ job: Job, _ head: AnnotationHead, _ reading: SecondReading, _ first: FirstReading
  ) throws(Failure) -> Outcome {
    var job = job
    // Nobody is given a part of a file that was not read to its end.
    if !reading.isWhole { (job.annotated, job.accepted, job.rejected) = (nil, nil, nil) }
    let encoding = first.encoding(head)
    let outputs = try AnnotationOutputs(job, head: head, encoding: encoding, findings: first.ofFile)
    let pass = AnnotationPass(file, head, reading, job, outputs, encoding: encoding)
    var totals = try pass.run(threads: threads)
    if let findings = job.findings {
      _ = outputs.findings?.write(
        AnnotationOutputs.lines(first.behindRecords, findings), number: reading.chunks.count)
    }
    if let code = outputs.failure { throw .unwritable(code) }
    for finding in first.ofFile + first.behindRecords { totals.count(finding.severity, finding.count) }
    // What is written and what is reported are the same findings, or the file has changed between the two readings.
    let isSame = Severity.allCases.allSatisfy { totals.findings[$0, default: 0] == first.report.count($0) }
    guard isSame, totals.accepted + totals.rejected == first.report.input.records else {
      throw .unavailable(.ofChangedFile)
    }
    return Outcome(
      report: first.report, findingsOfFile: first.ofFile, isTable: reading.isWhole, accepted: totals.accepted,
      rejected: totals.rejected, lengths: outputs.lengths)
  }
}
