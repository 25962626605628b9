/// How many cases each requirement has, as a table of the suite's README.
public struct Coverage: Sendable {
  private let suite: Suite

  /// The coverage of a suite.
  public init(_ suite: Suite) { self.suite = suite }

  static let start = "<!-- coverage: concord conform list --write -->"
  static let end = "<!-- end of coverage -->"

  /// How many cases meet a requirement, and how many break it.
  public func counts(of requirement: Requirement) -> (meeting: Int, breaking: Int) {
    let named = suite.cases.filter { $0.requirements.contains(requirement.id) }
    let breaking = named.count { $0.breaks(requirement) }
    return (named.count - breaking, breaking)
  }

  /// The table in Markdown.
  public var table: String {
    var lines = [
      "| " + words.results.coverageHeads.joined(separator: " | ") + " |", "|---|---|---|---:|---:|",
    ]
    for requirement in suite.requirements {
      let (meeting, breaking) = counts(of: requirement)
      lines.append(
        "| \(requirement.id) | \(requirement.level.rawValue) | \(requirement.role.rawValue) | \(meeting) | \(breaking) |"
      )
    }
    lines.append("")
    lines.append(words.results.coverage(requirements: suite.requirements.count, cases: suite.cases.count))
    return lines.map { $0 + "\n" }.joined()
  }

  /// A README with the table between its markers, put anew or, where it has none, at the end.
  public func page(replacing page: String) -> String {
    let block = "\(Coverage.start)\n\n\(table)\n\(Coverage.end)\n"
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard let first = lines.firstIndex(of: Coverage.start), let last = lines.lastIndex(of: Coverage.end), first < last
    else {
      return page + (page.hasSuffix("\n\n") || page.isEmpty ? "" : page.hasSuffix("\n") ? "\n" : "\n\n") + block
    }
    let before = lines[..<first].map { $0 + "\n" }.joined()
    return before + block + lines[(last + 1)...].joined(separator: "\n")
  }
}
