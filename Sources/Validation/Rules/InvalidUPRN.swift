import Schemas

extension Rule {
  /// A property number does not have the form of one.
  static let invalidUPRN = Rule(
    "invalid-uprn", .error, .validity, by: .council,
    summary: "A unique property reference number is not 1 to 12 digits.",
    explanation: """
      The property number (UPRN) ties the record to one exact property. It is a whole number of 1 to 12 digits; \
      short ones are right, and so are zeros in front. Letters, spaces between the digits, decimal points, more \
      than 12 digits and zeros alone are found. Whether the property exists is not looked at.
      """,
    message: "{field} is not a property number of 1 to 12 digits.",
    remedy: "Correct the property number, or leave it empty if it is not known.",
    bad: .cell("uprn", "1000623900012"), good: .cell("uprn", "10023"),
    .cell({ column in column.field?.type == .uprn }) { _, cell in cell.isUnreadable ? .breach : .fine })
}
