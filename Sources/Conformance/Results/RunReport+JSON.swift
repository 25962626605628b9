public import Reporting

extension RunReport {
  /// The results for programs.
  public func json(version: String) -> JSON {
    .object([
      ("concord", .string(version)), ("suite", edition.member), ("command", .optional(command)),
      ("protocol", .string(style.rawValue)), ("counts", countsJSON),
      ("requirements", .array(requirements.map { $0.json })), ("cases", .array(results.map { $0.json })),
    ])
  }

  /// How many cases came out how.
  var countsJSON: JSON {
    .object(
      Outcome.Kind.allCases.map { ($0.rawValue.split(separator: "-").joined(separator: "_"), .integer(count($0))) })
  }
}

extension Suite.Edition {
  /// As a member of a larger whole.
  var member: JSON { .object([("version", .string(version)), ("sha256", .string(sha256))]) }
}

extension RunReport.RequirementResult {
  var json: JSON {
    .object([
      ("id", .string(requirement.id)), ("level", .string(requirement.level.rawValue)),
      ("role", .string(requirement.role.rawValue)), ("result", .string(state.rawValue)), ("cases", .integer(cases)),
      ("passed", .integer(passed)), ("failed", .integer(failed)), ("skipped", .integer(skipped)),
    ])
  }
}

extension CaseResult {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("case", .string(item.path)), ("operation", .string(item.operation.rawValue)),
      ("requirements", .array(item.requirements.map { .string($0) })), ("outcome", .string(outcome.kind.rawValue)),
    ]
    if let reason = outcome.reason { members.append(("reason", .string(reason))) }
    if case .wrong(let mismatch) = outcome {
      members.append(("missing", .array(mismatch.missing.map { .string($0) })))
      members.append(("surplus", .array(mismatch.surplus.map { .string($0) })))
    }
    if outcome.isFailure && !messages.isEmpty { members.append(("messages", .string(messages))) }
    return .object(members)
  }
}
