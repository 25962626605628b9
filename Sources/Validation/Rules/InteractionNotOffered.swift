extension Rule {
  /// A service and an interaction that are not known to go together.
  static let interactionNotOffered = Rule(
    "interaction-not-offered", .info, .consistency, by: .council,
    summary: "The service is not known to offer this kind of interaction.",
    explanation: """
      For many services it is known which kinds of interaction they offer, such as paying or reporting. A \
      pair outside those often means that one of the two codes was taken from the wrong line of the list. \
      It is pointed out and no more, because the known pairs come from published data and are not complete. \
      Services of which no pair is known are not reported, nor are records in which one of the two codes is \
      wrong.
      """,
    message: "The service is not known to offer this {field}.",
    remedy: "Check the two codes against each other. Leave them as they are if they are right.",
    bad: .cell("interaction", "4"), good: .cell("interaction", "2"),
    .row { row, plan in
      for tie in plan.ties where row.isGood[tie.from] && row.isGood[tie.to] {
        guard case .code(let from) = row.values[tie.from], case .code(let to) = row.values[tie.to]
        else { continue }
        let allowed = tie.allowed[from]
        if !allowed.isEmpty && !allowed.contains(to) { return RowBreach(field: tie.to) }
      }
      return nil
    })
}
