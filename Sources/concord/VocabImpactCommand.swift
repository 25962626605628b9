import CSV
import Conversion
import Publishing
import Reporting
import Schemas
import Standards
import Vocabularies

let vocabImpactCommand = CommandDefinition(
  name: "vocab impact", summary: "what coming releases do to files and mappings that use the lists",
  operands: "FILE…", leastOperands: 1, mostOperands: .max,
  options: [
    .init(name: "old", value: "RELEASES", summary: "what is in use: NAME@RELEASE or a standard (default: the newest)"),
    .init(name: "new", value: "RELEASES", summary: "what is coming: NAME@RELEASE, a standard, or NAME@DRAFT.csv"),
    SharedOption.textOrJSON, SharedOption.output,
  ],
  notes: [
    "FILE is a file in a shared format, or a mapping (SSSOM/TSV or SSSOM/JSON); - is standard input.",
    "Records are judged on their own day: those dated before a code was withdrawn stay right.",
    "Exit codes: 0 nothing would be wrong, 1 something would.",
    "For example: concord vocab impact --old services@2015-03 --new services@draft.csv march.csv.",
  ],
  run: { try impact($0) })

private func impact(_ invocation: Invocation) throws -> ExitCode {
  let format = try invocation.choice("as", among: ["text", "json"])
  guard let new = invocation["new"] else {
    throw Failure(.usage, words.releases.newMissing)
  }
  let standards = try invocation.standards()
  let (before, after) = (try releases(invocation["old"], in: standards), try releases(new, in: standards))
  var differences: [(Difference, Vocabulary.Description)] = []
  for (name, release) in after.sorted(by: { $0.key < $1.key }) {
    guard let old = before[name] else { continue }
    differences.append((Difference(of: name, from: old.release, to: release.release), release.about))
  }
  if differences.isEmpty {
    throw Failure(.usage, words.releases.nothingInCommon)
  }
  let schemas = try withStandards { () throws(StandardsError) in
    try standards.load(of: standards.standard()).schemas
  }
  var impacts: [Impact] = []
  for path in invocation.operands {
    let input = try Input(path)
    try input.refuseToBeReplaced(by: invocation["output"])
    impacts.append(try read(input, Impact(name: input.name, of: differences, schemas: schemas)))
  }
  if format == "json" {
    let json = JSON.object([
      ("releases", .array(differences.map { $0.0.outline })), ("inputs", .array(impacts.map { $0.json })),
    ])
    try invocation.write(json.text)
  } else {
    let style = invocation.style
    let heads = differences.filter { $0.0.bump != .none }.map { $0.0.title + "\n" }
    try invocation.write(heads.joined() + impacts.map { "\n" + $0.text(style: style) }.joined())
  }
  return impacts.contains { $0.affected > 0 } ? .findings : .fine
}

/// The lists that `--old` or `--new` names: one release of one list, a draft of it, or all those of a standard.
private func releases(_ text: String?, in standards: Standards) throws -> [String: Vocabulary] {
  let parts = (text ?? "").split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
  if parts.count == 2, parts[1].hasSuffix(".csv") {
    let about = try withStandards { () throws(StandardsError) in try standards.vocabulary(parts[0]) }
    let draft = try readDraft(parts[1], of: about.about, on: about.release.date)
    return [parts[0]: Vocabulary(about.about, release: draft)]
  }
  return try withStandards { () throws(StandardsError) in
    if parts.count == 2 { return [parts[0]: try standards.vocabulary(parts[0], release: parts[1])] }
    let standard = try standards.standard(text)
    var lists: [String: Vocabulary] = [:]
    for (name, version) in standard.vocabularies { lists[name] = try standards.vocabulary(name, release: version) }
    return lists
  }
}

/// Reads a file to its end.
private func read(_ input: borrowing Input, _ impact: consuming Impact) throws -> Impact {
  var impact = impact
  var record = Record()
  var buffer: [UInt8] = []
  guard try input.read(64 << 10, into: &buffer) else {
    throw Failure(.usage, words.releases.isEmpty(input.name))
  }
  if isMapping(buffer) {
    var all = buffer
    while try input.read(1 << 20, into: &buffer) { all += buffer }
    let read = ReadMapping(all, name: input.name)
    if read.mapping.columns.isEmpty || read.faults.contains(where: { $0.kind == .missingSlot }) {
      let faults = read.faults.prefix(20).map { printable($0.text) }
      throw Failure(.usage, words.releases.isNoMapping(input.name, faults: faults))
    }
    if read.faults.contains(where: { $0.kind.isGrave }) {
      say("concord: \(words.releases.rowsNotRead(input.name))")
    }
    impact.take(read.mapping)
    return impact
  }
  var reader = Reader()
  var isReading = true
  while isReading {
    reader.feed(buffer.span)
    while reader.next(into: &record) == .record { impact.take(record) }
    isReading = try input.read(max(64 << 10, min(reader.appetite, 16 << 20)), into: &buffer)
  }
  reader.finish()
  while reader.next(into: &record) == .record { impact.take(record) }
  if impact.columns.isEmpty {
    throw Failure(.usage, words.releases.noCodes(input.name))
  }
  return impact
}

/// Whether a file that begins so is a mapping: an object of JSON, comments, or a header that says so.
private func isMapping(_ head: [UInt8]) -> Bool {
  let first = head.first { $0 > 0x20 }
  if first == UInt8(ascii: "#") || first == UInt8(ascii: "{") { return true }
  let names = String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).split(separator: "\t")
  return names.contains("object_id") && names.contains("predicate_id")
}

extension Difference {
  fileprivate var title: String { "\(vocabulary): \(old.version) → \(new.version) (\(bump.rawValue))" }

  fileprivate var outline: JSON {
    .object([
      ("vocabulary", .string(vocabulary)), ("old", .string(old.version)), ("new", .string(new.version)),
      ("bump", .string(bump.rawValue)),
    ])
  }
}
