public import Validation

/// Something that can be wrong with a mapping: its name, how grave it is, and what to do about it.
///
/// Named like the rules on councils' files, for what is wrong, and never renamed.
public struct MappingRule: Sendable, Hashable {
  public let name: String
  /// How grave a breach is as a rule; single findings may be milder.
  public let severity: Severity
  /// What is wrong, in one sentence.
  public let summary: String
  /// What to do about it.
  public let remedy: String

  init(_ name: String, _ severity: Severity, _ summary: String, _ remedy: String) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.remedy = remedy
  }

  /// The rule of this name; nil where there is none.
  public init?(named name: String) {
    guard let rule = MappingRule.all.first(where: { $0.name == name }) else { return nil }
    self = rule
  }

  public static func == (left: MappingRule, right: MappingRule) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// Something that is wrong with a mapping, and where.
public struct MappingFinding: Sendable, Equatable {
  public let rule: MappingRule
  public let severity: Severity
  /// The line of the mapping, metadata lines included; nil where it is the file it was held against.
  public let line: Int64?
  /// What is wrong, as a sentence.
  public let message: String
  /// How many breaches it stands for: more than one where further ones of the kind are only counted.
  public var count: Int64 = 1
  /// How many records of the file are concerned, where it was held against one.
  public var records: Int64?
}

/// Findings as they are made, bounded for each rule.
struct MappingFindings {
  /// How many findings of a rule are kept.
  static let most = 1000

  private var kept: [MappingFinding] = []
  private var counts: [MappingRule: Int64] = [:]

  /// Adds a finding, or only counts it where there are enough of its rule.
  mutating func add(
    _ rule: MappingRule, severity: Severity? = nil, line: Int64?, count: Int64 = 1, records: Int64? = nil,
    _ message: String
  ) {
    counts[rule, default: 0] += 1
    if counts[rule, default: 0] > MappingFindings.most { return }
    var finding = MappingFinding(rule: rule, severity: severity ?? rule.severity, line: line, message: message)
    finding.count = count
    finding.records = records
    kept.append(finding)
  }

  /// What was kept, the gravest first, then by line; behind each rule of which there was more, how many.
  var all: [MappingFinding] {
    let ranked = kept.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity < other.severity }
      let (line, otherLine) = (one.line ?? .max, other.line ?? .max)
      return (line, left.offset) < (otherLine, right.offset)
    }
    var all = ranked.map { $0.element }
    for (rule, count) in counts.sorted(by: { $0.key.name < $1.key.name }) where count > MappingFindings.most {
      let rest = count - Int64(MappingFindings.most)
      let message = words.common.moreOfTheKind(rest)
      var finding = MappingFinding(rule: rule, severity: rule.severity, line: nil, message: message)
      finding.count = rest
      all.append(finding)
    }
    return all
  }
}
