import CSV
import Schemas

extension Rule {
  /// A required field that no column has by exactly its name.
  static let missingColumn = Rule(
    "missing-column", .error, .completeness, by: .council, isWaivable: false,
    summary: "A required column is missing, or its name is written differently.",
    explanation: """
      Every record needs the required columns, and programs find them by their exact names. A column whose \
      name differs only in capitals, spaces, hyphens or underscores is offered, and is checked as though it \
      were named rightly. Otherwise the columns that the shared format does not know are offered, as one of \
      them may be meant. The records are not reported again for what the column would have held. Optional \
      columns may be left out.
      """,
    message: "There is no column with exactly the name {field}, which is required.",
    remedy: "Add the column, or rename the one that holds its values.",
    bad: .header(.rename("channel", to: "contact_method")), good: .header(.rename("cost", to: "price")),
    .header { header in
      if header.isAbsent { return [] }
      return header.missing.filter { header.schema.fields[$0.field].isRequired }.map { missing in
        let name = header.schema.fields[missing.field].name
        guard let column = missing.resembling else {
          return Breach(line: header.line, field: name, suggestions: candidates(header))
        }
        let found = SuggestedCode(code: header.shownText(column) ?? "", label: "column \(columnLetters(column))")
        return Breach(line: header.line, column: column, field: name, suggestions: [found])
      }
    })

  /// The first few columns that are in no field, any of which may be the one that is missing.
  private static func candidates(_ header: Header) -> [SuggestedCode] {
    header.unknown.filter { header.fields[$0] == nil }.prefix(5).map { column in
      SuggestedCode(code: header.displayName(column), label: "column \(columnLetters(column))")
    }
  }
}
