import Reporting

/// What is said when files are validated: English. Another language is a subclass in one more file.
class ValidateWords: @unchecked Sendable {
  func noTableIn(_ folder: String, _ endings: [String]) -> String {
    "\(folder) holds no file whose name ends in \(listed(endings, "or")). Name the file that is meant."
  }

  func unreadableFolder(_ folder: String, _ reason: String) -> String { "\(folder) cannot be read: \(reason)." }

  func passedOver(_ names: [String]) -> String {
    let shown = names.prefix(5).map { printable($0) }.joined(separator: ", ")
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    return "concord: left out, since their names are not those of tables: \(shown)\(more)."
  }

  func onlyForOneFile(_ option: String) -> String {
    "--\(option) goes with one file. Validate the files one by one for that."
  }

  let standardInputAmongFiles =
    "Standard input is validated by itself. Name files and folders, or - alone."

  func needsFolder(_ format: String) -> String {
    "\(format) is one document a file. With several files, say where they are to go: --out-dir FOLDER."
  }

  func onlyForSeveral(_ option: String) -> String {
    "--\(option) goes with several files, or a folder: concord validate FILE FILE… --\(option)."
  }

  func noFolder(_ path: String, _ reason: String) -> String { "\(path) cannot be created: \(reason)." }

  func folderOfInput(_ path: String) -> String {
    "\(path) is a folder whose files are to be read. Give the reports a folder of their own."
  }

  func isInput(_ path: String) -> String { "\(path) is a file to be read. Give the reports a folder of their own." }

  /// A note on keys that are in another file already. Lines are nil where they are not known.
  func keysElsewhere(_ count: Int64, _ file: String, line: Int64?, lineThere: Int64?) -> String {
    let what = count == 1 ? "1 record has the key of a record" : "\(grouped(count)) records have the key of a record"
    guard let line, let lineThere else { return "\(what) in \(file)." }
    let which = count == 1 ? "it is" : "the first is"
    return "\(what) in \(file): \(which) on line \(line), and that one on line \(lineThere) there."
  }

  func keysInMoreFiles(_ count: Int64, _ files: Int) -> String {
    "\(grouped(count)) more records have the key of a record in one of \(grouped(Int64(files))) more files."
  }

  func notCompared(_ reason: String) -> String {
    "concord: the keys of the files could not be compared with one another: \(reason)."
  }

  func unreadable(_ name: String, _ reason: String) -> String { "\(name) cannot be read on: \(reason)." }
}

/// Everything that the command says.
struct Words: Sendable {
  let validate = ValidateWords()
}

let words = Words()
