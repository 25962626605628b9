import Schemas
import Validation

/// How far a file has come: each level includes those before it.
public enum Level: Int, CaseIterable, Comparable, Sendable {
  /// The file is a table that can be decoded, with the right columns, and as many cells in every record.
  case readable
  /// Every code is known and in force on its date.
  case coded
  /// There is no error at all, and everything was checked.
  case complete
  /// The file is complete, and its records are already profiled and counted.
  case profiled

  /// The name in certificates.
  public var name: String {
    switch self {
    case .readable: "readable"
    case .coded: "coded"
    case .complete: "complete"
    case .profiled: "profiled"
    }
  }

  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// The highest level that a file of this schema can reach: profiled where it has fields for groups or types of a
  /// profile scheme.
  static func highest(of schema: Schema) -> Level {
    let isProfiled = schema.fields.contains { field in
      if case .member = field.type { true } else { false }
    }
    return isProfiled ? .profiled : .complete
  }
}

/// What keeps a file from a level: a finding, or something that was not checked.
public struct Obstacle: Sendable, Equatable {
  public let rule: String
  /// The field of the schema concerned, where it is one. A column that is none is not named: its header may be
  /// somebody's data.
  public let field: String?
  /// How often the rule is broken; nil where it was not checked.
  public let count: Int64?
  /// Why it was not checked; nil where it was.
  public let reason: String?
}

/// The level that a report shows, and what stands between the file and the next one.
struct Standing {
  /// The level reached; nil where the file is not even readable.
  let level: Level?
  /// The level that the file does not reach, and what keeps it from it; nil at the highest level of its schema.
  let next: (level: Level, obstacles: [Obstacle])?

  /// Finds the level of a file; without a schema it has none.
  init(_ report: Report, schema: Schema?) {
    var obstacles: [Level: [Obstacle]] = [:]
    for finding in report.findings where finding.severity == .error {
      let field = finding.field.flatMap { name in schema?.field(named: name) }
      let level = Standing.level(keptBy: finding.rule, field, schema, isFinding: true)
      obstacles[level, default: []].append(
        Obstacle(rule: finding.rule.name, field: field == nil ? nil : finding.field, count: finding.count, reason: nil))
    }
    for gap in report.notChecked {
      let field = gap.field.flatMap { name in schema?.field(named: name) }
      let level = Rule.named(gap.rule).map { Standing.level(keptBy: $0, field, schema, isFinding: false) } ?? .complete
      obstacles[level, default: []].append(
        Obstacle(rule: gap.rule, field: field == nil ? nil : gap.field, count: nil, reason: gap.reason))
    }
    let highest = schema.map { Level.highest(of: $0) }
    let missed = Level.allCases.first { obstacles[$0] != nil } ?? (highest == nil ? .readable : nil)
    if let missed {
      level = Level(rawValue: missed.rawValue - 1)
      next = (missed, obstacles[missed] ?? [])
    } else {
      level = highest
      next = nil
    }
  }

  /// The lowest level that a breach keeps a file from, or a check that was not made.
  private static func level(keptBy rule: Rule, _ field: Int?, _ schema: Schema?, isFinding: Bool) -> Level {
    if rule.stage <= .record { return .readable }
    if let field, let schema, codedFields(of: schema).contains(field) { return .coded }
    // A check of cells that was not made in some unnamed field may be one of codes.
    return !isFinding && field == nil && rule.stage == .cell ? .coded : .complete
  }

  /// The fields that hold codes, and those by whose days codes are judged.
  private static func codedFields(of schema: Schema) -> Set<Int> {
    var fields: Set<Int> = []
    for (index, field) in schema.fields.enumerated() {
      switch field.type {
      case .code(_, let judgedOn):
        fields.insert(index)
        if let judgedOn { fields.insert(judgedOn) }
      case .member: fields.insert(index)
      case .text, .date, .month, .number, .integer, .postcode, .uprn: break
      }
    }
    return fields
  }
}
