import Schemas

extension Rule {
  /// A column that no field of the schema has.
  static let unknownColumn = Rule(
    "unknown-column", .warning, .consistency, by: .council,
    summary: "The shared format has no column of this name.",
    explanation: """
      A column that the shared format does not have is not used, and may carry personal data that nobody \
      meant to send. Its cells are looked at only for personal data and formulas. An optional column whose \
      name differs only in capitals, spaces, hyphens or underscores is reported here with its right name, \
      and its cells are checked; a required one is reported as missing instead. A column without a name is \
      called by its letter.
      """,
    message: "The shared format has no column of this name.",
    remedy: "Leave the column out of the export, or give it the name that the shared format has for it.",
    bad: .header(.append("notes", value: "Called back")),
    good: .text(
      """
      channel,date,service,interaction,authority,transaction_id,uprn
      web,2026-03-14,57,8,E06000035,T2026-000145,100062390001

      """),
    .header { header in
      if header.isAbsent { return [] }
      return header.unknown.compactMap { column in
        guard let index = header.fields[column] else { return Breach(line: header.line, column: column) }
        let field = header.schema.fields[index]
        if field.isRequired { return nil }
        let meant = SuggestedCode(code: field.name, label: field.title)
        return Breach(line: header.line, column: column, field: header.shownText(column), suggestions: [meant])
      }
    })
}
