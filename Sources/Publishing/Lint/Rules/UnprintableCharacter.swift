public import Vocabularies

extension DataRule {
  public static let unprintableCharacter = DataRule(
    "unprintable-character",
    summary: "A cell of a list holds a character that cannot be seen, such as a line end or a mark of direction.",
    remedy: "Take the character out.")
}

extension LintCheck {
  static let unprintableCharacter = LintCheck(
    rule: .unprintableCharacter,
    look: .release { list, findings in
      list.forEachCell { entry, column, text in
        guard let scalar = text.unicodeScalars.first(where: { !isPrintable($0) }) else { return }
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
        findings.add(
          list.finding(.unprintableCharacter, entry, "The \(column) holds U+\(padded), which cannot be seen."))
      }
    })
}
