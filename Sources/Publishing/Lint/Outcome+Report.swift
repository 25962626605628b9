public import Reporting
import Validation
import Vocabularies

extension Lint.Outcome {
  /// What was found, for people: a line for each finding as compilers write them, and what to do about each kind.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    for isRequired in [true, false] {
      let found = findings.filter { $0.rule.isRequired == isRequired }
      if found.isEmpty { continue }
      page.add(words.common.heading(isRequired ? .error : .warning))
      for finding in found {
        let place = finding.line.map { "\(finding.file):\($0)" } ?? finding.file
        page.add("  \(printable(place)): \(finding.rule.name): \(printable(finding.message))")
      }
      page.add("")
    }
    let rules = Set(findings.map { $0.rule }).sorted { $0.name < $1.name }
    if !rules.isEmpty { page.add(words.common.whatToDo) }
    for rule in rules { page.wrap(rule.remedy, indent: 2, lead: "\(rule.name): ") }
    if !rules.isEmpty { page.add("") }
    page.add(words.lint.summary(errors: errors, warnings: warnings, accepted: accepted.count))
    return page.text
  }

  private var errors: Int { findings.reduce(0) { $0 + ($1.rule.isRequired ? $1.count : 0) } }
  private var warnings: Int { findings.reduce(0) { $0 + ($1.rule.isRequired ? 0 : $1.count) } }

  /// What was found, for programs.
  public var json: JSON {
    .object([
      (
        "counts",
        .object([
          ("error", .integer(errors)), ("warning", .integer(warnings)),
          ("accepted", .integer(accepted.count)),
        ])
      ),
      ("findings", .array(findings.map { $0.json })), ("accepted", .array(accepted.map { $0.json })),
    ])
  }
}

extension LintFinding {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("rule", .string(rule.name)), ("severity", .string(rule.isRequired ? "error" : "warning")),
      ("file", .string(file)), ("line", line.map { .integer($0) } ?? .null),
    ]
    if count > 1 { members.append(("count", .integer(count))) }
    if let release { members.append(("release", .string(release))) }
    if let notation { members.append(("notation", .string(notation))) }
    members.append(("message", .string(message)))
    if let acceptedBecause {
      members.append(("reason", .string(acceptedBecause)))
    } else {
      members.append(("remedy", .string(rule.remedy)))
    }
    return .object(members)
  }
}
