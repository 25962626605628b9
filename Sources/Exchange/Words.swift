/// What the module says to people, in one place.
///
/// Another language is one more file, with a subclass of each of these classes.
struct Words: Sendable {
  var files = FileWords()
  var forms = FormWords()
  var notes = NoteWords()
  var drafts = DraftWords()
  var json = JSONWords()
  var xml = XMLWords()
  var turtle = TurtleWords()
  var rdf = RDFWords()
  var exports = ExportWords()
}

/// The words in use.
let words = Words()

/// What is wrong with a file before anything is known of its form. Texts of the file come as they are to be shown.
class FileWords: @unchecked Sendable {
  var empty: String { "The file is empty." }

  var onlySpaces: String { "The file has nothing but spaces in it." }

  func tooLarge(megabytes: Int) -> String {
    "The file is larger than \(megabytes) MiB, which is more than a list can be."
  }

  var utf32: String { "The file is in UTF-32, which is not read. Save it in UTF-8." }

  var endsWithinCharacter: String { "The file is in UTF-16 and ends in the middle of a character." }

  var halfCharacter: String { "The file is in UTF-16 and has half a character in it. Save it in UTF-8." }

  var notUTF8: String { "The line has bytes that are not UTF-8. Save the file in UTF-8." }

  func undefinedByte(_ encoding: String) -> String {
    "The line has a byte that \(encoding) does not define. Save the file in UTF-8."
  }

  // Tables.

  /// `format` is what the file is; nil where nobody knows.
  func noText(_ format: String?) -> String {
    "The file is no text but \(format ?? "something else"). Export the list as CSV, XML or JSON first."
  }

  func tooWide(_ columns: Int) -> String { "The header has \(columns) columns. A list never has so many." }

  func wrongCount(_ cells: Int, header: Int) -> String {
    "The line has \(cells) cells, the header \(header). Quote cells that hold the delimiter, and keep a delimiter for "
      + "each empty cell."
  }

  var lineTooLong: String { "The line is longer than a table's can be." }

  var windows1252: String {
    "The file is not in UTF-8 and was read as Windows-1252: look at letters with accents."
  }

  var unclosedQuote: String { "A quote opens a cell here and is never closed." }

  var strayQuote: String { "A quote stands inside a cell. Quote the cell, and double the quotes in it." }

  var bytesOfNoText: String { "The line has bytes that are no text. Save the file in UTF-8." }
}

/// What is said of the forms in which lists come, and of files that only seem to have one.
class FormWords: @unchecked Sendable {
  /// What messages call a form.
  func title(_ form: ImportForm) -> String {
    switch form {
    case .controlledList: "ControlledList XML"
    case .registerCSV: "the register's CSV"
    case .registerJSON: "the register's JSON"
    case .rdfXML: "SKOS in RDF/XML"
    case .turtle: "SKOS in Turtle"
    case .jsonLD: "SKOS in Concord's JSON-LD"
    case .csvw: "CSV on the Web"
    case .frictionless: "a Frictionless data package"
    case .fhir: "a FHIR CodeSystem"
    case .json: "Concord's JSON"
    case .csv: "the CSV of a release"
    }
  }

  func ambiguous(_ forms: [ImportForm]) -> String {
    "The file could be \(forms.map { title($0) }.joined(separator: " or ")). Say which with --as "
      + forms.map { $0.rawValue }.joined(separator: " or --as ") + "."
  }

  /// `reason` says what the file is instead.
  func unknown(_ reason: String) -> String {
    let names = ImportForm.allCases.map { $0.rawValue }.joined(separator: ", ")
    return "\(reason) The forms that are read are \(names); --as names one."
  }

  func otherRoot(_ name: String) -> String {
    "The root of the XML is \(name): neither ControlledList nor rdf:RDF."
  }

  func otherMembers(_ names: [String]) -> String {
    "The JSON is no list that is known"
      + (names.isEmpty ? "." : "; its members are \(names.joined(separator: ", ")).")
  }

  func otherHeader(_ names: [String]) -> String {
    "The first line, \(names.joined(separator: ", ")), is not the header of a list: no Identifier and Label, no "
      + "notation and label."
  }

  var oneList: String { "Files of this form have one list, so --list was not needed." }

  var noEntries: String { "The file has a list without any entry." }

  func severalLists(_ count: Int, _ names: String) -> String {
    "The file has \(count) lists: \(names). Choose one with --list NAME."
  }

  func noList(_ name: String, _ names: String?) -> String {
    "The file has no list \(name). " + (names.map { "It has \($0)." } ?? "It names none.")
  }

  // Packages that name a table.

  func noListNamed(tables: Int) -> String {
    "The file names \(tables) tables, and none has the columns notation and label."
  }

  func notNamed(_ name: String, _ names: String) -> String { "The file names no list \(name). It has \(names)." }

  func severalNamed(_ count: Int, _ names: String) -> String {
    "The file names \(count) lists: \(names). Choose one with --list NAME."
  }

  func elsewhere(_ path: String) -> String {
    "The list is said to be at \(path). Only files below the folder of this one are read: put it there, and name it "
      + "without a scheme, a leading / and any ..."
  }

  func notBeside(_ path: String) -> String {
    "The file names \(path), which cannot be read beside it. Put both into one folder, or import the CSV itself."
  }

  func tooLarge(_ path: String, megabytes: Int) -> String { "\(path) is larger than \(megabytes) MiB." }

  /// What is wrong with the file that a package names.
  func inside(_ path: String, line: Int?, _ message: String) -> String {
    "In \(path)" + (line.map { ", line \($0)" } ?? "") + ": \(message)"
  }

  // Concord's own files, the register's and FHIR's.

  var noEntryArray: String { "The JSON has no array of entries." }

  var noNotation: String { "The entry has no notation." }

  func columnTwice(_ name: String) -> String { "The header has the column \(name) twice." }

  var noNotationColumn: String { "The header names no column notation, or no column label." }

  var noIdentifierColumn: String { "The header names no column Identifier, or no column Label." }

  func mapping(_ column: String) -> String {
    "The file has a column \(column): it is a mapping between two lists and no list. Download the list itself."
  }

  func sameForAll(_ column: String, _ value: String) -> String {
    "The column \(column) says \(value) of every entry and was left out."
  }

  var createdTaken: String {
    "Created is the day on which the register made the entry, so it went to the column created; valid_from is not "
      + "filled from it."
  }

  var noItemArray: String {
    "The JSON is no array of objects with identifier and label, and holds no one such array."
  }

  func otherResource(_ type: String) -> String {
    "The file is a FHIR \(type) and no CodeSystem, so it is no list."
  }

  var noConcepts: String { "The CodeSystem has no concepts." }

  func noControlledList(_ root: String) -> String { "The root of the file is \(root), not ControlledList." }

  var noItems: String { "The ControlledList has no Item with an Id in it." }
}
