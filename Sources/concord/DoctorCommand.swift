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
        throw Failure(.usage, "There is no standard \"\(printable(name))\". There is \(listed(known, "and")).")
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
      "from \(printable($0)), as \(source == "option" ? "--standards" : "CONCORD_STANDARDS") says"
    }
    lines.append("Standards data: \(origin ?? "built in")")
    if let standard = model?.standard {
      lines.append("  standard \(standard.name), \(standard.status), \(standard.date): \(printable(standard.title))")
    }
    for list in lists {
      let release = list.release
      lines.append("  list \(list.name) \(release.version): \(release.count) entries, SHA-256 \(release.sha256)")
    }
    for tie in model?.relationships ?? [] { lines.append("  relationship \(tie.kind.name): SHA-256 \(tie.sha256)") }
    for schema in schemas { lines.append("  schema \(schema.name) \(schema.version): SHA-256 \(schema.sha256)") }
    lines += faults.map { "  BROKEN: \($0)" }
    lines.append("  built in: \(builtIn.files) files, SHA-256 \(builtIn.sha256)")
    lines += [
      "", "Self-check: \(selfCheck.count - selfCheck.wrong.count) of \(selfCheck.count) examples judged rightly",
    ]
    lines += selfCheck.wrong.map { "  WRONG: \($0)" }
    lines += ["", "This machine"] + machine.lines.map { "  " + $0 } + ["", verdict]
    return lines.map { $0 + "\n" }.joined()
  }

  private var verdict: String {
    switch exitCode {
    case .brokenStandards: "BROKEN: the standards data contradict themselves. Nothing can be validated with them."
    case .software: "BROKEN: Concord does not judge as it should. Build or copy it anew; do not use this one."
    default: machine.canWrite ? "All is in order." : "In order, but there is no room for temporary files."
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
