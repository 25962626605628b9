import Reporting
import Vocabularies

/// What is said of mappings.
class MappingWords: @unchecked Sendable {
  var aboutRules: String { "A rule on mappings of local values to the lists, held by concord mapping check." }

  var aboutRejects: String { "A reason for which concord map --reverse rejects a record." }

  var withheld: String { "(a value that looks personal, withheld)" }

  /// Which lists a mapping was held to, each with its version; without a day they are judged on their own dates.
  func held(_ file: String, rows: Int, to lists: [String], asAt day: Day?) -> String {
    let names = lists.joined(separator: ", ")
    let held = lists.isEmpty ? "to no list" : "to \(names), as at \(day?.description ?? "the date of the release")"
    return "\(file): \(counted(Int64(rows), "row")), held \(held)"
  }

  func totals(errors: Int64, warnings: Int64, infos: Int64) -> String {
    "\(counted(errors, "error")), \(counted(warnings, "warning")), \(grouped(infos)) good to know."
  }

  func covered(_ coverage: MappingCheck.Coverage, share: String) -> String {
    let empty = coverage.blank == 0 ? "" : "; \(counted(coverage.blank, "record")) without a value"
    return "\(grouped(coverage.mapped)) of \(counted(coverage.records, "record")) (\(share)) are covered\(empty)."
  }

  // What is wrong with the form of a row. Values come as they are to be shown.

  func isEmpty(_ column: String) -> String { "The \(column) is empty." }

  func holds(_ column: String, _ text: String) -> String { "The \(column) is \"\(text)\"." }

  var noJustifications: String { "The column mapping_justification is missing." }

  var subjectIsNoLiteral: String { "The subject is no literal, so the row is not applied." }

  func spaces(_ value: String) -> String { "\(value) begins or ends with a space." }

  func unknownPredicate(_ predicate: String) -> String { "The predicate \"\(predicate)\" is not applied." }

  func neverApplied(_ predicate: String) -> String {
    let condition = predicate == "skos:closeMatch" ? "only where a layout accepts it" : "never"
    return "\(predicate) is applied \(condition)."
  }

  func unreviewed(_ rows: Int64, of total: Int) -> String {
    "\(rows) of \(total) applied rows have no reviewer; this is the first."
  }

  func undeclared(_ prefix: String, rows: Int64) -> String {
    "The prefix \"\(prefix)\" is not in the curie_map; \(rows) row\(rows == 1 ? "" : "s") use it."
  }

  // What is wrong with what a row maps to.

  func noPrefix(_ object: String, perhaps: String?) -> String {
    "\"\(object)\" has no prefix." + (perhaps.map { " Perhaps \($0)?" } ?? "")
  }

  func fullAddress(_ object: String) -> String {
    "\"\(object)\" is a full address that no prefix of the curie_map covers."
  }

  func otherAddress(_ prefix: Substring, declared: String, own: String) -> String {
    "The curie_map declares \(prefix) as \(declared), and the list is \(own)."
  }

  func otherPrefix(_ object: String, own: String) -> String {
    "\"\(object)\" is to be written with the prefix \(own), or it is not applied."
  }

  func foreign(_ object: String, lists: [String]) -> String {
    "\"\(object)\" is no code of \(lists.isEmpty ? "any list" : lists.joined(separator: ", "))."
  }

  func noSuchCode(_ list: String, _ version: String, _ code: String) -> String {
    "\(list) \(version) has no \"\(code)\"."
  }

  /// `codes` are those that the label in the row is the label of.
  func noSuchCode(_ list: String, _ version: String, _ code: String, label: String, codes: [String]) -> String {
    let hint = codes.isEmpty ? "" : " \"\(label)\" is \(codes.joined(separator: " or "))."
    return noSuchCode(list, version, code) + hint
  }

  func withdrawn(_ object: String, _ label: String, from day: Day, heirs: [String]) -> String {
    let place = heirs.isEmpty ? "nothing takes its place" : "take " + heirs.joined(separator: " or ")
    return "\(object) (\(label)) is withdrawn from \(day); \(place)."
  }

  func notYetValid(_ object: String, _ label: String, until day: Day) -> String {
    "\(object) (\(label)) is in force from \(day)."
  }

  func otherLabel(_ object: String, present: String, found: String, isFormer: Bool) -> String {
    let former = isFormer ? "a former or other name of it" : "none of its names"
    return "\(object) is called “\(present)”; “\(found)” is \(former)."
  }

  // What is wrong with several rows together.

  func nearDuplicate(_ value: String, line: Int64) -> String {
    "\(value) differs only in capitals or spaces from the value on line \(line)."
  }

  func duplicate(_ value: String, line: Int64) -> String { "\(value): line \(line) says the same." }

  func alsoRejected(_ value: String, _ object: String, line: Int64) -> String {
    "\(value) is mapped to \(object) here, and line \(line) rejects that."
  }

  func alreadyDecided(_ value: String, by predicate: String, line: Int64) -> String {
    "\(value) is decided by line \(line), as \(predicate)."
  }

  func codeAndNone(_ value: String, line: Int64) -> String {
    "\(value) has a code and is said to have none: see line \(line)."
  }

  func twoCodes(_ value: String, _ object: String, _ applied: String, line: Int64) -> String {
    "\(value) is mapped to \(object) here and to \(applied) on line \(line), which is applied."
  }

  func unused(_ value: String) -> String { "\(value) does not occur in the file." }

  /// `near` is the line of a row whose value is nearly the same.
  func unmapped(_ value: String, records: Int64, share: String, near: Int64?) -> String {
    let hint = near.map { " Line \($0) differs only in capitals or spaces." } ?? ""
    return "\(value) has no row: \(records) record\(records == 1 ? "" : "s"), \(share).\(hint)"
  }

  // What is wrong with a mapping in JSON.

  var notJSON: String { "The file is no JSON object with mappings." }

  var noMappings: String { "The member mappings is missing." }

  func noneHas(_ slot: String) -> String { "No mapping has a \(slot)." }

  func leftOut(_ member: String) -> String { "The member \(member) is not understood, and left out." }

  var mappingIsNoObject: String { "A mapping is no object." }

  func memberIsNoText(_ member: String) -> String {
    "The member \(member) of a mapping is neither a text nor a list of texts."
  }
}

/// What is said of mappings that are carried to another release.
class MigrationWords: @unchecked Sendable {
  func title(_ list: String, _ old: String, _ new: String, rows: Int) -> String {
    "\(list) \(old) → \(new): \(counted(Int64(rows), "row"))"
  }

  /// What became of the rows, on a line each.
  func counts(_ migration: MappingMigration) -> [String] {
    let relabelled = grouped(Int64(migration.relabelled))
    let labels = migration.relabelled == 0 ? "" : ", \(relabelled) of them with the present label"
    return [
      "  kept            \(grouped(Int64(migration.kept)))\(labels)",
      "  moved           \(grouped(Int64(migration.moved.count)))",
      "  need a person   \(grouped(Int64(migration.undecided.count)))",
      "  not of the list \(grouped(Int64(migration.untouched))), left as they are",
    ]
  }

  func versionTakenAway(_ version: String) -> String {
    "mapping_set_version \"\(version)\" is taken away: it named the mapping as it was."
  }

  var movedHeading: String { "Moved:" }

  var undecidedHeading: String { "A person has to choose:" }

  /// What stands before what is said of a row.
  func line(_ line: Int64) -> String { "line \(line): " }

  /// `value` is the row's value as it is to be shown.
  func moved(_ move: MappingMigration.Move, value: String) -> String {
    let broader = move.isBroader ? ", as broader" : ""
    return "\(value): \(move.from) → \(move.to.notation) (\(move.to.label))\(broader)"
  }

  /// `value` is the row's value as it is to be shown.
  func undecided(_ row: MappingMigration.Undecided, value: String) -> String {
    let heirs = row.candidates.map { "\($0.notation) (\($0.label))" }
    let choice = heirs.isEmpty ? "" : " Choose: \(heirs.joined(separator: " or "))."
    return "\(value), \(row.object): \(row.reason)\(choice)"
  }

  // Why a row needs a person.

  func mergedSuccessor(_ heir: String, _ predicate: String) -> String {
    "It is one of several codes that \(heir) took the place of, and \(predicate) may not hold."
  }

  var rejectedSuccessor: String { "Its only successor was rejected for this value." }

  func withdrawn(_ code: String, from day: Day, successors: Int) -> String {
    let what = successors == 0 ? "nothing takes its place" : "\(successors) codes take its place"
    return "\(code) is withdrawn from \(day), and \(what)."
  }

  var circle: String { "Its successors replace each other." }

  /// What the comment of a row says that was moved.
  func comment(from object: String, _ label: String, by release: String, isBroader: Bool, reviewers: [String])
    -> String
  {
    let broader = isBroader ? ", which made it broader" : ""
    let reviewed = reviewers.isEmpty ? "" : "; reviewed before that by \(reviewers.joined(separator: ", "))"
    return "Moved from \(object) (\(label)) by \(release)\(broader)\(reviewed)."
  }
}
