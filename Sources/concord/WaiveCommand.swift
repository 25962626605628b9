import CSV
import Glibc
import Reporting
import Schemas
import Standards
import Validation
import Vocabularies

let waiveCommand = CommandDefinition(
  name: "waive", summary: "write waivers for what a JSON report finds, to be submitted as it is",
  operands: "REPORT.json", leastOperands: 1, mostOperands: 1,
  options: [
    SharedOption.output,
    .init(name: "reason", value: "TEXT", summary: "why it is submitted as it is; required"),
    .init(name: "author", value: "NAME", summary: "who decided that; required"),
    .init(name: "expires", value: "DATE", summary: "the last day on which that holds, YYYY-MM-DD; required"),
    .init(name: "rule", value: "RULE", summary: "only what breaks this rule"),
    .init(name: "field", value: "FIELD", summary: "only what is found in this field"),
  ],
  notes: [
    "REPORT.json is what concord validate --as json wrote; - is standard input. The waiver file goes along with the",
    "submission: concord validate FILE --waivers W.csv. A file that is there already is not replaced or added to:",
    "write to another, and put the lines together.",
    "A place is waived by the fingerprint of its record's key, or where the report shows no key, by the SHA-256 of",
    "its value, which waives every place with that value. A hash does not make a value anonymous: whoever has the",
    "list of services or channels finds it by trying. Of what may say something about a person no hash is made:",
    "there, a place is known by its key alone, which a report shows with --show-values.",
    "What cannot be waived is said, with how often and why. Only places that the report shows can be waived: make",
    "it with a larger --samples. Reason and author are in the file and in reports: no names but those of staff.",
    "Exit codes: 0 written, also where some could not be waived; 1 nothing could be; 64 wrong usage, 66 no such",
    "file, 73 the output cannot be created or is there already, 74 a damaged report, or writing failed.",
  ],
  run: { try waive($0) })

private func waive(_ invocation: Invocation) throws -> ExitCode {
  let grounds = try grounds(invocation)
  if let name = invocation["rule"], Rule.named(name) == nil {
    let hint = hint(name, among: Rule.all.map { $0.name }, prefix: "")
    throw Failure(.usage, words.common.noRule(name, hint: hint))
  }
  try refuseToReplace(invocation["output"])
  let report = try readReport(invocation.operands[0], output: invocation["output"]).report
  let plain = try plainFields(of: report, invocation)
  let draft = WaiverDraft(
    of: report, on: grounds, rule: invocation["rule"], field: invocation["field"],
    isPersonal: { !plain.contains($0) }, hash: { SHA256.hash($0) })
  for left in draft.left {
    let field = left.field.map { printable($0) }
    let reason = Reporting.Words.english.waiving.obstacle(left.obstacle)
    say("concord: \(words.waivers.notWaived(left.count, of: left.rule.name, field: field, reason: reason))")
  }
  if draft.isFull {
    throw Failure(.usage, words.waivers.tooMany(most: Waivers.mostWaivers))
  }
  if draft.rows.isEmpty {
    say("concord: \(words.waivers.nothingToWaive)")
    return .findings
  }
  var writer = Writer()
  writer.write(Waivers.columns)
  for row in draft.rows { writer.write(row) }
  try invocation.write(String(decoding: writer.bytes, as: UTF8.self))
  return .fine
}

/// Who waives, why and until when, in the form that a waiver file has it.
private func grounds(_ invocation: Invocation) throws -> Waiver.Grounds {
  func text(_ option: String, most: Int) throws -> String {
    guard let value = invocation[option] else { throw Failure(.usage, words.waivers.missing(option)) }
    let bytes = Array(value.utf8)
    let scalars = value.unicodeScalars
    if trimmedRange(bytes.span).count != bytes.count || scalars.isEmpty || scalars.count > most
      || !scalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    {
      throw Failure(.usage, words.waivers.notOneLine(option, most: most))
    }
    return value
  }
  let reason = try text("reason", most: Waivers.longestReason)
  let author = try text("author", most: Waivers.longestAuthor)
  guard let expires = try invocation.day("expires") else {
    throw Failure(.usage, words.waivers.lastDayMissing)
  }
  return Waiver.Grounds(reason: reason, author: author, expires: expires)
}

/// Throws where the output is a file that somebody has decided on already.
private func refuseToReplace(_ output: String?) throws {
  var status = stat()
  guard let output, output != "-", stat(output, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
  throw Failure(.cannotCreate, words.waivers.isThereAlready(output))
}

/// The fields of the report's schema that say nothing about a person. All others may.
private func plainFields(of report: Report, _ invocation: Invocation) throws -> Set<String> {
  guard let source = report.schema else { return [] }
  let standards = try invocation.standards()
  let schema = try withStandards { () throws(StandardsError) in
    try standards.schema(source.name, version: source.version)
  }
  return Set(schema.fields.filter { !$0.isPersonal }.map { $0.name })
}

/// The largest waiver file that is read.
private let mostWaiverBytes = 16 << 20

extension Invocation {
  /// The waivers of `--waivers`; nil where there are none. Throws where the file has any fault.
  func waivers() throws -> Waivers? {
    guard let path = values["waivers"] else { return nil }
    if path == "-" && operands.first == "-" {
      throw Failure(.usage, words.waivers.twoFromStandardInput)
    }
    let input = try Input(path)
    try input.refuseToBeReplaced(by: values["output"])
    let bytes = try input.readAll(most: mostWaiverBytes)
    do throws(WaiverFault) {
      return try Waivers(reading: bytes, hash: { SHA256.hash($0) })
    } catch {
      let fault = Reporting.Words.english.waiving.fault(error.kind)
      throw Failure(.usage, "\(words.files.place(input.name, line: error.line)): \(fault)")
    }
  }
}
