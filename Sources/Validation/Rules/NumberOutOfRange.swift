import Schemas

extension Rule {
  /// A number lies under the least or over the greatest that there can be.
  static let numberOutOfRange = Rule(
    "number-out-of-range", .error, .validity, by: .council,
    summary: "A number is smaller or larger than it can be.",
    explanation: """
      A cost below nothing or a row that counts no transactions would make every total wrong. The least and the \
      greatest value allowed are themselves right. What is not a plain number is found by invalid-number and is \
      not judged here.
      """,
    message: "{field} is outside what is allowed: {limit}.",
    remedy: "Correct the number in the system the file came from, and leave out rows that count nothing.",
    bad: .cell("cost", "-0.01"), good: .cell("cost", "0.00"),
    .cell({ column in column.isNumber }) { _, cell in
      guard case .number(let number) = cell.value else { return .fine }
      guard let bounds = cell.column.field?.bounds else { return .fine }
      if let least = bounds.leastNumber, number < least { return .breach }
      if let greatest = bounds.greatestNumber, number > greatest { return .breach }
      return .fine
    })
}
