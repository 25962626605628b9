import Schemas

extension LayoutBuilder {
  /// The path of a mapping file, with a fault where the file is not there or is no SSSOM.
  mutating func mappingPath(_ node: Node) -> String? {
    guard let path = node.string, !path.isEmpty else {
      add(.layoutValueNotUnderstood, node, words.layouts.mappingIsNoPath)
      return nil
    }
    guard let mapping else { return path }
    if let bytes = mapping(path) {
      if let problem = problem(inMapping: bytes) {
        add(.mappingFileNotSSSOM, node, words.layouts.noMapping(path, problem))
      }
    } else {
      add(.mappingFileMissing, node, words.layouts.noMappingFile(path))
    }
    return path
  }

  /// Why a file is no SSSOM as tab-separated text; nil where it is. Only its columns are looked at.
  private func problem(inMapping bytes: [UInt8]) -> String? {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? bytes.dropFirst(3) : bytes[...]
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where line.first != 0x23 {
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Array($0) }
      let missing = ["subject_label", "predicate_id", "object_id"].filter { !columns.contains(Array($0.utf8)) }
      if missing.isEmpty { return nil }
      let isTable = columns.count > 1
      return isTable ? words.layouts.headerLacks(missing) : words.layouts.noTabs
    }
    return words.layouts.noHeader
  }
}
