import Conversion
import Glibc
import Publishing
import Reporting
import Standards
import Vocabularies

private let showValues = CommandDefinition.Option(
  name: "show-values", summary: "show values that may say something about a person")

let mappingCheckCommand = CommandDefinition(
  name: "mapping check", summary: "what is wrong with a mapping of local values to the lists", operands: "MAPPING",
  leastOperands: 1, mostOperands: 1,
  options: [
    .init(name: "vocabulary", value: "NAME", summary: "the list that it maps to (default: those whose codes it names)"),
    SharedOption.standard,
    .init(name: "as-at", value: "DATE", summary: "the day on which its codes are to be in force"),
    .init(
      name: "against", value: "FILE", summary: "a file with the local values: rows without use, values without row"),
    LocalValues.column, LocalValues.layout, LocalValues.field, SharedOption.sheet, showValues, SharedOption.textOrJSON,
    SharedOption.output,
  ],
  notes: [
    "MAPPING is in the form SSSOM/TSV, or SSSOM/JSON; - is standard input. Metadata in a separate file are not read.",
    "Exit codes: 0 nothing that must be put right, 1 errors. About a rule: concord explain RULE.",
    "For example: concord mapping check ours.sssom.tsv --against march.csv --column \"Category,Type\",",
    "or with --layout crm.json, which also says how the file is written and what is done to the values.",
  ],
  run: { try check($0) })

let mappingMigrateCommand = CommandDefinition(
  name: "mapping migrate", summary: "carry a mapping to another release of a list", operands: "MAPPING",
  leastOperands: 1, mostOperands: 1,
  options: [
    .init(name: "to", value: "NAME@RELEASE", summary: "the release that the new mapping is for"),
    .init(
      name: "from", value: "RELEASE",
      summary: "the release that MAPPING is for (default: its object_source_version, else the one before)"),
    .init(name: "version", value: "VERSION", summary: "the mapping_set_version of the new mapping"),
    .init(
      name: "output", short: "o", value: "FILE", summary: "where the new mapping goes; as JSON if it ends in .json"),
    showValues, SharedOption.textOrJSON,
  ],
  notes: [
    "Codes in force stay; a code with one successor is replaced by it, which the comment of the row says, and the",
    "row has no reviewer until somebody looks at it; rows with any other code stay as they are and are listed.",
    "Exit codes: 0 every row is settled, 1 rows need a person, or MAPPING cannot be read and nothing is written.",
    "For example: concord mapping migrate ours.sssom.tsv --to interactions@1.01.1 -o new.sssom.tsv.",
  ],
  run: { try migrate($0) })

extension Mapping {
  /// The mapping in the form that the name of a file asks for: JSON where it ends in `.json`.
  func bytes(for path: String) -> [UInt8] { path.hasSuffix(".json") ? Array(json.text.utf8) : tsv }
}

/// A mapping that was read, and how.
struct ReadMapping {
  var mapping: Mapping
  let name: String
  let faults: [MappingFault]

  /// Reads a mapping, in either of its forms.
  init(_ path: String, replacedBy output: String? = nil) throws {
    let input = try Input(path)
    try input.refuseToBeReplaced(by: output)
    self.init(try input.readAll(most: 256 << 20), name: input.name)
  }

  /// Reads a mapping out of a file's bytes.
  init(_ bytes: [UInt8], name: String) {
    var faults: [MappingFault] = []
    let isJSON = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
    mapping =
      isJSON
      ? Mapping(json: bytes, file: name, faults: &faults) : Mapping(tsv: bytes.span, file: name, faults: &faults)
    (self.name, self.faults) = (name, faults)
  }

  /// Whether something of it was not read, so that nothing may be written in its place; says what.
  func refusesToBeWritten() -> Bool {
    let grave = faults.filter { $0.kind.isGrave }
    if grave.isEmpty { return false }
    for fault in grave.prefix(20) { say("concord: \(printable(fault.text))") }
    say("concord: \(words.mappings.notReadWhole(name))")
    return true
  }
}

private func check(_ invocation: Invocation) throws -> ExitCode {
  let format = try invocation.choice("as", among: ["text", "json"])
  let asAt = try invocation.day("as-at")
  let read = try ReadMapping(invocation.operands[0], replacedBy: invocation["output"])
  let lists = try lists(of: read.mapping, invocation)
  var values: ColumnValues?
  if let path = invocation["against"] {
    let local = try LocalValues(invocation, mapping: invocation.operands[0], of: path)
    values = try local.counted(in: path, replacedBy: invocation["output"])
  } else if let option = ["column", "layout", "field", "sheet"].first(where: { invocation.has($0) }) {
    throw Failure(.usage, words.mappings.onlyWithAgainst(option))
  }
  let found = MappingCheck(
    read.mapping, file: read.name, faults: read.faults, lists: lists, asAt: asAt,
    showsValues: invocation.has("show-values"), against: values)
  try invocation.write(format == "json" ? found.json.text : found.text(style: invocation.style))
  return found.isFit ? .fine : .findings
}

/// The lists that a mapping is held to: the one that is named, or those whose codes it names.
private func lists(of mapping: Mapping, _ invocation: Invocation) throws -> [MappingCheck.List] {
  let standards = try invocation.standards()
  let prefixes = Set(mapping.rows.map { String($0.object.prefix { $0 != ":" }) })
  return try withStandards { () throws(StandardsError) in
    let pins = try standards.standard(invocation["standard"]).vocabularies
    if let name = invocation["vocabulary"], pins[name] == nil {
      throw StandardsError.unknown(kind: "vocabulary", name: name, known: pins.keys.sorted())
    }
    var lists: [MappingCheck.List] = []
    for (name, version) in pins.sorted(by: { $0.key < $1.key }) {
      var about = Vocabulary.Description()
      about.name = name
      guard invocation["vocabulary"].map({ $0 == name }) ?? prefixes.contains(about.entryName) else { continue }
      let vocabulary = try standards.vocabulary(name, release: version)
      var faults: [DataFault] = []
      var labels: [String: [String]] = [:]
      for entry in standards.labelHistory(of: vocabulary.about, &faults) {
        labels[entry.notation, default: []].append(entry.label)
      }
      if !faults.isEmpty { throw .broken(faults) }
      lists.append(MappingCheck.List(vocabulary, formerLabels: labels))
    }
    return lists
  }
}

private func migrate(_ invocation: Invocation) throws -> ExitCode {
  let format = try invocation.choice("as", among: ["text", "json"])
  guard let to = invocation["to"] else {
    throw Failure(.usage, words.mappings.releaseMissing)
  }
  guard let output = invocation["output"], output != "-" else {
    throw Failure(.usage, words.mappings.newFileMissing)
  }
  let read = try ReadMapping(invocation.operands[0], replacedBy: output)
  if read.refusesToBeWritten() { return .findings }
  let parts = to.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
  let standards = try invocation.standards()
  let new = try withStandards { () throws(StandardsError) in
    try standards.vocabulary(parts[0], release: parts.count == 2 ? parts[1] : nil)
  }
  let version = try formerRelease(of: read, new, invocation)
  let old = try withStandards { () throws(StandardsError) in try standards.vocabulary(parts[0], release: version) }
  let migration = MappingMigration(
    of: read.mapping, to: new.about, from: old.release, to: new.release, version: invocation["version"])
  var file = try Output(output)
  try file.write(migration.mapping.bytes(for: output))
  try file.finish()
  let showsValues = invocation.has("show-values")
  var screen = try Output(nil)
  try screen.write(
    format == "json"
      ? migration.json(showsValues: showsValues).text
      : migration.text(style: invocation.style, showsValues: showsValues))
  try screen.finish()
  return migration.undecided.isEmpty ? .fine : .findings
}

/// The release that a mapping is for: as it is called with, as it says itself, or the one before the new one.
private func formerRelease(of read: ReadMapping, _ new: Vocabulary, _ invocation: Invocation) throws -> String {
  let issues = new.issues.map { $0.version }
  guard let place = issues.firstIndex(of: new.release.version) else { return new.release.version }
  let stated = invocation["from"] ?? read.mapping.metadata("object_source_version")
  guard let stated else { return issues[max(0, place - 1)] }
  guard let former = issues.firstIndex(of: stated) else {
    let file = invocation.has("from") ? nil : read.name
    throw Failure(
      .usage, words.mappings.noRelease(printable(stated), of: new.name, statedBy: file, known: issues))
  }
  if former > place {
    throw Failure(.usage, words.mappings.isNewer(read.name, release: stated, than: new.release.version))
  }
  return stated
}
