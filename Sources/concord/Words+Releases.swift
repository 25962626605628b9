import Vocabularies

/// What is said of releases of the lists: drafts, what is released, and what it does to files.
class ReleaseWords: @unchecked Sendable {
  func draftOfOneList(_ path: String) -> String {
    "--from is the draft of one list. Name it: concord vocab lint NAME --from \(path)."
  }

  func cannotBeCompared(faults: [String]) -> String { "the draft cannot be compared:\(below(faults))" }

  var draftOrDayMissing: String {
    "concord vocab release needs a draft and a day: --from DRAFT.csv --date YYYY-MM-DD."
  }

  var folderMissing: String {
    "A release goes into a folder with Vocabularies and Schemas. Name it: --standards DIR. The copy that is built "
      + "into the command cannot be changed."
  }

  var refused: String { "Refused: nothing was written." }

  func released(_ list: String, _ version: String, on date: Day, files: [String]) -> String {
    "Released: \(list) \(version) of \(date): \(listed(files, "and"))."
  }

  func wouldBeReleased(_ list: String, _ version: String, on date: Day, files: [String]) -> String {
    "Would be released: \(list) \(version) of \(date): \(listed(files, "and"))."
  }

  var newMissing: String { "concord vocab impact needs to know what is coming: --new NAME@RELEASE, or a standard." }

  var nothingInCommon: String {
    "--old and --new have no list in common. Name releases of the same list, or two standards."
  }

  func isEmpty(_ file: String) -> String {
    "\(file) is empty: there is nothing in it that a release could change."
  }

  func isNoMapping(_ file: String, faults: [String]) -> String {
    "\(file) cannot be read as a mapping:\(below(faults))"
  }

  func rowsNotRead(_ file: String) -> String {
    "rows of \(file) could not be read. See concord mapping check \(file)."
  }

  func noCodes(_ file: String) -> String {
    "\(file) has no column with codes of these lists: it is in no shared format, and no mapping."
  }
}
