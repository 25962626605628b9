extension Rule {
  /// A number is not written in plain digits.
  static let invalidNumber = Rule(
    "invalid-number", .error, .validity, by: .council,
    summary: "A number is not written in plain digits, or has more decimal places than its field allows.",
    explanation: """
      Numbers are added up, so each must read the same to every program. A number is digits, with a full stop and \
      more digits where the field has decimal places, and a minus sign in front where it is below nothing. Pound \
      signs, commas between thousands, plus signs, brackets, units and words are found, and so are too many \
      decimal places. A field that counts things takes digits alone. Zeros in front do no harm.
      """,
    message: "{field} is not a plain number with {limit}.",
    remedy: """
      Set the column to plain numbers, without currency sign or thousands separator and with no more decimal \
      places than allowed, before exporting.
      """,
    bad: .cell("cost", "£2.59"), good: .cell("cost", "1000.5"),
    .cell({ column in column.isNumber }) { _, cell in cell.isUnreadable ? .breach : .fine })
}
