public import Vocabularies

extension DataRule {
  public static let droppedColumn = DataRule(
    "dropped-column", summary: "A release lacks a column that the release before has.",
    remedy: "Keep the column: what it says of the entries would be lost.")
}

extension LintCheck {
  static let droppedColumn = LintCheck(
    rule: .droppedColumn,
    look: .release { list, findings in
      for column in list.previous?.columns ?? [] where !list.release.columns.contains(column) {
        let message = "The column \(shortened(column)) of release \(list.previous?.version ?? "") is no longer there."
        findings.add(list.finding(.droppedColumn, message))
      }
    })
}
