import Schemas
import Vocabularies

extension Rule {
  /// A code is not in its list.
  static let unknownCode = Rule(
    "unknown-code", .error, .validity, by: .council,
    summary: "A code is not in the list that its field takes its codes from.",
    explanation: """
      A code that is in no list tells nobody which service, channel or council is meant. Codes are compared letter \
      by letter and digit by digit: 0057 is not 57, and 57.0 is not either. A code that was withdrawn is still \
      known and is found by withdrawn-code instead. Where the list is known not to be complete this is only a \
      warning. Where the cell holds words the report offers the entries whose names come nearest.
      """,
    message: "{field} is not a code in the {vocabulary}.",
    remedy: "Look up the right code in the list and put it in. For a local code, find the entry that it stands for.",
    bad: .cell("service", "9999"), good: .cell("service", "1743"),
    suggest: { text, column in holdsLetter(text) ? column.nearestEntries(text) : [] },
    .cell({ column in column.isCode }) { _, cell in
      if !cell.isUnreadable { return .fine }
      let isComplete = cell.column.vocabulary?.isComplete ?? true
      return isComplete ? .breach : .breachAs(.warning)
    })
}

private func holdsLetter(_ text: Span<UInt8>) -> Bool {
  for index in text.indices where (0x41...0x5A).contains(text[index] & 0xDF) { return true }
  return false
}
