import Conformance
import FoundationEssentials
import Glibc
import Reporting

private let suiteOption = CommandDefinition.Option(
  name: "suite", value: "DIR", summary: "the folder of the suite (default: conformance beside the standards, else here)"
)

let conformListCommand = CommandDefinition(
  name: "conform list", summary: "list the cases of the conformance suite", operands: "[PATH-PREFIX…]",
  mostOperands: .max,
  options: [
    suiteOption, SharedOption.textOrJSON, SharedOption.output,
    .init(name: "write", summary: "put suite.json and the table of README.md up to date, for who changes the suite"),
  ],
  notes: [
    "Cases whose paths begin so: concord conform list validate/withdrawn-code. Without a prefix: all.",
    "The suite that is built in holds the requirements only, so the cases are needed as a folder.",
  ],
  run: { try listCases($0) })

let conformRunCommand = CommandDefinition(
  name: "conform run", summary: "put the cases of the suite to Concord, or to any other implementation",
  operands: "[PATH-PREFIX…]", mostOperands: .max,
  options: [
    .init(
      name: "against", value: "COMMAND", summary: "the implementation: 'COMMAND {input} …' (default: Concord itself)"),
    .init(
      name: "protocol", value: "PROTOCOL",
      summary: "one-shot (default): a process a case; lines: one process, a line of JSON a case"),
    .init(name: "timeout", value: "SECONDS", summary: "how long an answer may take, 1 to 3600 (default: 10)"),
    .init(name: "skip", value: "FILE", summary: "cases that are not tried: CSV with the columns case,reason"),
    .init(name: "threads", value: "N", summary: "how many cases are tried at once (default: one for each processor)"),
    suiteOption,
    .init(name: "as", value: "FORMAT", summary: "text for people (default), json, or junit for build servers"),
    SharedOption.output,
    .init(name: "certificate", value: "FILE", summary: "where a certificate goes, if every must that was tried holds"),
  ],
  notes: [
    "COMMAND is split into words at spaces, quotes as in a shell, and run without one. These are filled in:",
    "{operation} {case} {input} {schema} {as_at} {standard} {standards} {layout} {mapping} {migration}",
    "{vocabulary} {old} {new} {draft} {previous} {to} {parts} {output}. Without {operation} it is given cases of",
    "validate only. What it must answer: conformance/README.md. Only run a command that you trust.",
    "Exit codes: 0 no case failed, 1 cases failed or no certificate could be given, 64 no case begins so,",
    "65 the suite does not hold together.",
  ],
  run: { try runCases($0) })

let conformAnswerCommand = CommandDefinition(
  name: "conform answer", summary: "answer cases of the suite on standard input: the adapter of Concord itself",
  notes: ["A line of JSON a case, and an answer a line, as conform run --protocol lines asks."],
  run: { try answerCases($0) })

extension Invocation {
  /// The suite that the command is to use.
  fileprivate func suite() throws -> Suite {
    let folder = try suiteFolder()
    do throws(Suite.Broken) {
      return try Suite(folder: folder)
    } catch {
      let faults = error.faults.prefix(20).map { printable($0.text) }
      let rest = error.faults.count > 20 ? [words.common.andMore(error.faults.count - 20)] : []
      throw Failure(.brokenStandards, words.conformance.brokenSuite(folder, faults: faults + rest))
    }
  }

  private func suiteFolder() throws -> String {
    var places: [String] = []
    if let named = self["suite"] {
      places = [named]
    } else {
      if let standards = try standardsFolder() { places.append("\(standards)/conformance") }
      places.append("conformance")
    }
    for place in places where access("\(place)/requirements.csv", R_OK) == 0 {
      guard let resolved = realpath(place, nil) else { continue }
      defer { free(resolved) }
      return String(cString: resolved)
    }
    throw Failure(.noInput, words.conformance.noSuite(in: places))
  }

  /// The cases that the operands select.
  fileprivate func cases(of suite: Suite) throws -> [Case] {
    do throws(Suite.NoSuchCase) {
      return try suite.cases(beginningWith: operands)
    } catch {
      throw Failure(.usage, words.conformance.noCase(printable(error.prefix)))
    }
  }
}

private func listCases(_ invocation: Invocation) throws -> ExitCode {
  let format = try invocation.choice("as", among: ["text", "json"])
  let suite = try invocation.suite()
  let cases = try invocation.cases(of: suite)
  if invocation.has("write") { return try bringUpToDate(suite) }
  try invocation.write(
    format == "json" ? suite.json(of: cases).text : suite.text(of: cases, style: invocation.style))
  return .fine
}

/// Writes what is made from the suite: its edition, and the table of its README.
private func bringUpToDate(_ suite: Suite) throws -> ExitCode {
  let page = String(decoding: suite.bytes("README.md") ?? [], as: UTF8.self)
  let files = [("suite.json", suite.edition.json.text), ("README.md", Coverage(suite).page(replacing: page))]
  for (name, text) in files {
    var output = try Output("\(suite.folder)/\(name)")
    try output.write(text)
    try output.finish()
  }
  return .fine
}

private func runCases(_ invocation: Invocation) throws -> ExitCode {
  let format = try invocation.choice("as", among: ["text", "json", "junit"])
  let adapter = try adapter(invocation)
  let workers = try invocation.number("threads", in: 1...1024, default: processors())
  let suite = try invocation.suite()
  let cases = try invocation.cases(of: suite)
  let skips = try skips(invocation, suite)
  let standards = try invocation.standardsFolder() ?? folderBeside(suite)
  let results: [CaseResult]
  do throws(Runner.NoFolder) {
    results = try Runner(suite, adapter, standards: standards, workers: workers).run(cases, skipping: skips)
  } catch {
    throw Failure(.cannotCreate, words.files.noTemporaryFolder(error.reason))
  }
  let report = RunReport(suite, results, command: invocation["against"], style: adapter.style)
  switch format {
  case "json": try invocation.write(report.json(version: concordVersion).text)
  case "junit": try invocation.write(report.junit)
  default: try invocation.write(report.text(style: invocation.style))
  }
  let isCertified = try certify(report, invocation)
  return report.failures == 0 && isCertified ? .fine : .findings
}

/// How the implementation is called.
private func adapter(_ invocation: Invocation) throws -> Adapter {
  let style = Adapter.Style(
    rawValue: try invocation.choice("protocol", among: Adapter.Style.allCases.map { $0.rawValue }))
  let seconds = try invocation.number("timeout", in: 1...3600, default: 10)
  guard let command = invocation["against"] else {
    if invocation.has("protocol") { throw Failure(.usage, words.conformance.protocolWithoutCommand) }
    let standards = try invocation.standardsFolder().map { ["--standards", $0] } ?? []
    let own = ["/proc/\(getpid())/exe", "conform", "answer"] + standards
    return Adapter(CommandTemplate(literal: own), style: .lines, seconds: seconds)
  }
  do throws(CommandTemplate.Unfit) {
    return Adapter(try CommandTemplate(command), style: style ?? .oneShot, seconds: seconds)
  } catch {
    throw Failure(.usage, words.conformance.commandCannotBeUsed(error.message))
  }
}

private func skips(_ invocation: Invocation, _ suite: Suite) throws -> [String: String] {
  guard let path = invocation["skip"] else { return [:] }
  let input = try Input(path)
  let (name, bytes) = (input.name, try input.readAll(most: 16 << 20))
  do throws(SkipList.Unfit) {
    return try SkipList(bytes, file: name, of: suite).reasons
  } catch {
    let faults = error.faults.prefix(20).map { printable($0.text) }
    throw Failure(.usage, words.conformance.skipsCannotBeTold(faults: faults))
  }
}

/// The folder that holds the suite, where it holds standards data too.
private func folderBeside(_ suite: Suite) -> String? {
  let parts = suite.folder.split(separator: "/").dropLast()
  let folder = "/" + parts.joined(separator: "/")
  return ["Vocabularies", "Schemas"].allSatisfy { access("\(folder)/\($0)", R_OK | X_OK) == 0 } ? folder : nil
}

/// Writes a certificate if one is wanted; false where none can be given.
private func certify(_ report: RunReport, _ invocation: Invocation) throws -> Bool {
  guard let path = invocation["certificate"] else { return true }
  let certificate: ImplementationCertificate
  do throws(ImplementationCertificate.Refused) {
    certificate = try ImplementationCertificate(of: report, version: concordVersion)
  } catch {
    say("concord: \(words.conformance.noCertificate)")
    for reason in error.reasons.prefix(20) { say("  \(reason)") }
    if error.reasons.count > 20 { say("  " + words.common.andMore(error.reasons.count - 20)) }
    return false
  }
  try write(certificate.json.text, to: path)
  return true
}

/// Writes a file as a whole.
func write(_ text: String, to path: String) throws {
  var output = try Output(path)
  try output.write(text)
  try output.finish()
}
