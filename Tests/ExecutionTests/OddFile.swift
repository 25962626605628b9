import Schemas
import TestSupport

/// A small file with every oddity that a table may have, made by chance.
struct OddFile {
  let bytes: [UInt8]

  private static let ends: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D], [0x0A, 0x0A], [0x0D, 0x0A, 0x0D, 0x0A]]
  private static let odd: [[UInt8]] = [
    [], [0x20], Array("1-Feb".utf8), Array("x\"y".utf8), Array("\"".utf8), Array("\"a\nb\"".utf8),
    Array("\"a\r\n\"\"b\"".utf8), Array("\"never closed".utf8), [0x63, 0xE9], [0x81], [0x61, 0x00],
    Array("é€😀".utf8), Array("=1+1".utf8), Array("9999-99-99".utf8), Array("two words ".utf8), Array("\u{202E}".utf8),
    Array("no-code".utf8), Array("call 01634 970123".utf8), Array("\"quoted \"\"twice\"\"\"".utf8),
    Array("\"x\"y".utf8),
  ]

  init(_ dice: inout Dice, _ schema: Schema) {
    let delimiter: UInt8 = [0x2C, 0x2C, 0x3B, 0x09, 0x7C][dice.number(below: 5)]
    let end = OddFile.ends[dice.number(below: 3)]
    var file: [UInt8] = [[], [], [0xEF, 0xBB, 0xBF]][dice.number(below: 3)]
    if dice.number(below: 4) == 0 { file += Array("sep=".utf8) + [delimiter] + end }
    for _ in 0..<max(0, dice.number(below: 6) - 3) { file += end }
    if dice.number(below: 6) == 0 { file += Array("  ".utf8) + end }
    var names = schema.fields.map { Array($0.name.utf8) }
    let more: [[UInt8]] = [
      Array("notes".utf8), Array("\"no\"\"tes\(delimiter == 0x2C ? "," : "")\"".utf8), Array("caf\u{E9}".utf8), [],
      [0xE9],
      names[0],
    ]
    for _ in 0..<dice.number(below: 4) { names.append(more[dice.number(below: more.count)]) }
    if dice.number(below: 5) == 0 { names.removeLast() }
    // More columns than there are bits for, and more than are listed one by one.
    if dice.number(below: 16) == 0 { names += (0..<120).map { Array("u\($0 % 115)".utf8) } }
    if dice.number(below: 4) == 0 { names.shuffle(using: &dice) }
    file += Array(names.joined(separator: [delimiter]))
    let records = dice.number(below: 12) == 0 ? 0 : dice.number(below: 30)
    let often = [4, 12, 60][dice.number(below: 3)]
    for number in 0..<records {
      file += dice.number(below: 12) == 0 ? OddFile.ends[dice.number(below: OddFile.ends.count)] : end
      var cells = schema.fields.map { field in
        field.name == schema.fields[schema.key[0]].name && dice.number(below: 8) > 0
          ? Array("T\(number)".utf8) : Array(field.example.utf8)
      }
      while cells.count < names.count { cells.append(Array("fine".utf8)) }
      if dice.number(below: 15) == 0 { cells.removeLast() }
      if dice.number(below: 20) == 0 { cells = cells.map { _ in [] } }
      for index in cells.indices where dice.number(below: often) == 0 {
        cells[index] = OddFile.odd[dice.number(below: OddFile.odd.count)]
      }
      file += Array(cells.joined(separator: [delimiter]))
    }
    if dice.number(below: 3) > 0 { file += end }
    bytes = file
  }

  /// A file in UTF-16: with or without a mark, and perhaps cut short or with half a character in it.
  static func utf16(_ text: [UInt8], _ dice: inout Dice) -> [UInt8] {
    let isBigEndian = dice.number(below: 2) == 0
    var units = Array(String(decoding: text, as: UTF8.self).utf16)
    if units.first == 0xFEFF { units.removeFirst() }
    for lone: UInt16 in [0xD800, 0xDC00] where dice.number(below: 4) == 0 {
      units.insert(lone, at: dice.number(below: units.count) + 1)
    }
    if dice.number(below: 6) == 0 { units.append(0xD83D) }
    let mark: [UInt16] = dice.number(below: 3) == 0 ? [] : [0xFEFF]
    var bytes = (mark + units).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    if dice.number(below: 4) == 0 { bytes.append(0x41) }
    return bytes
  }
}
