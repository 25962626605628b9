import Vocabularies

/// A check of the standards data: the rule it holds them to, and the function that finds breaches.
struct LintCheck: Sendable {
  let rule: DataRule
  let look: Look

  enum Look: Sendable {
    /// Looks at a release, and at the one before it.
    case release(@Sendable (LintedRelease, inout LintFindings) -> Void)
    /// Looks at a vocabulary and all its releases.
    case vocabulary(@Sendable (LintedVocabulary, inout LintFindings) -> Void)
    /// Looks at a relationship between two lists.
    case relationship(@Sendable (LintedRelationship, inout LintFindings) -> Void)
  }

  /// Every check there is, in the order in which they are made.
  static let all: [LintCheck] = [
    .undeclaredColumn, .untidyList, .unprintableCharacter, .surroundingSpaceInList, .textTooLong, .ambiguousLabel,
    .labelClash,
    .repeatedLabel, .labelIsNotation, .selfReference, .cycle, .orphan, .redundantBroader, .broaderIsWithdrawn,
    .successorOfLive, .successorIsWithdrawn, .missingReason, .missingDefinition, .deletedNotation, .reusedNotation,
    .withdrawalChanged, .backdatedWithdrawal, .droppedColumn, .invalidURIPattern, .unknownStatus, .releaseOrder,
    .wrongVersion, .missingProvenance,
    .relationshipToWithdrawn, .duplicateRelationship, .unknownRelationshipStatus,
  ]
}

/// A vocabulary as lint looks at it.
struct LintedVocabulary {
  let about: Vocabulary.Description
  /// The releases that could be read, oldest first.
  let releases: [Release]

  var file: String { "Vocabularies/\(about.name)/vocabulary.json" }
}

/// A relationship as lint looks at it, with the lists at its ends where these could be read.
struct LintedRelationship {
  let relationship: Relationship
  let file: String
  let from: Release?
  let to: Release?

  func finding(_ rule: DataRule, _ row: Relationship.Row, _ message: String) -> LintFinding {
    LintFinding(rule, file: file, line: row.line, message)
  }
}
