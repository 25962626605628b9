import Schemas
import TestSupport

/// The columns of a made file: the fields in some order, some of them missing, double or unknown.
struct MadeColumns {
  private(set) var headers: [[UInt8]] = []
  /// The field of each column; nil for one that is in none.
  private var fields: [Int?] = []

  private static let strangeNames = [
    "notes", "", "Ref", "phone", "EX1 1AA", "column A", "2026-01-01", "é", " ", "a\"b",
  ]

  init(_ schema: Schema, _ dice: inout Dice) {
    var columns: [(name: String, field: Int?)] = schema.fields.enumerated().map { ($1.name, $0) }
    if dice.number(below: 3) == 0 { columns.shuffle(using: &dice) }
    if dice.number(below: 6) == 0 { columns.remove(at: dice.number(below: columns.count)) }
    if dice.number(below: 8) == 0 { columns.append(columns[dice.number(below: columns.count)]) }
    if dice.number(below: 8) == 0 {
      let place = dice.number(below: columns.count)
      columns[place].name = columns[place].name.uppercased().split(separator: "_").joined(separator: " ")
    }
    if dice.number(below: 20) == 0 {
      // Perhaps none that is required.
      let isKept = dice.number(below: 2) == 0
      columns.removeAll { isKept ? dice.number(below: 3) == 0 : schema.fields[$0.field ?? 0].isRequired }
    }
    if columns.isEmpty { columns = [("notes", nil)] }
    for _ in 0..<Self.countOfStrangers(&dice) {
      let name = Self.strangeNames[dice.number(below: Self.strangeNames.count)]
      columns.insert((name, nil), at: dice.number(below: columns.count + 1))
    }
    headers = columns.map { Array($0.name.utf8) }
    fields = columns.map { $0.field }
  }

  private static func countOfStrangers(_ dice: inout Dice) -> Int {
    switch dice.number(below: 24) {
    case 0: 50 + dice.number(below: 60)
    case 1...5: 1 + dice.number(below: 4)
    default: 0
    }
  }

  /// The cells of a record, given those of all fields.
  func cells(of record: [[UInt8]], _ dice: inout Dice) -> [[UInt8]] {
    fields.map { field in
      if let field { return record[field] }
      return dice.number(below: 3) == 0 ? MadeText.any(&dice) : Array("plain".utf8)
    }
  }
}
