import Schemas

extension Rule {
  /// A record that gives none of the fields of which at least one is to be given.
  static let missingLocation = Rule(
    "missing-location", .warning, .completeness, by: .council,
    summary: "A record does not say where: it has neither a postcode nor a UPRN.",
    explanation: """
      Without a place a transaction cannot be profiled, so nothing can be learnt of who used the service. \
      Each record with neither a postcode nor a unique property reference number (UPRN) is counted, also \
      where the file has no such columns. One of the two is enough. A postcode or UPRN with a mistake in it \
      counts as given, and is reported for the mistake. Transactions that truly have no place may stay as \
      they are.
      """,
    message: "The record gives no place, neither a postcode nor a UPRN.",
    remedy: "Add the postcode or the UPRN of the person or place served, where it is known.",
    bad: .cells([("postcode", ""), ("uprn", "")]), good: .cell("postcode", ""),
    .row { row, plan in
      let isLacking = plan.schema.atLeastOne.contains { set in !set.contains { row.isGiven[$0] } }
      return isLacking ? RowBreach() : nil
    })
}
