import Validation

extension MappingRule {
  /// Every rule on mappings, by name.
  public static let all: [MappingRule] = (files + rows + targets + sets).sorted { $0.name < $1.name }

  private static let files: [MappingRule] = [
    .notAMapping, .missingSlot, .duplicateSlot, .damagedRow, .wrongSlotCount, .unreadableMetadata, .markedMapping,
  ]
  private static let rows: [MappingRule] = [
    .emptySubject, .spacesAroundSubject, .missingPredicate, .unknownPredicate, .unknownModifier,
    .missingJustification, .invalidConfidence, .invalidMappingDate, .neverAppliedRow, .subjectNotLiteral,
  ]
  private static let targets: [MappingRule] = [
    .undeclaredPrefix, .wrongPrefix, .foreignTarget, .missingObject, .unknownTarget, .withdrawnTarget,
    .targetNotYetValid, .labelDrift,
  ]
  private static let sets: [MappingRule] = [
    .contradictoryRows, .duplicateRow, .unreachableRow, .nearDuplicateSubject, .unreviewedRows, .unusedRow,
    .unmappedValue,
  ]

  static let notAMapping = MappingRule(
    "not-a-mapping", .error, "The file is no mapping in the form SSSOM/TSV.",
    "Save it as text with tabs between the columns, in UTF-8: metadata behind #, then a header with subject_label, "
      + "predicate_id and object_id.")
  static let missingSlot = MappingRule(
    "missing-slot", .error, "A column that every mapping needs is missing.",
    "Add the column: subject_label holds the local value, predicate_id how it is meant, object_id the code.")
  static let duplicateSlot = MappingRule(
    "duplicate-slot", .error, "Two columns have the same name.", "Keep one of them.")
  static let damagedRow = MappingRule(
    "damaged-row", .error, "A row has a quote or a byte out of place.",
    "Save the file in UTF-8, with quotes doubled inside quoted cells.")
  static let wrongSlotCount = MappingRule(
    "wrong-slot-count", .error, "A row has more or fewer cells than the header.",
    "Keep a tab for each empty cell, and quote cells that hold a tab.")
  static let unreadableMetadata = MappingRule(
    "unreadable-metadata", .warning, "A metadata line is not understood.",
    "Write metadata as name: \"value\", and prefixes one on a line below curie_map.")
  static let markedMapping = MappingRule(
    "marked-mapping", .warning, "The file begins with a byte order mark.",
    "Save it as UTF-8 without one. concord mapping migrate writes files so.")
}

extension MappingRule {
  static let emptySubject = MappingRule(
    "empty-subject", .error, "A row has no local value.",
    "Write the local value into subject_label, or take out the row.")
  static let spacesAroundSubject = MappingRule(
    "spaces-around-subject", .warning, "A local value begins or ends with a space.",
    "Take the space away unless the file has it too: values are compared as they stand.")
  static let missingPredicate = MappingRule(
    "missing-predicate", .error, "A row does not say how the value and the code belong together.",
    "Write skos:exactMatch where they mean the same, skos:broadMatch where the code is wider.")
  static let unknownPredicate = MappingRule(
    "unknown-predicate", .warning, "A predicate is none that mappings to the lists use, so the row is not applied.",
    "Use skos:exactMatch, skos:broadMatch, skos:narrowMatch, skos:closeMatch or skos:relatedMatch.")
  static let unknownModifier = MappingRule(
    "unknown-modifier", .error, "The predicate_modifier is neither empty nor Not.",
    "Write Not, with a capital letter, where the pair was considered and rejected; else leave the cell empty.")
  static let missingJustification = MappingRule(
    "missing-justification", .error, "A row does not say how the mapping was made.",
    "Write semapv:ManualMappingCuration into mapping_justification where a person decided.")
  static let invalidConfidence = MappingRule(
    "invalid-confidence", .error, "A confidence is no number from 0 to 1.",
    "Write a number such as 0.85, or leave the cell empty.")
  static let invalidMappingDate = MappingRule(
    "invalid-mapping-date", .error, "A date is not written YYYY-MM-DD.",
    "Write the date as YYYY-MM-DD, or leave the cell empty.")
  static let neverAppliedRow = MappingRule(
    "never-applied-row", .info, "A row is never applied, or only where a layout accepts it.",
    "Nothing, if it is meant so: skos:closeMatch is applied where the layout accepts it, skos:narrowMatch and "
      + "skos:relatedMatch never.")
  static let subjectNotLiteral = MappingRule(
    "subject-not-literal", .warning, "The subject of a row is no local value but an entry of a list.",
    "Write rdfs literal into subject_type where subject_label holds a local value.")
}

extension MappingRule {
  static let undeclaredPrefix = MappingRule(
    "undeclared-prefix", .error, "A prefix is not in the curie_map.",
    "Add it to curie_map in the metadata, such as service: \"http://id.esd.org.uk/service/\".")
  static let wrongPrefix = MappingRule(
    "wrong-prefix", .error, "A prefix and the list that it stands for do not belong together.",
    "Use the list's name in the singular, such as service, and declare it as the address of the list's entries.")
  static let foreignTarget = MappingRule(
    "foreign-target", .warning, "A row maps to something outside the list, so it is not applied.",
    "Keep mappings to different lists in files of their own, or name the right list with --vocabulary.")
  static let missingObject = MappingRule(
    "missing-object", .error, "A row names no code.",
    "Write the code, such as service:57, or sssom:NoTermFound where there is none.")
  static let unknownTarget = MappingRule(
    "unknown-target", .error, "A code is not in the list.",
    "Look it up with concord vocab show. A code is written with its prefix, such as service:57.")
  static let withdrawnTarget = MappingRule(
    "withdrawn-target", .error, "A code is withdrawn.",
    "Use what takes its place. concord mapping migrate does so where there is just one.")
  static let targetNotYetValid = MappingRule(
    "target-not-yet-valid", .error, "A code is not in force yet.",
    "Use it from its first day on; until then map to the code that is in force.")
  static let labelDrift = MappingRule(
    "label-drift", .warning, "The object_label is not what the list calls the code.",
    "Read the present label: if the row is still right, write that.")
}

extension MappingRule {
  static let contradictoryRows = MappingRule(
    "contradictory-rows", .error, "Rows of one value contradict each other.",
    "Keep the row that is right: one code a value, or sssom:NoTermFound, or Not.")
  static let duplicateRow = MappingRule(
    "duplicate-row", .warning, "A row says what another says already.", "Keep one of them.")
  static let unreachableRow = MappingRule(
    "unreachable-row", .warning, "A row is never reached, since an earlier one decides the value.",
    "Take out the one that is wrong: of several rows the first is applied.")
  static let nearDuplicateSubject = MappingRule(
    "near-duplicate-subject", .warning, "Two values differ only in capitals or spaces.",
    "Nothing if the file has both; otherwise take one out. Values are compared as they stand.")
  static let unreviewedRows = MappingRule(
    "unreviewed-rows", .info, "Rows have no reviewer.",
    "Have somebody else look at them, and write who it was into reviewer_id or reviewer_label.")
  static let unusedRow = MappingRule(
    "unused-row", .info, "A row's value does not occur in the file.", "Nothing; or take the row out if it is outdated.")
  static let unmappedValue = MappingRule(
    "unmapped-value", .warning, "A value of the file has no row.",
    "Map it: concord mapping review goes through such values, the most frequent first.")
}
