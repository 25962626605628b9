import Execution
import Glibc
import Reporting
import Validation

extension SeveralFiles {
  /// A file that stays open while its keys are compared with those of others.
  private final class OpenFile {
    let input: Input
    /// What the first reading came to, where it is the whole answer unless keys are elsewhere as well.
    var report: Report?

    init(_ input: consuming Input) { self.input = input }
  }

  /// Validates the files and finds the keys that more than one of them has.
  ///
  /// All are read once; a second time only those whose keys are in an earlier one.
  func runAcross(_ results: inout Results) throws {
    raiseFileLimit()
    let keys = KeysOfFiles(threads: run.threads)
    let files = list.files.map { file in Result { try open(file, keys) } }
    var elsewhere: [RepeatsElsewhere]?
    do throws(SpillError) {
      elsewhere = try keys.repeats()
    } catch {
      say("concord: \(words.validation.notCompared(error.message))")
      results.code = .inputOutput
    }
    for (index, file) in list.files.enumerated() {
      try judge(file, &results) { write in
        let open = try files[index].get()
        let repeats = elsewhere.flatMap { $0[index].isEmpty ? nil : $0[index] }
        if let report = open.report, repeats == nil { return (try write(report), report) }
        let notes = try repeats.map { try self.notes(on: $0, of: open, files) } ?? []
        return try own(file).validate(open.input, elsewhere: repeats, notes: notes, write: write)
      }
    }
  }

  /// Reads a file for the first time.
  private func open(_ file: FileList.File, _ keys: KeysOfFiles) throws -> OpenFile {
    // A report that is made with every place, or not made as one, is made at the second reading.
    let keepsReport = !run.invocation.writesRecords && !run.format.needsEverySample
    var isRead = false
    defer { if !isRead { keys.skip() } }
    let open = OpenFile(try Input(table: file.path, choice: run.invocation["sheet"]))
    let report = try run.report(of: open.input) { (source) throws(FileValidation.Failure) in
      try keys.report(
        of: source,
        by: run.validator(for: open.input.name, delimiter: open.input.delimiter, keepsFew: !keepsReport))
    }
    isRead = true
    if keepsReport { open.report = report }
    return open
  }

  /// What a report says of keys that are in other files.
  private func notes(
    on repeats: RepeatsElsewhere, of open: OpenFile, _ files: [Result<OpenFile, any Error>]
  ) throws -> [String] {
    let most = 10
    var notes: [String] = []
    for there in repeats.files.prefix(most) {
      let other = try files[there.file].get()
      notes.append(
        words.validation.keysElsewhere(
          there.count, list.files[there.file].name, line: there.line.map { open.input.row(ofLine: $0) },
          lineThere: there.lineThere.map { other.input.row(ofLine: $0) }))
    }
    let rest = repeats.files.dropFirst(most)
    if !rest.isEmpty { notes.append(words.validation.keysInMoreFiles(rest.reduce(0) { $0 + $1.count }, rest.count)) }
    return notes
  }

  /// Every file stays open, so as many may be open as the system lets.
  private func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
