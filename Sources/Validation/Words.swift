/// What the module says to people, in one place, but for what its rules say themselves.
///
/// Another language is one more file, with a subclass.
class Words: @unchecked Sendable {
  // What stands for the parts of a rule's message.

  /// What is at fault where it is no field.
  var theRecord: String { "the record" }

  /// The list of a field; without a name, whichever it is.
  func list(of name: String?) -> String { name.map { "list of \($0)" } ?? "list" }

  var groupsOfScheme: String { "list of groups of its profile scheme" }

  var typesOfScheme: String { "list of types of its profile scheme" }

  func decimals(_ most: Int) -> String {
    most == 0 ? "no decimal places" : "at most \(most) decimal place" + (most == 1 ? "" : "s")
  }

  /// What a number has to keep to; nil where a bound is none.
  func between(least: String?, greatest: String?, first: String?, last: String?, asAt: String?) -> String {
    let parts = [
      least.map { "at least \($0)" }, greatest.map { "at most \($0)" }, first.map { "not before \($0)" },
      last.map { "not after \($0)" }, asAt.map { "not after \($0)" },
    ]
    return joined(parts.compactMap { $0 }, by: " and ")
  }

  /// Where in a file of waivers something stands.
  func line(_ line: Int64) -> String { "line \(line)" }

  // Why something was not checked.

  var noTable: String { "The file is not a table." }

  var lineTooLong: String {
    "The file holds a line far longer than a table has, and was not read on from there."
  }

  var noHeader: String { "The file has no header, so its columns are not known." }

  func noColumn(_ field: String) -> String { "There is no column \(field)." }

  func noColumnToJudgeOn(_ field: String) -> String { "There is no column \(field) to judge the codes on." }

  func noRelationship(_ name: String) -> String { "The standards data have no relationship \(name)." }

  var unknownMembers: String { "The codes of some of the profile schemes named are not known." }

  var unknownTypes: String { "How some of the profile schemes named write their types is not known." }

  // Why a file has no shards, as the end of a sentence.

  func isOther(_ format: String) -> String { "it is \(format)" }

  var isUTF16: String { "it is in UTF-16" }

  var hasLongLine: String { "it holds a line far longer than a table has" }

  var hasNoHeader: String { "its first line holds data, not the names of the columns" }

  // Examples.

  var emptyValue: String { "(empty)" }

  var emptyFile: String { "(an empty file)" }

  var withWaivers: String { "with the waivers" }
}

/// The words in use.
let words = Words()
