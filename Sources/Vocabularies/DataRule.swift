/// A requirement on the standards data themselves: its name, and what to do about a breach.
///
/// Named like the rules on councils' files, for what is wrong, and never renamed. Those that loading checks stand
/// here; those that only publishing needs are added where they are checked.
public struct DataRule: Sendable, Hashable {
  public let name: String
  /// Whether a breach must be put right before a release; otherwise it should be.
  public let isRequired: Bool
  /// What is wrong, in one sentence.
  public let summary: String
  /// What to do about it.
  public let remedy: String

  public init(_ name: String, isRequired: Bool = true, summary: String, remedy: String) {
    self.name = name
    self.isRequired = isRequired
    self.summary = summary
    self.remedy = remedy
  }

  public static func == (left: DataRule, right: DataRule) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension DataRule {
  public static let missingFile = DataRule(
    "missing-file", summary: "A file that belongs to the standards data is not there or cannot be read.",
    remedy: "Put the file back, or take out what names it if that was never released.")
  public static let notJSON = DataRule(
    "not-json", summary: "A file that is to be JSON is none.",
    remedy: "Look for a missing comma, quote or bracket where the file was changed last.")
  public static let badMetadata = DataRule(
    "bad-metadata", summary: "A description lacks something, or says something that is not understood.",
    remedy: "Write the key as the README of the folder describes it.")
  public static let unknownPin = DataRule(
    "unknown-pin", summary: "A standard, a schema or a relationship names something that does not exist.",
    remedy: "Name a vocabulary, release, schema or relationship that exists.")
  public static let releasedFileChanged = DataRule(
    "released-file-changed", summary: "A released file is not the one that was released.",
    remedy: "Put the released file back. A correction is a new release.")
  public static let emptyFile = DataRule(
    "empty-list", summary: "The file of a list holds nothing.",
    remedy: "Give it a header and entries.")
  public static let missingColumn = DataRule(
    "missing-list-column", summary: "The file of a list or relationship lacks a column.",
    remedy: "Add the column; its cells may be empty where nothing is known.")
  public static let damagedLine = DataRule(
    "damaged-line", summary: "A line has a quote or a byte out of place.",
    remedy: "Save the file as CSV in UTF-8, with quotes doubled inside quoted cells.")
  public static let wrongCellCount = DataRule(
    "wrong-cell-count", summary: "A line has more or fewer cells than the header.",
    remedy: "Quote cells that hold commas, and keep a comma for each empty cell.")
  public static let duplicateNotation = DataRule(
    "duplicate-notation", summary: "Two entries have the same notation.",
    remedy: "Keep one of them; a new entry takes a notation that was never used.")
  public static let invalidNotation = DataRule(
    "invalid-notation", summary: "A notation does not have the form that the list prescribes.",
    remedy: "Write it as the notation_pattern of the list says.")
  public static let emptyLabel = DataRule(
    "empty-label", summary: "An entry has no label.", remedy: "Give it the name that people see.")
  public static let invalidDay = DataRule(
    "invalid-day", summary: "A cell that is to hold a date holds something else.",
    remedy: "Write the date as YYYY-MM-DD, or leave the cell empty where the day is not known.")
  public static let withdrawnBeforeValid = DataRule(
    "withdrawn-before-valid", summary: "An entry is withdrawn on or before its first day.",
    remedy: "Put right valid_from or withdrawn.")
  public static let unknownReference = DataRule(
    "unknown-reference", summary: "An entry points to one that the list does not have.",
    remedy: "Name an entry of the list in broader or replaced_by, or leave the cell empty.")
  public static let brokenRelationship = DataRule(
    "broken-relationship", summary: "A row of a relationship names an entry that the list does not have.",
    remedy: "Name an entry of the list, or take out the row.")
  public static let tooLarge = DataRule(
    "list-too-large", summary: "A list is larger than can be read.",
    remedy: "Keep the file of a release under 1 GiB.")
}
