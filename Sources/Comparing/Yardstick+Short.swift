import CSV
import Schemas
import Validation
public import Vocabularies

extension Yardstick {
  /// The same with short lists, whose tables are made quickly: some hundred times as many files can be compared.
  ///
  /// Entries that may not always be used come first; two of 16 and 17 bytes are added, around what screens look up.
  public var short: Yardstick {
    var short = resources
    for (name, vocabulary) in resources.vocabularies { short.vocabularies[name] = vocabulary.shortened }
    return Yardstick(schemas: schemas, resources: short)
  }
}

extension Vocabulary {
  private static let mostOfAKind = 24

  fileprivate var shortened: Vocabulary {
    let sometimes = (0..<release.count).filter { !release.isAlways($0) }.prefix(Vocabulary.mostOfAKind)
    let always = (0..<release.count).filter { release.isAlways($0) }.prefix(Vocabulary.mostOfAKind)
    return Vocabulary(about, release: release.holding(Array(sometimes) + always))
  }
}

extension Release {
  /// Whether an entry may be used on any day.
  public func isAlways(_ entry: Int) -> Bool { isLive(entry) && validity(entry).from == Int32.min }

  /// A release with a few of the entries.
  fileprivate func holding(_ entries: [Int]) -> Release {
    var lines = [columns.joined(separator: ",")]
    lines += entries.map { entry in
      columns.map { "\"" + Release.quoted(cell(entry, column: $0) ?? "") + "\"" }.joined(separator: ",")
    }
    for (notation, from, withdrawn) in Release.additions {
      let cells = ["notation": notation, "label": "Added", "valid_from": from, "withdrawn": withdrawn]
      lines.append(columns.map { cells[$0] ?? "" }.joined(separator: ","))
    }
    // Successors that were left out are faults, which do no harm here.
    var faults: [DataFault] = []
    return Release(
      version: version, date: date, sha256: sha256, csv: Array(lines.joined(separator: "\n").utf8).span,
      file: "short", notations: nil, faults: &faults)
  }

  private static let additions = [
    ("sixteen-bytes-16", "", ""), ("seventeen-bytes17", "", ""), ("sixteen-later-16", "2024-02-29", ""),
    ("eight-08", "2020-03-31", "2025-12-31"), ("nine-bytes", "", "2023-03-01"),
  ]

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}
