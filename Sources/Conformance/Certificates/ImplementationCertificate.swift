public import Reporting

/// What an implementation has shown that it can do: the roles of which it met every must.
public struct ImplementationCertificate: Sendable {
  /// The form of the certificate.
  static let format = "implementation/1.0"

  private let report: RunReport
  private let version: String
  /// The roles of which every must holds.
  public let roles: [Requirement.Role]

  /// A certificate that cannot be given.
  public struct Refused: Error {
    /// Why, a sentence each.
    public let reasons: [String]
  }

  /// A certificate of a run. Producers are certified file by file, not by it.
  ///
  /// Throws where a must that was selected did not hold or was skipped, or no role was tried in whole.
  public init(of report: RunReport, version: String) throws(Refused) {
    self.report = report
    self.version = version
    var reasons: [String] = []
    for result in report.requirements where result.requirement.level == .must {
      if result.state == .failed { reasons.append(words.certificates.mustFailed(result.requirement.id)) }
      if result.state == .skipped { reasons.append(words.certificates.mustSkipped(result.requirement.id)) }
    }
    if !reasons.isEmpty { throw Refused(reasons: reasons) }
    roles = Requirement.Role.allCases.filter { role in
      let musts = report.requirements(of: role).filter { $0.requirement.level == .must }
      return role != .producer && !musts.isEmpty && musts.allSatisfy { $0.state == .passed }
    }
    if roles.isEmpty { throw Refused(reasons: [words.certificates.noWholeRole]) }
  }

  /// The certificate as JSON, as the certificate schema describes it.
  public var json: JSON {
    .object([
      ("certificate", .string(ImplementationCertificate.format)), ("concord", .string(version)),
      ("roles", .array(roles.map { .string($0.rawValue) })), ("command", .optional(report.command)),
      ("protocol", .string(report.style.rawValue)), ("suite", report.edition.member), ("counts", report.countsJSON),
      ("requirements", .array(report.requirements.map { $0.json })),
    ])
  }
}
