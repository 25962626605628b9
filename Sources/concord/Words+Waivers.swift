/// What is said of waivers that are written and used.
class WaiverWords: @unchecked Sendable {
  /// - Parameter reason: why, as words that go on a sentence.
  func notWaived(_ count: Int64, of rule: String, field: String?, reason: String) -> String {
    "not waived: \(count) of \(rule)\(field.map { " of \($0)" } ?? ""): \(reason)."
  }

  func tooMany(most: Int) -> String {
    "That is more than \(most) waivers, more than a file has. Choose with --rule or --field."
  }

  var nothingToWaive: String { "there is nothing that could be waived, so nothing was written." }

  func missing(_ option: String) -> String { "--\(option) is missing. Give one." }

  func notOneLine(_ option: String, most: Int) -> String {
    "--\(option) is a text of 1 to \(most) characters on one line, without spaces around it."
  }

  var lastDayMissing: String { "--expires is missing. Give the last day of the waivers, written YYYY-MM-DD." }

  func isThereAlready(_ output: String) -> String {
    "\(output) is there already. Write to another file, and put the lines together."
  }

  var twoFromStandardInput: String { "Only one of the file and the waivers can come from standard input." }
}
