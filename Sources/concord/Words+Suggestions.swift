/// What is said of suggestions and of the values that they are for.
class SuggestionWords: @unchecked Sendable {
  var textOrFile: String {
    "concord suggest needs either a text or a file: concord suggest \"missed bin\", or concord suggest --from FILE "
      + "--column NAME."
  }

  var fileAndColumn: String {
    "--from FILE and --column NAME go together: the values of that column are looked up."
  }

  func noAuthority(_ code: String, in list: String, release: String) -> String {
    "\(list) \(release) has no entry \"\(code)\". Codes are such as E06000001."
  }

  func tooManyValues(_ column: String, most: Int) -> String {
    "The column \"\(column)\" has more different values than names of services: over \(most). Choose the column that "
      + "says what was asked for."
  }

  func noHeader(_ file: String, column: String) -> String {
    "\(file) has no header, so it has no column \"\(column)\"."
  }

  /// - Parameter header: the names that may be shown; empty for none.
  func noColumn(_ name: String, in file: String, header: [String]) -> String {
    let known = header.isEmpty ? "" : " Its header has \(listed(header.map { "\"\($0)\"" }, "and"))."
    return "\(file) has no column \"\(name)\".\(known)"
  }

  func withheld(rows: Int64) -> String {
    let subject = rows == 1 ? "1 row holds a value that looks" : "\(rows) rows hold values that look"
    return "\(subject) like personal data, which was left out. --show-values takes it too."
  }

  func rows(_ count: Int64) -> String { count == 1 ? "1 row" : "\(count) rows" }

  func nothingNear(list: String) -> String { "Nothing in \(list) is near to this." }

  /// The name by which an entry was found, where it is not its label.
  func matched(_ name: String) -> String { "as \"\(name)\"" }

  /// What an asterisk behind a score says.
  var sureEnough: String { "* sure enough to fill in before anybody has looked" }

  func mappingTitle(list: String, release: String) -> String { "Suggestions from \(list) \(release)" }

  /// What a mapping made of suggestions says of itself.
  ///
  /// - Parameters:
  ///   - missing: the first values without a suggestion.
  ///   - more: how many more there are.
  func mappingComment(missing: [String], more: Int) -> String {
    let comment = "A draft that nobody has reviewed: the likeliest entry for each value, by its wording alone."
    if missing.isEmpty { return comment }
    let shown = missing.map { "'\($0)'" }.joined(separator: ", ")
    let rest = more > 0 ? " and \(more) more" : ""
    return "\(comment) Values without a suggestion: \(shown)\(rest)."
  }
}
