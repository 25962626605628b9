import CSV
import Schemas

extension Rule {
  /// A record with the key of an earlier one.
  static let duplicateKey = Rule(
    "duplicate-key", .error, .uniqueness, by: .council,
    summary: "A record has the same key as an earlier one.",
    explanation: """
      The key tells one record from another: in service transactions it is the transaction’s identifier, in \
      profiled volumes everything but the count and the cost. Two records with one key are counted twice or \
      overwrite each other. Each record after the first with the same key is counted. Capitals and leading \
      zeros make keys different; spaces before and after do not. Records whose key is missing or faulty are \
      reported for that.
      """,
    message: "The record has the same key as an earlier one.",
    remedy: "Remove the record if it is there twice. Otherwise give it its own key, or add up the counts.",
    bad: .records([[], [("date", "2026-03-15")]]),
    good: .records([[], [("transaction_id", "T2026-000146"), ("date", "2026-03-15")]]),
    .records { plan in DuplicateKeys(plan) })
}

/// Remembers the key of every record.
private final class DuplicateKeys: Watcher {
  private let fields: [Int]
  private let columns: [Int]
  private var seen = Fingerprints()

  /// Nothing where the key has a field without a column: then no record has its key.
  init?(_ plan: Plan) {
    fields = plan.schema.key
    columns = fields.compactMap { plan.columnOfField[$0] }
    super.init()
    if fields.isEmpty || columns.count != fields.count { return nil }
  }

  override var field: Int? { fields.count == 1 ? fields[0] : nil }

  override func note(_ record: Record, _ row: Row) -> Bool {
    for field in fields where !row.isGiven[field] || !row.isGood[field] { return false }
    var key = Fingerprint()
    let text = record.text.span
    for column in columns {
      let cell = text.extracting(record.range(column))
      key.add(cell.extracting(trimmedRange(cell)))
    }
    return !seen.insert(key)
  }
}
