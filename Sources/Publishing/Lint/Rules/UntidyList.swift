public import Vocabularies

extension DataRule {
  public static let untidyList = DataRule(
    "untidy-list", summary: "A cell that holds several values has an empty one, or a separator out of place.",
    remedy: "Write the values with \" | \" between them, and nothing before the first or behind the last.")
}

extension LintCheck {
  /// What is not written so cannot be taken apart and put together again without loss.
  static let untidyList = LintCheck(
    rule: .untidyList,
    look: .release { list, findings in
      let columns = ["broader", "replaced_by", "alt_labels"].compactMap { list.release.columns.firstIndex(of: $0) }
      for entry in 0..<list.release.count {
        for column in columns {
          let cell = list.release.cell(entry, column)
          if cell.utf8.isEmpty || isTidy(cell) { continue }
          let message = "The \(list.release.columns[column]) is \"\(shortened(cell))\"."
          findings.add(list.finding(.untidyList, entry, message))
        }
      }
    })
}

private func isTidy(_ cell: String) -> Bool {
  if !cell.utf8.contains(UInt8(ascii: "|")) { return true }
  return parts(of: cell, cutAt: " | ").allSatisfy { part in
    !part.utf8.isEmpty && part.utf8.first != UInt8(ascii: "|") && part.utf8.last != UInt8(ascii: "|")
  }
}
