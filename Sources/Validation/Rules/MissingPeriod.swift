import CSV
import Schemas
import Vocabularies

extension Rule {
  /// A month without records between the first and the last.
  static let missingPeriod = Rule(
    "missing-period", .warning, .completeness, by: .council,
    summary: "A council has no records for a month between its first and its last.",
    explanation: """
      Monthly volumes with a gap look like a fall to nothing, and are more often a month that was left out \
      of the export. For each council in the file, every month without records between its first and its \
      last is reported, with the council’s code. Records may come in any order. Months before the first or \
      after the last are not missed, and single transactions are not looked at in this way. Records whose \
      month or council’s code is wrong do not count.
      """,
    message: "A council has no records for a month between its first and its last.",
    remedy: "Add the records of the month. Leave the gap if nothing happened in that month.",
    bad: .records([[("month", "2026-01")], [("month", "2026-03")]], schema: "profiled-volumes"),
    good: .records(
      [[("month", "2026-03")], [("month", "2026-01")], [("month", "2026-02")]], schema: "profiled-volumes"),
    .records { plan in MissingPeriods(plan) })
}

/// Remembers the months of each authority.
private final class MissingPeriods: Watcher {
  private let periods: Schema.Periods
  private let authorities: Release
  /// The months that have records, for each entry of the list of authorities.
  private var months: [Set<Month>]

  /// Nothing where the schema does not ask for it, or the file lacks one of the two columns.
  init?(_ plan: Plan) {
    guard let periods = plan.schema.periods, plan.columnOfField[periods.month] != nil,
      let column = plan.columnOfField[periods.of], let release = plan.columns[column].vocabulary?.release
    else { return nil }
    self.periods = periods
    authorities = release
    months = [Set<Month>](repeating: [], count: release.count)
    super.init()
  }

  override var field: Int? { periods.month }

  override func note(_ record: Record, _ row: Row) -> Bool {
    guard row.isGood[periods.of], row.isGood[periods.month],
      case .code(let authority) = row.values[periods.of], case .month(let month) = row.values[periods.month]
    else { return false }
    months[authority].insert(month)
    return false
  }

  override func finish(_ found: (String) -> Void) {
    for (authority, months) in months.enumerated() {
      guard let first = months.min(), let last = months.max() else { continue }
      for number in first.number...last.number where !months.contains(Month(number: number)) {
        found(authorities.notation(authority) + " " + Month(number: number).description)
      }
    }
  }
}
