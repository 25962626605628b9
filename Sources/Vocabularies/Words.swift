/// What the module says to people, in one place, but for what its rules say themselves.
///
/// Another language is one more file, with a subclass.
class Words: @unchecked Sendable {
  // What is wrong with the file of a release.

  var tooLarge: String { "The file is larger than 1 GiB." }

  var empty: String { "The file is empty." }

  func columnMissing(_ name: String) -> String { "The column \(name) is missing." }

  var lineDamaged: String { "The line has a quote or a byte out of place." }

  func wrongCount(_ cells: Int, header: Int) -> String { "The line has \(cells) cells, the header \(header)." }

  func noDate(_ column: String, _ text: String) -> String {
    "\(column) is \"\(text)\", not a date written YYYY-MM-DD."
  }

  var withdrawnBeforeValid: String { "The entry is withdrawn before it becomes valid." }

  func notationTwice(_ notation: String, line: Int64) -> String {
    "The notation \"\(notation)\" stands on line \(line) already."
  }

  func otherForm(_ notation: String, than pattern: String) -> String {
    "The notation \"\(notation)\" does not have the form \(pattern)."
  }

  var noLabel: String { "The entry has no label." }

  func noEntry(_ notation: String) -> String {
    "The entry points to \"\(notation)\", which the list does not have."
  }

  func moreOfTheKind(_ count: Int) -> String { "There are \(count) more of the kind." }

  // The relationships of the business model: the verb, the verb the other way round, and what a pair says.

  typealias Verbs = (title: String, inverse: String, description: String)

  var changes: Verbs { ("changes", "is changed by", "The life event often changes this circumstance.") }

  var implies: Verbs { ("implies", "is implied by", "Somebody in the circumstance often has this need.") }

  var isMetBy: Verbs { ("is met by", "meets", "The service helps to meet the need.") }

  var directlyNeeds: Verbs {
    ("directly needs", "is directly needed for", "The life event itself often calls for this service.")
  }

  var makesEligibleFor: Verbs {
    ("makes eligible for", "is open to", "The circumstance may make somebody eligible for the service.")
  }

  var offers: Verbs { ("offers", "is offered by", "The service has been seen with this kind of dealing.") }

  var belongsTo: Verbs { ("belongs to", "covers", "The service is part of this branch of a council's work.") }

  var suits: Verbs { ("suits", "suits", "The channel is fit for this kind of dealing.") }
}

/// The words in use.
let words = Words()
