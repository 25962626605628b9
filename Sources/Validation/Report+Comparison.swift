extension Report {
  /// What became of the findings of one report in a later one.
  ///
  /// Findings of one rule, severity and field are compared with each other. Within them a place is known again by its
  /// fingerprint, wherever it has moved to, and as often as it occurs. Where a place in a record has no fingerprint,
  /// or a report shows fewer places than it counts, the rest is compared by number: what is new is then the least
  /// that there can be, and ``Change/isExact`` is false.
  public struct Comparison: Sendable {
    /// What became of the findings of one rule, severity and field.
    public struct Change: Sendable {
      /// The rule that is broken.
      public let rule: Rule
      /// How grave it is; a finding that became graver is a new one, and the old one is fixed.
      public let severity: Severity
      /// The field at fault, where there is one.
      public let field: String?
      /// What is wrong, as the later report says it, or else the earlier one.
      public let message: String
      /// How often.
      public let count: Int64
      /// False where a report does not show all its places, or withholds what they are known by, so that some may
      /// have gone and others come unseen.
      public let isExact: Bool
      /// The places that are known to belong here, each with its fingerprint.
      public let places: [(sample: Sample, fingerprint: String)]
    }

    /// What the earlier report does not have.
    public private(set) var new: [Change] = []
    /// What the later report does not have any more.
    public private(set) var fixed: [Change] = []
    /// What both have, with the places of the later one.
    public private(set) var still: [Change] = []
    /// What the earlier report has, and the later one could not check.
    public private(set) var notChecked: [Change] = []

    /// How many errors are new.
    public var newErrors: Int64 { new.reduce(0) { $0 + ($1.severity == .error ? $1.count : 0) } }

    /// Compares two reports on the same data, the earlier one first.
    public init(of old: Report, with new: Report) {
      var former: [Group: Finding] = [:]
      for finding in old.findings { former[Group(finding)] = finding }
      for finding in new.findings { add(Pair(former[Group(finding)], finding)) }
      let present = Set(new.findings.map { Group($0) })
      for finding in old.findings where !present.contains(Group(finding)) {
        let isUnchecked = new.notChecked.contains { check in
          check.rule == finding.rule.name
            && (check.field == nil || finding.field == nil || check.field == finding.field)
        }
        if isUnchecked {
          notChecked.append(Change(finding, finding.count, isExact: true, finding.samples))
        } else {
          add(Pair(finding, nil))
        }
      }
    }

    private mutating func add(_ pair: Pair) {
      if let change = pair.new { new.append(change) }
      if let change = pair.fixed { fixed.append(change) }
      if let change = pair.still { still.append(change) }
    }
  }
}

/// What findings are compared by.
private struct Group: Hashable {
  let rule: String
  let severity: Severity
  let field: String?

  init(_ finding: Finding) { (rule, severity, field) = (finding.rule.name, finding.severity, finding.field) }
}

extension Report.Comparison.Change {
  fileprivate init(_ finding: Finding, _ count: Int64, isExact: Bool, _ samples: [Sample]) {
    self.init(
      rule: finding.rule, severity: finding.severity, field: finding.field, message: finding.message, count: count,
      isExact: isExact,
      places: samples.compactMap { sample in finding.fingerprint(of: sample).map { (sample, $0) } })
  }
}

/// The findings of one group in two reports.
private struct Pair {
  private(set) var new: Report.Comparison.Change?
  private(set) var fixed: Report.Comparison.Change?
  private(set) var still: Report.Comparison.Change?

  init(_ old: Finding?, _ new: Finding?) {
    guard let shown = new ?? old else { return }
    let (before, after) = (Side(old), Side(new))
    let (gone, _) = before.samples(besides: after)
    let (come, stayed) = after.samples(besides: before)
    // What only one side shows is surely new or fixed where the other side shows all it has.
    let surelyNew = before.isWhole ? come : []
    let surelyFixed = after.isWhole ? gone : []
    let growth = after.count - before.count
    let newCount = max(0, growth, Int64(surelyNew.count), growth + Int64(surelyFixed.count))
    let stillCount = after.count - newCount
    let fixedCount = before.count - stillCount
    let isExact = before.isKnown && after.isKnown || before.count == 0 || after.count == 0
    if newCount > 0 { self.new = .init(shown, newCount, isExact: isExact, surelyNew) }
    if stillCount > 0 { still = .init(shown, stillCount, isExact: isExact, stayed) }
    if fixedCount > 0 { fixed = .init(old ?? shown, fixedCount, isExact: isExact, surelyFixed) }
  }

  /// One report's side of it.
  private struct Side {
    let count: Int64
    /// Whether every place is shown.
    let isWhole: Bool
    /// Whether every place is shown and can be known again; the file as a whole can.
    let isKnown: Bool
    /// The places that can be known again.
    let samples: [Sample]

    init(_ finding: Finding?) {
      let all = finding?.samples ?? []
      count = finding?.count ?? 0
      isWhole = Int64(all.count) == count
      isKnown = isWhole && all.allSatisfy { $0.identity != nil || $0.record == nil }
      samples = all.filter { $0.identity != nil }
    }

    /// The samples that the other side lacks, and those that it has as well.
    func samples(besides other: Side) -> (only: [Sample], both: [Sample]) {
      var rest: [String: Int] = [:]
      for sample in other.samples { rest[sample.identity ?? "", default: 0] += 1 }
      var (only, both): ([Sample], [Sample]) = ([], [])
      for sample in samples {
        let identity = sample.identity ?? ""
        if let left = rest[identity], left > 0 {
          rest[identity] = left - 1
          both.append(sample)
        } else {
          only.append(sample)
        }
      }
      return (only, both)
    }
  }
}
