import Reporting
import Validation

let reportRenderCommand = CommandDefinition(
  name: "report render", summary: "write a JSON report in another form", operands: "REPORT.json", leastOperands: 1,
  mostOperands: 1, options: [SharedOption.reportFormat, SharedOption.output],
  notes: [
    "REPORT.json is what concord validate --as json wrote; - is standard input. The result has the same bytes as",
    "concord validate --as FORMAT has, and the exit code is that of the report: 0 nothing worse than a warning,",
    "1 errors, 2 not fully checked. 64 csv or ndjson of a report that lacks places, 66 no such file, 74 a report",
    "that is damaged, cut short, of a newer version, or larger than 64 MiB: make it with fewer --samples.",
  ] + reportFormatNotes,
  run: { invocation in
    let format = try invocation.reportFormat()
    let written = try readReport(invocation.operands[0], output: invocation["output"])
    let remedy = words.reports.makeReportAnew(format: format.rawValue)
    try invocation.refuse(format, ifIncomplete: written.report, remedy: remedy)
    return try invocation.write(written.report, as: format, version: written.version)
  })

/// The largest report that is read: the whole of it is held in memory.
private let mostReportBytes = 64 << 20

/// Reads a JSON report. Throws where it is none, or was changed since it was written.
func readReport(_ path: String, output: String?) throws -> WrittenReport {
  let input = try Input(path)
  try input.refuseToBeReplaced(by: output)
  let bytes = try input.readAll(most: mostReportBytes)
  do throws(ReportFault) {
    return try WrittenReport(reading: bytes, ownVersion: concordVersion)
  } catch {
    throw Failure(.inputOutput, "\(input.name) \(error.message)")
  }
}
