/// How often each rule is broken in each field, by `rule field`, and how many records there are, by `records`.
struct Counts {
  private(set) var byName: [String: Int] = [:]

  /// What a query counts as values of no form at all, Concord names by the cause.
  private static let causes = ["label-instead-of-code", "spreadsheet-damage", "surrounding-space"]
  private static let plainRules = [
    "authority": "unknown-code", "date": "invalid-date", "service": "unknown-code", "interaction": "unknown-code",
    "channel": "unknown-code", "postcode": "invalid-postcode", "uprn": "invalid-uprn", "cost": "invalid-number",
  ]
  /// Rules that take more than a query, or are of Concord's own making.
  private static let beyondQueries =
    ["control-character", "formula-cell", "interaction-not-offered", "personal-data-in-text"] + causes

  /// The counts that a peer printed, zeros included: they say what it looks for.
  init?(peer text: [UInt8]) {
    guard let members = JSONValue(text)?.members else { return nil }
    for (name, value) in members {
      guard let count = value.integer else { return nil }
      byName[name] = count
    }
  }

  /// The counts of Concord's report.
  init?(report text: [UInt8]) {
    guard let report = JSONValue(text), let records = report["input"]?["records"]?.integer,
      let findings = report["findings"]?.elements
    else { return nil }
    byName["records"] = records
    for finding in findings {
      guard let rule = finding["rule"]?.string, let count = finding["count"]?.integer else { return nil }
      let field = finding["field"]?.string
      let plain = Counts.causes.contains(rule) ? field.flatMap { Counts.plainRules[$0] } : nil
      byName[[plain ?? rule, field].compactMap { $0 }.joined(separator: " "), default: 0] += count
    }
  }

  /// What a peer should have counted and did not, or counted otherwise than these.
  func differences(from peer: Counts) -> [String] {
    let counted = peer.byName.compactMap { name, count in
      let own = byName[name] ?? 0
      return own == count ? nil : "\(name): \(count), not \(own)"
    }
    let missing = byName.compactMap { name, count in
      peer.byName[name] == nil && !Counts.isBeyondQueries(name) ? "\(name): not counted, not \(count)" : nil
    }
    return (counted + missing).sorted()
  }

  /// What is counted here and may be left out by a peer.
  func notCounted(by peer: Counts) -> [String] {
    byName.keys.filter { peer.byName[$0] == nil && Counts.isBeyondQueries($0) }
  }

  private static func isBeyondQueries(_ name: String) -> Bool {
    beyondQueries.contains(String(name.prefix { $0 != " " }))
  }
}
