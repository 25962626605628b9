import Publishing
import Reporting
import Schemas
import Standards

let layoutCheckCommand = CommandDefinition(
  name: "layout check", summary: "find every fault of a layout, by itself and beside a local file",
  operands: "LAYOUT.json [FILE]", leastOperands: 1, mostOperands: 2,
  options: [SharedOption.sheet, SharedOption.standard, SharedOption.textOrJSON, SharedOption.output],
  notes: [
    "With FILE, - for standard input: its headers, delimiter and encoding too, by its first 10,000 records.",
    "Mapping files are looked for from the folder of the layout.",
    "Exit codes: 0 no fault, 1 faults. About a rule: concord explain RULE.",
  ],
  run: { try checkLayout($0) })

let layoutInitCommand = CommandDefinition(
  name: "layout init", summary: "draft a layout from a local file, leaving open what the file does not show",
  operands: "FILE", leastOperands: 1, mostOperands: 1,
  options: [
    .init(name: "schema", value: "NAME", summary: "what the file is to become"),
    SharedOption.sheet, SharedOption.standard, SharedOption.output,
  ],
  notes: [
    "FILE is - for standard input. Its first 10,000 records are read, and no value of it stands in the draft.",
    "What is left open: concord layout check LAYOUT.json FILE.",
  ],
  run: { try draftLayout($0) })

private func checkLayout(_ invocation: Invocation) throws -> ExitCode {
  let format = try invocation.choice("as", among: ["text", "json"])
  let standards = try invocation.standards()
  let path = invocation.operands[0]
  if invocation.operands == ["-", "-"] {
    throw Failure(.usage, words.layouts.layoutAndFileFromStandardInput)
  }
  let input = try Input(path)
  try input.refuseToBeReplaced(by: invocation["output"])
  let (name, bytes) = (input.name, try input.readAll(most: 1 << 20))
  let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  let reading = try withStandards { () throws(StandardsError) in
    try standards.layout(from: bytes, file: name, standard: invocation["standard"]) { mapping in
      let isWhole = mapping.hasPrefix("/") || folder.isEmpty && !path.hasPrefix("/")
      return try? Input(isWhole ? mapping : "\(folder)/\(mapping)").readAll(most: 64 << 20)
    }
  }
  let local = invocation.operands.count == 2 ? invocation.operands[1] : nil
  let table = try local.map { path in
    try readTable(path, invocation) { LocalTable(name: $0, head: $1, isWhole: $2, as: reading) }
  }
  let check = LayoutCheck(of: reading, file: name, beside: table)
  try invocation.write(format == "json" ? check.json.text : check.text(style: invocation.style))
  return check.isFit ? .fine : .findings
}

private func draftLayout(_ invocation: Invocation) throws -> ExitCode {
  let standards = try invocation.standards()
  guard let name = invocation["schema"] else {
    throw Failure(.usage, words.layouts.schemaMissing(known: standards.schemaNames))
  }
  let (schemas, resources) = try withStandards { () throws(StandardsError) in
    try standards.load(schema: name, of: standards.standard(invocation["standard"]))
  }
  let table = try readTable(invocation.operands[0], invocation) { LocalTable(name: $0, head: $1, isWhole: $2) }
  let draft: LayoutDraft
  do {
    draft = try LayoutDraft(of: table, schema: schemas[0], resources: resources)
  } catch {
    say("concord: \(words.common.nothingWritten(error.message))")
    return .findings
  }
  try invocation.write(draft.json.text)
  if let path = invocation["output"], path != "-" {
    let file = invocation.operands[0] == "-" ? "FILE" : Newcomer.shellWord(invocation.operands[0])
    let next = "concord layout check \(Newcomer.shellWord(path)) \(file)"
    say(words.newcomer.draftWritten(printable(path), next))
  }
  return .fine
}

/// Reads as much of a local file as is looked at.
private func readTable(
  _ path: String, _ invocation: Invocation, _ make: (_ name: String, _ head: [UInt8], _ isWhole: Bool) -> LocalTable
) throws -> LocalTable {
  let input = try Input(table: path, choice: invocation["sheet"])
  try input.refuseToBeReplaced(by: invocation["output"])
  var head: [UInt8] = []
  _ = try input.read(LocalTable.mostBytes, into: &head)
  return make(input.name, head, head.count < LocalTable.mostBytes)
}
