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
    Relationship.Kind(
      name: "changes", from: "life-events", to: "circumstances", title: "changes", inverse: "is changed by",
      description: "The life event often changes this circumstance."),
    Relationship.Kind(
      name: "implies", from: "circumstances", to: "needs", title: "implies", inverse: "is implied by",
      description: "Somebody in the circumstance often has this need."),
    Relationship.Kind(
      name: "is-met-by", from: "needs", to: "services", title: "is met by", inverse: "meets",
      description: "The service helps to meet the need."),
    Relationship.Kind(
      name: "directly-needs", from: "life-events", to: "services", title: "directly needs",
      inverse: "is directly needed for", description: "The life event itself often calls for this service."),
    Relationship.Kind(
      name: "makes-eligible-for", from: "circumstances", to: "services", title: "makes eligible for",
      inverse: "is open to", description: "The circumstance may make somebody eligible for the service."),
    Relationship.Kind(
      name: "offers", from: "services", to: "interactions", title: "offers", inverse: "is offered by",
      description: "The service has been seen with this kind of dealing."),
    Relationship.Kind(
      name: "belongs-to", from: "services", to: "functions", title: "belongs to", inverse: "covers",
      description: "The service is part of this branch of a council's work."),
    Relationship.Kind(
      name: "suits", from: "channels", to: "interactions", title: "suits", inverse: "suits",
      description: "The channel is fit for this kind of dealing."),
  ]

  /// The relationship of this name, if it is one of the business model.
  public init?(named name: String) {
    guard let kind = Relationship.Kind.all.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}
