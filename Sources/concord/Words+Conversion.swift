import Vocabularies

/// What is said of local files that become shared ones, and of the way back.
class ConversionWords: @unchecked Sendable {
  var layoutMissing: String {
    "concord map needs a layout: --layout L.json. To draft one: concord layout init FILE."
  }

  var outputMissing: String { "concord map needs a place for the result: -o OUT." }

  var layoutOrOutputMissing: String {
    "concord map --reverse needs a layout and a place for the result: --layout L.json -o OUT."
  }

  func notForReverse(_ option: String) -> String {
    "--\(option) is not for --reverse, which only writes records back. Leave it out."
  }

  func otherPolicy(_ text: String) -> String {
    "--policy is accept-valid, all-or-nothing or refuse-above=10%, not \"\(text)\"."
  }

  var oneFileForThree: String { "The result, the rejects and the report need a file each." }

  var oneFileForTwo: String { "The result and the rejects need a file each." }

  func layoutDoesNotFit(_ file: String, faults: [String]) -> String {
    "the layout does not fit \(file):\(below(faults))"
  }

  func cannotBeConverted(_ file: String, reason: String) -> String { "\(file) cannot be converted: \(reason)" }

  func cannotBeGoneBackOver(layout: String, faults: [String]) -> String {
    "the layout \(layout) cannot be gone back over:\(below(faults))"
  }

  func isNotShared(_ file: String, faults: [String]) -> String {
    "\(file) is not in the shared format:\(below(faults))"
  }

  func endsBeforeHeader(_ file: String) -> String { "\(file) ends before its header." }

  func isUTF16(_ file: String) -> String { "\(file) is in UTF-16, and the shared format is in UTF-8." }

  func lineTooLong(_ file: String, line: Int64) -> String {
    "\(file), line \(line): the line is far longer than a table's."
  }

  /// - Parameter nature: what the file is, such as `a Word document`, where that is known.
  func holdsNoRecords(_ file: String, nature: String?) -> String {
    "\(file) is \(nature ?? "no table"), not a file of records."
  }

  func isNoRejects(_ file: String, columns: [String]) -> String {
    "\(file) is no file of rejected records: it does not begin with \(listed(columns, "and"))."
  }

  func reasonWithoutLine(_ file: String, line: Int64) -> String {
    "\(file), line \(line): concord_reason no longer begins with the line of the record."
  }

  /// - Parameter own: the line of the record in the file that it was rejected from.
  func correctedTwice(_ file: String, line: Int64, own: Int64) -> String {
    "\(file), line \(line): the record of line \(own) is there twice."
  }

  func recordsLost(read: Int64) -> String { "Records were lost: \(read) read. Nothing was kept." }

  func recordsLost(read: Int64, written: Int64) -> String {
    "Records were lost: \(read) read, \(written) written. Nothing was kept."
  }

  func account(_ file: String, _ counts: Counts, layout: String, asAt: Day) -> String {
    "\(file): \(counts.read) read = \(counts.written) written + \(counts.rejected) rejected, by layout \(layout) "
      + "as at \(asAt)"
  }

  func reverseAccount(_ file: String, _ counts: Counts, layout: String) -> String {
    "\(file): \(counts.read) read = \(counts.written) written + \(counts.rejected) rejected, back by layout \(layout)"
  }

  func correctionsTaken(_ taken: Int64, of all: Int) -> String {
    "\(taken) of \(all) corrected records took the place of rejected ones."
  }

  func unaccounted(columns: [String]) -> String {
    "The layout neither uses nor ignores \(listed(columns.map { "\"\($0)\"" }, "and")): add them to a field or to "
      + "ignore."
  }

  var policyRefused: String { "The policy refused to write: the result is what it was before." }

  /// How many records were read, written and rejected.
  typealias Counts = (read: Int64, written: Int64, rejected: Int64)
}
