import Foundation
import TestSupport

/// A change to the project's lists that breaks one rule, and the name by which lint is to find it.
struct LintTampering: Sendable, CustomStringConvertible {
  let rule: String
  let place: String
  let description: String
  let apply: @Sendable (TemporaryStandards) throws -> Void

  init(
    _ rule: String, in place: String, _ description: String,
    _ apply: @escaping @Sendable (TemporaryStandards) throws -> Void
  ) {
    self.rule = rule
    self.place = place
    self.description = description
    self.apply = apply
  }

  private static let needs = "Vocabularies/needs/1.0.1.csv"
  private static let needsAbout = "Vocabularies/needs/vocabulary.json"
  private static let channels = "Vocabularies/channels/1.0.csv"
  private static let pins = "Vocabularies/standards.json"
  private static let implies = "Vocabularies/relationships/implies.csv"

  /// A line added to the newest release of needs.
  private static func need(_ rule: String, _ description: String, _ line: String) -> LintTampering {
    LintTampering(rule, in: needs, description) { data in try data.edit(needs) { $0 += line + "\n" } }
  }

  /// A text replaced in the newest release of needs.
  private static func need(_ rule: String, _ description: String, _ old: String, by new: String) -> LintTampering {
    LintTampering(rule, in: needs, description) { data in
      try data.edit(needs) { $0 = $0.replacing(old, with: new, maxReplacements: 1) }
    }
  }

  private static func implication(_ rule: String, _ description: String, _ line: String) -> LintTampering {
    LintTampering(rule, in: implies, description) { data in try data.edit(implies) { $0 += line + "\n" } }
  }

  static let all = lists + between

  private static let lists = [
    LintTampering("released-file-changed", in: channels, "a byte is added to a released file") { data in
      try data.write(data.text(channels) + "\n", to: channels)
    },
    LintTampering("missing-file", in: channels, "a released file is gone") { try $0.remove(channels) },
    LintTampering("not-json", in: needsAbout, "a description is cut short") { data in
      try data.write(String(data.text(needsAbout).dropLast(20)), to: needsAbout)
    },
    LintTampering("bad-metadata", in: needsAbout, "a key nobody understands") { data in
      try data.replace("\"complete\": false", with: "\"complete\": false, \"colour\": \"blue\"", in: needsAbout)
    },
    LintTampering("invalid-uri-pattern", in: needsAbout, "a URI without a notation") { data in
      try data.replace("need:{notation}", with: "need:notation", in: needsAbout)
    },
    LintTampering("missing-provenance", in: needsAbout, "no licence") { data in
      try data.replace(
        "\"licence\": \"Concord's own work, under the terms of Concord itself.\"", with: "\"licence\": \"\"",
        in: needsAbout)
    },
    LintTampering("unlisted-file", in: "Vocabularies/needs/2.0.csv", "a file that no release names") { data in
      try data.write("notation\n", to: "Vocabularies/needs/2.0.csv")
    },
    LintTampering("unused-acceptance", in: "Vocabularies/channels/vocabulary.json", "an acceptance too many") { data in
      try data.replace("\"rule\": \"orphan\"", with: "\"rule\": \"cycle\"", in: "Vocabularies/channels/vocabulary.json")
    },
    need("duplicate-notation", "a notation twice", "money-needs,Money again,It is here twice.,,,,,"),
    need("invalid-notation", "a notation in capitals", "SHOUTING,Shouting,Being loud.,,,,,"),
    need("empty-label", "no label", "nameless,,It has no name.,,,,,"),
    need("invalid-day", "a day that no calendar has", "late,Late,Being late.,,2026-02-30,,,"),
    need("withdrawn-before-valid", "gone before it came", "odd,Odd,Being odd.,,2026-02-02,2026-02-01,,"),
    need("unknown-reference", "below nothing", "lost,Lost,Being lost.,nowhere,,,,"),
    need("wrong-cell-count", "a cell too few", "short,Short,Being short."),
    need("damaged-line", "a quote out of place", "quoted,Quo\"ted,Being quoted.,,,,,"),
    need("cycle", "a circle of two", "round,Round,Going round.,and-round,,,,\nand-round,And round,Going on.,round,,,,"),
    need("self-reference", "below itself", "own,Own,Being one's own.,own,,,,"),
    need("orphan", "alone among levels", "alone,Alone,Being alone.,,,,,"),
    need(
      "broader-is-withdrawn", "in use below a withdrawn one",
      "old,Old,It was.,money-needs,,2026-11-23,,\nyoung,Young,It is.,old,,,,"),
    need("replaced-while-in-use", "replaced and in use", "both,Both,Being both.,money-needs,,,money-needs,"),
    need(
      "successor-is-withdrawn", "a dead successor",
      "gone,Gone,It was.,money-needs,,2026-11-23,went,\nwent,Went,It too.,money-needs,,2026-11-23,,"),
    need("missing-reason", "gone without a reason", "silent,Silent,It went.,money-needs,,2026-11-23,,"),
    need("ambiguous-label", "two of a name", "cash,Money,Coins and notes.,money-needs,,,,"),
    need("label-clash", "a nickname of another", "cash,Cash,Coins and notes.,money-needs,,,,money"),
    need("repeated-label", "its own name again", "cash,Cash,Coins and notes.,money-needs,,,,Cash"),
    need("label-is-notation", "another's notation", "cash,money-needs,Coins and notes.,money-needs,,,,"),
    need("unprintable-character", "a mark of direction", "cash,Ca\u{202E}sh,Coins and notes.,money-needs,,,,"),
    need("space-around-text", "a space in front", "cash, Cash,Coins and notes.,money-needs,,,,"),
    need(
      "label-too-long", "a label without end", "cash,\(String(repeating: "cash ", count: 60)).,Coins.,money-needs,,,,"),
    need("untidy-list", "an empty nickname", "cash,Cash,Coins and notes.,money-needs,,,,coins |  | notes"),
    need("missing-definition", "no definition", "cash,Cash,,money-needs,,,,"),
    need("leads-nowhere", "a need that nothing meets", "cash,Cash,Coins and notes.,money-needs,,,,"),
    LintTampering("wrong-version", in: needsAbout, "an addition in a patch") { data in
      try data.edit(needs) { $0 += "cash,Cash,Coins and notes.,money-needs,,,,\n" }
    },
    need(
      "redundant-broader", "below what is above already",
      "cash,Cash,Coins and notes.,money-needs,,,,\ncoins,Coins,Small money.,cash | money-needs,,,,"),
    need("deleted-notation", "an entry is gone", "\nmoney-needs,Money,", by: "\ncoins,Coins,"),
    need("renamed-notation", "an entry has another notation", "\nmoney-needs,", by: "\ncash-needs,"),
    need("reused-notation", "another meaning", "\nmoney-needs,Money,", by: "\nmoney-needs,Bicycles,"),
    need("missing-list-column", "no labels", "notation,label,", by: "notation,name,"),
    need("undeclared-column", "a column nobody described", "alt_labels", by: "nicknames"),
    need("dropped-column", "a column less", "alt_labels", by: "nicknames"),
    LintTampering("empty-list", in: needs, "nothing in the file") { data in try data.edit(needs) { $0 = "" } },
    LintTampering("release-order", in: needsAbout, "a release before the one before") { data in
      let text = try data.text(needsAbout)
      let last = text.range(of: "2026-11-22", options: .backwards)
      try data.write(text.replacingCharacters(in: last!, with: "2026-11-21"), to: needsAbout)
    },
    LintTampering("unknown-status", in: needsAbout, "a status nobody knows") { data in
      try data.write(data.text(needsAbout).replacing("\"proposed\"", with: "\"ripe\""), to: needsAbout)
    },
    LintTampering("backdated-withdrawal", in: "Vocabularies/interactions/1.01.csv", "withdrawn years ago") { data in
      try data.edit("Vocabularies/interactions/1.01.csv") { $0 = $0.replacing("2009-02-02", with: "2003-01-01") }
    },
    LintTampering("withdrawal-changed", in: "Vocabularies/interactions/1.01.1.csv", "withdrawn on another day") {
      data in
      try data.edit("Vocabularies/interactions/1.01.1.csv") { $0 = $0.replacing("2009-02-02", with: "2010-02-02") }
    },
  ]

  private static let between = [
    implication("broken-relationship", "a tie to nothing", "unemployed,nothing-at-all,proposed,"),
    implication("duplicate-relationship", "a tie twice", "unemployed,employment,proposed,"),
    implication("unknown-relationship-status", "a tie of unknown standing", "unemployed,money-needs,perhaps,"),
    LintTampering(
      "relationship-to-withdrawn", in: "Vocabularies/relationships/offers.csv", "a tie to a withdrawn service"
    ) { data in try data.edit("Vocabularies/relationships/offers.csv") { $0 += "135,8,observed,\n" } },
    LintTampering("released-file-changed", in: implies, "a relationship changed after its release") { data in
      try data.write(data.text(implies) + "unemployed,money-needs,proposed,\n", to: implies)
    },
    LintTampering("unlisted-file", in: "Vocabularies/relationships/likes.csv", "a relationship of no standard") {
      try $0.write("from,to,status,note\n", to: "Vocabularies/relationships/likes.csv")
    },
    LintTampering("unknown-pin", in: pins, "a release that does not exist") { data in
      try data.replace("\"channels\": \"1.0\"", with: "\"channels\": \"9.0\"", in: pins)
    },
    LintTampering("unpinned-vocabulary", in: pins, "a standard that leaves out a list") { data in
      try data.replace("\"profile-schemes\": \"1.0\",", with: "", in: pins)
    },
    LintTampering("unpinned-relationship", in: pins, "a released standard whose relationships may change") { data in
      let text = try data.text(pins)
      let start = text.range(of: "\"relationships\": {")!.lowerBound
      try data.write(text[..<start] + "\"relationships\": [\"offers\"] } ] }", to: pins)
    },
  ]
}
