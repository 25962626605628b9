import Glibc

/// Options of `concord validate` by which a file is written again, record by record.
let recordOptions: [CommandDefinition.Option] = [
  .init(name: "accepted", value: "F", summary: "write the records without errors to F, as they stand, with the header"),
  .init(name: "rejected", value: "F", summary: "write the records with errors to F, as they stand, with the header"),
]

/// What help says of them.
let recordNotes = [
  "annotated is FILE itself with two columns before the others: concord_status (error, warning, info or ok: the",
  "worst finding in the record) and concord_findings (rule and field, never a value). Everything else stays as it",
  "is, byte for byte: cut the first two cells of every record, which never hold quotes, and FILE is back. What is",
  "wrong with the file as a whole goes to standard error.",
  "--accepted and --rejected go with any format. Every record is in one of the two. Empty lines are in neither.",
  "Where FILE is no table, or its columns are not known, these are not written. Keep them as confidential as FILE.",
  "Of a workbook they are CSV. Standard input is copied to a private temporary file for them ($TMPDIR or /tmp).",
]

extension Invocation {
  /// The forms in which a file or its findings are written record by record.
  static let recordFormats = ["annotated", "ndjson", "csv"]

  /// Whether records go where they belong by their errors.
  var sortsRecords: Bool { has("accepted") || has("rejected") }

  /// Whether anything is to be written record by record.
  var writesRecords: Bool {
    sortsRecords || Invocation.recordFormats.contains(self["as"] ?? "")
  }

  /// Throws where two outputs would go to one place, or one over the file that is read.
  func refuseSharedPlaces(_ input: borrowing Input) throws {
    var seen: [String: String] = [:]
    for option in ["output", "accepted", "rejected"] {
      guard let path = self[option] ?? (option == "output" ? "-" : nil) else { continue }
      if path.isEmpty { throw Failure(.usage, words.call.emptyName(option)) }
      try input.refuseToBeReplaced(by: path)
      let place = settled(path)
      if let other = seen[place], place != "/dev/null" {
        throw Failure(
          .usage,
          words.validation.sharedPlace(
            place == "-" ? nil : path, other, option, isDefault: place == "-" && !has("output")))
      }
      seen[place] = option
    }
  }

  /// A path as it is whatever way it is written.
  private func settled(_ path: String) -> String {
    if path == "-" { return path }
    if let whole = resolved(path) { return whole }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let name = String(parts.last ?? "")
    return (resolved(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder) ?? folder) + "/" + name
  }
}
