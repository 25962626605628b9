extension Rule {
  /// A text that anyone may type into holds something that identifies a person.
  static let personalDataInText = Rule(
    "personal-data-in-text", .warning, .validity, by: .council, isWaivable: false,
    summary: "A text seems to hold an e-mail address, or a telephone, NHS or National Insurance number.",
    explanation: """
      The shared format has no place for data that identify a person, and a file that holds any may not be passed \
      on. Free text and columns that the format does not know are searched for e-mail addresses, United Kingdom \
      telephone numbers, National Insurance numbers, and NHS numbers whose check digit is right. Names, addresses \
      and other personal data are not found, so a file without this finding may still hold some. The report never \
      repeats what was found.
      """,
    message: "{field} seems to hold personal data.",
    remedy: "Remove the personal data from the text, or leave the column out of the export.",
    bad: .cell("local_service", "Call back 07700 900123"), good: .cell("local_service", "Order 9990000019"),
    .cell({ column in column.isFreeText }) { text, _ in holdsPersonalData(text) ? .breach : .fine })
}
