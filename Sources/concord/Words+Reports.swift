/// What is said of reports that are merged, compared and written anew.
class ReportWords: @unchecked Sendable {
  var partsFromStandardInput: String {
    "Parts are read more than once, so they cannot come from standard input. Name files."
  }

  /// What to do where a merged report does not show every place.
  var makePartsAnew: String { "Make the parts with a larger --samples." }

  /// What to do where a report that is to be written in another form does not show every place.
  func makeReportAnew(format: String) -> String {
    "Make the report with a larger --samples, or use concord validate --as \(format)."
  }

  func lacksPlaces(_ format: String, shown: Int, of count: Int64, rule: String, remedy: String) -> String {
    "\(format) has a line for every place, but the report has only \(shown) of the \(count) of \(rule). \(remedy)"
  }

  var twoFromStandardInput: String {
    "Only one of the two reports can come from standard input. Name a file for the other."
  }

  func otherSchemas(_ former: String, _ present: String) -> String {
    "The reports cannot be compared: one is on \(former), the other on \(present). Compare reports on the same data."
  }
}
