public import Validation
import Vocabularies

/// A report read back from JSON, and the version of Concord that wrote it.
public struct WrittenReport: Sendable {
  /// The version of Concord that wrote it.
  public let version: String
  /// What it says.
  public let report: Report

  /// Reads a report as ``Report/json(version:)`` wrote it. Nothing is taken on trust: the totals are those of the
  /// findings, the verdict follows from them, and there is no member that this version does not know.
  ///
  /// - Parameter ownVersion: the version that reads; what a newer one wrote is refused, since it may say more.
  public init(reading bytes: [UInt8], ownVersion: String, words: Words = .english) throws(ReportFault) {
    let json: JSON
    do throws(JSONFault) { json = try JSON(reading: bytes) } catch {
      throw ReportFault(message: words.faults.noJSON(words.faults.reason(error.kind), error.line))
    }
    var members = try Members(json, "", words)
    version = try members.name("concord")
    guard let written = VersionNumber(version) else { throw members.wrong("concord", words.faults.version) }
    if let own = VersionNumber(ownVersion), own < written {
      throw ReportFault(message: words.faults.newer(version, ownVersion))
    }
    report = try Report(&members)
    try report.check(counts: &members)
    try members.finish()
    if let contradiction = report.contradiction {
      throw ReportFault(message: words.faults.contradiction(contradiction))
    }
  }
}

/// Why something is no report, as what is to be said behind its name.
public struct ReportFault: Error, Sendable {
  /// A sentence without its subject: `is damaged: as_at is not a day written YYYY-MM-DD.`
  public let message: String
}

/// Three numbers between points, and perhaps something behind a hyphen, which does not count.
private struct VersionNumber {
  let parts: [Int]

  init?(_ text: String) {
    guard let core = text.split(separator: "-", omittingEmptySubsequences: false).first else { return nil }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.utf8.count <= 6 && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(part) : nil
    }
    let known = parts.compactMap { $0 }
    if parts.count != 3 || known.count != 3 { return nil }
    self.parts = known
  }

  static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}

extension Report {
  /// More findings, or checks not made, than the rules and fields of any schema allow.
  private static let mostGroups = 10_000

  fileprivate init(_ members: inout Members) throws(ReportFault) {
    let schema = try members.objectOrNull("schema") { (node) throws(ReportFault) in
      try Report.Source(&node, version: "version")
    }
    let columns = try members.objects("columns") { (node) throws(ReportFault) in try Report.Column(&node) }
    for (place, column) in columns.enumerated() where column.index != place {
      throw members.wrong("columns", members.words.faults.columnOrder)
    }
    self.init(
      input: try members.object("input") { (node) throws(ReportFault) in try Report.Input(&node) },
      asAt: try members.day("as_at"), schema: schema,
      vocabularies: try members.objects("vocabularies") { (node) throws(ReportFault) in
        try Report.Source(&node, version: "release")
      },
      columns: columns,
      records: try members.object("records") { (node) throws(ReportFault) in
        Report.Records(
          clean: try node.count("clean"), withErrors: try node.count("with_errors"),
          withWarningsOnly: try node.count("with_warnings_only"))
      },
      findings: try members.objects("findings", most: Report.mostGroups) { (node) throws(ReportFault) in
        try Finding(&node)
      },
      notChecked: try members.objects("not_checked", most: Report.mostGroups) { (node) throws(ReportFault) in
        try NotChecked(&node)
      },
      volumes: try members.objectIfAny("volumes") { (node) throws(ReportFault) in try Report.Volumes(&node) },
      waived: try members.has("waived")
        ? members.objects("waived", most: 3 * Waivers.mostWaivers) { (node) throws(ReportFault) in
          try WaivedFinding(&node)
        } : nil)
  }

  /// Throws where the totals are not those of the findings, or the verdict is another one.
  fileprivate func check(counts members: inout Members) throws(ReportFault) {
    let words = members.words
    let all = findings + (waived ?? []).map { $0.finding }
    let total = all.reduce((Int64(0), false)) { sum, finding in
      let (next, isTooMuch) = sum.0.addingReportingOverflow(finding.count)
      return (next, sum.1 || isTooMuch)
    }
    if total.1 { throw members.wrong("findings", words.faults.tooMany) }
    let report = self
    try members.object("counts") { (node) throws(ReportFault) in
      for severity in Severity.allCases where try node.count(severity.rawValue) != report.count(severity) {
        throw ReportFault(message: words.faults.total(severity.rawValue, report.count(severity)))
      }
    }
    let hasRows = findings.contains { $0.samples.contains { $0.row != nil } }
    if hasRows && input.sheet == nil {
      throw ReportFault(message: words.faults.wrong("findings[].samples[].cell", words.faults.cell))
    }
    if try members.string("verdict") != verdict.rawValue {
      throw ReportFault(message: words.faults.verdict(verdict.rawValue))
    }
  }
}

extension Report.Input {
  fileprivate init(_ members: inout Members) throws(ReportFault) {
    let encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"]
    self.init(
      name: try members.string("name", most: 4096), bytes: try members.count("bytes"),
      records: try members.count("records"), encoding: try members.stringOrNull("encoding", among: encodings),
      delimiter: try members.stringOrNull("delimiter", among: [",", ";", "\t", "|"]),
      sha256: try members.has("sha256") ? members.hash("sha256") : nil)
    sheet = try members.has("sheet") ? members.string("sheet", most: 4096) : nil
    notes = try members.has("notes") ? members.strings("notes") : []
  }
}

extension Report.Source {
  fileprivate init(_ members: inout Members, version: String) throws(ReportFault) {
    self.init(
      name: try members.name("name"), version: try members.name(version), sha256: try members.hash("sha256"))
  }
}

extension Report.Column {
  fileprivate init(_ members: inout Members) throws(ReportFault) {
    guard let index = columnIndex(try members.string("column")) else {
      throw members.wrong("column", members.words.faults.columnLetters)
    }
    self.init(index: index, header: try members.stringOrNull("header"), field: try members.stringOrNull("field"))
  }
}
