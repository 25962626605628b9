import Vocabularies

/// Waivers for what a report finds: the rows of a waiver file, and what no waiver could be made for.
public struct WaiverDraft: Sendable {
  /// The rows, each with the cells of ``Waivers/columns``; no two have one target.
  public private(set) var rows: [[String]] = []
  /// What no waiver could be made for, in the order of the report.
  public private(set) var left: [Left] = []
  /// Whether there are more rows than a file may have, which were not made.
  public private(set) var isFull = false
  private var targets: Set<String> = []
  private let grounds: Waiver.Grounds
  private let hash: Waivers.Hash

  /// Why something could not be waived.
  public enum Obstacle: Sendable {
    /// The rule can never be waived.
    case neverWaivable
    /// The report shows neither a key nor a value that a waiver may know the place by.
    case nothingShown
    /// The report counts more places than it shows.
    case notInReport
  }

  /// Places of one rule and field that could not be waived, and why.
  public struct Left: Sendable {
    public let rule: Rule
    public let field: String?
    public let obstacle: Obstacle
    public let count: Int64
  }

  /// Makes waivers for the findings of a report: those of one rule and field, where they are given.
  ///
  /// A place is known by the fingerprint of its record's key, or else by the hash of its value. Nothing is derived
  /// from what may say something about a person: `isPersonal` says which fields do.
  public init(
    of report: Report, on grounds: Waiver.Grounds, rule: String? = nil, field: String? = nil,
    isPersonal: (_ field: String) -> Bool, hash: @escaping Waivers.Hash
  ) {
    (self.grounds, self.hash) = (grounds, hash)
    for finding in report.findings {
      if rule.map({ $0 != finding.rule.name }) ?? false || field.map({ $0 != finding.field }) ?? false { continue }
      add(finding, isPersonal: finding.field.map { isPersonal($0) } ?? false)
    }
  }

  private mutating func add(_ finding: Finding, isPersonal: Bool) {
    if !finding.rule.isWaivable { return leave(finding, .neverWaivable, finding.count) }
    var nameless: Int64 = 0
    for sample in finding.samples {
      if let cells = target(of: finding, sample, isPersonal: isPersonal) {
        add(cells)
      } else {
        nameless += 1
      }
    }
    leave(finding, .nothingShown, nameless)
    leave(finding, .notInReport, finding.count - Int64(finding.samples.count))
  }

  private mutating func leave(_ finding: Finding, _ obstacle: Obstacle, _ count: Int64) {
    if count > 0 {
      left.append(Left(rule: finding.rule, field: finding.field, obstacle: obstacle, count: count))
    }
  }

  /// The first four cells of a row for a place; nil where nothing is known to tell it by.
  private func target(of finding: Finding, _ sample: Sample, isPersonal: Bool) -> [String]? {
    let (name, field) = (finding.rule.name, finding.field ?? "")
    // A file with NUL bytes is no table, so that no line of it could name such a field.
    if field.utf8.contains(0) { return nil }
    if let key = sample.key {
      let text = Array(key.utf8)
      if holdsPersonalDataHoweverSpaced(text.span) || holdsPostcode(text.span) { return nil }
      let fingerprint = Fingerprint(rule: name, field: finding.field, identity: "key:" + key)
      return [fingerprint.digits, name, field, ""]
    }
    if let value = sample.value {
      let text = Array(value.utf8)
      if isPersonal || finding.field == nil || looksPersonal(text.span) { return nil }
      return ["", name, field, hash(Waiver.hashedText(rule: name, field: field, value: value))]
    }
    return sample.record == nil ? [finding.fingerprint, name, field, ""] : nil
  }

  private mutating func add(_ target: [String]) {
    if !targets.insert(target[0] + target[3]).inserted { return }
    if rows.count == Waivers.mostWaivers {
      isFull = true
      return
    }
    rows.append(target + [grounds.reason, grounds.author, grounds.expires.description])
  }
}
