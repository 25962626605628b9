import Reporting
import Vocabularies

/// What is said of releases: what they change, whom that concerns, and why a draft cannot be one.
class ReleaseWords: @unchecked Sendable {
  // What changed.

  func title(_ list: String, from old: Release, to new: Release) -> String {
    "\(list) \(old.version) of \(old.date) → \(new.version) of \(new.date)"
  }

  /// A kind of change as it stands in a heading.
  func title(_ kind: Change.Kind) -> String {
    switch kind {
    case .added: "Added"
    case .reinstated: "Reinstated"
    case .renamed: "Renamed"
    case .redefined: "Redefined"
    case .moved: "Moved"
    case .relabelled: "Relabelled"
    case .redated: "Redated"
    case .annotated: "Annotated"
    case .withdrawn: "Withdrawn"
    case .split: "Split"
    case .merged: "Merged"
    case .deleted: "Deleted"
    }
  }

  func bump(_ bump: Bump) -> String {
    switch bump {
    case .none: "Nothing changed."
    case .patch: "Patch: only wording changed. Data and mappings stay right."
    case .minor: "Minor: something was added or moved. Data and mappings stay right."
    case .major: "Major: something was taken away or narrowed. Data and mappings that use it need a look."
    }
  }

  /// That an entry was withdrawn, behind its notation. `others` were merged into the same one.
  func withdrawn(_ label: String, from day: String, heirs: [String], others: [String]) -> String {
    let place = heirs.isEmpty ? "without successor" : "replaced by " + heirs.joined(separator: " and ")
    let merged = others.isEmpty ? "" : ", together with " + others.joined(separator: ", ")
    return "\(label): withdrawn from \(day), \(place)\(merged)"
  }

  var inAnotherOrder: String { "in another order" }

  /// What stands for a text that is not there.
  var nothing: String { "(none)" }

  // Whom that concerns.

  func title(_ name: String, _ kind: Impact.Kind, records: Int64, columns: String) -> String {
    "\(name): \(counted(records, noun(kind))), codes in \(columns)"
  }

  func heading(_ action: Effect.Action) -> String {
    switch action {
    case .decide: "A person has to choose"
    case .replace: "Can be replaced without looking"
    case .note: "No action needed"
    }
  }

  /// What happens to a code of a file, and how often the file uses it.
  func effect(_ effect: Effect, on kind: Impact.Kind) -> String {
    let change = effect.change
    var text = "\(effect.vocabulary) \(change.notation) (\(change.oldLabel ?? change.newLabel ?? "")): "
    let heirs = change.successors.map { "\($0.notation) (\($0.label))" }
    switch change.kind {
    case .withdrawn where heirs.isEmpty: text += "withdrawn from \(change.new ?? ""), and nothing takes its place"
    case .withdrawn, .merged: text += "withdrawn from \(change.new ?? ""); take \(heirs.joined(separator: ", "))"
    case .split: text += "withdrawn from \(change.new ?? "") and split: choose \(heirs.joined(separator: " or "))"
    case .deleted: text += "no longer in the list"
    case .added: text += "not in the list before, and right from now on"
    case .reinstated: text += "in use again"
    case .renamed: text += "now called \(change.newLabel ?? "")"
    case .redefined: text += "has another definition; read it once"
    case .moved: text += "stands elsewhere in the list"
    case .redated, .relabelled, .annotated: text += "\(change.column ?? "") is \(change.new ?? "") now"
    }
    text += "; \(counted(effect.uses, noun(kind)))"
    if kind == .data && effect.action != .note && effect.late < effect.uses {
      text +=
        effect.late == 0
        ? ", all dated before that day and right as they are" : ", \(grouped(effect.late)) on or after that day"
    }
    return text
  }

  func conclusion(_ kind: Impact.Kind, affected: Int64, of records: Int64) -> String {
    affected == 0
      ? "Nothing in it is made wrong."
      : "\(counted(affected, noun(kind))) of \(grouped(records)) would be wrong under the coming releases."
  }

  private func noun(_ kind: Impact.Kind) -> String { kind == .data ? "record" : "row" }

  // Why a draft cannot be released.

  func notCounted(_ version: String) -> String {
    "The version \(version) of the release before is neither a number nor a month, so that none follows it."
  }

  func nothingToRelease(_ version: String) -> String {
    "The draft is the same as release \(version): there is nothing to release."
  }

  func otherVersion(since old: String, _ bump: Bump, version: String, wanted: String) -> String {
    "The changes since \(old) are \(bump.rawValue), so that the version is \(version), not \(wanted)."
  }

  func tooEarly(_ version: String, of date: Day, next: Day) -> String {
    "Release \(version) is of \(date): the next one cannot be of \(next)."
  }

  func unknownStatus(_ status: String) -> String { "The status is proposed or released, not \(status)." }

  // What a migration map says.

  func mapTitle(_ list: String, _ old: String, _ new: String) -> String { "\(list) \(old) to \(new)" }

  var mapComment: String { "Entries without a row have the same notation and label in both releases, or are new." }

  var mapRenamed: String { "renamed" }

  func mapWithdrawn(_ kind: Change.Kind, from day: String) -> String { "\(kind.rawValue), withdrawn from \(day)" }
}

/// What the feed of releases says.
class FeedWords: @unchecked Sendable {
  /// The language of these words (BCP 47).
  var language: String { "en-GB" }

  /// What the feed of a list is called, or that of all.
  func title(_ list: String?) -> String {
    list.map { "Releases of \($0)" } ?? "Releases of the lists for council service data"
  }

  var description: String { "What changed with each release of the lists, newest first." }

  /// What happened with a first release.
  func first(_ count: Int) -> String { "first release held, \(count) \(count == 1 ? "entry" : "entries")" }

  /// What happened to so many entries.
  func happened(_ kind: Change.Kind, _ count: Int) -> String {
    switch kind {
    case .relabelled: "\(count) with other alternative labels"
    case .annotated: "\(count) with other details"
    case .redated: "\(count) with another day"
    default: "\(count) \(kind.rawValue)"
    }
  }

  var nothingChanged: String { "nothing changed" }

  /// What happened as a sentence, with the status where it is to be named, and what the list says of the release.
  func summary(_ happened: String, status: String?, note: String) -> String {
    let status = status.map { " Status: \($0)." } ?? ""
    let note = note.utf8.isEmpty ? "" : " \(note)"
    return happened.prefix(1).uppercased() + happened.dropFirst() + "." + status + note
  }

  /// How many changes are not listed.
  func more(_ count: Int, isRest: Bool) -> String { isRest ? "… and \(count) more" : "Not listed here." }
}
