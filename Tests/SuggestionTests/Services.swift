import CSV
import Standards
import Suggestion
import TestSupport
import Vocabularies

/// The real services, as the command searches them.
enum Services {
  static let vocabulary: Vocabulary = loaded { () throws(StandardsError) in
    try Repository.standards.vocabulary("services")
  }

  static let index: SuggestionIndex = index(of: vocabulary)

  /// The index of a list with everything that the standards data say of it.
  static func index(of vocabulary: Vocabulary) -> SuggestionIndex {
    let context = loaded { () throws(StandardsError) in
      try Repository.standards.suggestionContext(for: vocabulary, in: Repository.standards.standard())
    }
    return SuggestionIndex(vocabulary.release, context: context)
  }

  static func loaded<Value>(_ load: () throws(StandardsError) -> Value) -> Value {
    do throws(StandardsError) {
      return try load()
    } catch {
      fatalError("The project's own standards data cannot be loaded: \(error)")
    }
  }
}

extension SuggestionIndex {
  /// The suggestions for a string: macros cannot be handed a span.
  func suggestions(for text: String, limit: Int = 5, council: Council = Council()) -> [Suggested] {
    suggestions(for: Array(text.utf8).span, limit: limit, council: council)
  }

  /// The notations of the suggestions.
  func codes(for text: String, limit: Int = 5, council: Council = Council()) -> [String] {
    suggestions(for: text, limit: limit, council: council).map { release.notation($0.entry) }
  }
}

extension Release {
  /// A release with the lines of a CSV file below the usual header.
  static func of(_ lines: String...) -> Release {
    let header = "notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels,tier"
    let text = ([header] + lines).joined(separator: "\n") + "\n"
    var faults: [DataFault] = []
    let day = Day("2026-01-01") ?? Day(number: 0)
    let release = Release(
      version: "1", date: day, sha256: "", csv: Array(text.utf8).span, file: "list.csv", notations: nil,
      faults: &faults)
    if !faults.isEmpty { fatalError("\(faults)") }
    return release
  }
}
