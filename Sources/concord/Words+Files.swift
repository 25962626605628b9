/// What is said of files that are read and written, whatever is in them. Reasons are those of the system.
class FileWords: @unchecked Sendable {
  var standardInput: String { "standard input" }
  var standardOutput: String { "standard output" }

  /// A line of a file; without a number, the file.
  func place(_ file: String, line: Int64?) -> String { file + (line.map { ", line \($0)" } ?? "") }

  func cannotBeRead(_ file: String, _ reason: String) -> String { "\(file) cannot be read: \(reason)." }

  func cannotBeReadOn(_ file: String, _ reason: String) -> String { "\(file) cannot be read on: \(reason)." }

  func cannotBeUnpacked(_ file: String, _ reason: String) -> String {
    "\(file) cannot be unpacked into a temporary file: \(reason)."
  }

  func cannotBeKept(_ file: String, _ reason: String) -> String {
    "\(file) cannot be kept for a second reading: \(reason)."
  }

  func cannotBeReadAgain(_ file: String, _ reason: String) -> String {
    "\(file) cannot be read a second time: \(reason). Nothing was kept."
  }

  func tooLarge(_ file: String, mebibytes: Int) -> String {
    "\(file) is larger than \(mebibytes) MiB, more than can be read at once."
  }

  func headTooLong(_ file: String) -> String {
    "\(file) has more than 32 MiB before its records, too much to write it again."
  }

  func isToBeRead(_ output: String) -> String { "\(output) is the file to be read. Give the output another name." }

  /// Of a file that is something else than a table, as `a PDF document`, and the way out.
  func isNoTable(_ nature: String, _ remedy: String) -> String { "The file is \(nature), not a CSV file. \(remedy)" }

  func cannotBeWritten(_ file: String, _ reason: String) -> String { "\(file) cannot be written: \(reason)." }

  func cannotBeCreated(_ path: String, _ reason: String) -> String { "\(path) cannot be created: \(reason)." }

  func resultCannotBeWritten(_ reason: String) -> String { "The result cannot be written: \(reason)." }

  /// Where what was written of it is taken away again.
  func resultLost(_ reason: String) -> String { "The result cannot be written: \(reason). Nothing was kept." }

  var emptyOutputName: String { "The name of the output is empty." }

  func isFolder(_ path: String) -> String { "\(path) is a folder." }

  func cannotBeFolder(_ path: String, _ reason: String) -> String { "\(path) cannot be used as a folder: \(reason)." }

  func isNotEmpty(_ folder: String) -> String {
    "\(folder) is not empty. Name a new folder, so that nothing in it is lost."
  }

  func isWorkingFolder(_ path: String) -> String { "\(path) is the folder you are in. Name another one." }

  func needsFolder(count: Int) -> String {
    "The export has \(count) files, so it needs a folder to go to: -o DIR, a new or empty one."
  }

  func noTemporaryFile(_ reason: String) -> String { "A temporary file cannot be created: \(reason)." }

  var temporaryFileUnreadable: String { "A temporary file cannot be read back." }

  var noTemporaryFolder: String { "A temporary folder cannot be made." }

  func noTemporaryFolder(_ reason: String) -> String { "A temporary folder cannot be made: \(reason)." }
}
