public import Vocabularies

/// A decision to submit a file although a rule is broken at a place, with who took it, why, and until when.
public struct Waiver: Sendable {
  /// The index of the rule in ``Rule/all``.
  let ruleIndex: Int
  /// The field at fault, as findings name it; nil where they name none.
  public let field: String?
  /// By what the place is known.
  public let target: Target
  /// Who waives it, why, and until when.
  public let grounds: Grounds
  /// The line of the waiver file on which it stands.
  public let line: Int64

  /// The rule whose breach is waived.
  public var rule: Rule { Rule.all[ruleIndex] }

  /// By what a place is known.
  public enum Target: Hashable, Sendable {
    /// The fingerprint that ``Finding/fingerprint(of:)`` has for a place, or ``Finding/fingerprint`` for a finding
    /// about the file or its header.
    case fingerprint(Fingerprint)
    /// What ``Waiver/hashedText(rule:field:value:)`` makes of the value, as SHA-256 in 64 hexadecimal digits: every
    /// place that holds the value.
    case value(hash: String)
  }

  /// Who waives something, why, and until when.
  public struct Grounds: Hashable, Sendable {
    public let reason: String
    public let author: String
    /// The last day on which the waiver holds.
    public let expires: Day

    /// Grounds as somebody wrote them.
    public init(reason: String, author: String, expires: Day) {
      self.reason = reason
      self.author = author
      self.expires = expires
    }

    /// Whether reports list what is waived on these grounds first.
    func precedes(_ other: Grounds) -> Bool {
      (expires, author, reason) < (other.expires, other.author, other.reason)
    }
  }

  /// The text whose SHA-256 stands for a value: the rule, the field and the value as reports show it, with a line
  /// feed behind the rule and behind the field.
  ///
  /// The hash hides a value from whoever reads along, not from whoever tries: there are few services, channels and
  /// dates to try.
  public static func hashedText(rule: String, field: String, value: String) -> [UInt8] {
    Array("\(rule)\n\(field)\n\(value)".utf8)
  }
}

/// What a waiver may know a place by, whether or not a report shows more.
struct PlaceIdentity {
  /// The key of the record, where reports show it without being asked for values.
  var key: String?
  /// What the cell holds, where reports show it without being asked for values.
  var value: String?
  /// Whether the place is the file as a whole or its header, which have neither.
  var isOfFile = false

  /// The file as a whole, or its header.
  static let file = PlaceIdentity(isOfFile: true)
}

/// A finding, or the part of one, that somebody waived.
public struct WaivedFinding: Sendable {
  /// What is waived: counted apart from the findings that stay in force.
  public var finding: Finding
  public let grounds: Waiver.Grounds

  /// A finding as it was waived elsewhere.
  public init(_ finding: Finding, grounds: Waiver.Grounds) {
    self.finding = finding
    self.grounds = grounds
  }

  /// Whether reports list it first: as findings are, and then by the grounds.
  func precedes(_ other: WaivedFinding) -> Bool {
    if finding.precedes(other.finding) { return true }
    return !other.finding.precedes(finding) && grounds.precedes(other.grounds)
  }
}
