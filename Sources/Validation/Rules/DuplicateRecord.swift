import Schemas

extension Rule {
  /// A record that differs from an earlier one in nothing but its key.
  static let duplicateRecord = Rule(
    "duplicate-record", .warning, .uniqueness, by: .council, isWaivable: false,
    summary: "A record is the same as an earlier one in everything but its key.",
    explanation: """
      Two transactions alike in every cell but the identifier are often one transaction that was entered or \
      exported twice. They may also be real, where somebody did the same thing twice in a day, so this is a \
      warning. Each record after the first is counted. All columns are compared as they are written, those \
      that the shared format does not have included: 2.5 and 2.50 are different. A record whose key is \
      repeated as well is reported for its key alone.
      """,
    message: "The record is the same as an earlier one in everything but its key.",
    remedy: "Check whether it is the same transaction, and remove one of the two if it is.",
    bad: .records([[], [("transaction_id", "T2026-000146")]]),
    good: .records([[], [("transaction_id", "T2026-000146"), ("date", "2026-03-15")]]),
    .records { plan in DuplicateRecords(plan) })
}

/// Remembers all but the key of every record.
private final class DuplicateRecords: UniquenessWatcher {
  /// Nothing where the schema does not ask for it, or the file has no column for the key.
  init?(_ plan: Plan) {
    let schema = plan.schema
    guard schema.findsDuplicateRecords, schema.key.count == 1, let column = plan.columnOfField[schema.key[0]]
    else { return nil }
    let others = plan.columns.indices.filter { $0 != column }
    super.init(
      plan, compared: others, delimiter: plan.delimiter, neededFields: schema.key, isOfGoodCells: false)
  }
}
