import Schemas

extension Rule {
  /// A postcode does not have the form of one.
  static let invalidPostcode = Rule(
    "invalid-postcode", .error, .validity, by: .council,
    summary: "A postcode does not have the form of a United Kingdom postcode.",
    explanation: """
      The postcode ties the record to a place, which a part of a postcode, or a postcode with words around it, \
      cannot do. Capital and small letters are both right, and the space before the last three characters may be \
      left out. Letters that postcodes never use in a position are found, as is a letter O typed for a zero. Forces \
      addresses (BFPO), GIR 0AA and the health service’s ZZ99 codes are right. Whether the postcode exists is not \
      looked at.
      """,
    message: "{field} does not have the form of a postcode.",
    remedy: "Correct the postcode, or leave it empty if it is not known.",
    bad: .cell("postcode", "ME4 OTR"), good: .cell("postcode", "me44tr"),
    .cell({ column in column.field?.type == .postcode }) { _, cell in cell.isUnreadable ? .breach : .fine })
}
