public import Vocabularies

extension DataRule {
  /// Every rule on the standards data, by name.
  public static let all: [DataRule] = (loading + LintCheck.all.map { $0.rule } + beyondChecks)
    .sorted { $0.name < $1.name }

  /// What loading the data finds.
  private static let loading: [DataRule] = [
    .missingFile, .notJSON, .badMetadata, .unknownPin, .releasedFileChanged, .emptyFile, .missingColumn, .damagedLine,
    .wrongCellCount, .duplicateNotation, .invalidNotation, .emptyLabel, .invalidDay, .withdrawnBeforeValid,
    .unknownReference, .brokenRelationship, .tooLarge,
  ]

  /// What is found beside the checks of releases, vocabularies and relationships.
  private static let beyondChecks: [DataRule] = [
    .renamedNotation, .unlistedFile, .unpinnedRelationship, .unpinnedVocabulary, .leadsNowhere, .unusedAcceptance,
  ]

  /// The rule of this name.
  public init?(named name: String) {
    guard let rule = DataRule.all.first(where: { $0.name == name }) else { return nil }
    self = rule
  }
}
