import Glibc
import Reporting
import Schemas
import Standards
import Validation
import Vocabularies

let validateCommand = CommandDefinition(
  name: "validate", summary: "find every fault in a file, explained and placed", operands: "FILE [FILE…]",
  leastOperands: 1, mostOperands: .max,
  options: [
    .init(name: "schema", value: "NAME", summary: "what the file is to be (default: what its header fits)"),
    .init(
      name: "as-at", value: "DATE", summary: "the day as of which the file is judged, YYYY-MM-DD (default: today)"),
    SharedOption.sheet, SharedOption.standard,
    .init(
      name: "as", value: "FORMAT",
      summary: "text (default), json, html, annotated, sarif, junit, ndjson, csv or markdown"),
    SharedOption.output,
    .init(
      name: "samples", value: "N", summary: "how many places to show for each finding (default: 5; csv and ndjson: all)"
    ),
    .init(name: "show-values", summary: "show values that may say something about a person"),
    .init(name: "waivers", value: "FILE", summary: "what is known and submitted as it is: see concord waive --help"),
    .init(name: "threads", value: "N", summary: "how many threads work at once (default: one for each processor)"),
    .init(name: "checksum", summary: "put the SHA-256 of the file into the report"),
  ] + recordOptions + severalOptions + shardOptions,
  notes: [
    "FILE may be CSV, a workbook (.xlsx, .xlsm, .ods), or either of them in .gz or .zip; - is standard input."
  ] + reportFormatNotes + recordNotes + severalNotes + [
    "Exit codes: 0 nothing worse than a warning, 1 errors, 2 not fully checked, 64 wrong usage,",
    "65 broken standards data, 66 no such file, 70 a fault of Concord's own, 73 the output cannot",
    "be created, 74 reading or writing failed.",
    "Schemas: concord schema list. Rules: concord rules.",
    "Waivers: a CSV file in UTF-8 with the columns fingerprint,rule,field,value_hash,reason,author,expires. What they",
    "name leaves the totals and the verdict and is listed apart as waived, until the last day that they give; csv and",
    "ndjson leave it out. Unused and expired waivers are warnings. Some rules can never be waived: concord explain.",
    "In parts: concord validate --shard FILE makes a part of a report out of records that a file was cut into",
    "at the ends of records, in UTF-8; concord report merge PART… makes the report of the whole file. A part",
    "has one thread. Keep it as confidential as the file: it holds fingerprints of records.",
  ],
  run: { try validate($0) })

private func validate(_ invocation: Invocation) throws -> ExitCode {
  if invocation.has("shard") { return try validateShard(invocation) }
  try refuseShardOptions(invocation)
  if try invocation.hasSeveralFiles() { return try SeveralFiles(invocation).validate() }
  let run = try ValidationRun(invocation)
  return try run.validate(invocation.operands[0])
}

private func validateShard(_ invocation: Invocation) throws -> ExitCode {
  if invocation.operands.count > 1 { throw Failure(.usage, words.validation.onlyForOneFile("shard")) }
  let run = try ValidationRun(invocation)
  let input = try Input(invocation.operands[0])
  try input.refuseToBeReplaced(by: invocation["output"])
  return try writeShard(invocation, run.validator(for: input.name), of: input)
}

/// The day of `--as-at`, or today where the machine is: the only use of a clock.
func asAtDay(_ invocation: Invocation) throws -> Day {
  if let day = try invocation.day("as-at") { return day }
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  let today = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  guard let today else { throw Failure(.usage, words.call.noClock) }
  return today
}

/// How many processors there are to work on.
func processors() -> Int { max(1, min(1024, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
