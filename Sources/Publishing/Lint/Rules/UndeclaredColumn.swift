public import Vocabularies

extension DataRule {
  public static let undeclaredColumn = DataRule(
    "undeclared-column", summary: "A list has a column that its vocabulary.json does not describe, or one twice.",
    remedy: "Describe the column under columns, or take it out.")
}

extension LintCheck {
  static let undeclaredColumn = LintCheck(
    rule: .undeclaredColumn,
    look: .release { list, findings in
      let known = Set(Release.sharedColumns + list.about.columns.map { $0.name })
      var seen: Set<String> = []
      for name in list.release.columns {
        if !known.contains(name) {
          let message = "The column \"\(shortened(name))\" is not described in vocabulary.json."
          findings.add(list.finding(.undeclaredColumn, message))
        } else if !seen.insert(name).inserted {
          findings.add(list.finding(.undeclaredColumn, "The column \(name) stands there twice."))
        }
      }
    })
}
