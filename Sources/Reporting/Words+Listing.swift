import Schemas
import Validation
import Vocabularies

extension Words {
  /// The listings of rules, lists and schemas, and what is known of one of them.
  struct Listing: Sendable {
    typealias OfRelease = @Sendable (_ version: String, _ date: Day) -> String
    typealias OfText = @Sendable (String) -> String

    // A rule.
    let rule: @Sendable (Rule) -> String
    let whatToDo: @Sendable (Actor) -> String
    let remedy: String
    let neverWaived: String
    let moreOfRules: String

    // A list.
    let entries: @Sendable (_ count: Int64, _ version: String, _ date: Day) -> String
    let release: OfRelease
    let earlier: String
    let moreOfVocabularies: String
    let vocabulary: @Sendable (_ title: String, _ version: String, _ date: Day) -> String
    let custodian: String
    let licence: String
    let source: String
    let withdrawn: @Sendable (Day) -> String

    // A schema.
    let moreOfSchemas: String
    let field: @Sendable (Field) -> String
    let example: OfText
    let keyIsUnique: String
    let atLeastOne: String
    let order: String

    // An entry.
    let status: String
    let inUse: @Sendable (_ isProposed: Bool) -> String
    let withdrawnFrom: @Sendable (_ day: Day, _ reason: String) -> String
    let validFrom: @Sendable (Day) -> String
    let replacedBy: OfText
    let partOf: OfText
    let alsoCalled: String
    let uri: OfText
    let ofRelease: OfRelease
    let labels: String
    let evidence: @Sendable (String) -> String?
    let below: String
    let ties: OfText
    let withdrawnTie: String
  }
}

extension Words.Listing {
  static let english = Words.Listing(
    rule: { "\($0.severity.rawValue), \($0.dimension.rawValue), since \($0.since)" },
    whatToDo: { "What to do: \($0.title)" },
    remedy: "What to do: ",
    neverWaived: "This rule can never be waived.",
    moreOfRules: "More about one of them: concord explain RULE",
    entries: { count, version, date in
      "\(counted(count, "entr", one: "y", many: "ies")) in \(version) of \(date.description)"
    },
    release: { version, date in "\(version) of \(date.description)" },
    earlier: "earlier: ",
    moreOfVocabularies: "The entries of one: concord vocab show NAME",
    vocabulary: { title, version, date in "\(title), release \(version) of \(date.description)" },
    custodian: "Custodian: ",
    licence: "Licence: ",
    source: "Source: ",
    withdrawn: { "(withdrawn \($0.description))" },
    moreOfSchemas: "The columns of one: concord schema show NAME",
    field: { field in
      let notes = [field.isRequired ? "required" : "optional", englishType(field)]
      return joined(notes + (field.isPersonal ? ["personal"] : []), ", ")
    },
    example: { "example: \($0)" },
    keyIsUnique: "No two records have the same: ",
    atLeastOne: "At least one of: ",
    order: "Columns may come in any order. The names stand in the first line.",
    status: "status: ",
    inUse: { isProposed in isProposed ? "in use, in a list that is proposed" : "in use" },
    withdrawnFrom: { day, reason in
      "withdrawn from \(day.description)" + (reason.utf8.isEmpty ? "" : ". \(reason)")
    },
    validFrom: { "valid from: \($0.description)" },
    replacedBy: { "replaced by: \($0)" },
    partOf: { "part of: \($0)" },
    alsoCalled: "also called: ",
    uri: { "URI: \($0)" },
    ofRelease: { version, date in "release: \(version) of \(date.description)" },
    labels: "Labels by version",
    evidence: { evidence in
      switch evidence {
      case "note": "told by a later note"
      case "seen": "seen in use"
      case "release": nil
      default: evidence
      }
    },
    below: "Entries below it",
    ties: { "Ties in standard \($0)" },
    withdrawnTie: "[withdrawn]")
}

/// What a field holds.
@Sendable private func englishType(_ field: Field) -> String {
  switch field.type {
  case .text: field.maxLength.map { "text of up to \($0) characters" } ?? "text"
  case .code(let vocabulary, _): "a code of the list of \(vocabulary)"
  case .member(_, .group, _): "a group of the profile scheme"
  case .member(_, .type, _): "a type of the profile scheme"
  case .date: "a date, YYYY-MM-DD"
  case .month: "a month, YYYY-MM"
  case .number(let decimals): "a number with up to \(decimals) decimals"
  case .integer: "a whole number"
  case .postcode: "a postcode"
  case .uprn: "a UPRN, 1 to 12 digits"
  }
}

extension Actor {
  /// Whom a rule is for, in English.
  var title: String {
    switch self {
    case .council: "for the council"
    case .supplier: "for the supplier of the system that wrote the file"
    case .maintainer: "for whoever maintains the lists"
    }
  }
}
