import Reporting

/// Options of `concord validate` for several files.
let severalOptions: [CommandDefinition.Option] = [
  .init(name: "out-dir", value: "DIR", summary: "of several files: write the report of each into DIR"),
  .init(name: "across", summary: "of several files: find keys that more than one of them has"),
  .init(
    name: "summary", value: "FORMAT",
    summary: "of several files: the form of the table, text (default), json, csv, markdown or html"),
]

/// What help says of them.
let severalNotes = [
  "Several files: concord validate FILE FILE…, or a folder, which stands for the tables in it and in its folders.",
  "The result is a table with a line for each file. With --out-dir, every report goes into DIR, with the bytes",
  "that concord validate FILE has of it; without, reports as text stand before a table that is text. A table in",
  "html links to the reports if it is in their folder: --as html --summary html --out-dir DIR",
  "-o DIR/index.html. With --across, a record whose key is in an earlier file of the list is an error like one",
  "whose key is in its own file, and the report says where. The exit code is the worst: 64 and above where a file",
  "could not be validated, then 1, then 2. --accepted, --rejected and --waivers go with one file.",
]

extension Invocation {
  /// Whether several files are to be validated, or one of them as if there were several.
  func hasSeveralFiles() throws -> Bool {
    if operands.count > 1 || isFolder(operands[0]) || has("out-dir") { return true }
    for option in ["across", "summary"] where has(option) {
      throw Failure(.usage, words.validation.onlyForSeveral(option))
    }
    return false
  }
}

extension ReportFormat {
  /// What is put behind the name of a file for that of its report; `form` is the value of `--as`.
  static func ending(_ form: String) -> String {
    switch form {
    case "text": ".txt"
    case "junit": ".junit.xml"
    case "csv": ".findings.csv"
    case "markdown": ".md"
    case "annotated": ".annotated.csv"
    default: ".\(form)"
    }
  }
}
