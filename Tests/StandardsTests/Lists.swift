import Standards
import TestSupport
import Vocabularies

/// The newest release of a list of the project, or the one asked for.
func list(_ name: String, _ version: String? = nil) throws -> Release {
  try Repository.standards.vocabulary(name, release: version).release
}

extension Release {
  /// Every notation, in the order of the list.
  var notations: [String] { (0..<count).map { notation($0) } }

  /// The notations of the entries that may still be used.
  var live: Set<String> { Set((0..<count).filter { isLive($0) }.map { notation($0) }) }

  /// The label of an entry by its notation; nil where there is none.
  func label(of notation: String) -> String? { index(of: notation).map { label($0) } }

  /// The first day on which an entry is no longer valid; nil where it is live or not there.
  func withdrawal(of notation: String) -> String? {
    guard let entry = index(of: notation), !isLive(entry) else { return nil }
    return Day(number: validity(entry).withdrawn).description
  }
}
