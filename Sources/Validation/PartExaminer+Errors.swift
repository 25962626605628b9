public import CSV

/// An error in a record, by the rule that it breaks.
public struct RecordError: Sendable, Equatable {
  public let rule: String
  /// The field at fault, if there is one.
  public let field: String?
  /// What is wrong, as a sentence.
  public let message: String
}

extension PartExaminer {
  /// Hands over the errors of every record with any in the chunk looked at last, the record by its number in it,
  /// counted from 0.
  public mutating func forEachFaulty(
    in chunk: inout Chunk, _ body: (_ number: Int, _ errors: [RecordError]) -> Void
  ) {
    if !notes[..<Int(chunk.recordCount)].contains(2) { return }
    let records = PartExaminer.records(of: chunk)
    for (number, place) in records.enumerated() where notes[number] == 2 {
      read(place, of: &chunk)
      body(number, errors())
    }
  }

  /// The errors of the record read last. What it finds counts nowhere.
  private mutating func errors() -> [RecordError] {
    var found = findings.emptied(limit: 0)
    _ = examiner.examine(record, number: 1, into: &found)
    let plan = examiner.plan
    let findings = found.sorted { rule, field, detail in
      Texts.message(rule, field: field, detail: detail, schema: plan.schema, asAt: plan.asAt)
    }
    return findings.filter { $0.severity == .error }.map { finding in
      RecordError(rule: finding.rule.name, field: finding.field, message: finding.message)
    }
  }
}
