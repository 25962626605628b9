extension Report {
  /// Something in a report that cannot be, since another part of it says otherwise.
  package enum Contradiction: Sendable {
    /// Clean records, those with errors and those with warnings do not add up to the records of the file.
    case records
    /// A finding shows more places than it counts.
    case samples(rule: String)
    /// A finding shows a place behind the last record.
    case place(rule: String)
    /// The findings are not in the order that reports have, or one is there twice.
    case order(rule: String)
    /// The volumes are more than their total, or not in order, or a small number is given.
    case volumes
    /// A rule that can never be waived is waived, or after the last day of the waiver.
    case waived(rule: String)
  }

  /// The first contradiction in the report; nil in any that ``Validator`` made.
  package var contradiction: Contradiction? {
    let (sum, isTooMuch) = records.sum
    if isTooMuch || sum != 0 && sum != input.records { return .records }
    for finding in findings + (waived ?? []).map({ $0.finding }) {
      if Int64(finding.samples.count) > finding.count { return .samples(rule: finding.rule.name) }
      if finding.samples.contains(where: { ($0.record ?? 0) > input.records }) {
        return .place(rule: finding.rule.name)
      }
    }
    for (finding, next) in zip(findings, findings.dropFirst()) where !finding.precedes(next) {
      return .order(rule: next.rule.name)
    }
    for item in waived ?? [] where !item.finding.rule.isWaivable || item.grounds.expires < asAt {
      return .waived(rule: item.finding.rule.name)
    }
    for (item, next) in zip(waived ?? [], (waived ?? []).dropFirst()) where !item.precedes(next) {
      return .order(rule: next.finding.rule.name)
    }
    if let volumes, ![volumes.months, volumes.channels, volumes.services].allSatisfy(volumes.allows) {
      return .volumes
    }
    return nil
  }

  /// Whether every place of every finding is in the report.
  public var hasEverySample: Bool { findings.allSatisfy { Int64($0.samples.count) == $0.count } }
}

extension Report.Records {
  /// How many records there are in all, and whether that is more than can be counted.
  fileprivate var sum: (Int64, isTooMuch: Bool) {
    let (some, first) = clean.addingReportingOverflow(withErrors)
    let (all, second) = some.addingReportingOverflow(withWarningsOnly)
    return (all, first || second)
  }
}
