import Execution
import Reporting
import Schemas
import Vocabularies

/// What `concord map` says of a conversion when it is done.
struct MapAccount {
  let outcome: FileConversion.Outcome
  let input: String
  let layout: Layout
  let asAt: Day
  /// Whether the result was written; the policy may have refused to.
  let isWritten: Bool
  /// How many corrected records were given.
  let corrections: Int?

  /// Tells people: how many records were read, written and rejected, and why.
  func tell(onStandardError: Bool) throws {
    let lines = text
    if onStandardError {
      say(lines.joined(separator: "\n"))
    } else {
      var output = try Output(nil)
      try output.write(lines.map { $0 + "\n" }.joined())
      try output.finish()
    }
  }

  private var text: [String] {
    let counts = (outcome.read, outcome.written, outcome.rejected)
    var lines = [words.conversion.account(input, counts, layout: layout.name, asAt: asAt)]
    for reason in outcome.reasons {
      let field = reason.field.map { " \($0)" } ?? ""
      lines.append("  \(reason.count) × \(reason.rule)\(field): \(reason.message)")
    }
    if let corrections {
      lines.append(words.conversion.correctionsTaken(outcome.corrected, of: corrections))
    }
    if !outcome.unaccounted.isEmpty {
      lines.append(words.conversion.unaccounted(columns: outcome.unaccounted))
    }
    if !isWritten { lines.append(words.conversion.policyRefused) }
    return lines
  }

  /// The same for programs.
  var json: JSON {
    .object([
      ("concord", .string(concordVersion)), ("layout", .string(layout.name)),
      ("schema", .string("\(layout.schema.name)/\(layout.schema.version)")), ("as_at", .string(asAt.description)),
      ("input", .object([("name", .string(input))])), ("read", .integer(outcome.read)),
      ("written", .integer(outcome.written)), ("rejected", .integer(outcome.rejected)),
      ("corrected", .integer(outcome.corrected)), ("output_written", .bool(isWritten)),
      (
        "reasons",
        .array(
          outcome.reasons.map { reason in
            .object([
              ("rule", .string(reason.rule)), ("field", .optional(reason.field)), ("count", .integer(reason.count)),
              ("message", .string(reason.message)),
            ])
          })
      ), ("unaccounted_columns", .array(outcome.unaccounted.map { .string($0) })),
    ])
  }
}
