extension Relationship {
  /// What a relationship means, and which lists it ties together.
  public struct Kind: Sendable, Equatable {
    /// The name of its file, such as `is-met-by`.
    public let name: String
    /// The list that the pairs start from.
    public let from: String
    /// The list that they lead to.
    public let to: String
    /// The verb in words: `is met by`.
    public let title: String
    /// The verb the other way round: `meets`.
    public let inverse: String
    /// What a pair says, as a sentence.
    public let description: String

    public init(
      name: String, from: String, to: String, title: String, inverse: String, description: String
    ) {
      self.name = name
      self.from = from
      self.to = to
      self.title = title
      self.inverse = inverse
      self.description = description
    }
  }
}

extension Relationship.Kind {
  /// The relationships of the business model, from what happens to somebody to what a council does about it.
  public static let all = [
    Relationship.Kind("changes", from: "life-events", to: "circumstances", words.changes),
    Relationship.Kind("implies", from: "circumstances", to: "needs", words.implies),
    Relationship.Kind("is-met-by", from: "needs", to: "services", words.isMetBy),
    Relationship.Kind("directly-needs", from: "life-events", to: "services", words.directlyNeeds),
    Relationship.Kind("makes-eligible-for", from: "circumstances", to: "services", words.makesEligibleFor),
    Relationship.Kind("offers", from: "services", to: "interactions", words.offers),
    Relationship.Kind("belongs-to", from: "services", to: "functions", words.belongsTo),
    Relationship.Kind("suits", from: "channels", to: "interactions", words.suits),
  ]

  private init(_ name: String, from: String, to: String, _ verbs: Words.Verbs) {
    self.init(
      name: name, from: from, to: to, title: verbs.title, inverse: verbs.inverse, description: verbs.description)
  }

  /// The relationship of this name, if it is one of the business model.
  public init?(named name: String) {
    guard let kind = Relationship.Kind.all.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}
