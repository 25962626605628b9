import Vocabularies

@testable import Standards

/// Small business models, made for a test.
enum PathsModel {
  /// A list from the lines of its file behind the header, with `{notation}` at the end of its URIs.
  static func list(_ name: String, _ lines: [String], version: String = "1.0", day: Int32 = 20_000) -> Vocabulary {
    var about = Vocabulary.Description()
    about.name = name
    about.title = name
    about.uri = "urn:test:\(name):{notation}"
    let release = release(lines, version: version, day: day)
    about.issues = [issue(release)]
    return Vocabulary(about, release: release)
  }

  static func release(_ lines: [String], version: String = "1.0", day: Int32 = 20_000) -> Release {
    let header = "notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels\n"
    let bytes = Array((header + lines.map { $0 + "\n" }.joined()).utf8)
    var faults: [DataFault] = []
    return Release(
      version: version, date: Day(number: day), sha256: "", csv: bytes.span, file: "list.csv", notations: nil,
      faults: &faults)
  }

  static func issue(_ release: Release, note: String = "", status: String = "released") -> Vocabulary.Issue {
    Vocabulary.Issue(
      version: release.version, date: release.date, status: status, note: note, file: "\(release.version).csv",
      sha256: "")
  }

  /// A model of these lists; `ties` are the rows of each relationship, `from>to`.
  static func model(_ lists: [Vocabulary], _ ties: [String: [String]] = [:], note: String = "") -> BusinessModel {
    let standard = Standards.Standard(
      name: "test", title: "Test", date: Day(number: 20_000), status: "released", vocabularies: [:], schemas: [:],
      relationships: [])
    let relationships = Relationship.Kind.all.map { kind in
      var relationship = Relationship(kind, sha256: "")
      for tie in ties[kind.name] ?? [] {
        let ends = tie.split(separator: ">").map { String($0) }
        relationship.add(.init(from: ends[0], to: ends[1], status: "proposed", note: note))
      }
      return relationship
    }
    let named = lists.map { ($0.name, $0) }
    return BusinessModel(
      standard: standard, vocabularies: Dictionary(uniqueKeysWithValues: named), relationships: relationships)
  }

  /// Two life events, circumstances and needs, and four services, one withdrawn.
  static let small = model(
    [
      list(
        "life-events", ["birth,Birth,,,,,,", "move,Moving,,,,,,", "family,Family,,,,,,", "wedding,Wedding,,family,,,,"]),
      list("circumstances", ["parent,Parent,,,,,,", "poor,Poor,,,,,,", "lodger,Lodger,,,,2015-01-01,,"]),
      list("needs", ["care,Care,,,,,,", "money,Money,,,,,,"]),
      list("services", ["1,One,,,,,,", "2,Two,,,,,,", "3,Three,,,,2015-01-01,2,", "4,Four,,,,,,", "move,Van,,,,,,"]),
    ],
    [
      "changes": ["birth>parent", "birth>poor", "move>poor", "birth>lodger"],
      "implies": ["parent>care", "poor>money", "parent>money", "lodger>care"],
      "is-met-by": ["care>1", "care>3", "money>1", "money>2"],
      "directly-needs": ["birth>1", "family>2"],
      "makes-eligible-for": ["poor>2", "lodger>4"],
    ])
}
