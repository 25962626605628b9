import Reporting

/// What lint says beyond what its rules say themselves.
class LintWords: @unchecked Sendable {
  var aboutRules: String {
    "A rule on the standards data, held by concord vocab lint. What is known and has to stay, because it was published "
      + "so, is listed with its reason under accepted in the vocabulary.json of the list."
  }

  func summary(errors: Int, warnings: Int, accepted: Int) -> String {
    "\(counted(Int64(errors), "error")), \(counted(Int64(warnings), "warning")), "
      + "\(grouped(Int64(accepted))) known and accepted."
  }

  /// `index` is the place of the acceptance in the vocabulary's list of them.
  func nothingBreaks(_ rule: String, release: String?, index: Int) -> String {
    let place = release.map { " in release \($0)" } ?? ""
    return "Nothing breaks \(rule)\(place) as accepted[\(index)] says."
  }

  var fileNotNamed: String { "vocabulary.json does not name the file." }

  func noEntry(_ notation: String) -> String { "The list has no entry \"\(notation)\"." }

  var relationshipNotNamed: String { "No standard names the relationship." }

  func noSuch(_ kind: String, _ name: String, standard: String) -> String {
    "Standard \(standard): there is no \(kind) \(name)."
  }

  func withoutHash(_ relationship: String, standard: String) -> String {
    "Standard \(standard) is released and names \(relationship) without its SHA-256."
  }

  func leftOut(_ list: String, standard: String) -> String { "Standard \(standard) names no release of \(list)." }
}
