import Schemas
import Vocabularies

extension Rule {
  /// A cell holds the name of an entry where its code belongs.
  static let labelInsteadOfCode = Rule(
    "label-instead-of-code", .error, .validity, by: .council,
    summary: "A cell holds the name of an entry where its code belongs.",
    explanation: """
      Names change from one issue of a list to the next, while codes stay, so a file holds codes. A cell is found \
      if it holds the name of an entry, or another name by which the list knows it, whether in capital or small \
      letters. A code in the wrong letters counts as well: Web is not web. The report offers the codes that bear \
      the name; there may be more than one.
      """,
    message: "{field} holds a name where a code from the {vocabulary} belongs.",
    remedy: "Put the code in place of the name. Set the export to write codes if it can.",
    bad: .cell("channel", "Web"), good: .cell("channel", "web"),
    suggest: { text, column in column.suggestions(column.labels?.entries(named: text) ?? []) },
    .cell({ column in column.isListed }) { text, cell in
      guard cell.isUnreadable, let labels = cell.column.labels else { return .fine }
      return labels.entries(named: text).isEmpty ? .fine : .breach
    })
}

extension Column {
  /// Whether the cells are codes of a vocabulary.
  fileprivate var isListed: Bool {
    if case .code = field?.type { return true }
    return false
  }
}
