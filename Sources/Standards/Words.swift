/// What the module says to people, in one place, but for what its rules say themselves.
///
/// Another language is one more file, with a subclass of each of these classes.
struct Words: Sendable {
  var data = DataWords()
  var schemas = SchemaWords()
  var layouts = LayoutWords()
}

/// The words in use.
let words = Words()

/// What is wrong with the standards data. `place` is where something stands in a JSON file.
class DataWords: @unchecked Sendable {
  var notJSON: String { "The file is not JSON." }

  var missing: String { "The file is missing or cannot be read." }

  /// `file` is the one that names the SHA-256.
  func changed(pinnedIn file: String) -> String {
    "The file is not the one that was released: its SHA-256 is not that of \(file). A released file never changes; a "
      + "correction is a new release."
  }

  // What is wrong with a value.

  func noText(_ place: String) -> String { "A text is missing at \(place)." }

  func noDate(_ place: String) -> String { "A date written YYYY-MM-DD is missing at \(place)." }

  func noFlag(_ place: String) -> String { "\(place) is neither true nor false." }

  func noWholeNumber(_ place: String, most: Int) -> String { "\(place) is not a whole number from 0 to \(most)." }

  func noList(_ place: String) -> String { "\(place) is not a list." }

  func noObject(_ place: String) -> String { "\(place) is not an object." }

  func notUnderstood(_ place: String) -> String { "\(place) is not understood, so it would go unchecked." }

  // What is wrong with a standard.

  var noStandard: String { "The file lists no standard." }

  func noRelease(of list: String, in standard: String) -> String {
    "The standard \(standard) names no release of \(list), which a schema uses."
  }

  /// What there is none of, where it is a version of a schema.
  func version(of schema: String) -> String { "version of \(schema)" }

  /// What there is none of, where it is a release of a list.
  func release(of list: String) -> String { "release of \(list)" }

  /// `kind` is what there is none of, such as `schema` or `release of services`.
  func noSuch(_ kind: String, _ name: String) -> String { "There is no \(kind) \(name)." }

  func noRelationship(_ name: String, known: [String]) -> String {
    "There is no relationship \(name). There is \(known.joined(separator: ", "))."
  }

  // What is wrong with a relationship.

  var noEnds: String { "The columns from and to are missing." }

  var tooFewCells: String { "The line has fewer than two cells." }

  func noEntry(_ notation: String, in list: String, _ version: String) -> String {
    "There is no entry \"\(notation)\" in \(list) \(version)."
  }

  // What is wrong with a vocabulary.

  var noReleases: String { "The vocabulary has no release." }

  var completeMissing: String { "The key complete is missing, true or false." }

  func otherName(than folder: String) -> String { "The name is not that of the folder, \(folder)." }

  var badNotationPattern: String { "The notation_pattern cannot be read." }

  func otherColumns(than columns: [String]) -> String { "The columns are not \(columns.joined(separator: ", "))." }

  func wrongCount(_ cells: Int, header: Int) -> String { "The line has \(cells) cells, the header \(header)." }
}

/// What is wrong with a schema. `place` is where something stands in its file.
class SchemaWords: @unchecked Sendable {
  var otherNameOrVersion: String { "The name and version are not those of the file's place." }

  var noFields: String { "The schema has no fields." }

  var sameName: String { "Two fields have the same name." }

  var missingValues: String { "missingValues can be the empty text only." }

  func noSuchField(_ place: String) -> String { "There is no such field as \(place) names." }

  func noCodes(_ place: String) -> String { "The field that \(place) names holds no codes of a list." }

  func noMonths(_ place: String) -> String { "The field that \(place) names holds no months." }

  func noDates(_ place: String) -> String { "The field that \(place) names holds no dates and no months." }

  func noGroups(_ place: String) -> String { "The field that \(place) names holds no groups." }

  func uniqueIsKey(_ place: String) -> String { "A field that is unique is the primary key, at \(place)." }

  func badPattern(_ place: String) -> String { "The pattern at \(place) cannot be read." }

  func patternOfOther(_ place: String) -> String {
    "A pattern is understood for UPRNs only, as [0-9]{1,12}, at \(place)."
  }

  func lengthOfOther(_ place: String) -> String { "A maxLength is understood for texts only, at \(place)." }

  func decimalsOfOther(_ place: String) -> String { "Decimals are understood for numbers only, at \(place)." }

  func judgedOnAlone(_ place: String) -> String {
    "judgedOn is understood beside a vocabulary only, at \(place)."
  }

  func notAfter(_ place: String) -> String { "Dates and months can be held to as-at only, at \(place)." }

  func saidTwice(_ place: String) -> String { "\(place) says in two ways what the field holds." }

  func codesAreText(_ place: String) -> String { "Codes are text: the type at \(place) is not string." }

  func unknownType(_ place: String) -> String { "The type at \(place) is not one that is understood." }

  func unknownLevel(_ place: String) -> String { "\(place) is neither group nor type." }

  func badBound(_ place: String) -> String { "A minimum or maximum at \(place) cannot be read." }
}
