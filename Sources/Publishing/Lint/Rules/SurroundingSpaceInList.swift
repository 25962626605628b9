public import Vocabularies

extension DataRule {
  public static let surroundingSpaceInList = DataRule(
    "space-around-text", summary: "A cell of a list begins or ends with a space.",
    remedy: "Take the space out: whoever compares the text would not see it.")
}

extension LintCheck {
  static let surroundingSpaceInList = LintCheck(
    rule: .surroundingSpaceInList,
    look: .release { list, findings in
      list.forEachCell { entry, column, text in
        if text.utf8.first == 0x20 || text.utf8.last == 0x20 {
          findings.add(list.finding(.surroundingSpaceInList, entry, "The \(column) begins or ends with a space."))
        }
      }
    })
}

extension LintedRelease {
  /// Hands every cell that is not empty to `body`, with the name of its column.
  func forEachCell(_ body: (_ entry: Int, _ column: String, _ text: String) -> Void) {
    for entry in 0..<release.count {
      for (column, name) in release.columns.enumerated() {
        let text = release.cell(entry, column)
        if !text.utf8.isEmpty { body(entry, name, text) }
      }
    }
  }
}
