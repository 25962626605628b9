public import Vocabularies

/// The months in which an authority has records.
public struct AuthorityMonths: Sendable {
  /// Where the authority stands in the list of them, which findings follow.
  public let entry: Int
  public let notation: String
  public var months: Set<Month>

  /// An authority with its months.
  public init(entry: Int, notation: String, months: Set<Month>) {
    self.entry = entry
    self.notation = notation
    self.months = months
  }

  /// The months without records between the first and the last, as findings show them.
  var gaps: [String] {
    guard let first = months.min(), let last = months.max() else { return [] }
    return (first.number...last.number).map { Month(number: $0) }.filter { !months.contains($0) }
      .map { notation + " " + $0.description }
  }
}
