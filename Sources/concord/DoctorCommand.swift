import Glibc
import Reporting
import Schemas
import Standards
import Vocabularies

let doctorCommand = CommandDefinition(
  name: "doctor", summary: "check that Concord, its data and this machine are in order",
  options: [SharedOption.standard, SharedOption.textOrJSON, SharedOption.output],
  notes: [
    "Every list, relationship and schema of the standard is loaded, which checks its SHA-256, and the examples of",
    "all rules are validated with the built-in data: each must be found, or not, as the rule says.",
    "Exit codes: 0 all is in order, 65 the standards data are broken, 70 an example was judged wrongly.",
  ],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let examination = try Examination(invocation)
    try invocation.write(
      format == "json" ? examination.json.text : examination.text(folder: try invocation.standardsFolder()))
    return examination.exitCode
  })

/// What the doctor found.
struct Examination {
  /// Where the standards data come from: `built-in`, `option` or `environment`.
  let source: String
  let model: BusinessModel?
  let schemas: [(name: String, version: String, sha256: String)]
  /// What is wrong with the standards data.
  let faults: [String]
  let builtIn: (sha256: String, files: Int)
  let selfCheck: SelfCheck
  let machine: Machine

  init(_ invocation: Invocation) throws {
    let isNamed = try invocation.standardsFolder() != nil
    source = isNamed ? (invocation.has("standards") ? "option" : "environment") : "built-in"
    let standards = try invocation.standards()
    var faults: [String] = []
    var found: (model: BusinessModel, schemas: [(String, String, String)])?
    do throws(StandardsError) {
      let standard = try standards.standard(invocation["standard"])
      let loaded = try standards.load(of: standard).schemas.map { ($0.name, $0.version, $0.sha256) }
      found = (try standards.businessModel(of: standard), loaded)
    } catch {
      if case .unknown(let kind, let name, let known) = error, kind == "standard" {
        throw Failure(.usage, words.common.noStandard(printable(name), known: known))
      }
      faults = error.faults(in: "Vocabularies/standards.json").map { $0.text }
    }
    (model, schemas, self.faults) = (found?.model, found?.schemas ?? [], faults)
    builtIn = Standards.embeddedFingerprint
    selfCheck = try SelfCheck()
    machine = Machine()
  }

  var exitCode: ExitCode {
    if !faults.isEmpty { return .brokenStandards }
    return selfCheck.wrong.isEmpty ? .fine : .software
  }

  /// The lists of the standard, by name.
  private var lists: [Vocabulary] { model.map { $0.vocabularies.values.sorted { $0.name < $1.name } } ?? [] }

  /// For people.
  ///
  /// - Parameter folder: the folder that the standards data are in; nil for those built in.
  func text(folder: String?) -> String {
    var lines = ["concord \(concordVersion)", ""]
    let origin = folder.map {
      words.doctor.data(in: printable($0), source: source == "option" ? "--standards" : "CONCORD_STANDARDS")
    }
    lines.append(origin ?? words.doctor.builtInData)
    lines += data.map { "  " + $0 }
    let right = selfCheck.count - selfCheck.wrong.count
    lines += ["", words.doctor.selfCheck(right: right, of: selfCheck.count)]
    lines += selfCheck.wrong.map { "  " + words.doctor.wrong($0) }
    lines += ["", words.doctor.machineHeading] + machine.lines.map { "  " + $0 } + ["", verdict]
    return lines.map { $0 + "\n" }.joined()
  }

  /// What the standards data are, and what is wrong with them.
  private var data: [String] {
    var lines: [String] = []
    if let standard = model?.standard {
      let title = printable(standard.title)
      lines.append(
        words.doctor.standard(standard.name, status: standard.status, date: standard.date, title: title))
    }
    for list in lists {
      let release = list.release
      lines.append(
        words.doctor.list(list.name, release: release.version, entries: release.count, sha256: release.sha256))
    }
    for tie in model?.relationships ?? [] { lines.append(words.doctor.relationship(tie.kind.name, sha256: tie.sha256)) }
    for schema in schemas {
      lines.append(words.doctor.schema(schema.name, version: schema.version, sha256: schema.sha256))
    }
    lines += faults.map { words.doctor.broken($0) }
    return lines + [words.doctor.builtIn(files: builtIn.files, sha256: builtIn.sha256)]
  }

  private var verdict: String {
    switch exitCode {
    case .brokenStandards: words.doctor.dataBroken
    case .software: words.doctor.judgesWrongly
    default: machine.canWrite ? words.doctor.inOrder : words.doctor.noRoom
    }
  }

  /// For programs: no path, no time.
  var json: JSON {
    let standard = model?.standard
    return .object([
      ("concord", .string(concordVersion)), ("fine", .bool(exitCode == .fine)),
      (
        "standards",
        .object([
          ("source", .string(source)), ("standard", .optional(standard?.name)), ("status", .optional(standard?.status)),
          ("date", .optional(standard?.date.description)),
          (
            "vocabularies",
            .array(
              lists.map {
                pinned($0.name, $0.release.sha256, ("release", .string($0.release.version)))
              })
          ),
          ("relationships", .array((model?.relationships ?? []).map { pinned($0.kind.name, $0.sha256) })),
          ("schemas", .array(schemas.map { pinned($0.name, $0.sha256, ("version", .string($0.version))) })),
          ("faults", .array(faults.map { .string($0) })),
        ])
      ), ("built_in", .object([("files", .integer(builtIn.files)), ("sha256", .string(builtIn.sha256))])),
      (
        "self_check",
        .object([
          ("examples", .integer(selfCheck.count)), ("wrong", .array(selfCheck.wrong.map { .string($0) })),
        ])
      ), ("machine", machine.json),
    ])
  }

  private func pinned(_ name: String, _ sha256: String, _ more: (String, JSON)...) -> JSON {
    .object([("name", .string(name))] + more + [("sha256", .string(sha256))])
  }
}
