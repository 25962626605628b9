import Comparing
import Schemas
import TestSupport
import Vocabularies

/// A file made by chance: well-formed, mostly, with values on both sides of whatever rules and screens tell apart.
struct MadeFile {
  let bytes: [UInt8]
  let schema: String
  let asAt: String

  private static let days = ["2026-04-01", "2024-02-29", "2015-03-01", "2024-12-31"]

  init(_ dice: inout Dice, _ yardstick: Yardstick, mostRecords: Int) {
    let schema = yardstick.schemas[dice.number(below: yardstick.schemas.count)]
    self.schema = schema.name
    asAt = Self.days[dice.number(below: Self.days.count)]
    let columns = MadeColumns(schema, &dice)
    let form = MadeForm(&dice)
    var records = MadeRecords(schema, yardstick.resources, asAt: Day(asAt) ?? Day(number: 0), &dice)
    var text = form.opening
    form.append(columns.headers, isFirst: true, to: &text, &dice)
    // Enough for chunks of many sizes, and small most of the time.
    let count = dice.number(below: dice.number(below: 4) == 0 ? mostRecords * 8 : mostRecords)
    for _ in 0..<count {
      let record = records.next(&dice)
      var cells = columns.cells(of: record, &dice)
      if dice.number(below: form.rarity) == 0 { MadeFile.spoil(&cells, &dice) }
      form.append(cells, isFirst: false, to: &text, &dice)
    }
    if form.isCutShort { while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() } }
    bytes = text
  }

  /// Makes a record blank, or of another number of cells.
  private static func spoil(_ cells: inout [[UInt8]], _ dice: inout Dice) {
    switch dice.number(below: 5) {
    case 0: cells = cells.map { _ in [] }
    case 1: cells = cells.map { _ in dice.number(below: 2) == 0 ? [0x20] : [] }
    case 2: cells.removeLast()
    case 3: cells.append(Array("more".utf8))
    default: cells = [[]]
    }
  }
}
