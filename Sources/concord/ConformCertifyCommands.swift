import Conformance
import Execution
import Reporting
import Schemas
import Standards
import Validation
import Vocabularies

let conformCertifyCommand = CommandDefinition(
  name: "conform certify", summary: "check files that are submitted, and write a certificate of their level",
  operands: "FILE [FILE…]", leastOperands: 1, mostOperands: .max,
  options: [
    .init(
      name: "output", short: "o", value: "CERT.json", summary: "where the certificate goes (default: standard output)"),
    .init(name: "html", value: "CERT.html", summary: "where the certificate goes as a page that can be printed"),
    .init(name: "schema", value: "NAME", summary: "what the files are to be (default: what their headers fit)"),
    .init(name: "as-at", value: "DATE", summary: "the day as of which they are judged, YYYY-MM-DD (default: today)"),
    SharedOption.standard,
    .init(name: "threads", value: "N", summary: "how many threads work at once (default: one for each processor)"),
  ],
  notes: [
    "Levels: readable (a table with the right columns), coded (every code known and in force on its date),",
    "complete (everything checked, no error), profiled (complete, and of a schema of profiled figures).",
    "A certificate holds no value, key or line of the files; several files have the lowest of their levels.",
    "Exit codes: as of concord validate, for the worst of the files. Errors do not keep the certificate from",
    "being written: it says what stands between a file and the next level.",
  ],
  run: { try certify($0) })

let conformVerifyCommand = CommandDefinition(
  name: "conform verify", summary: "check a certificate of files by making it anew from them",
  operands: "CERT.json FILE…",
  leastOperands: 2, mostOperands: .max,
  options: [
    .init(name: "threads", value: "N", summary: "how many threads work at once (default: one for each processor)")
  ],
  notes: [
    "The files come in the order of the certificate. Nothing is looked up anywhere else.",
    "Exit codes: 0 the certificate is that of the files, 1 it is not, and why.",
  ],
  run: { try verify($0) })

private func certify(_ invocation: Invocation) throws -> ExitCode {
  let asAt = try asAtDay(invocation)
  let schemas = [String?](repeating: invocation["schema"], count: invocation.operands.count)
  let terms = Terms(asAt: asAt, standard: invocation["standard"], schemas: schemas, files: invocation.operands)
  if let page = invocation["html"], page == invocation["output"] {
    throw Failure(.usage, words.conformance.oneFileForCertificateAndPage)
  }
  let (certificate, verdicts) = try makeCertificate(terms, invocation)
  try invocation.write(certificate.json.text)
  if let path = invocation["html"] { try write(certificate.html, to: path) }
  for line in certificate.outline { say(line) }
  if verdicts.contains(.invalid) { return .findings }
  return verdicts.contains(.notFullyChecked) ? .notFullyChecked : .fine
}

private func verify(_ invocation: Invocation) throws -> ExitCode {
  let input = try Input(invocation.operands[0])
  let (name, bytes) = (printable(input.name), try input.readAll(most: 64 << 20))
  let files = Array(invocation.operands.dropFirst())
  let given: GivenCertificate
  do throws(GivenCertificate.Unfit) {
    given = try GivenCertificate(json: bytes)
  } catch {
    return try tell([words.conformance.cannotBeChecked(name, error.message)])
  }
  if given.schemas.count != files.count {
    throw Failure(.usage, words.conformance.otherCount(name, files: given.schemas.count))
  }
  let standards = try invocation.standards()
  let known = try withStandards { () throws(StandardsError) in try standards.all() }
  guard known.contains(where: { $0.name == given.standard }) else {
    let standard = printable(given.standard)
    return try tell([words.conformance.otherStandard(name, standard, known: known.map { $0.name })])
  }
  for schema in given.schemas.compactMap({ $0 }) where !standards.schemaNames.contains(schema) {
    return try tell([words.conformance.otherSchema(name, printable(schema), known: standards.schemaNames)])
  }
  let terms = Terms(asAt: given.asAt, standard: given.standard, schemas: given.schemas, files: files)
  let fresh = try makeCertificate(terms, invocation).certificate
  let differences = given.differences(from: fresh)
  if !differences.isEmpty {
    return try tell([words.conformance.isNotCertificate(name, of: names(files))] + differences)
  }
  try print(words.conformance.isCertificate(name, of: names(files), level: fresh.level?.name))
  return .fine
}

/// The last parts of paths, as messages name files.
private func names(_ paths: [String]) -> [String] {
  paths.map { printable(String($0.split(separator: "/").last ?? "")) }
}

/// Says why a certificate does not hold.
private func tell(_ lines: [String]) throws -> ExitCode {
  try print(lines.joined(separator: "\n  "))
  return .findings
}

private func print(_ line: String) throws {
  var output = try Output(nil)
  try output.write(line + "\n")
  try output.finish()
}

/// What files are held to.
private struct Terms {
  let asAt: Day
  let standard: String?
  /// The schema of each file; nil where its header decides.
  let schemas: [String?]
  let files: [String]
}

/// Checks files, and makes their certificate.
private func makeCertificate(
  _ terms: Terms, _ invocation: Invocation
) throws -> (certificate: SubmissionCertificate, verdicts: Set<Report.Verdict>) {
  let threads = try invocation.number("threads", in: 1...1024, default: processors())
  let standards = try invocation.standards()
  let standard = try withStandards { () throws(StandardsError) in try standards.standard(terms.standard) }
  let suite: BuiltInSuite
  do throws(Suite.Broken) {
    suite = try BuiltInSuite()
  } catch {
    let faults = error.faults.prefix(20).map { $0.text }
    throw Failure(.software, words.conformance.requirementsCannotBeRead(faults: faults))
  }
  var files: [CertifiedFile] = []
  for (path, name) in zip(terms.files, terms.schemas) {
    let (schemas, resources) = try withStandards { () throws(StandardsError) in
      try standards.load(schema: name, of: standard)
    }
    let input = try Input(path)
    for place in ["output", "html"] { try input.refuseToBeReplaced(by: invocation[place]) }
    let options = Validator.Options(inputName: input.name, asAt: terms.asAt, samples: 0)
    let report = try validationReport(of: input, hashing: true) { (source) throws(FileValidation.Failure) in
      try FileValidation(threads: threads).report(
        of: source, by: Validator(schemas: schemas, resources: resources, options: options))
    }
    files.append(CertifiedFile(report, schema: schemas.first { $0.name == report.schema?.name }))
  }
  let certificate = SubmissionCertificate(
    version: concordVersion, standard: standard.name, asAt: terms.asAt, suite: suite, files: files)
  return (certificate, Set(files.map { $0.report.verdict }))
}
