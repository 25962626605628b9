import CSV
import Conversion
import Execution
import Reporting
import Schemas
import Standards
import Validation
import Vocabularies

let mapCommand = CommandDefinition(
  name: "map", summary: "turn a local file into the shared format, as a layout says", operands: "FILE",
  leastOperands: 1, mostOperands: 1,
  options: [
    SharedOption.sheet,
    .init(name: "layout", value: "L.json", summary: "how the local file becomes the shared one (concord layout init)"),
    .init(name: "output", short: "o", value: "OUT", summary: "where the result goes; - is standard output"),
    .init(name: "rejects", value: "R.csv", summary: "where rejected records go, as they stand, with the reason"),
    .init(name: "resume", value: "R.csv", summary: "take these records, put right, in place of the rejected ones"),
    .init(name: "report", value: "R.json", summary: "where a report for programs goes"),
    .init(
      name: "policy", value: "POLICY", summary: "accept-valid (default), all-or-nothing, or refuse-above=10%"),
    .init(name: "as-at", value: "DATE", summary: "the day as of which records are judged, YYYY-MM-DD (default: today)"),
    SharedOption.standard,
    .init(name: "reverse", summary: "go back: FILE is in the shared format, and OUT in the local form of the layout"),
    .init(name: "threads", value: "N", summary: "how many threads work at once (default: one for each processor)"),
  ],
  notes: [
    "Every record is written or rejected, and what is written has no error by the rules of the shared format.",
    "To put rejected records right: edit R.csv, leave its first four columns as they are, and run",
    "concord map FILE --layout L.json -o OUT --resume R.csv --rejects NEW.csv.",
    "--reverse takes --layout, -o, --rejects and --standard. OUT has LF line ends and no title lines (skipRows); a code",
    "with several local values and formats with times cannot be gone back over, and are refused.",
    "Exit codes: 0 every record was written, 1 records were rejected or the policy refused to write.",
  ],
  run: { try map($0) })

/// When a result is written although records were rejected.
private enum Policy {
  case acceptValid
  case allOrNothing
  /// Refuses more than so many millionths.
  case refuseAbove(Int64)

  init(_ text: String?) throws {
    switch text {
    case nil, "accept-valid": self = .acceptValid
    case "all-or-nothing": self = .allOrNothing
    case .some(let text):
      guard text.hasPrefix("refuse-above="), text.hasSuffix("%"),
        let share = Number(Array(text.dropFirst(13).dropLast().utf8).span, decimals: 4),
        (0...100_000_000).contains(share.millionths)
      else {
        throw Failure(.usage, words.conversion.otherPolicy(text))
      }
      self = .refuseAbove(share.millionths / 100)
    }
  }

  func accepts(_ outcome: FileConversion.Outcome) -> Bool {
    switch self {
    case .acceptValid: true
    case .allOrNothing: outcome.rejected == 0
    case .refuseAbove(let most): outcome.rejected * 1_000_000 <= outcome.read * most
    }
  }
}

private func map(_ invocation: Invocation) throws -> ExitCode {
  if invocation.has("reverse") { return try mapReverse(invocation) }
  guard let path = invocation["layout"] else {
    throw Failure(.usage, words.conversion.layoutMissing)
  }
  guard let out = invocation["output"] else {
    throw Failure(.usage, words.conversion.outputMissing)
  }
  let policy = try Policy(invocation["policy"])
  let asAt = try asAtDay(invocation)
  let threads = try invocation.number("threads", in: 1...1024, default: processors())
  let prepared = try PreparedLayout(path, invocation)
  let input = try Input(table: invocation.operands[0], choice: invocation["sheet"])
  let places = ["output", "rejects", "report"].compactMap { invocation[$0] }.filter { $0 != "-" }
  for place in places { try input.refuseToBeReplaced(by: place) }
  if Set(places).count != places.count {
    throw Failure(.usage, words.conversion.oneFileForThree)
  }
  let corrections = try invocation["resume"].map { try readCorrections($0, prepared.layout.dialect) }
  var result = try ResultFile(out)
  var rejects = try RejectsFile(invocation["rejects"])
  var job = FileConversion.Job(
    dialect: prepared.layout.dialect, schema: prepared.schema, resources: prepared.resources,
    options: .init(inputName: input.name, asAt: asAt), output: result.descriptor, rejects: rejects.descriptor
  ) { header throws(ConversionPlan.Misfit) in try prepared.plan(header) }
  job.corrections = corrections
  // What comes out of a workbook is written as CSV always is, whatever the layout says.
  if input.delimiter != nil { (job.dialect.delimiter, job.dialect.encoding) = (0x2C, .utf8) }
  for note in input.notes { say("\(input.name): \(note)") }
  let outcome = try convert(input, job, threads)
  guard outcome.read == outcome.written + outcome.rejected else {
    throw Failure(.software, words.conversion.recordsLost(read: outcome.read, written: outcome.written))
  }
  let isAccepted = policy.accepts(outcome)
  try rejects.finish(length: outcome.rejectsLength)
  if isAccepted { try result.finish(length: outcome.outputLength) }
  let account = MapAccount(
    outcome: outcome, input: input.name, layout: prepared.layout, asAt: asAt, isWritten: isAccepted,
    corrections: corrections?.count)
  if let report = invocation["report"] {
    var output = try Output(report)
    try output.write(account.json.text)
    try output.finish()
  }
  try account.tell(onStandardError: out == "-" || invocation["rejects"] == "-" || invocation["report"] == "-")
  return outcome.rejected == 0 && isAccepted ? .fine : .findings
}

private func convert(
  _ input: borrowing Input, _ job: FileConversion.Job, _ threads: Int
) throws -> FileConversion.Outcome {
  let source = input.source()
  let progress = Progress(of: source, input)
  defer { progress.end() }
  do {
    return try FileConversion(threads: threads).run(source, job)
  } catch FileConversion.Failure.unreadable(let error) {
    throw Failure(.inputOutput, words.files.cannotBeReadOn(input.name, systemMessage(error.code)))
  } catch FileConversion.Failure.unwritable(let code) {
    throw Failure(.inputOutput, words.files.resultLost(systemMessage(code)))
  } catch FileConversion.Failure.misfit(let misfit) {
    throw Failure(.usage, words.conversion.layoutDoesNotFit(input.name, faults: misfit.messages))
  } catch FileConversion.Failure.noTable(let message) {
    throw Failure(.usage, words.conversion.cannotBeConverted(input.name, reason: message))
  }
}

/// The file of rejected records, if one is wanted.
private struct RejectsFile: ~Copyable {
  private var file: ResultFile?

  init(_ path: String?) throws { file = try path.map { try ResultFile($0) } }

  var descriptor: Int32? {
    switch file {
    case .some(let file): file.descriptor
    case .none: nil
    }
  }

  mutating func finish(length: Int64) throws { try file?.finish(length: length) }
}

/// Reads a file of rejected records that was put right.
private func readCorrections(_ path: String, _ dialect: Layout.Dialect) throws -> Corrections {
  let input = try Input(path)
  let bytes = try input.readAll()
  var reader = Reader(delimiter: Delimiter(rawValue: dialect.delimiter) ?? .comma)
  reader.feed(bytes.span)
  reader.finish()
  var record = Record()
  record.isWindows1252 = dialect.encoding == .windows1252
  let own = ["concord_reason", "concord_rule", "concord_field", "concord_key"]
  guard reader.next(into: &record) == .record, record.count > own.count,
    (0..<own.count).allSatisfy({ record.string($0) == own[$0] })
  else {
    throw Failure(.usage, words.conversion.isNoRejects(input.name, columns: own))
  }
  var corrections = Corrections()
  while reader.next(into: &record) == .record {
    let place = record.string(0).split(separator: ":")[0].split(separator: " ")
    guard place.count == 2, place[0] == "line", let line = Int64(place[1]) else {
      throw Failure(.usage, words.conversion.reasonWithoutLine(input.name, line: record.line))
    }
    let cells = (min(own.count, record.count)..<record.count).map { record.string($0) }
    if !corrections.add(cells, line: line) {
      throw Failure(.usage, words.conversion.correctedTwice(input.name, line: record.line, own: line))
    }
  }
  return corrections
}
