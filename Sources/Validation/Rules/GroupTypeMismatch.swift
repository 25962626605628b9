import Schemas

extension Rule {
  /// A profile type that belongs to another group than the one given.
  static let groupTypeMismatch = Rule(
    "group-type-mismatch", .error, .consistency, by: .council,
    summary: "The profile type does not belong to the profile group beside it.",
    explanation: """
      In a profile scheme each type belongs to one group: B05 is a type of group B. If the two disagree, \
      the record is counted under one group here and under another there. Whole runs of such records \
      usually mean that one column slipped against the other. A group or type that the scheme does not have \
      is reported for that alone, and a scheme whose types are not known to Concord is listed as not \
      checked.
      """,
    message: "{field} is not a type of the group beside it.",
    remedy: "Correct the group or the type. Check that neither column has slipped by a row.",
    bad: .cell("profile_group", "A", schema: "profiled-volumes"),
    good: .cell("profile_type", "B06", schema: "profiled-volumes"),
    .row { row, plan in
      for member in plan.members where member.level == .type {
        guard let field = plan.columns[member.column].fieldIndex, let within = member.within,
          row.isGood[field], row.isGood[within], case .type(let owner, _) = row.values[field],
          case .group(let group) = row.values[within]
        else { continue }
        if owner != group { return RowBreach(field: field) }
      }
      return nil
    })
}
