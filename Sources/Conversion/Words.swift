/// What the module says to people, in one place, but for what its rules say themselves.
///
/// Another language is one more file, with a subclass.
class Words: @unchecked Sendable {
  // Why a record is rejected: in ASCII, which every encoding has, and without any value.

  var unclosedQuote: String { "A quote is opened and never closed." }

  var nullByte: String { "The record holds a NUL byte." }

  var noText: String { "The record holds bytes that are no text." }

  var notUTF8: String { "The record holds bytes that are not UTF-8." }

  var notStatedUTF8: String {
    "The record holds bytes that are not UTF-8, which the layout says the file is in."
  }

  func wrongCount(_ cells: Int, header: Int) -> String { "The record has \(cells) cells, the header \(header)." }

  var blank: String { "All cells of the record are empty." }

  func misread(_ field: String) -> String { "The value for \(field) is not written as the layout says." }

  func unmapped(_ field: String) -> String { "The local value is not in the mapping for \(field)." }

  func mappedToNone(_ field: String) -> String { "The local value is known to have no \(field)." }

  // Why a record is rejected on the way back.

  var blankLocal: String { "All cells of the local record would be empty." }

  func noColumn(_ field: String) -> String {
    "The layout has no local column for \(field): its value would be lost."
  }

  func otherThanConstant(_ field: String) -> String {
    "The value for \(field) is not the one the layout gives to all records."
  }

  func codeForEmpty(_ field: String) -> String { "The mapping for \(field) does not leave an empty value empty." }

  func noLocalValue(_ field: String) -> String { "The mapping for \(field) has no local value for the code." }

  func noFormat(_ field: String) -> String {
    "The value for \(field) cannot be written in the format of the layout."
  }

  func noNumber(_ field: String) -> String { "The value for \(field) is no number." }

  func notInEncoding(_ field: String, _ encoding: String) -> String {
    "The value for \(field) holds a character that \(encoding) lacks."
  }

  func wrongParts(_ field: String, _ count: Int) -> String {
    "The value for \(field) is not \(count) parts with | between."
  }

  func contradictory(_ field: String) -> String {
    "Another field gives the local column of \(field) another value."
  }

  // Why a layout does not fit a file.

  func unknownFormat(_ field: String) -> String { "The layout's format for \(field) is not understood." }

  func columnMissing(_ name: String) -> String {
    "The layout names a column \"\(name)\", which the file does not have."
  }

  func columnRepeated(_ name: String, times: Int) -> String {
    "The layout names a column \"\(name)\", which the file has \(times) times."
  }

  // Why a layout cannot be turned round, or a shared file is none of it.

  func formatWithTimes(_ field: String) -> String {
    "The format of \(field) has times, and times were dropped and cannot be brought back: take them out of the format."
  }

  func headerNotInEncoding(_ header: String, _ encoding: String) -> String {
    "The header \"\(header)\" holds a character that \(encoding) lacks."
  }

  func wrongLocalParts(_ value: String, _ field: String, parts: Int, columns: Int) -> String {
    "The local value \"\(value)\" of \(field) has \(parts) parts, for \(columns) columns."
  }

  func severalLocalValues(_ code: String, _ field: String, _ values: [String]) -> String {
    let list = values.map { "\"\($0)\"" }.joined(separator: ", ")
    return "The code \(code) of \(field) has \(values.count) local values: \(list)."
  }

  func furtherCodes(_ count: Int, _ field: String) -> String { "So have \(count) further codes of \(field)." }

  func noField(_ column: String, in schema: String, _ version: String) -> String {
    "The column \"\(column)\" is no field of \(schema) \(version)."
  }

  func fieldTwice(_ field: String) -> String { "The field \(field) is there twice." }

  func fieldMissing(_ field: String) -> String { "The field \(field) is missing." }

  // What is wrong with the file of a mapping.

  var mappingInUTF16: String { "The file is in UTF-16. Save it as UTF-8." }

  func mappingIsNoTable(_ format: String) -> String {
    "The file is \(format), and no table with tabs between the cells."
  }

  var mappingWithMark: String { "The file begins with a byte order mark, which SSSOM does not allow." }

  var mappingWithoutTable: String {
    "The file has no table: a header and rows, with tabs between the cells."
  }

  var mappingRestUnread: String {
    "The rest of the file cannot be read: a row is longer than 16 MiB or has far too many cells."
  }

  var mappingLineNotUTF8: String { "The line has a byte that is not UTF-8." }

  var mappingMetadata: String {
    "The metadata line is kept as it is and not understood. A note belongs into comment: \"…\"."
  }

  var mappingPrefixes: String { "The prefixes are to stand below curie_map, one on a line." }

  var mappingHeader: String {
    "The first line behind the metadata is no header of a mapping: it lacks subject_label, predicate_id and object_id. "
      + "Columns are set apart by tabs."
  }

  func mappingColumnMissing(_ name: String) -> String { "The column \(name) is missing." }

  func mappingColumnTwice(_ name: String) -> String { "The column \"\(name)\" is there twice." }

  var mappingRowDamaged: String { "The row has a quote or a byte out of place." }

  func mappingRowCount(_ cells: Int, header: Int) -> String { "The row has \(cells) cells, the header \(header)." }

  func moreOfTheKind(_ count: Int) -> String { "There are \(count) more of the kind." }
}

/// The words in use.
let words = Words()
