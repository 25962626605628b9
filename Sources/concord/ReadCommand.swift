import CSV
import Reporting
import Validation

let readCommand = CommandDefinition(
  name: "read", summary: "show how any CSV file is read: a JSON array of strings a record", operands: "FILE",
  leastOperands: 1, mostOperands: 1, options: [SharedOption.sheet, SharedOption.output],
  notes: [
    "FILE may be CSV, a workbook (.xlsx, .xlsm, .ods), or either of them in .gz or .zip.",
    "The header is a record like the others. Faults of the table itself go to standard error.",
    "Personal data is shown: this command prints the whole file.",
  ],
  run: { invocation in
    let input = try Input(table: invocation.operands[0], choice: invocation["sheet"])
    try input.refuseToBeReplaced(by: invocation["output"])
    var output = try Output(invocation["output"])
    var table = TableReader(samples: 5, delimiter: input.delimiter)
    var record = Record()
    var buffer: [UInt8] = []
    var isReading = true
    while isReading {
      isReading = try input.read(max(64 << 10, min(table.appetite, 16 << 20)), into: &buffer)
      if isReading { table.feed(buffer.span) } else { table.finish() }
      var lines: [UInt8] = []
      while table.next(into: &record) {
        let cells = (0..<record.count).map { JSON.string(record.string($0)) }
        lines.append(contentsOf: JSON.array(cells).line.utf8)
        lines.append(0x0A)
        if lines.count > 1 << 20 {
          try output.write(lines)
          lines.removeAll(keepingCapacity: true)
        }
      }
      try output.write(lines)
    }
    try output.finish()
    let findings = table.findings()
    for finding in findings { say(finding.line(in: input.name)) }
    return findings.contains { $0.severity == .error } ? .findings : .fine
  })
