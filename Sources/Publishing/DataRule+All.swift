public import Vocabularies

extension DataRule {
  /// Every rule on the standards data, by name.
  public static let all: [DataRule] = [
    .missingFile, .notJSON, .badMetadata, .unknownPin, .releasedFileChanged, .emptyFile, .missingColumn, .damagedLine,
    .wrongCellCount, .duplicateNotation, .invalidNotation, .emptyLabel, .invalidDay, .withdrawnBeforeValid,
    .unknownReference, .brokenRelationship, .tooLarge,
  ].sorted { $0.name < $1.name }
}
