public import Vocabularies

/// One column of the shared format: what its cells must be.
public struct Field: Sendable {
  public let name: String
  public let title: String
  public let description: String
  /// A value that is right, for documents and for the executed examples of rules.
  public let example: String
  public let type: FieldType
  /// Whether every record must give it.
  public let isRequired: Bool
  /// Whether its values say something about a person, and so are never shown unasked.
  public let isPersonal: Bool
  /// The greatest length, in Unicode scalars.
  public let maxLength: Int?
  /// The least and greatest values, where the type has an order.
  public let bounds: Bounds
  /// Whether a date must not be after the as-at date.
  public let isNotAfterAsAt: Bool
  /// The form of a key that may be named in reports.
  public let keyPattern: Pattern?

  /// The least and greatest values of a field; nil where there is none.
  public struct Bounds: Sendable {
    public var leastNumber: Number?
    public var greatestNumber: Number?
    public var firstDay: Day?
    public var lastDay: Day?

    public init() {}
  }

  public init(
    name: String, title: String, description: String, example: String, type: FieldType, isRequired: Bool,
    isPersonal: Bool, maxLength: Int?, bounds: Bounds, isNotAfterAsAt: Bool, keyPattern: Pattern?
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.example = example
    self.type = type
    self.isRequired = isRequired
    self.isPersonal = isPersonal
    self.maxLength = maxLength
    self.bounds = bounds
    self.isNotAfterAsAt = isNotAfterAsAt
    self.keyPattern = keyPattern
  }
}

/// What kind of value a field holds.
public enum FieldType: Sendable, Equatable {
  /// Free text.
  case text
  /// A code of a vocabulary, valid on the day or in the month that the field `judgedOn` gives.
  case code(vocabulary: String, judgedOn: Int?)
  /// A group or type of the profile scheme that the field `scheme` names; a type may have to be within a group.
  case member(scheme: Int, level: MemberLevel, within: Int?)
  /// A day, `YYYY-MM-DD`.
  case date
  /// A month, `YYYY-MM`.
  case month
  /// A number with at most so many decimals.
  case number(decimals: Int)
  /// A whole number.
  case integer
  case postcode
  /// A unique property reference number.
  case uprn

  /// Whether cells may hold whatever a person typed.
  public var isFreeText: Bool { self == .text }
}

/// Which of the two levels of a profile scheme a code belongs to.
public enum MemberLevel: Sendable {
  case group
  case type
}
