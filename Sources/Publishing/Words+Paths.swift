import Reporting
import Vocabularies

/// What is said of the paths between entries, and of entries that a search finds.
class PathWords: @unchecked Sendable {
  /// How an entry is tied to those right below it.
  var includes: String { "includes" }

  /// How an entry is tied to the one right above it.
  var isPartOf: String { "is part of" }

  /// What a withdrawn entry is marked with.
  var withdrawn: String { "(withdrawn)" }

  /// What an entry is marked with whose paths are shown further up.
  var seeAbove: String { "(see above)" }

  func startIsWithdrawn(_ withdrawal: String) -> String { "This entry is \(withdrawal). No path leads through it." }

  func nothingTied(_ standard: String) -> String { "Nothing is tied to it in standard \(standard)." }

  var reachedLead: String { "Reached: " }

  func reached(_ counts: [String]) -> String { counts.joined(separator: ", ") + ", each counted once." }

  var tiesLead: String { "Ties: " }

  func ties(_ counts: [String], standard: String) -> String {
    counts.joined(separator: ", ") + ", in standard \(standard)."
  }

  // What a search finds.

  func nothingFound(_ query: String) -> String { "Nothing is called “\(query)”, or anything like it." }

  func nearest(_ query: String) -> String { "Nothing is called “\(query)”. This is the nearest there is:" }

  func about(_ query: String) -> String { "Nothing is called “\(query)”. These are about it:" }

  func firstOf(_ top: Int, _ all: Int) -> String {
    "The first \(top) of \(grouped(Int64(all))). More: --top \(min(all, 1000))"
  }

  var alsoCalled: String { "also called: " }
}
