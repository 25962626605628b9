import Reporting
import Validation
import Vocabularies

/// What the module says to people, in one place, but for what its rules say themselves.
///
/// Another language is one more file, with a subclass of each of these classes.
struct Words: Sendable {
  var common = CommonWords()
  var layouts = LayoutWords()
  var mappings = MappingWords()
  var migration = MigrationWords()
  var review = ReviewWords()
  var lint = LintWords()
  var releases = ReleaseWords()
  var feed = FeedWords()
  var paths = PathWords()
}

/// The words in use.
let words = Words()

/// What several parts of the module say.
class CommonWords: @unchecked Sendable {
  var whatToDo: String { "What to do:" }

  /// What stands above the findings of a severity.
  func heading(_ severity: Severity) -> String {
    switch severity {
    case .error: "To be put right:"
    case .warning: "Worth putting right:"
    case .info: "Good to know:"
    }
  }

  func moreOfTheKind(_ count: Int64) -> String { "There are \(count) more of the kind." }

  /// That an entry is withdrawn, and what took its place.
  func withdrawn(from day: Day, heirs: [String]) -> String {
    let place = heirs.isEmpty ? "no successor is known" : "replaced by " + heirs.joined(separator: " and ")
    return "withdrawn from \(day), \(place)"
  }

  /// Entries of a list: `1 life event`, `12 services`.
  func entries(_ count: Int, of list: Vocabulary.Description) -> String {
    let noun = count == 1 ? list.entryName : list.name
    return "\(grouped(Int64(count))) \(noun.replacing("-", with: " "))"
  }
}
