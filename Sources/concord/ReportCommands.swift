import Reporting
import Shards
import Validation

let reportMergeCommand = CommandDefinition(
  name: "report merge", summary: "merge parts that validate --shard wrote into the report of the whole file",
  operands: "PART [PART…]", leastOperands: 1, mostOperands: .max,
  options: [
    .init(name: "name", value: "NAME", summary: "what the report calls the file (default: as part 1 was called)"),
    .init(name: "parts", value: "N", summary: "how many parts there must be (default: up to the last one named)"),
    SharedOption.reportFormat, SharedOption.output,
  ],
  notes: [
    "The parts may be named in any order. A PART is a file with a part, or with several one behind the other.",
    "The report has the same bytes as concord validate FILE has of the whole file, and so has the exit code:",
    "0 nothing worse than a warning, 1 errors, 2 not fully checked. 64 parts that are missing, doubled or do",
    "not belong together, 66 no such file, 74 a part that is damaged, cut short or cannot be read.",
    "A part holds fingerprints of records: keep it as confidential as the file that it was made from.",
  ] + reportFormatNotes,
  run: { invocation in
    let format = try invocation.reportFormat()
    let count = try invocation.has("parts") ? invocation.number("parts", in: 1...1_000_000_000, default: 1) : nil
    for path in invocation.operands {
      if path == "-" {
        throw Failure(.usage, words.reports.partsFromStandardInput)
      }
      try Input(path).refuseToBeReplaced(by: invocation["output"])
    }
    let report = try merge(invocation, count)
    try invocation.refuse(format, ifIncomplete: report, remedy: words.reports.makePartsAnew)
    return try invocation.write(report, as: format)
  })

private func merge(_ invocation: Invocation, _ count: Int?) throws -> Report {
  do throws(PartError) {
    let merger = try PartMerger(paths: invocation.operands, version: concordVersion, count: count)
    return try merger.report(name: invocation["name"])
  } catch {
    throw Failure(exitCode(error.kind), error.message)
  }
}

private func exitCode(_ kind: PartError.Kind) -> ExitCode {
  switch kind {
  case .missing: .noInput
  case .mismatched: .usage
  case .unreadable: .inputOutput
  }
}
