/// What came of putting cases to an implementation.
public struct RunReport: Sendable {
  public let edition: Suite.Edition
  /// The requirements of the suite, in their order.
  public let requirements: [RequirementResult]
  /// The cases that were selected, in their order.
  public let results: [CaseResult]
  /// The command as it was given; nil for Concord itself.
  public let command: String?
  public let style: Adapter.Style

  /// What came of the cases of a requirement.
  public struct RequirementResult: Sendable {
    public let requirement: Requirement
    /// How many cases the suite has for it.
    public let cases: Int
    public internal(set) var passed = 0
    public internal(set) var failed = 0
    public internal(set) var skipped = 0

    /// Whether it holds, as far as the cases tell.
    public var state: State {
      if failed > 0 { return .failed }
      if skipped > 0 { return .skipped }
      return passed == 0 ? .notRun : passed < cases ? .partly : .passed
    }

    /// What can be said of a requirement.
    public enum State: String, CaseIterable, Sendable {
      /// Every case passed.
      case passed
      /// A case failed.
      case failed
      /// No case failed, and one was skipped.
      case skipped
      /// Every case that was selected passed; others were not selected.
      case partly
      /// No case was selected, or there is none.
      case notRun = "not-run"
    }
  }

  /// Adds up results by requirement.
  public init(_ suite: Suite, _ results: [CaseResult], command: String?, style: Adapter.Style) {
    edition = suite.edition
    self.results = results
    self.command = command
    self.style = style
    var counts: [String: Int] = [:]
    for id in suite.cases.flatMap({ Set($0.requirements) }) { counts[id, default: 0] += 1 }
    var sums: [String: RequirementResult] = [:]
    for requirement in suite.requirements {
      sums[requirement.id] = RequirementResult(requirement: requirement, cases: counts[requirement.id] ?? 0)
    }
    for result in results {
      for id in Set(result.item.requirements) {
        switch result.outcome.kind {
        case .pass: sums[id]?.passed += 1
        case .skipped: sums[id]?.skipped += 1
        case .wrong, .crash, .timeOut, .brokenContract: sums[id]?.failed += 1
        }
      }
    }
    requirements = suite.requirements.compactMap { sums[$0.id] }
  }

  /// How many cases came out so.
  public func count(_ kind: Outcome.Kind) -> Int { results.count { $0.outcome.kind == kind } }

  /// How many cases were tried and not passed.
  public var failures: Int { results.count { $0.outcome.isFailure } }

  /// The requirements of a role.
  func requirements(of role: Requirement.Role) -> [RequirementResult] {
    requirements.filter { $0.requirement.role == role }
  }
}
