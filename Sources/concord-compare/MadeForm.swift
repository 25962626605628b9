import TestSupport

/// How a made file is written: its delimiter, line ends and quotes.
struct MadeForm {
  /// What comes before the header.
  private(set) var opening: [UInt8] = []
  /// One record in so many is of the wrong shape.
  let rarity: Int
  /// Whether the last line has no end.
  let isCutShort: Bool
  private let delimiter: UInt8
  private let lineEnds: [[UInt8]]
  /// One cell in so many is quoted without need; one that needs it is not.
  private let quoteRarity: Int
  private let carelessRarity: Int
  private let blankLineRarity: Int

  private static let lineFeed: [UInt8] = [0x0A]
  private static let pair: [UInt8] = [0x0D, 0x0A]
  private static let lone: [UInt8] = [0x0D]

  init(_ dice: inout Dice) {
    delimiter = [0x2C, 0x2C, 0x2C, 0x2C, 0x2C, 0x3B, 0x3B, 0x09, 0x09, 0x7C][dice.number(below: 10)]
    switch dice.number(below: 12) {
    case 0...4: lineEnds = [Self.lineFeed]
    case 5...7: lineEnds = [Self.pair]
    case 8: lineEnds = [Self.lone]
    case 9, 10: lineEnds = [Self.lineFeed, Self.pair]
    default: lineEnds = [Self.lineFeed, Self.pair, Self.lineFeed, Self.pair, Self.lone]
    }
    quoteRarity = [1, 2, 10, 1000, .max, .max, .max][dice.number(below: 7)]
    carelessRarity = [20, 200, .max, .max][dice.number(below: 4)]
    blankLineRarity = [5, 40, .max, .max][dice.number(below: 4)]
    rarity = [5, 30, 200, .max, .max][dice.number(below: 5)]
    isCutShort = dice.number(below: 4) == 0
    if dice.number(below: 15) == 0 { opening += [0xEF, 0xBB, 0xBF] }
    if dice.number(below: 25) == 0 { opening += Array("sep=".utf8) + [delimiter] + lineEnds[0] }
  }

  /// Adds a record. A header is written with care.
  func append(_ cells: [[UInt8]], isFirst: Bool, to text: inout [UInt8], _ dice: inout Dice) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(delimiter) }
      let isNeeded = cell.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      let isUnusual = dice.number(below: isNeeded ? carelessRarity : quoteRarity) == 0
      if isNeeded ? isFirst || !isUnusual : isUnusual {
        text.append(0x22)
        for byte in cell { text += byte == 0x22 ? [0x22, 0x22] : [byte] }
        text.append(0x22)
      } else {
        text += cell
      }
    }
    text += lineEnds[dice.number(below: lineEnds.count)]
    if isFirst { return }
    while dice.number(below: blankLineRarity) == 0 { text += lineEnds[dice.number(below: lineEnds.count)] }
  }
}
