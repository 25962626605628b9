import Comparing
import Schemas
import TestSupport
import Validation
import Vocabularies

/// The records of a made file, by the fields of its schema: some the same as others, in all or in a few cells.
struct MadeRecords {
  private let schema: Schema
  private let asAt: Day
  private let lists: [String: MadeCodes]
  private let pairs: [(from: String, to: String)]
  /// One cell in so many is made without regard to being right.
  private let faultRarity: Int
  /// A field of which every other cell is made so, to meet whatever its rules tell apart.
  private let hotField: Int?
  private let repeatRarity: Int
  private var number = 0
  private var earlier: [[[UInt8]]] = []

  init(_ schema: Schema, _ resources: Resources, asAt: Day, _ dice: inout Dice) {
    self.schema = schema
    self.asAt = asAt
    lists = resources.vocabularies.mapValues { MadeCodes($0.release) }
    pairs = schema.ties.flatMap { tie in MadeRecords.pairs(tie, schema, resources) }
    faultRarity = [3, 12, 60, 400, .max][dice.number(below: 5)]
    hotField = dice.number(below: 2) == 0 ? dice.number(below: schema.fields.count) : nil
    repeatRarity = [2, 10, 50, .max][dice.number(below: 4)]
  }

  /// The codes that go together.
  private static func pairs(
    _ tie: Schema.Tie, _ schema: Schema, _ resources: Resources
  ) -> [(from: String, to: String)] {
    guard case .code(let name, _) = schema.fields[tie.from].type, let release = resources.vocabularies[name]?.release
    else { return [] }
    return (0..<release.count).filter { release.isAlways($0) }.map { release.notation($0) }.flatMap { from in
      (resources.relationships[tie.relationship]?.targets(of: from) ?? []).map { (from, $0) }
    }
  }

  /// The next record, a cell for each field.
  mutating func next(_ dice: inout Dice) -> [[UInt8]] {
    number += 1
    if !earlier.isEmpty, dice.number(below: repeatRarity) == 0 { return repetition(&dice) }
    let day = MadeDays.ordinary(to: asAt, &dice)
    let scheme = dice.number(below: 3)
    let pair = pairs.isEmpty ? nil : pairs[dice.number(below: pairs.count)]
    let cells = schema.fields.indices.map { index in
      let isFaulty = dice.number(below: index == hotField ? 2 : faultRarity) == 0
      let isBlank = !schema.fields[index].isRequired && dice.number(below: 3) == 0
      if isFaulty && dice.number(below: 8) == 0 { return MadeText.any(&dice) }
      if isBlank || (isFaulty && dice.number(below: 8) == 0) { return [] }
      let cell = Array((isFaulty ? faulty(index, &dice) : right(index, day, scheme, pair, &dice)).utf8)
      return isFaulty && dice.number(below: 8) == 0 ? MadeText.spaced(cell, &dice) : cell
    }
    if earlier.count < 40 { earlier.append(cells) } else { earlier[dice.number(below: 40)] = cells }
    return cells
  }

  /// An earlier record, as it was or with another cell.
  private func repetition(_ dice: inout Dice) -> [[UInt8]] {
    var cells = earlier[dice.number(below: earlier.count)]
    switch dice.number(below: 4) {
    case 0: break
    case 1: cells[0] = Array("N\(number)".utf8)
    case 2: cells[cells.count - 1] = MadeText.any(&dice)
    default: cells[dice.number(below: cells.count)] = Array("N\(number)".utf8)
    }
    return cells
  }

  /// A value that is right, mostly.
  private func right(
    _ index: Int, _ day: Day, _ scheme: Int, _ pair: (from: String, to: String)?, _ dice: inout Dice
  ) -> String {
    switch schema.fields[index].type {
    case .text: return index == 0 ? "T-\(number)" : MadeText.ordinary(&dice)
    case .date: return day.description
    case .month: return day.month.description
    case .number, .integer: return "\(1 + dice.number(below: 900))"
    case .postcode: return MadePlaces.postcode(&dice)
    case .uprn: return "\(1 + dice.number(below: 999_999_999))"
    case .member(_, let level, _): return level == .group ? "A" : ["A1", "A01", "A01"][scheme]
    case .code(let name, _):
      if let pair, let tie = schema.ties.first {
        if index == tie.from { return pair.from }
        if index == tie.to { return pair.to }
      }
      let isScheme = schema.fields.contains { if case .member(index, _, _) = $0.type { true } else { false } }
      guard let list = lists[name] else { return "" }
      return isScheme ? list.always[min(scheme, list.always.count - 1)] : list.ordinary(&dice)
    }
  }

  /// A value around whatever is told apart.
  private func faulty(_ index: Int, _ dice: inout Dice) -> String {
    switch schema.fields[index].type {
    case .text: MadeText.suspicious(&dice)
    case .date: MadeDays.day(around: asAt, lists.values.flatMap { $0.days }, &dice)
    case .month: MadeDays.month(around: asAt, lists.values.flatMap { $0.days }, &dice)
    case .number, .integer: MadeNumbers.number(&dice)
    case .postcode: MadePlaces.nearPostcode(&dice)
    case .uprn: MadePlaces.nearUPRN(&dice)
    case .member: MadeCodes.member(&dice)
    case .code(let name, _): lists[name]?.any(&dice) ?? ""
    }
  }
}
