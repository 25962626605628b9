import Reporting

/// What a review of mappings says to the person who makes it.
///
/// What is typed as an answer is the same in every language.
class ReviewWords: @unchecked Sendable {
  func opening(_ list: String, values: Int, records: Int64) -> String {
    "\(list): \(counted(Int64(values), "value")) in \(counted(records, "row"))"
  }

  /// How many records are mapped: `812 of 1,000 rows (81.2 %) mapped`.
  func coverage(mapped: Int64, without: Int64, of records: Int64, share: String) -> String {
    let none = without == 0 ? "" : ", \(grouped(without)) known to have no code"
    return "\(grouped(mapped)) of \(grouped(records)) rows (\(share)) mapped\(none)"
  }

  var nothingLeft: String { "No value is left to be asked about. q leaves, u takes the last answer back." }

  /// The value asked about, counted from 1.
  func question(_ number: Int, of count: Int, _ value: String, records: Int64) -> String {
    "[\(number) of \(count)] \(value): \(counted(records, "row"))"
  }

  var nothingNear: String { "Nothing is near. s TEXT searches, c CODE takes a code, n: there is none, k skips." }

  /// What can be answered.
  var help: String {
    """
      NUMBER    the value means the same as this entry
      b NUMBER  this entry is broader than the value
      r NUMBER  not this entry: it is not offered for the value again
      c CODE    the value means the same as the entry with this code
      s TEXT    search the list
      n         the list has nothing for the value
      k         skip the value for now
      u         take the last answer back
      q         save and leave
      ?         this help

    """
  }

  var nothingToTakeBack: String { "There is nothing to take back." }

  func takenBack(_ coverage: String) -> String { "Taken back. \(coverage)" }

  var searchNeedsText: String { "s needs a text to search for." }

  func noAnswer(_ text: String) -> String { "\"\(text)\" is no answer. ? shows what there is." }

  func needsNumber(_ word: String) -> String { "\(word) needs the number of an offer. ? shows what there is." }

  func noSuchOffer(_ number: Int, offers: Int) -> String {
    let range = offers == 0 ? "Nothing is offered" : "Offers go from 1 to \(offers)"
    return "\(range). c \(number) takes the code \(number)."
  }

  func noSuchCode(_ list: String, _ version: String, _ code: String) -> String {
    "\(list) \(version) has no \"\(code)\". s TEXT searches."
  }

  func withdrawn(_ code: String, _ label: String, heirs: [String]) -> String {
    let place = heirs.isEmpty ? "Nothing takes its place" : "Its place was taken by \(heirs.joined(separator: ", "))"
    return "\(code) (\(label)) is withdrawn. \(place)."
  }

  func rejectedBefore(_ code: String) -> String {
    "\(code) was rejected for this value. Take the row with Not out of the mapping first."
  }
}
