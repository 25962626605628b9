import Foundation

/// A way to be wrong: its name, and what it does to a right answer.
struct Wrong: Sendable {
  let name: String
  /// With which code a process ends that answered one request.
  var exitCode: Int32 = 0
  let spoil: @Sendable (inout Exchange) throws -> Void

  /// Every way there is.
  static let all = [Wrong(name: "nothing") { _ in }] + places + rules + contract + conversions
}

extension Wrong {
  /// Wrong about where something is, or how often.
  private static let places = [
    // Counts a line end in a quoted cell as none.
    Wrong(name: "line-after-quoted-newline") { exchange in
      let lines = quotedLineEnds(in: exchange.input)
      for index in exchange.findings.indices {
        guard let line = exchange.findings[index].line else { continue }
        exchange.findings[index].line = line - lines.count { $0 < line }
      }
    },
    Wrong(name: "blank-lines-not-counted") { exchange in
      let blank = blankLines(in: exchange.input)
      for index in exchange.findings.indices {
        guard let line = exchange.findings[index].line else { continue }
        exchange.findings[index].line = line - blank.count { $0 < line }
      }
    },
    // Judges the header like a record.
    Wrong(name: "header-as-record") { exchange in
      guard ["validate", "merge"].contains(exchange.operation), !exchange.input.isEmpty else { return }
      exchange.findings.append(.init(rule: "invalid-date", severity: "error", line: 1, field: "date"))
    },
    Wrong(name: "first-fault-of-a-record") { exchange in
      var seen: Set<Int> = []
      exchange.findings.removeAll { finding in finding.line.map { !seen.insert($0).inserted } ?? false }
    },
    // Forgets the record behind which no line end stands.
    Wrong(name: "loses-the-last-record") { exchange in
      let bytes = exchange.input
      guard let last = bytes.last, last != 0x0A, last != 0x0D else { return }
      let lines = bytes.count { $0 == 0x0A } + 1
      exchange.findings.removeAll { $0.line == lines && lines > 1 }
    },
    // Counts the record twice with which a part begins.
    Wrong(name: "counts-twice-where-parts-meet") { exchange in
      guard let parts = exchange.request["parts"] as? [Int] else { return }
      exchange.findings += exchange.findings.filter { finding in finding.line.map { parts.contains($0) } ?? false }
    },
    // Takes each part for a file: what an earlier part has is not known.
    Wrong(name: "parts-know-nothing-of-each-other") { exchange in
      if exchange.operation == "merge" { exchange.findings.removeAll { $0.rule.hasPrefix("duplicate-") } }
    },
    // Reports the first of several instead of the later ones.
    Wrong(name: "first-is-the-duplicate") { exchange in
      let lines = exchange.input.split(separator: 0x0A, omittingEmptySubsequences: false)
      for index in exchange.findings.indices where exchange.findings[index].rule == "duplicate-key" {
        guard let line = exchange.findings[index].line, line <= lines.count else { continue }
        let key = lines[line - 1].prefix { $0 != 0x2C }
        let first = lines.firstIndex { $0.prefix { $0 != 0x2C } == key }
        exchange.findings[index].line = first.map { $0 + 1 }
      }
    },
    Wrong(name: "three-places-at-most") { exchange in
      var counts: [String: Int] = [:]
      exchange.findings.removeAll { finding in
        counts["\(finding.rule) \(finding.field ?? "")", default: 0] += 1
        return counts["\(finding.rule) \(finding.field ?? "")", default: 0] > 3
      }
    },
  ]

  /// Wrong about what is a fault.
  private static let rules = [
    // Judges codes on the day of the check, not on the record's.
    Wrong(name: "codes-as-of-today") { exchange in
      guard exchange.operation == "validate", let today = exchange.request["as_at"] as? String else { return }
      let file = temporaryFile(dated(exchange.input, today))
      defer { try? FileManager.default.removeItem(atPath: file) }
      var other = exchange.request
      other["input"] = file
      let judgements = ["withdrawn-code", "code-not-yet-valid"]
      let later = Exchange.findings(of: try exchange.ask(other)).filter { judgements.contains($0.rule) }
      exchange.findings = exchange.findings.filter { !judgements.contains($0.rule) } + later
    },
    Wrong(name: "accepts-withdrawn-codes") { $0.findings.removeAll { $0.rule == "withdrawn-code" } },
    Wrong(name: "trims-without-a-word") { $0.findings.removeAll { $0.rule == "surrounding-space" } },
    Wrong(name: "warnings-are-invalid") { exchange in
      if exchange.findings.contains(where: { $0.severity == "warning" }) { exchange.verdict = "invalid" }
    },
    Wrong(name: "windows-1252-is-no-table") { exchange in
      if ["validate", "merge"].contains(exchange.operation), String(validating: exchange.input, as: UTF8.self) == nil {
        exchange.findings = [.init(rule: "not-a-table", severity: "error")]
      }
    },
    // Puts the whole record into the message.
    Wrong(name: "prints-a-personal-value") { exchange in
      let lines = exchange.input.split(separator: 0x0A, omittingEmptySubsequences: false)
      for index in exchange.findings.indices {
        guard let line = exchange.findings[index].line, line <= lines.count else { continue }
        exchange.findings[index].message = String(decoding: lines[line - 1], as: UTF8.self)
      }
    },
    // Calls a file invalid that it could not read, and says nothing of it.
    Wrong(name: "takes-its-own-crash-for-a-rejection") { exchange in
      if exchange.input.contains(0) || String(validating: exchange.input, as: UTF8.self) == nil {
        exchange.findings = []
        exchange.verdict = "invalid"
      }
    },
  ]

  /// Wrong about how to answer.
  private static let contract = [
    Wrong(name: "dies-after-its-answer") { exchange in
      exchange.dies = exchange.findings.contains { $0.severity == "error" }
    },
    Wrong(name: "hangs-on-empty-files") { exchange in
      if exchange.input.isEmpty { sleep(3600) }
    },
    Wrong(name: "answers-in-words") { $0.instead = "The file is \($0.findings.isEmpty ? "fine" : "not fine")." },
    Wrong(name: "ends-with-3", exitCode: 3) { _ in },
    Wrong(name: "answers-another-request") { exchange in exchange.instead = "{\"id\":0}" },
    Wrong(name: "skips-without-a-reason") { exchange in
      exchange.instead = "{\"id\":\(exchange.request["id"] ?? 0),\"skip\":\"\"}"
    },
    Wrong(name: "writes-without-end") { exchange in
      exchange.instead = "{\"id\":\"" + String(repeating: "a", count: 1 << 20)
    },
  ]

  /// Wrong about converting, reading and comparing.
  private static let conversions = [
    Wrong(name: "drops-rejects-without-a-word") { exchange in
      if exchange.answer["rejects"] != nil { exchange.answer["rejects"] = [[String: Any]]() }
    },
    // Takes a narrower entry for the value itself.
    Wrong(name: "applies-narrow-matches") { exchange in
      guard exchange.operation == "map", let layout = exchange.request["layout"] as? String else { return }
      let folder = URL(filePath: layout).deletingLastPathComponent()
      let copy = FileManager.default.temporaryDirectory.appending(path: "misfit-\(UUID().uuidString)")
      try FileManager.default.copyItem(at: folder, to: copy)
      defer { try? FileManager.default.removeItem(at: copy) }
      for name in try FileManager.default.contentsOfDirectory(atPath: copy.path()) where name.hasSuffix(".tsv") {
        let file = copy.appending(path: name)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
        try text.replacingOccurrences(of: "skos:narrowMatch", with: "skos:exactMatch")
          .write(to: file, atomically: true, encoding: .utf8)
      }
      var other = exchange.request
      other["layout"] = copy.appending(path: URL(filePath: layout).lastPathComponent).path()
      exchange.answer = try exchange.ask(other)
    },
    // Writes the same result with the line ends of another system.
    Wrong(name: "writes-crlf") { exchange in
      guard exchange.operation == "map", let path = exchange.request["output"] as? String else { return }
      let changed = exchange.bytes("output").flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      if !changed.isEmpty { try Data(changed).write(to: URL(filePath: path)) }
    },
    // Cuts spaces off cells that it reads.
    Wrong(name: "reads-trimmed-cells") { exchange in
      guard exchange.operation == "read", let path = exchange.request["output"] as? String else { return }
      var lines: [String] = []
      for line in String(decoding: exchange.bytes("output"), as: UTF8.self).split(separator: "\n") {
        let cells = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String] ?? []
        let trimmed = cells.map { $0.trimmingCharacters(in: .whitespaces) }
        lines.append(String(decoding: try JSONSerialization.data(withJSONObject: trimmed), as: UTF8.self))
      }
      try lines.map { $0 + "\n" }.joined().write(toFile: path, atomically: true, encoding: .utf8)
    },
    Wrong(name: "calls-a-removal-minor") { exchange in
      if exchange.answer["bump"] as? String == "major" { exchange.answer["bump"] = "minor" }
    },
    Wrong(name: "moves-what-needs-a-person") { exchange in
      guard let needed = exchange.answer["needs_person"] as? Int, let moved = exchange.answer["moved"] as? Int else {
        return
      }
      exchange.answer["moved"] = moved + needed
      exchange.answer["needs_person"] = 0
    },
  ]
}

/// The lines on which a line end within quotation marks stands.
private func quotedLineEnds(in bytes: [UInt8]) -> [Int] {
  var (line, isQuoted): (Int, Bool) = (1, false)
  var lines: [Int] = []
  for byte in bytes {
    if byte == 0x22 { isQuoted.toggle() }
    guard byte == 0x0A else { continue }
    if isQuoted { lines.append(line) }
    line += 1
  }
  return lines
}

/// The lines that hold nothing.
private func blankLines(in bytes: [UInt8]) -> [Int] {
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  return lines.indices.dropLast().filter { lines[$0].allSatisfy { $0 == 0x0D } }.map { $0 + 1 }
}

/// A file with every date in it replaced by another.
private func dated(_ bytes: [UInt8], _ day: String) -> [UInt8] {
  let text = String(decoding: bytes, as: UTF8.self)
  let pattern = "(?<=,)[0-9]{4}-[0-9]{2}-[0-9]{2}(?=,)"
  return Array(text.replacingOccurrences(of: pattern, with: day, options: .regularExpression).utf8)
}

/// Writes a file under a name of its own.
private func temporaryFile(_ bytes: [UInt8]) -> String {
  let file = FileManager.default.temporaryDirectory.appending(path: "misfit-\(UUID().uuidString).csv")
  try? Data(bytes).write(to: file)
  return file.path()
}
