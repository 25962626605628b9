import Reporting
import Validation

/// What certificates say to people.
class CertificateWords: @unchecked Sendable {
  /// The language of these words (BCP 47).
  var language: String { "en-GB" }
  var certificateHeading: String { "This certificate" }
  var fileHeading: String { "The file" }
  var asAt: String { "Checked as at" }
  var standard: String { "Standard" }
  var madeBy: String { "Checked by" }
  var suiteName: String { "Conformance suite" }
  var size: String { "Size" }
  var schema: String { "Held to" }
  var lists: String { "Lists and releases" }
  var found: String { "Found" }
  var records: String { "Records" }
  var rule: String { "Rule" }
  var field: String { "Field" }
  var often: String { "How often" }
  var requirementsHeading: String { "Requirements" }
  var checked: String { "What was checked" }
  var requirement: String { "Requirement" }
  var binding: String { "Binding" }
  var result: String { "Result" }
  var text: String { "Text" }
  var none: String { "none" }
  var highest: String { "This is the highest level that files of this kind can reach." }
  var howToVerify: String {
    "To check this certificate: concord conform verify CERTIFICATE FILE, with the certificate as JSON and the same "
      + "file. It holds no values, keys or lines of the file."
  }

  func certificateTitle(_ names: [String]) -> String {
    "Certificate of " + (names.count <= 3 ? names.joined(separator: ", ") : "\(names.count) files")
  }

  func level(_ level: Level?) -> String {
    switch level {
    case nil: "Level: none. What was given cannot be read as a table of the right columns."
    case .readable: "Level: readable. It is a table that can be decoded, with the right columns."
    case .coded: "Level: coded. It is readable, and every code is known and in force on its date."
    case .complete: "Level: complete. Everything was checked, and there is no error."
    case .profiled: "Level: profiled. Everything was checked, there is no error, and records are profiled and counted."
    }
  }

  /// What a file comes to, in a line.
  func outline(_ file: CertifiedFile) -> String {
    let name = printable(file.report.input.name)
    let level = file.level?.name ?? "no level"
    guard let next = file.next else { return "\(name): \(level), the highest that files of its kind can reach." }
    let obstacles = next.obstacles.prefix(3).map { obstacle in
      obstacle.rule + (obstacle.field.map { " in \($0)" } ?? "") + (obstacle.count.map { " (\(grouped($0)))" } ?? "")
    }
    let more = next.obstacles.count - obstacles.count
    let rest = more > 0 ? " and \(more) more" : ""
    return "\(name): \(level). To be put right before it is \(next.level.name): "
      + obstacles.joined(separator: ", ") + rest + "."
  }

  func between(_ level: Level) -> String { "What stands between the file and the level \(level.name)" }

  func size(_ bytes: Int64, _ records: Int64) -> String {
    "\(counted(bytes, "byte")), \(counted(records, "record"))"
  }

  func counts(_ report: Report) -> String {
    "\(counted(report.count(.error), "error")), \(counted(report.count(.warning), "warning")), "
      + "\(grouped(report.count(.info))) good to know"
  }

  func records(_ records: Report.Records) -> String {
    "\(grouped(records.clean)) clean, \(grouped(records.withErrors)) with errors, "
      + "\(grouped(records.withWarningsOnly)) with warnings only"
  }

  func notChecked(_ reason: String?) -> String { "not checked" + (reason.map { ": \($0)" } ?? "") }

  func result(_ result: SubmissionCertificate.Result) -> String {
    switch result {
    case .met: "met"
    case .notMet: "not met"
    case .notChecked: "not checked"
    }
  }

  // Checking a certificate.
  var certificateNotJSON: String { "it is not a JSON object." }
  var certificateOfImplementation: String {
    "it is of an implementation, not of files. To check it: concord conform run."
  }
  var certificateIncomplete: String { "it lacks its as-at date, its standard or its files." }

  func certificateOfOtherForm(_ format: String) -> String { "its certificate is not \(format)." }

  func otherConcord(_ was: String, _ now: String) -> String {
    "It was made with Concord \(was); this is Concord \(now)."
  }

  func otherSuite(_ was: String, _ now: String) -> String {
    "It was made with suite \(was) of another content; this Concord has suite \(now)."
  }

  func otherSources(_ was: [String], _ now: [String]) -> String {
    "It was made with \(was.isEmpty ? "fewer sources" : was.joined(separator: ", ")); this Concord has "
      + (now.isEmpty ? "none of these" : now.joined(separator: ", ")) + "."
  }

  func fileChanged(_ name: String) -> String {
    "\(printable(name)) is not the file that was certified: its SHA-256 is another."
  }

  func otherFiles(_ was: Int, _ now: Int) -> String { "It is of \(was) files, and \(now) were given." }

  func otherMember(_ place: String, _ was: String, _ now: String) -> String {
    "\(place) is \(was) in the certificate, and \(now) by checking anew."
  }

  func elements(_ count: Int) -> String { "a list of \(count)" }

  // Certificates of implementations.
  var noWholeRole: String {
    "no role was tried in whole: the cases that were selected leave out some must of each."
  }

  func mustFailed(_ id: String) -> String { "\(id) is a must, and does not hold." }
  func mustSkipped(_ id: String) -> String { "\(id) is a must, and was skipped." }
}
