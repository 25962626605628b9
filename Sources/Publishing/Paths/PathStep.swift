/// A way on from an entry.
enum PathStep: Sendable {
  /// To what it is tied to by a relationship.
  case along(String)
  /// To what is tied to it by a relationship.
  case against(String)
  /// To the narrower entries of its own list.
  case parts

  /// Where paths that start in a list go first.
  static func first(from list: String) -> [PathStep] {
    switch list {
    case "life-events": [.along("directly-needs"), .along("changes"), .parts]
    case "circumstances": [.along("makes-eligible-for"), .along("implies"), .against("changes"), .parts]
    case "needs": [.along("is-met-by"), .against("implies"), .parts]
    case "services":
      [
        .against("directly-needs"), .against("makes-eligible-for"), .against("is-met-by"), .along("offers"),
        .along("belongs-to"), .parts,
      ]
    case "interactions": [.against("suits"), .against("offers"), .parts]
    case "channels": [.along("suits"), .parts]
    case "functions": [.against("belongs-to"), .parts]
    default: [.parts]
    }
  }

  /// Where paths that started in the list `start` go on from an entry of another one: to services from what happens to
  /// people, and back to that from services. Elsewhere they end, so that no path leads round in a circle.
  static func next(from list: String, start: String) -> [PathStep] {
    switch (start, list) {
    case ("life-events", "circumstances"): [.along("makes-eligible-for"), .along("implies")]
    case ("life-events", "needs"), ("circumstances", "needs"): [.along("is-met-by")]
    case ("services", "needs"): [.against("implies")]
    case ("services", "circumstances"), ("needs", "circumstances"): [.against("changes")]
    case ("functions", "functions"): [.against("belongs-to")]
    default: []
    }
  }
}
