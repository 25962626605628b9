import Execution
import Glibc
import Reporting
import Validation

/// Validates several files, one after the other, and sums up what came of them.
struct SeveralFiles {
  let run: ValidationRun
  let list: FileList
  private let folder: String?
  private let format: Summary.Format
  /// The value of `--as`.
  private let form: String

  /// Whether the reports stand before the table, which is text as they are.
  private var showsReports: Bool { folder == nil && format == .text }

  /// Finds the files that a call names. Throws where they cannot be validated together as it asks.
  init(_ invocation: Invocation) throws {
    for option in ["accepted", "rejected", "waivers"] where invocation.has(option) {
      throw Failure(.usage, words.validation.onlyForOneFile(option))
    }
    if invocation.operands.contains("-") { throw Failure(.usage, words.validation.standardInputAmongFiles) }
    form = invocation["as"] ?? "text"
    folder = invocation["out-dir"]
    format =
      Summary.Format(rawValue: try invocation.choice("summary", among: Summary.Format.allCases.map { $0.rawValue }))
      ?? .text
    var run = try ValidationRun(invocation)
    if invocation.has("across") { run = run.comparingFiles() }
    self.run = run
    if folder == nil && form != "text" { throw Failure(.usage, words.validation.needsFolder(form)) }
    if let folder, let whole = resolved(folder), invocation.operands.contains(where: { resolved($0) == whole }) {
      throw Failure(.usage, words.validation.folderOfInput(folder))
    }
    list = try FileList(invocation.operands, excluding: folder)
    try refuseToReplaceInputs()
  }

  /// Throws where a result would be written over a file that is to be read.
  private func refuseToReplaceInputs() throws {
    let inputs = Set(list.files.map { resolved($0.path) ?? $0.path })
    let results = list.files.compactMap { reportPath(of: $0) } + [run.invocation["output"]].compactMap { $0 }
    for result in results {
      if let whole = resolved(result), inputs.contains(whole) {
        throw Failure(.usage, words.validation.isInput(result))
      }
    }
  }

  /// Validates the files; says how the command ends.
  func validate() throws -> ExitCode {
    if let folder { try makeFolder(folder) }
    if !list.others.isEmpty { say("concord: \(words.validation.passedOver(list.others))") }
    var results = Results(output: try Output(run.invocation["output"]))
    if run.invocation.has("across") {
      try runAcross(&results)
    } else {
      for file in list.files {
        try judge(file, &results) { write in
          let input = try Input(table: file.path, choice: run.invocation["sheet"])
          return try own(file).validate(input, write: write)
        }
      }
    }
    let table = results.summary.rendered(as: format, version: concordVersion, style: run.invocation.style)
    try results.output.write((showsReports ? "\n" : "") + table)
    try results.output.finish()
    return results.code
  }

  /// What came of the files so far.
  struct Results: ~Copyable {
    var output: Output
    var summary = Summary()
    var code = ExitCode.fine
  }

  /// A run that writes what belongs to one file.
  func own(_ file: FileList.File) -> ValidationRun {
    var own = run
    own.invocation.values["output"] = reportPath(of: file)
    return own
  }

  /// Where the report of a file goes; nil where it goes before the table.
  private func reportPath(of file: FileList.File) -> String? {
    folder.map { "\($0)/\(file.name)\(ReportFormat.ending(form))" }
  }

  /// Notes what comes of a file: `validate` is to validate it and to have its report written by what it is given.
  func judge(
    _ file: FileList.File, _ results: inout Results,
    _ validate: ((Report) throws -> ExitCode) throws -> (code: ExitCode, report: Report)
  ) throws {
    let own = own(file)
    let path = reportPath(of: file)
    if let path { try makeFolder(of: path) }
    let former = path.flatMap { identity(of: $0) }
    var text = ""
    func write(_ report: Report) throws -> ExitCode {
      if folder != nil { return try own.invocation.write(report, as: run.format) }
      if showsReports { text = try run.invocation.rendered(report, as: .text) }
      return ExitCode(report.verdict)
    }
    let outcome: Summary.Outcome
    let code: ExitCode
    do {
      let judged: (code: ExitCode, report: Report)
      do {
        judged = try validate(write)
      } catch let unfit as Input.Unfit {
        judged = try own.write(unfit, write)
      }
      (code, outcome) = (judged.code, .validated(Summary.Counts(judged.report)))
    } catch let failure as Failure {
      say("concord: \(failure.message)")
      let sentence = failure.message.split(separator: "\n").first.map { String($0) } ?? ""
      (code, outcome) = (failure.code, .failed(sentence))
    }
    if !text.isEmpty {
      if !results.summary.files.isEmpty { try results.output.write("\n") }
      try results.output.write(text)
    }
    let present = path.flatMap { identity(of: $0) }
    let isWritten = present != nil && present != former
    // What an earlier call left would be taken for the report of this one.
    if let path, !isWritten { unlink(path) }
    results.summary.add(
      .init(name: file.name, report: isWritten ? file.name + ReportFormat.ending(form) : nil, outcome: outcome))
    if code.worse(than: results.code) { results.code = code }
  }

  /// What tells a file from another that has its name later on; nil where there is none.
  private func identity(of path: String) -> ino_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_ino : nil
  }

  /// Makes a folder, and those it is in.
  private func makeFolder(_ path: String) throws {
    if isFolder(path) { return }
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if !parent.isEmpty { try makeFolder(parent) }
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    // Another call may have made it meanwhile.
    if !isFolder(path) { throw Failure(.cannotCreate, words.files.cannotBeCreated(path, systemMessage(code))) }
  }

  /// Makes the folder that a file is to be in.
  private func makeFolder(of path: String) throws {
    try makeFolder(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
  }
}
