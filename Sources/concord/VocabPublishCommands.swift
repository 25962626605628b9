import Glibc
import Publishing
import Reporting
import Standards
import Vocabularies

let vocabLintCommand = CommandDefinition(
  name: "vocab lint", summary: "hold the lists and what ties them together to their rules", operands: "[NAME…]",
  mostOperands: .max,
  options: [
    .init(name: "from", value: "DRAFT.csv", summary: "hold this draft to them, as the next release of NAME"),
    SharedOption.textOrJSON, SharedOption.output,
  ],
  notes: [
    "Without NAME: every list, release, relationship and standard.",
    "Exit codes: 0 nothing that must be put right, 1 errors. About a rule: concord explain RULE.",
  ],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let standards = try invocation.standards()
    let outcome: Lint.Outcome
    if let path = invocation["from"] {
      guard invocation.operands.count == 1 else {
        throw Failure(.usage, words.releases.draftOfOneList(path))
      }
      outcome = try draft(path, of: invocation.operands[0], on: nil, in: standards).lint
    } else {
      let names = invocation.operands.isEmpty ? nil : invocation.operands
      outcome = try withStandards { () throws(StandardsError) in try Lint(standards).outcome(of: names) }
    }
    try invocation.write(format == "json" ? outcome.json.text : outcome.text(style: invocation.style))
    return outcome.isFit ? .fine : .findings
  })

let vocabDiffCommand = CommandDefinition(
  name: "vocab diff", summary: "what changed between two releases of a list", operands: "NAME OLD NEW",
  leastOperands: 3, mostOperands: 3,
  options: [
    .init(
      name: "as", value: "FORMAT",
      summary: "text for people (default), json for programs, or sssom for the map from the old release to the new"),
    SharedOption.output,
  ],
  notes: [
    "NEW may be a draft: a file that ends in .csv.",
    "For example: concord vocab diff services 2.01 2.02, or concord vocab diff needs 1.0 draft.csv.",
  ],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json", "sssom"])
    let standards = try invocation.standards()
    let (name, old, new) = (invocation.operands[0], invocation.operands[1], invocation.operands[2])
    let before = try withStandards { () throws(StandardsError) in try standards.vocabulary(name, release: old) }
    let difference: Difference
    if new.hasSuffix(".csv") {
      let draft = try readDraft(new, of: before.about, on: before.release.date)
      difference = Difference(of: name, from: before.release, to: draft)
    } else {
      let after = try withStandards { () throws(StandardsError) in try standards.vocabulary(name, release: new) }
      difference = Difference(of: name, from: before.release, to: after.release)
    }
    switch format {
    case "json": try invocation.write(difference.json.text)
    case "sssom":
      let map = difference.migrationMap(of: before.about, on: difference.new.date)
      try invocation.write(String(decoding: map, as: UTF8.self))
    default: try invocation.write(difference.text(style: invocation.style))
    }
    return .fine
  })

let vocabReleaseCommand = CommandDefinition(
  name: "vocab release", summary: "release a draft: lint, compare, number and write it, all or nothing",
  operands: "NAME", leastOperands: 1, mostOperands: 1,
  options: [
    .init(name: "from", value: "DRAFT.csv", summary: "the draft: the whole list as it is to be"),
    .init(name: "date", value: "DATE", summary: "the first day of the release, YYYY-MM-DD"),
    .init(name: "version", value: "VERSION", summary: "the version that you expect; any other is refused"),
    .init(name: "status", value: "STATUS", summary: "proposed or released (default: as the release before)"),
    .init(name: "note", value: "TEXT", summary: "what the release is about and where it comes from"),
    .init(name: "dry-run", summary: "say what would be done, and write nothing"),
  ],
  notes: [
    "The release goes into the folder that --standards or CONCORD_STANDARDS names: its entries, a map from the",
    "release before (SSSOM), and its entry in vocabulary.json. The version follows from the changes: the first",
    "number where something was taken away or narrowed, the second where something was added, the third where",
    "only wording changed. A list named after months keeps its month while only its wording changes.",
    "Exit codes: 0 released, 1 the draft was refused.",
  ],
  run: { try release($0) })

private func release(_ invocation: Invocation) throws -> ExitCode {
  guard let path = invocation["from"], let date = try invocation.day("date") else {
    throw Failure(.usage, words.releases.draftOrDayMissing)
  }
  let name = invocation.operands[0]
  guard let folder = try invocation.standardsFolder() else {
    throw Failure(.usage, words.releases.folderMissing)
  }
  let publication = try draft(path, of: name, on: date, in: Standards(.folder(folder)))
  var terms = Publication.Terms(date: date)
  terms.version = invocation["version"]
  terms.status = invocation["status"]
  terms.note = invocation["note"] ?? ""
  let style = invocation.style
  if !publication.lint.isFit {
    try invocation.write(publication.lint.text(style: style) + words.releases.refused + "\n")
    return .findings
  }
  if let objection = publication.objection(to: terms) {
    say("concord: \(words.common.nothingWritten(objection))")
    return .findings
  }
  let files = publication.files(on: terms)
  if !invocation.has("dry-run") { try write(files, into: "\(folder)/Vocabularies/\(name)") }
  let version = publication.version ?? ""
  let lint = publication.lint.findings.isEmpty ? "" : publication.lint.text(style: style)
  let names = files.map { $0.name }
  let ending =
    invocation.has("dry-run")
    ? words.releases.wouldBeReleased(name, version, on: date, files: names)
    : words.releases.released(name, version, on: date, files: names)
  try invocation.write(lint + publication.difference.text(style: style) + ending + "\n")
  return .fine
}

/// Looks at a draft; without a day, as of the release before.
private func draft(_ path: String, of name: String, on date: Day?, in standards: Standards) throws -> Publication {
  let input = try Input(path)
  let (file, bytes) = (input.name, try input.readAll())
  return try withStandards { () throws(StandardsError) in
    let latest = try standards.vocabulary(name).release.date
    return try Publication(of: bytes, file: file, as: name, on: date ?? latest, in: standards)
  }
}

/// Reads a draft that only has to be readable. Throws with what is wrong with it.
func readDraft(_ path: String, of about: Vocabulary.Description, on date: Day) throws -> Release {
  let input = try Input(path)
  let (file, bytes) = (input.name, try input.readAll())
  var faults: [DataFault] = []
  let release = Release(
    version: "draft", date: date, sha256: "", csv: bytes.span, file: file, notations: nil, faults: &faults)
  if release.columns.isEmpty || !faults.isEmpty {
    throw Failure(.brokenStandards, words.releases.cannotBeCompared(faults: faults.prefix(20).map { $0.text }))
  }
  return release
}

/// Writes the files of a release, the last of which brings it into force. Where one cannot be written, those before
/// it are taken away again.
private func write(_ files: [(name: String, bytes: [UInt8])], into folder: String) throws {
  var written: [String] = []
  do {
    for (index, file) in files.enumerated() {
      let path = "\(folder)/\(file.name)"
      var output = try Output(path)
      try output.write(file.bytes)
      try output.finish()
      if index < files.count - 1 { written.append(path) }
    }
  } catch {
    for path in written { unlink(path) }
    throw error
  }
}
