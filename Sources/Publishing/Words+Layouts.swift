import Reporting

/// What is said of layouts.
class LayoutWords: @unchecked Sendable {
  var aboutRules: String { "A rule on layouts, held by concord layout check." }

  func noFaults(_ file: String) -> String { "No faults in \(file)." }

  func faults(_ count: Int64) -> String { "\(counted(count, "fault"))." }

  // A layout beside a local file.

  func noTable(_ file: String, _ format: String) -> String { "\(file) is \(format), no table." }

  func noHeadersHere(_ file: String) -> String { "\(file) has no line of headers where one is expected." }

  func otherEncoding(_ file: String, found: String, stated: String) -> String {
    "\(file) is \(found), and the layout says \(stated)."
  }

  func otherDelimiter(_ file: String, stated: String, found: String) -> String {
    "With \(stated) \(file) has one column, with \(found) it has more."
  }

  /// `near` is a header of the file that is much like the one that is missing.
  func noColumn(_ file: String, _ header: String, near: String?) -> String {
    "\(file) has no column “\(header)”." + (near.map { " It has “\($0)”." } ?? "")
  }

  func noColumnToIgnore(_ file: String, _ header: String, near: String?) -> String {
    "\(file) has no column “\(header)” to be ignored." + (near.map { " It has “\($0)”." } ?? "")
  }

  func columnTwice(_ file: String, _ header: String) -> String {
    "\(file) has the column “\(header)” more than once."
  }

  /// `letters` are how spreadsheets name the column.
  func columnNotAccountedFor(_ file: String, _ header: String, letters: String) -> String {
    let name = header.isEmpty ? "Column \(letters) without a header" : "The column “\(header)”"
    return "\(name) of \(file) is neither used nor ignored."
  }

  // Why no layout can be drafted.

  func noHeaders(_ file: String) -> String { "\(file) has no line of headers." }

  func headersLookLikeData(_ file: String) -> String {
    "The first line of \(file) looks like data. Export the file with the names of its columns."
  }

  // What a draft says of one field.

  var byValues: String { "Proposed by its values, not by its header: see whether it is right." }

  func noCodes(_ list: String) -> String { "The values are no codes of \(list): map them in this file." }

  var noDates: String { "The column holds no values in the records read: write the format of its dates." }

  var noDateFormat: String { "No one format fits all its values: write the format of its dates." }

  func severalDateFormats(_ formats: [String]) -> String {
    "All its values fit \(formats.joined(separator: " and ")): write the one that is right."
  }

  var noNumbers: String { "The column holds no values in the records read: see how its numbers are written." }

  func noNumberStyle(decimals: Int) -> String {
    "Not all its values are numbers of at most \(decimals) decimals in one style: write the style."
  }

  func severalColumns(_ headers: [String]) -> String {
    "Several columns could be meant: \(list(headers)). Write one of them under from."
  }

  func noColumn(for field: String) -> String {
    "No column looks like \(field). Write its header under from, or take this out and give the same value "
      + "for all records under constants."
  }

  // What a draft says of the file.

  func drafted(from file: String, records: Int64) -> String {
    "Drafted from \(file), \(counted(records, "record")) read."
  }

  func unused(_ headers: [String]) -> String {
    "Used nowhere: \(list(headers)). Say which fields they fill, or list their headers under ignore."
  }

  func repeated(_ headers: [String]) -> String {
    "There more than once, so not to be used as they are: \(list(headers))."
  }

  var emptyHeaders: String {
    "Some columns have no header: write \"\" under ignore, or give them one in the file."
  }

  var oneColumn: String {
    "There is one column only: see whether the delimiter is right, and give in skipRows how many lines stand before "
      + "the header."
  }

  func unfilled(_ fields: [String]) -> String {
    "Fields that need not be filled and are not: \(fields.joined(separator: ", "))."
  }

  var checkNext: String { "concord layout check names what is left to decide." }

  private func list(_ headers: [String]) -> String { headers.map { "“\($0)”" }.joined(separator: ", ") }
}
