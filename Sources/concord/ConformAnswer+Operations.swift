import CSV
import FoundationEssentials
import Reporting
import Standards
import Vocabularies

/// A case as it is put to Concord itself.
struct CaseRequest {
  let node: Node
  let screen: CapturedScreen
  let folder: ScratchFolder
  /// The folder with the standards data; nil for the copy that is built in.
  let standards: String?

  /// The answer, as a JSON object.
  func answer() throws -> [UInt8] {
    switch node["operation"].string {
    case "validate": return try judged(run(["validate", text("input")] + terms + waivers + reportOptions))
    case "read": return object(run(["read", try text("input"), "-o", try text("output")]), upTo: .findings) { _ in [] }
    case "map": return try map()
    case "merge": return try merge()
    case "diff": return try diff()
    case "lint": return try lint()
    case "migrate": return try migrate()
    case let other:
      let reason = words.conformance.noOperation(other ?? "")
      return Array(JSON.object([("skip", .string(reason))]).line.utf8)
    }
  }

  typealias Outcome = (code: ExitCode, printed: [UInt8])

  private func text(_ key: String) throws -> String {
    guard let text = node[key].string else { throw Failure(.usage, words.conformance.requestLacks(key)) }
    return text
  }

  private func run(_ words: [String], in other: String? = nil) -> Outcome {
    screen.run(words + ((other ?? standards).map { ["--standards", $0] } ?? []))
  }

  /// The options that say what files are held to.
  private var terms: [String] {
    [("schema", "--schema"), ("as_at", "--as-at"), ("standard", "--standard")].flatMap { key, option in
      node[key].string.map { [option, $0] } ?? []
    }
  }

  private var waivers: [String] { node["waivers"].string.map { ["--waivers", $0] } ?? [] }

  private let reportOptions = ["--as", "json", "--samples", "1000000"]

  /// What a command that could not do its work is answered with: no verdict, which breaks the contract.
  private func failure(_ outcome: Outcome) -> [UInt8] {
    Array(JSON.object([("exit", .integer(Int(outcome.code.rawValue)))]).line.utf8)
  }

  /// A report as it is, where the command ended as the report says.
  private func judged(_ outcome: Outcome) -> [UInt8] {
    let codes: [String: ExitCode] = ["valid": .fine, "invalid": .findings, "not-fully-checked": .notFullyChecked]
    let verdict = Node(json: outcome.printed, file: "")?["verdict"].string
    return verdict.flatMap { codes[$0] } == outcome.code ? outcome.printed : failure(outcome)
  }

  /// An answer made of what a command printed, where that ended with 0, or with 1 if that may be.
  private func object(
    _ outcome: Outcome, upTo worst: ExitCode, _ members: (Node?) throws -> [(String, JSON)]
  ) rethrows -> [UInt8] {
    guard outcome.code == .fine || outcome.code == worst else { return failure(outcome) }
    return Array(JSON.object(try members(Node(json: outcome.printed, file: ""))).line.utf8)
  }

  private func map() throws -> [UInt8] {
    let rejects = "\(folder.path)/rejects.csv"
    let words = [
      "map", try text("input"), "--layout", try text("layout"), "-o", try text("output"), "--rejects", rejects,
    ]
    let outcome = run(words + terms)
    if [.usage, .noInput].contains(outcome.code) { return try refusal(outcome) }
    guard outcome.code == .fine || outcome.code == .findings else { return failure(outcome) }
    return Array(JSON.object([("rejects", .array(try places(in: rejects)))]).line.utf8)
  }

  /// The places of rejected records, as their file names them.
  private func places(in path: String) throws -> [JSON] {
    let bytes = try Input(path).readAll()
    let first = Array("concord_reason".utf8)
    let mark = bytes.dropFirst(bytes.starts(with: first) ? first.count : 0).first
    var reader = Reader(delimiter: mark.flatMap { Delimiter(rawValue: $0) })
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    var places: [JSON] = []
    _ = reader.next(into: &record)
    while reader.next(into: &record) == .record {
      let place = record.string(0).split(separator: ":")[0].split(separator: " ")
      let line = place.count == 2 ? Int64(place[1]) : nil
      var members: [(String, JSON)] = [("rule", .string(record.string(1)))]
      if let line { members.append(("line", .integer(line))) }
      if !record.string(2).isEmpty { members.append(("field", .string(record.string(2)))) }
      places.append(.object(members))
    }
    return places
  }

  /// Why a layout was not used: its own faults or else, if it has none, those of its mappings.
  private func refusal(_ outcome: Outcome) throws -> [UInt8] {
    let layout = try text("layout")
    let own = run(["layout", "check", layout, try text("input"), "--as", "json"])
    var rules = (Node(json: own.printed, file: "")?["faults"].elements ?? []).compactMap { $0["rule"].string }
    if rules.isEmpty {
      let beside = layout.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      let columns = Node(json: try Input(layout).readAll(), file: "")?["columns"].members ?? []
      for name in Set(columns.compactMap { $0.node["mapping"].string }).sorted() {
        let check = run(["mapping", "check", "\(beside)/\(name)", "--as", "json"])
        let findings = Node(json: check.printed, file: "")?["findings"].elements ?? []
        rules += findings.filter { $0["severity"].string == "error" }.compactMap { $0["rule"].string }
      }
    }
    if rules.isEmpty { return failure(outcome) }
    let findings = rules.map { JSON.object([("rule", .string($0))]) }
    return Array(JSON.object([("findings", .array(findings))]).line.utf8)
  }

  /// Validates the file in parts, each by itself, and merges them.
  private func merge() throws -> [UInt8] {
    let path = try text("input")
    let input = try Input(path)
    let (name, bytes) = (input.name, try input.readAll())
    let starts = lineStarts(of: bytes)
    let cuts = node["parts"].elements.compactMap { $0.number.flatMap { Int(exactly: $0) } }
    let offsets = cuts.map { $0 - 1 < starts.count ? starts[$0 - 1] : bytes.count }
    let bounds = [0] + offsets + [bytes.count]
    var parts: [String] = []
    for number in 1..<bounds.count {
      let piece = try folder.write(Array(bytes[bounds[number - 1]..<bounds[number]]), to: "\(number).csv")
      let part = "\(folder.path)/\(number).part"
      let header = number > 1 ? ["--header", "\(folder.path)/1.csv"] : []
      let words = ["validate", "--shard", piece, "--part", "\(number)", "--samples", "1000000", "-o", part]
      let outcome = run(words + header + terms)
      if outcome.code != .fine { return failure(outcome) }
      parts.insert(part, at: 0)
    }
    return judged(screen.run(["report", "merge", "--name", name, "--as", "json"] + parts))
  }

  /// Where each physical line begins.
  private func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for index in bytes.indices {
      let isPair = bytes[index] == Byte.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Byte.lineFeed
      if bytes[index] == Byte.lineFeed || bytes[index] == Byte.carriageReturn && !isPair { starts.append(index + 1) }
    }
    return starts
  }

  private func diff() throws -> [UInt8] {
    let name = try text("vocabulary")
    let data = try standardsFolder(of: name, releases: [try text("old")])
    let outcome = run(["vocab", "diff", name, "1", try text("new"), "--as", "json"], in: data)
    return outcome.code == .fine ? outcome.printed : failure(outcome)
  }

  private func lint() throws -> [UInt8] {
    let name = try text("vocabulary")
    let draft = try text("draft")
    let outcome: Outcome
    if let previous = node["previous"].string {
      let data = try standardsFolder(of: name, releases: [previous])
      outcome = run(["vocab", "lint", name, "--from", draft, "--as", "json"], in: data)
    } else {
      let data = try standardsFolder(of: name, releases: [draft])
      outcome = run(["vocab", "lint", name, "--as", "json"], in: data)
    }
    return object(outcome, upTo: .findings) { printed in
      let findings = printed?["findings"].elements ?? []
      return [("findings", .array(findings.filter { !($0["file"].string ?? "").hasSuffix(".json") }.map { $0.place }))]
    }
  }

  private func migrate() throws -> [UInt8] {
    let words = ["mapping", "migrate", try text("mapping"), "--to", try text("to"), "-o", try text("output")]
    return object(run(words + ["--as", "json"]), upTo: .findings) { printed in
      let names = [("kept", "kept"), ("moved", "moved"), ("needs_person", "undecided")]
      return names.compactMap { name, own in
        printed?["counts"][own].number.map { (name, .integer(Int64($0))) }
      }
    }
  }

  /// A folder of standards data that holds one list, with these releases numbered from 1.
  private func standardsFolder(of name: String, releases: [String]) throws -> String {
    var issues: [JSON] = []
    for (index, path) in releases.enumerated() {
      let bytes = try Input(path).readAll()
      _ = try folder.write(bytes, to: "Vocabularies/\(name)/\(index + 1).csv")
      issues.append(
        .object([
          ("version", .string("\(index + 1)")), ("date", .string("2026-04-01")), ("status", .string("released")),
          ("file", .string("\(index + 1).csv")), ("sha256", .string(SHA256.hash(bytes))), ("note", .string("")),
        ]))
    }
    let real = try invocationStandards()
    var faults: [DataFault] = []
    var about = Vocabulary.Description()
    if real.vocabularyNames.contains(name) {
      let known = try withStandards { () throws(StandardsError) in try real.description(of: name, &faults) }
      about = known ?? about
    }
    let text = JSON.object(about.members(name) + [("releases", .array(issues))]).text
    _ = try folder.write(Array(text.utf8), to: "Vocabularies/\(name)/vocabulary.json")
    _ = try folder.write([], to: "Schemas/none")
    return folder.path
  }

  private func invocationStandards() throws -> Standards {
    standards.map { Standards(.folder($0)) } ?? Standards(.embedded)
  }
}

extension Node {
  /// The rule and line of a finding.
  fileprivate var place: JSON {
    var members: [(String, JSON)] = [("rule", .string(self["rule"].string ?? ""))]
    if let line = self["line"].number { members.append(("line", .integer(Int64(line)))) }
    return .object(members)
  }
}

extension Vocabulary.Description {
  /// What a `vocabulary.json` says besides the releases; of a list that nobody knows, the least there can be.
  fileprivate func members(_ name: String) -> [(String, JSON)] {
    let isKnown = !self.name.isEmpty
    let own = columns.map { JSON.object([("name", .string($0.name)), ("description", .string($0.description))]) }
    return [
      ("name", .string(name)), ("title", .string(isKnown ? title : name)),
      ("custodian", .string(isKnown ? custodian : "Concord")),
      ("uri", .string(isKnown ? uri : "urn:x-concord:\(name):{notation}")),
      ("notation_pattern", .string(isKnown ? notationPattern : "[A-Za-z0-9][A-Za-z0-9._-]{0,31}")),
      ("complete", .bool(isKnown ? isComplete : true)), ("licence", .string(licence)),
      ("attribution", .string(attribution)), ("columns", .array(own)),
    ]
  }
}
