import Reporting

/// What is said when files are validated: English. Another language is a subclass in one more file.
class ValidationWords: @unchecked Sendable {
  func noTableIn(_ folder: String, _ endings: [String]) -> String {
    "\(folder) holds no file whose name ends in \(listed(endings, "or")). Name the file that is meant."
  }

  func passedOver(_ names: [String]) -> String {
    let shown = names.prefix(5).map { printable($0) }.joined(separator: ", ")
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    return "left out, since only files named like tables are read: \(shown)\(more)."
  }

  func onlyForOneFile(_ option: String) -> String {
    "--\(option) goes with one file. Validate the files one by one for that."
  }

  var standardInputAmongFiles: String { "Standard input is validated by itself. Name files and folders, or - alone." }

  func needsFolder(_ format: String) -> String {
    "\(format) is one document a file. With several files, say where they are to go: --out-dir DIR."
  }

  func onlyForSeveral(_ option: String) -> String {
    "--\(option) goes with several files, or a folder: concord validate FILE FILE… --\(option)."
  }

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
    "the keys of the files could not be compared with one another: \(reason)."
  }

  // A file that is written again, record by record.

  /// - Parameter path: where two outputs would go; nil is standard output, which may be taken by default.
  func sharedPlace(_ path: String?, _ first: String, _ second: String, isDefault: Bool) -> String {
    "\(path ?? "Standard output") is named by --\(first) and --\(second)"
      + (isDefault ? ", since results go there without -o" : "") + ". Each output needs a place of its own."
  }

  func recordsLost(_ read: Int64, accepted: Int64) -> String {
    "Records were lost: \(read) read, \(accepted) accepted. Nothing was kept."
  }

  func found(_ verdict: String, _ counts: [String], in records: Int64) -> String {
    "\(verdict): findings: \(listed(counts, "and")), in \(records) records."
  }

  func notShown(_ format: String) -> String {
    "not everything could be checked, which \(format) does not show. See --as text."
  }

  var noRecordsWritten: String {
    "no records were written: the file is no table, or its columns are not known."
  }

  func sorted(_ read: Int64, _ accepted: Int64, _ rejected: Int64) -> String {
    "\(read) records read = \(accepted) accepted + \(rejected) rejected."
  }

  // Files that are validated in parts.

  var waiversOfParts: String {
    "--waivers does not go with --shard: validate the whole file with its waivers."
  }

  func notWithParts(_ option: String) -> String {
    "--\(option) does not go with --shard, which writes a part of a report."
  }

  func onlyWithParts(_ option: String) -> String {
    "--\(option) goes with --shard: concord validate --shard FILE --\(option) …"
  }

  var noHeader: String { "it holds no header" }

  func notInParts(_ file: String, _ reason: String) -> String {
    "\(file) cannot be validated in parts: \(reason). Validate it without --shard."
  }

  // Headers that fit no schema, or several.

  func fitsSeveral(_ file: String, _ schemas: [String]) -> String {
    "The header of \(file) fits \(listed(schemas, "and")). Say which is meant: --schema \(schemas[0])."
  }

  func noSchemas(_ file: String) -> String { "There is no schema to hold \(file) to." }

  func fitsNone(_ file: String, _ schemas: [String]) -> String {
    "The header of \(file) fits no schema: none of its columns is one of theirs. "
      + "Say what the file is to be: --schema \(listed(schemas, "or"))."
  }

  func fitsNearly(_ file: String, _ schema: String, missing: [String]) -> String {
    "The header of \(file) fits no schema. The nearest is \(schema), which also needs "
      + "\(listed(missing, "and")). To validate it as that: --schema \(schema)."
  }
}
