public import Schemas
public import Validation
public import Vocabularies

/// What files that are submitted come to: the level that they reach, what was checked, and against what.
///
/// It holds no value, key or line of a file, so that it can be shown to anybody.
public struct SubmissionCertificate: Sendable {
  /// The form of the certificate.
  static let format = "submission/1.0"

  /// The version of Concord that made it.
  public let version: String
  /// The name of the standard whose lists were used.
  public let standard: String
  public let asAt: Day
  public let suite: BuiltInSuite
  public let files: [CertifiedFile]

  /// A certificate of files that were checked as of a day.
  public init(version: String, standard: String, asAt: Day, suite: BuiltInSuite, files: [CertifiedFile]) {
    self.version = version
    self.standard = standard
    self.asAt = asAt
    self.suite = suite
    self.files = files
  }

  /// The lowest level of the files; nil where one is not even readable.
  public var level: Level? {
    let levels = files.map { $0.level }
    return levels.contains(nil) ? nil : levels.compactMap { $0 }.min()
  }

  /// What each file comes to, in a line.
  public var outline: [String] { files.map { words.certificates.outline($0) } }

  /// What became of a requirement on a file.
  public enum Result: String, Sendable {
    case met
    case notMet = "not-met"
    case notChecked = "not-checked"
  }
}

/// A file that was checked.
public struct CertifiedFile: Sendable {
  public let report: Report
  /// The SHA-256 of the file.
  public let sha256: String
  /// The level that it reaches; nil where it is not even readable.
  public let level: Level?
  /// The next level and what keeps the file from it; nil at the highest level of its schema.
  public let next: (level: Level, obstacles: [Obstacle])?

  /// A file by its report, which must have the SHA-256 of the file; the schema is the one it was held to, if any.
  public init(_ report: Report, schema: Schema?) {
    self.report = report
    sha256 = report.input.sha256 ?? ""
    let standing = Standing(report, schema: schema)
    level = standing.level
    next = standing.next
  }

  /// What became of a requirement: not met where a rule that it names is broken, in whatever severity. What a file may
  /// do or leave cannot be broken.
  func result(of requirement: Requirement) -> SubmissionCertificate.Result {
    let rules = requirement.rules
    if report.findings.contains(where: { rules.contains($0.rule.name) }) {
      return requirement.level == .may ? .met : .notMet
    }
    if report.notChecked.contains(where: { rules.contains($0.rule) }) { return .notChecked }
    // Of a file without a header, only what concerns the file as a whole was looked at.
    let stages = rules.compactMap { Rule.named($0)?.stage }
    return report.columns.isEmpty && stages.contains { $0 > .file } ? .notChecked : .met
  }
}

extension BuiltInSuite {
  /// The requirements that files are held to: those on producers that name rules.
  var ofFiles: [Requirement] { requirements.filter { $0.role == .producer && !$0.rules.isEmpty } }

  /// The ids of the requirements on files that name a rule.
  func ids(naming rule: String) -> [String] { ofFiles.filter { $0.rules.contains(rule) }.map { $0.id } }
}
