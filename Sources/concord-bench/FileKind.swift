/// What the generated file is like.
enum FileKind: String, CaseIterable {
  /// Without a fault.
  case clean
  /// Some records with a fault of any sort.
  case faulty
  /// Every record with one wrong cell.
  case oneWrong = "one-wrong"
  /// The clean one with every cell in quotation marks.
  case quoted
  /// Every second record with the key of an earlier one, however far back.
  case halfDuplicates = "half-duplicates"
  /// Every record with the same key.
  case allDuplicates = "all-duplicates"
  /// The clean one in random order.
  case shuffled

  /// Whether there is nothing to be found.
  var isClean: Bool { self == .clean || self == .quoted || self == .shuffled }

  static let names = allCases.map { $0.rawValue }.joined(separator: ", ")
}
