public import Vocabularies

extension DataRule {
  public static let textTooLong = DataRule(
    "label-too-long", summary: "A cell of a list is longer than people or forms can take.",
    remedy: "Shorten it: 200 characters for a label, 10,000 bytes for any cell.")
}

extension LintCheck {
  static let textTooLong = LintCheck(
    rule: .textTooLong,
    look: .release { list, findings in
      list.release.forEachLabel { entry, label, _ in
        // A character takes a byte at the least, so that most labels need no counting.
        if label.count <= 200 { return }
        let count = label.indices.count { label[$0] & 0xC0 != 0x80 }
        if count > 200 {
          findings.add(list.finding(.textTooLong, entry, "A label has \(count) characters; the most is 200."))
        }
      }
      list.forEachCell { entry, column, text in
        let count = text.utf8.count
        if count > 10_000 {
          findings.add(list.finding(.textTooLong, entry, "The \(column) has \(count) bytes; the most is 10,000."))
        }
      }
    })
}
