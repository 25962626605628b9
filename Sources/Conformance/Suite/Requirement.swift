import CSV

/// A requirement of the standard: something that contracts can name.
public struct Requirement: Sendable, Equatable {
  /// The letter of its role and a number that is never used again: `V-001`.
  public let id: String
  public let level: Level
  public let role: Role
  /// What is required, in a sentence or two; rules stand between backticks.
  public let text: String
  /// The version of the suite that first had it.
  public let since: String
  /// The last version of the suite that had it; nil where it is in force.
  public let until: String?

  /// How binding a requirement is (RFC 2119).
  public enum Level: String, CaseIterable, Sendable {
    case must, should, may
  }

  /// Who is to meet a requirement.
  public enum Role: String, CaseIterable, Sendable {
    /// A system that makes files.
    case producer
    case validator
    case mapper
    /// Who publishes lists.
    case publisher

    /// The letter that ids of the role begin with.
    public var letter: String {
      switch self {
      case .producer: "P"
      case .validator: "V"
      case .mapper: "M"
      case .publisher: "L"
      }
    }
  }

  /// The rules that the text names, in its order.
  public var rules: [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && $0 + 1 < parts.count }.map { String(parts[$0]) }
  }

  static let columns = ["id", "level", "role", "text", "since", "until"]

  /// Reads `requirements.csv`; adds a fault for everything that is not as it must be.
  static func list(_ csv: [UInt8], _ faults: inout [SuiteFault]) -> [Requirement] {
    var reader = Reader(delimiter: .comma)
    reader.feed(csv.span)
    reader.finish()
    var record = Record()
    func fault(_ message: String) {
      faults.append(SuiteFault(path: Suite.requirementsFile, message: words.suites.onLine(record.line, message)))
    }
    guard reader.next(into: &record) == .record, (0..<record.count).map({ record.string($0) }) == columns else {
      fault(words.suites.requirementColumns)
      return []
    }
    var requirements: [Requirement] = []
    var known: Set<String> = []
    while reader.next(into: &record) == .record {
      let cells = (0..<record.count).map { record.string($0) }
      guard cells.count == columns.count, let level = Level(rawValue: cells[1]), let role = Role(rawValue: cells[2]),
        isID(cells[0], of: role), !cells[3].isEmpty, !cells[4].isEmpty
      else {
        fault(words.suites.badRequirement)
        continue
      }
      if !known.insert(cells[0]).inserted { fault(words.suites.repeatedRequirement(cells[0])) }
      requirements.append(
        Requirement(
          id: cells[0], level: level, role: role, text: cells[3], since: cells[4],
          until: cells[5].isEmpty ? nil : cells[5]))
    }
    return requirements
  }

  private static func isID(_ text: String, of role: Role) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 5 && text.hasPrefix(role.letter + "-") && bytes[2...].allSatisfy { (0x30...0x39) ~= $0 }
  }
}

extension Case {
  /// Whether the case breaks a requirement: it expects one of the rules that the requirement names to be found broken
  /// or, where it names none, anything that must be put right. Otherwise the case meets it.
  public func breaks(_ requirement: Requirement) -> Bool {
    let rules = requirement.rules
    return rules.isEmpty ? expect.isFailure : !expect.rules.isDisjoint(with: rules)
  }
}
