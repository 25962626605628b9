import Schemas

extension Rule {
  /// A second column for a field.
  static let duplicateColumn = Rule(
    "duplicate-column", .error, .consistency, by: .council, isWaivable: false,
    summary: "Two columns have the same name.",
    explanation: """
      With two columns of one name nobody can say which of them holds the right values, and programs \
      disagree on which one to take. Here the first one is checked and the others are left aside. Each \
      further column of the same name is counted. Names of which one only begins like the other are \
      different names. Repeated columns that the shared format does not have are unknown columns.
      """,
    message: "The column {field} occurs more than once; only the first was checked.",
    remedy: "Remove the columns that are not wanted, or give them the names that they should have.",
    bad: .header(.append("cost", value: "2.59")), good: .header(.append("cost_code", value: "2.59")),
    .header { header in
      if header.isAbsent { return [] }
      return header.duplicates.map { Breach(line: header.line, column: $0, field: header.names[$0]) }
    })
}
