/// What is said of layouts, and of the mappings that they name.
class LayoutWords: @unchecked Sendable {
  var layoutAndFileFromStandardInput: String {
    "Standard input cannot be the layout and the file at once. Name one of them."
  }

  func schemaMissing(known: [String]) -> String {
    "concord layout init needs to know what the file is to become: --schema \(listed(known, "or"))."
  }

  func cannotBeUsed(faults: [String]) -> String { "the layout cannot be used:\(below(faults))" }

  func mappingCannotBeUsed(field: String, faults: [String]) -> String {
    "the mapping for \(field) cannot be used:\(below(faults))"
  }

  func holdsNoCodes(field: String) -> String { "\(field) holds no codes of a list, so it can have no mapping." }

  /// - Parameter mapped: the fields of the layout that have a mapping.
  func noMapping(_ layout: String, field: String, mapped: [String]) -> String {
    let known = mapped.isEmpty ? "none" : listed(mapped, "and")
    return "\(layout) has no mapping for \"\(field)\". Fields with a mapping: \(known)."
  }

  func doesNotName(_ layout: String, mapping: String) -> String {
    "\(layout) does not name \(mapping). Say which field it is for: --field NAME."
  }

  func namesTwice(_ layout: String, mapping: String) -> String {
    "\(layout) names more than once \(mapping). Say which field it is for: --field NAME."
  }
}
