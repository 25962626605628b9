/// What is said of mappings and of the local values that they map.
class MappingWords: @unchecked Sendable {
  func notReadWhole(_ file: String) -> String {
    "\(file) could not be read whole, so nothing was written. See concord mapping check \(file)."
  }

  func onlyWithAgainst(_ option: String) -> String {
    "--\(option) says where values stand in the file that --against names."
  }

  var fieldWithoutLayout: String { "--field names a field of the layout that --layout names." }

  var columnsAndLayout: String { "--column and --layout both say what makes the value. Give one of them." }

  func columnsMissing(_ file: String) -> String {
    "Say which columns of \(file) make the value: --column \"Category,Type\", or --layout with its layout."
  }

  func tooManyValues(_ file: String) -> String {
    "\(file) has more than a million values in these columns, so there is nothing to map."
  }

  func isNoTable(_ file: String) -> String { "\(file) is no table, so there is nothing to map." }

  func noColumn(_ name: String, in file: String, hint: String) -> String {
    "\(file) has no column \"\(name)\".\(hint)"
  }

  var releaseMissing: String { "concord mapping migrate needs to know where to: --to NAME@RELEASE." }

  var newFileMissing: String {
    "concord mapping migrate writes a new file beside the old one. Name it: -o NEW.sssom.tsv."
  }

  /// - Parameter file: the mapping that states the release; nil where `--from` does.
  func noRelease(_ version: String, of list: String, statedBy file: String?, known: [String]) -> String {
    let source = file.map { "The object_source_version of \($0)" } ?? "--from"
    return "\(source) is \"\(version)\", no release of \(list). There is \(listed(known, "and"))."
  }

  func isNewer(_ file: String, release: String, than wanted: String) -> String {
    "\(file) is for \(release), which is newer than \(wanted): nothing tells the way back."
  }

  var valuesMissing: String { "concord mapping review needs the file with the values: --from FILE." }

  var answersFromStandardInput: String {
    "concord mapping review takes answers from standard input. Name files for all else."
  }

  /// - Parameter coverage: how much of the file is mapped.
  func saved(_ path: String, coverage: String) -> String { "\(coverage). Saved: \(path)" }
}
