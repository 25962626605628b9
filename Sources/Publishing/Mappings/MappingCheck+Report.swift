public import Reporting
import Validation
import Vocabularies

extension MappingCheck {
  /// What was found, for people: a line for each finding as compilers write them, and what to do about each kind.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    let names = lists.map { "\($0.name) \($0.release.version)" }
    page.add(printable(words.mappings.held(file, rows: rows, to: names, asAt: asAt)))
    for severity in Severity.allCases {
      let found = findings.filter { $0.severity == severity }
      if found.isEmpty { continue }
      page.add("")
      page.add(words.common.heading(severity))
      for finding in found {
        let place = finding.line.map { "\(file):\($0): " } ?? ""
        page.add("  \(printable(place))\(finding.rule.name): \(printable(finding.message))")
      }
    }
    let rules = Set(findings.map { $0.rule }).sorted { $0.name < $1.name }
    page.add("")
    if !rules.isEmpty { page.add(words.common.whatToDo) }
    for rule in rules { page.wrap(rule.remedy, indent: 2, lead: "\(rule.name): ") }
    if !rules.isEmpty { page.add("") }
    if let coverage {
      page.add(words.mappings.covered(coverage, share: percentage(coverage.mapped, of: coverage.records)))
    }
    page.add(words.mappings.totals(errors: count(.error), warnings: count(.warning), infos: count(.info)))
    return page.text
  }

  /// What was found, for programs.
  public var json: JSON {
    var members: [(String, JSON)] = [
      ("mapping", .string(file)), ("rows", .integer(rows)), ("as_at", .optional(asAt?.description)),
      (
        "vocabularies",
        .array(lists.map { .object([("name", .string($0.name)), ("release", .string($0.release.version))]) })
      ),
      ("counts", .object(Severity.allCases.map { ($0.rawValue, .integer(count($0))) })),
      ("findings", .array(findings.map { $0.json })),
    ]
    if let coverage {
      let json = JSON.object([
        ("records", .integer(coverage.records)), ("blank", .integer(coverage.blank)),
        ("mapped", .integer(coverage.mapped)),
      ])
      members.append(("coverage", json))
    }
    return .object(members)
  }
}

extension MappingFinding {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("rule", .string(rule.name)), ("severity", .string(severity.rawValue)),
      ("line", line.map { .integer($0) } ?? .null),
    ]
    if count > 1 { members.append(("count", .integer(count))) }
    if let records { members.append(("records", .integer(records))) }
    members += [("message", .string(message)), ("remedy", .string(rule.remedy))]
    return .object(members)
  }
}
