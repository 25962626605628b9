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
final class MissingPeriods: Watcher {
  private let periods: Schema.Periods
  private let authorities: Release
  private let bits: UInt64
  /// The record noted last: the next one is often of the same council and month.
  private var last: (authority: Int32, month: Int32) = (-1, -1)
  /// The months that have records, for each entry of the list of authorities.
  private var months: [Set<Month>]

  /// Nothing where the schema does not ask for it, or the file lacks one of the two columns.
  init?(_ plan: Plan) {
    guard let periods = plan.schema.periods, let month = plan.columnOfField[periods.month],
      let column = plan.columnOfField[periods.of], let release = plan.columns[column].vocabulary?.release
    else { return nil }
    self.periods = periods
    authorities = release
    bits = UInt64(1) << UInt64(month) | UInt64(1) << UInt64(column)
    months = [Set<Month>](repeating: [], count: release.count)
    super.init()
  }

  override var field: Int? { periods.month }
  override var columns: UInt64 { bits }

  override func note(_ record: Record, _ row: Row) -> Bool {
    guard row.isGood[periods.of], row.isGood[periods.month],
      case .code(let authority) = row.values[periods.of], case .month(let month) = row.values[periods.month]
    else { return false }
    months[authority].insert(month)
    return false
  }

  override func note(_ sheet: Sheet, rows: Int) {
    let (councils, numbers) = (sheet.facts[periods.of], sheet.facts[periods.month])
    for row in 0..<rows where sheet.suspects[row] == 0 {
      let (authority, month) = (councils.entries[row], numbers.entries[row])
      if authority < 0 || month < 0 || (authority, month) == last { continue }
      last = (authority, month)
      months[Int(authority)].insert(Month(number: month))
    }
  }

  override func add(_ other: Watcher) {
    guard let other = other as? MissingPeriods else { return }
    for authority in months.indices { months[authority].formUnion(other.months[authority]) }
  }

  /// The authorities that have records, in the order of their list.
  var found: [AuthorityMonths] {
    months.indices.filter { !months[$0].isEmpty }
      .map { AuthorityMonths(entry: $0, notation: authorities.notation($0), months: months[$0]) }
  }

  override func finish(_ body: (String) -> Void) {
    for authority in found { authority.gaps.forEach(body) }
  }
}
