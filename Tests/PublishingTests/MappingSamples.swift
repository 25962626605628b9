import CSV
import Conversion
import Publishing
import Schemas
import Vocabularies

/// Mappings to a made list, as tests write them.
enum MappingSamples {
  static let metadata = "#curie_map:\n#  thing: \"http://example.org/thing/\"\n#  other: http://example.org/other/\n"
  static let columns = [
    "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label", "mapping_justification",
    "reviewer_id", "mapping_date", "confidence",
  ]
  static let curated = "semapv:ManualMappingCuration"
  static let good = [
    "Bins", "skos:exactMatch", "", "thing:1", "Waste", curated, "orcid:1", "2026-01-31", "0.9",
  ]
  /// The line of the first row.
  static let firstLine: Int64 = 5

  /// The text of a mapping; each row is ``good`` but for what it says.
  static func text(_ rows: [[String: String]], without column: String? = nil) -> String {
    let kept = columns.filter { $0 != column }
    let lines = rows.map { row in
      columns.indices.filter { columns[$0] != column }.map { row[columns[$0]] ?? good[$0] }.joined(separator: "\t")
    }
    return metadata + ([kept.joined(separator: "\t")] + lines).joined(separator: "\n") + "\n"
  }

  static func read(_ text: String) -> (mapping: Mapping, faults: [MappingFault]) {
    var faults: [MappingFault] = []
    let bytes = Array(text.utf8)
    let mapping = Mapping(tsv: bytes.span, file: "m.sssom.tsv", faults: &faults)
    return (mapping, faults)
  }

  static func mapping(_ rows: [[String: String]]) -> Mapping { read(text(rows)).mapping }

  static let about: Vocabulary.Description = {
    var about = Vocabulary.Description()
    (about.name, about.uri) = ("things", "http://example.org/thing/{notation}")
    return about
  }()

  /// 1 to 3 in force; 4 split, 5 without successor, 6 and 7 merged, 8 to come, 9 withdrawn later, 10 replaced twice.
  static let list = Vocabulary(
    about,
    release: release(
      "2.0",
      """
      1,Waste,,,,,,Rubbish
      2,Trees,,,,,,
      3,Parks,,,,,,
      4,Streets,,,,2025-01-01,2 | 3,
      5,Fax,,,,2025-01-01,,
      6,Black bins,,,,2025-01-01,1,
      7,Green bins,,,,2025-01-01,1,
      8,Drones,,,2030-01-01,,,
      9,Telegrams,,,,2029-01-01,3,
      10,Woods,,,,2024-01-01,11,
      11,Forests,,,,2025-01-01,2,
      12,Round,,,,2025-01-01,13,
      13,Trip,,,,2025-01-01,12,
      """))

  static func values(_ counts: [(String, Int)]) -> ColumnValues? {
    var reader = Reader(delimiter: .comma)
    let cells = counts.map { String(repeating: "\"\($0.0)\"\n", count: $0.1) }.joined()
    let bytes = Array("\"value\"\n\(cells)".utf8)
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    guard reader.next(into: &record) == .record else { return nil }
    var values = ColumnValues(of: Layout.Column(field: "", from: ["value"]), header: record)
    while reader.next(into: &record) == .record { values?.take(record) }
    return values
  }
}
