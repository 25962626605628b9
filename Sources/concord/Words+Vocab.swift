/// What is said of the lists and their entries as they are looked up, imported and exported.
class VocabWords: @unchecked Sendable {
  func noEntry(_ code: String, in list: String, release: String, hint: String) -> String {
    "\(list) \(release) has no entry \"\(code)\".\(hint)"
  }

  func severalLists(_ code: String, entries: [String]) -> String {
    "Several lists have \"\(code)\". Say which: \(listed(entries, "or"))."
  }

  func noEntry(_ code: String, in list: String, hint: String) -> String {
    "There is no \"\(code)\" in \(list).\(hint)"
  }

  /// - Parameter prefixes: the names of lists as they stand before a colon.
  func noList(_ prefix: String, prefixes: [String], hint: String) -> String {
    "There is no list \"\(prefix)\".\(hint) Before the colon stands \(listed(prefixes, "or"))."
  }

  func noListHas(_ code: String, hint: String) -> String { "No list has \"\(code)\".\(hint)" }

  func noVocabulary(_ name: String, in standard: String, known: [String], hint: String) -> String {
    "There is no vocabulary \"\(name)\" in standard \(standard).\(hint) There is \(listed(known, "and"))."
  }

  func textTooLong(most: Int) -> String { "The text is longer than \(most) bytes. A few words find more." }

  func formMissing(known: [String]) -> String { "concord vocab export needs --as FORMAT: \(listed(known, "or"))." }

  var sameNames: String { "a list and a relationship or schema have the same name, so nothing was written." }

  /// - Parameter form: what the file is, such as `SKOS in Turtle`.
  func imported(_ file: String, entries: Int, form: String) -> String {
    "\(file): \(entries) entries, read as \(form)."
  }
}
