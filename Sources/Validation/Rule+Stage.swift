/// What has to be there before a rule can look at anything, in the order in which a file is looked at.
package enum Stage: Int, Comparable, Sendable {
  /// The file as a whole.
  case file
  case header
  /// A record as it was read.
  case record
  case cell
  /// The fields of a record together, and the records together.
  case across

  package static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
}

extension Rule {
  /// The earliest stage at which the rule looks.
  package var stage: Stage {
    let stages = checks.map { check -> Stage in
      switch check {
      case .file, .waiver: .file
      case .header: .header
      case .record: .record
      case .cell: .cell
      case .row, .records: .across
      }
    }
    return stages.min() ?? .file
  }
}
