public import Vocabularies

/// A breach of a rule on the standards data, and where it is.
public struct LintFinding: Sendable, Equatable {
  public let rule: DataRule
  /// The file, relative to the folder that holds the data; for a draft, as it was named.
  public let file: String
  /// The line in it, where there is one.
  public let line: Int64?
  /// What is wrong, as a sentence.
  public let message: String
  /// How many breaches it stands for: more than one where further ones of the kind are only counted.
  public internal(set) var count = 1
  /// The release concerned, where it is one.
  public var release: String?
  /// The entry concerned, where it is one.
  public var notation: String?
  /// Why the breach stays, where the vocabulary says that it does.
  public var acceptedBecause: String?

  init(
    _ rule: DataRule, file: String, line: Int64? = nil, _ message: String, release: String? = nil,
    notation: String? = nil
  ) {
    self.rule = rule
    self.file = file
    self.line = line
    self.message = message
    self.release = release
    self.notation = notation
  }

  init(_ fault: DataFault, release: String? = nil) {
    self.init(fault.rule, file: fault.file, line: fault.line, fault.message, release: release)
    count = fault.count
  }
}

/// Findings as they are made, bounded for each rule and file, so that a list whose every entry is wrong fits in memory.
struct LintFindings {
  /// How many findings of a rule in a file are kept.
  static let most = 1000

  private(set) var kept: [LintFinding] = []
  private var counts: [Key: Int] = [:]
  private var order: [Key] = []

  private struct Key: Hashable {
    let rule: DataRule
    let file: String
    let release: String?
  }

  /// Adds a fault that loading found; these are bounded already.
  mutating func add(_ fault: DataFault, release: String? = nil) { kept.append(LintFinding(fault, release: release)) }

  mutating func add(_ finding: LintFinding) {
    let key = Key(rule: finding.rule, file: finding.file, release: finding.release)
    let count = counts[key, default: 0] + 1
    if count == 1 { order.append(key) }
    counts[key] = count
    if count <= LintFindings.most { kept.append(finding) }
  }

  /// What was kept, with a finding for each rule and file of which there was more.
  var all: [LintFinding] {
    var all = kept
    for key in order {
      let rest = (counts[key] ?? 0) - LintFindings.most
      if rest <= 0 { continue }
      let message = words.common.moreOfTheKind(Int64(rest))
      var finding = LintFinding(key.rule, file: key.file, message, release: key.release)
      finding.count = rest
      all.append(finding)
    }
    return all
  }
}
