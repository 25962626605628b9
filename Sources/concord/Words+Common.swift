/// What several commands say.
class CommonWords: @unchecked Sendable {
  func didYouMean(_ name: String) -> String { "Did you mean \(name)?" }

  func perhaps(_ entries: [String]) -> String { "Perhaps \(listed(entries, "or"))?" }

  func andMore(_ count: Int) -> String { "and \(count) more" }

  /// Where what a command found is the reason, as a sentence.
  func nothingWritten(_ reason: String) -> String { "\(reason) Nothing was written." }

  func noRule(_ name: String, hint: String) -> String { "There is no rule \"\(name)\".\(hint) See concord rules." }

  var brokenStandards: String { "the standards data contradict themselves, so nothing was done:" }

  /// Of a `vocabulary`, `schema` or the like that the standards data do not have.
  func unknown(_ kind: String, _ name: String, known: [String], hint: String) -> String {
    let names = known.isEmpty ? "" : " There is \(listed(known, "and"))."
    return "There is no \(kind) \"\(name)\".\(hint)\(names)"
  }

  func noStandard(_ name: String, known: [String]) -> String {
    "There is no standard \"\(name)\". There is \(listed(known, "and"))."
  }

  var unknownFormat: String { "A format is listed that does not exist." }

  var ownFault: String {
    "a fault of Concord's own, not of your file. Report it to its maintainers, without the file."
  }
}
