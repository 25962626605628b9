import Exchange
import Standards
import Vocabularies

let vocabImportCommand = CommandDefinition(
  name: "vocab import", summary: "read a list in a published form into a draft for vocab release", operands: "FILE",
  leastOperands: 1, mostOperands: 1,
  options: [
    .init(
      name: "as", value: "FORM", summary: "the form of the file, one of those below (default: told by its content)"),
    .init(
      name: "onto", value: "NAME[@RELEASE]",
      summary: "lay the file over a release of a list: the publisher's new version of it"),
    .init(
      name: "date", value: "DATE", summary: "the day from which entries are withdrawn that have no day of their own"),
    .init(name: "list", value: "NAME", summary: "the list to take from a file that has several"),
    SharedOption.output,
  ],
  notes: [
    "Forms: \(ImportForm.allCases.map { $0.rawValue }.joined(separator: ", ")).",
    "What could not be taken, and what was decided, is said on standard error; the draft has the columns of a release.",
    "For example: concord vocab import services.xml --onto services --date 2026-04-01 -o draft.csv",
  ],
  run: { invocation in
    var options = ListImport.Options(list: invocation["list"])
    options.form = try invocation.importForm()
    options.day = try invocation.day("date")
    if let name = invocation["onto"] { options.onto = try invocation.release(name) }
    let path = invocation.operands[0]
    let input = try Input(path)
    try input.refuseToBeReplaced(by: invocation["output"])
    let bytes = try input.readAll()
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let draft: ListImport
    do throws(ImportFault) {
      draft = try ListImport.read(bytes, options) { name in path == "-" ? nil : contents(of: folder + name) }
    } catch {
      if error.isUsage { throw Failure(.usage, error.message) }
      let place = words.files.place(input.name, line: error.line.map { Int64($0) })
      say("\(place): \(error.message)")
      return .findings
    }
    say(words.vocab.imported(input.name, entries: draft.count, form: draft.form.title))
    for note in draft.notes { say(note) }
    try invocation.write(draft.csv)
    return .fine
  })

/// The bytes of a file that a package names; nil where it cannot be read.
private func contents(of path: String) -> [UInt8]? {
  do {
    let input = try Input(path)
    return try input.readAll()
  } catch {
    return nil
  }
}

extension Invocation {
  fileprivate func importForm() throws -> ImportForm? {
    guard has("as") else { return nil }
    return ImportForm(rawValue: try choice("as", among: ImportForm.allCases.map { $0.rawValue }))
  }

  /// The release that `NAME` or `NAME@RELEASE` names.
  fileprivate func release(_ name: String) throws -> Release {
    let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    let standards = try standards()
    return try withStandards { () throws(StandardsError) in
      try standards.vocabulary(parts[0], release: parts.count == 2 ? parts[1] : nil).release
    }
  }

  /// Writes the whole result of the command.
  fileprivate func write(_ bytes: [UInt8]) throws {
    var output = try Output(values["output"])
    try output.write(bytes)
    try output.finish()
  }
}

extension Input {
  /// All bytes of the file; one more than an import takes where it is larger, so that it is refused unread.
  fileprivate func readAll() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer: [UInt8] = []
    while bytes.count <= ListImport.mostBytes, try read(1 << 20, into: &buffer) { bytes.append(contentsOf: buffer) }
    return bytes
  }
}
