import CSV
import Schemas

extension Rule {
  /// A record with the key of an earlier one.
  static let duplicateKey = Rule(
    "duplicate-key", .error, .uniqueness, by: .council, isWaivable: false,
    summary: "A record has the same key as an earlier one.",
    explanation: """
      The key tells one record from another: in service transactions it is the transaction’s identifier, in \
      profiled volumes everything but the count and the cost. Two records with one key are counted twice or \
      overwrite each other. Each record after the first with the same key is counted. Capitals and leading \
      zeros make keys different; spaces before and after do not. Records whose key is missing or faulty are \
      reported for that. Several files are compared with one another where that is asked for: see --across in \
      concord validate --help.
      """,
    message: "The record has the same key as an earlier one.",
    remedy: "Remove the record if it is there twice. Otherwise give it its own key, or add up the counts.",
    bad: .records([[], [("date", "2026-03-15")]]),
    good: .records([[], [("transaction_id", "T2026-000146"), ("date", "2026-03-15")]]),
    .records { plan in DuplicateKeys(plan) })
}

/// Remembers the key of every record.
private final class DuplicateKeys: UniquenessWatcher {
  private let fields: [Int]

  /// Nothing where the key has a field without a column: then no record has its key.
  init?(_ plan: Plan) {
    fields = plan.schema.key
    let columns = fields.compactMap { plan.columnOfField[$0] }
    if fields.isEmpty || columns.count != fields.count { return nil }
    // Files have their columns in different orders, and different delimiters.
    super.init(
      plan, compared: plan.comparesFiles ? columns : columns.sorted(),
      delimiter: plan.comparesFiles ? .comma : plan.delimiter, neededFields: fields, isOfGoodCells: true)
  }

  override var field: Int? { fields.count == 1 ? fields[0] : nil }
}
