public import Reporting
import Validation
import Vocabularies

extension SubmissionCertificate {
  /// The certificate as JSON, as the certificate schema describes it.
  public var json: JSON {
    .object([
      ("certificate", .string(SubmissionCertificate.format)), ("concord", .string(version)),
      ("level", .optional(level?.name)), ("as_at", .string(asAt.description)), ("standard", .string(standard)),
      ("suite", suite.edition.member), ("files", .array(files.map { $0.json(suite) })),
    ])
  }
}

extension CertifiedFile {
  fileprivate func json(_ suite: BuiltInSuite) -> JSON {
    .object([
      ("name", .string(report.input.name)), ("sha256", .string(sha256)), ("bytes", .integer(report.input.bytes)),
      ("level", .optional(level?.name)), ("schema", report.schema.map { $0.json(named: "version") } ?? .null),
      ("vocabularies", .array(report.vocabularies.map { $0.json(named: "release") })),
      ("verdict", .string(report.verdict.rawValue)),
      ("counts", .object(Severity.allCases.map { ($0.rawValue, .integer(report.count($0))) })),
      (
        "records",
        .object([
          ("all", .integer(report.input.records)), ("clean", .integer(report.records.clean)),
          ("with_errors", .integer(report.records.withErrors)),
          ("with_warnings_only", .integer(report.records.withWarningsOnly)),
        ])
      ),
      (
        "requirements",
        .array(
          suite.ofFiles.map { requirement in
            .object([
              ("id", .string(requirement.id)), ("level", .string(requirement.level.rawValue)),
              ("result", .string(result(of: requirement).rawValue)),
            ])
          })
      ), ("next", nextJSON(suite)),
    ])
  }

  private func nextJSON(_ suite: BuiltInSuite) -> JSON {
    guard let next else { return .null }
    return .object([
      ("level", .string(next.level.name)), ("obstacles", .array(next.obstacles.map { $0.json(suite) })),
    ])
  }
}

extension Obstacle {
  fileprivate func json(_ suite: BuiltInSuite) -> JSON {
    var members: [(String, JSON)] = [("rule", .string(rule))]
    if let field { members.append(("field", .string(field))) }
    if let count { members.append(("count", .integer(count))) }
    if let reason { members.append(("not_checked", .string(reason))) }
    members.append(("requirements", .array(suite.ids(naming: rule).map { .string($0) })))
    return .object(members)
  }
}
