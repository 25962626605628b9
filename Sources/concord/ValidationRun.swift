import CSV
import Execution
import Reporting
import Schemas
import Standards
import Validation
import Vocabularies

/// What one call of `concord validate` holds every one of its files to, and how.
struct ValidationRun {
  var invocation: Invocation
  let format: ReportFormat
  let threads: Int
  private let schemas: [Schema]
  private let resources: Resources
  private var options: Validator.Options
  private let samples: Int

  /// Reads the options of a call. Throws where they cannot be followed.
  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    format = try invocation.reportFormat(or: "annotated")
    samples = try invocation.number("samples", in: 0...1_000_000, default: 5)
    let asAt = try asAtDay(invocation)
    let standards = try invocation.standards()
    (schemas, resources) = try withStandards { () throws(StandardsError) in
      let standard = try standards.standard(invocation["standard"])
      return try standards.load(schema: invocation["schema"], of: standard)
    }
    options = Validator.Options(
      inputName: "", asAt: asAt, samples: format.needsEverySample ? Int(Int32.max) : samples,
      showsValues: invocation.has("show-values"), countsVolumes: true, suggester: { $0.nearestByMeaning },
      waivers: try invocation.waivers())
    threads = try invocation.number("threads", in: 1...1024, default: processors())
  }

  /// The same for files whose keys are compared with one another.
  func comparingFiles() -> ValidationRun {
    var run = self
    run.options.comparesFiles = true
    return run
  }

  /// A validator of a file of this name.
  ///
  /// `keepsFew` is for reports that nobody sees, where the format has a line for every place.
  func validator(for name: String, delimiter: Delimiter? = nil, keepsFew: Bool = false) -> Validator {
    var options = options
    (options.inputName, options.delimiter) = (name, delimiter)
    if keepsFew { options.samples = 0 }
    return Validator(schemas: schemas, resources: resources, options: options)
  }

  /// Validates one file and writes its report; says how the command ends.
  func validate(_ path: String) throws -> ExitCode {
    do {
      let input = try Input(table: path, choice: invocation["sheet"])
      return try validate(input) { try invocation.write($0, as: format) }.code
    } catch let unfit as Input.Unfit {
      return try write(unfit) { try invocation.write($0, as: format) }.code
    }
  }

  /// Validates an open file and writes what the call asks for; `write` has a report written, where it is one of those.
  ///
  /// `elsewhere` are the records whose keys other files have, and `notes` what is to be said of them.
  func validate(
    _ input: borrowing Input, elsewhere: RepeatsElsewhere? = nil, notes: [String] = [],
    write: (Report) throws -> ExitCode
  ) throws -> (code: ExitCode, report: Report) {
    try input.refuseToBeReplaced(by: invocation["output"])
    // Lines of a sheet have places of their own, which only a whole report gives.
    let isOfSheet = input.delimiter != nil && format.needsEverySample && !invocation.sortsRecords
    if invocation.writesRecords && !isOfSheet {
      var options = options
      (options.inputName, options.delimiter, options.samples) = (input.name, input.delimiter, samples)
      let job = FileAnnotation.Job(schemas: schemas, resources: resources, options: options)
      var annotation = FileAnnotation(threads: threads)
      annotation.repeatsElsewhere = elsewhere
      return try writeRecords(invocation, job, of: input, by: annotation) { report in
        var report = report
        report.input.notes += notes
        return try write(report)
      }
    }
    var validation = FileValidation(threads: threads)
    validation.repeatsElsewhere = elsewhere
    var report = try report(of: input) { (source) throws(FileValidation.Failure) in
      try validation.report(of: source, by: validator(for: input.name, delimiter: input.delimiter))
    }
    report.input.notes += notes
    return (try write(report), report)
  }

  /// Validates an open file, by a closure, and gives every place as it is in the file.
  func report(
    of input: borrowing Input, _ validate: (ByteSource) throws(FileValidation.Failure) -> Report
  ) throws -> Report {
    try validationReport(of: input, hashing: invocation.has("checksum"), validate)
  }

  /// Writes the report of a file that is no table.
  func write(
    _ unfit: Input.Unfit, _ write: (Report) throws -> ExitCode
  ) throws -> (code: ExitCode, report: Report) {
    var validator = validator(for: unfit.name)
    validator.refuse(as: unfit.nature, bytes: unfit.bytes)
    var report = try validator.finish()
    report.input.notes = [unfit.remedy]
    if invocation["as"] != "annotated" { return (try write(report), report) }
    for finding in report.findings { say(finding.line(in: unfit.name)) }
    return (.findings, report)
  }
}

/// Validates an open file, by a closure, and gives every place as it is in the file.
func validationReport(
  of input: borrowing Input, hashing: Bool, _ validate: (ByteSource) throws(FileValidation.Failure) -> Report
) throws -> Report {
  var hash = SHA256()
  let isPacked = input.isPacked
  let source = input.source(onBytes: hashing && !isPacked ? { hash.update(Array($0)) } : nil)
  if hashing && isPacked { try input.forEachPieceOfFile { hash.update($0) } }
  let progress = Progress(of: source, input)
  defer { progress.end() }
  do throws(FileValidation.Failure) {
    var report = try validate(source)
    input.place(&report)
    if hashing { report.input.sha256 = hash.finish() }
    return report
  } catch {
    switch error {
    case .mismatch(let mismatch):
      throw Failure(.usage, Newcomer.mismatch(mismatch, input.name) + Newcomer.nextStep(mismatch, input.path))
    case .unreadable(let error):
      throw Failure(.inputOutput, words.files.cannotBeReadOn(input.name, systemMessage(error.code)))
    }
  }
}
