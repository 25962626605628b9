import CSV
import Schemas

/// Stands for `invalid-postcode`: the ordinary forms of what ``Postcode/isWellFormed(_:)`` accepts. The few special
/// ones are left to it.
final class PostcodeScreen: Screen {
  private let column: Int
  private let isRequired: Bool

  /// What a byte can be in a postcode, a bit each.
  private static let digit: UInt8 = 1
  private static let letter: UInt8 = 2
  private static let firstLetter: UInt8 = 4
  private static let secondLetter: UInt8 = 8
  private static let inwardLetter: UInt8 = 16

  private let kinds: [UInt8]

  init(_ column: Column) {
    self.column = column.index
    isRequired = column.field?.isRequired ?? false
    kinds = (0..<256).map { PostcodeScreen.kind(UInt8($0)) }
  }

  private static func kind(_ byte: UInt8) -> UInt8 {
    if (0x30...0x39).contains(byte) { return digit }
    let upper = byte & 0xDF
    guard byte >= 0x41, (0x41...0x5A).contains(upper) else { return 0 }
    var kind = letter
    if !"QVX".utf8.contains(upper) { kind |= firstLetter }
    if !"IJZ".utf8.contains(upper) { kind |= secondLetter }
    if !"CIKMOV".utf8.contains(upper) { kind |= inwardLetter }
    return kind
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    let kinds = kinds
    Screen.mark(column, of: chunk, on: &sheet) { text, start, end in
      if start == end { return !isRequired }
      if end - start < 5 || end - start > 8 { return false }
      let inward =
        kinds[Int(text[end - 3])] & PostcodeScreen.digit != 0
        && kinds[Int(text[end - 2])] & kinds[Int(text[end - 1])] & PostcodeScreen.inwardLetter != 0
      let length = end - start - 3 - (text[end - 4] == 0x20 ? 1 : 0)
      if !inward || length < 2 || length > 4 { return false }
      let (second, third) = (kinds[Int(text[start + 1])], kinds[Int(text[start + 2])])
      let isFirst = kinds[Int(text[start])] & PostcodeScreen.firstLetter != 0
      let isDigitSecond = second & PostcodeScreen.digit != 0
      // A9, A99 or A9A; or AA9, AA99 or AA9A.
      let area = isDigitSecond ? 1 : 2
      let isArea = isDigitSecond || second & PostcodeScreen.secondLetter != 0 && third & PostcodeScreen.digit != 0
      let rest = length - area
      let last = kinds[Int(text[start + length - 1])]
      let isDistrict = rest == 1 || rest == 2 && last & (PostcodeScreen.digit | PostcodeScreen.letter) != 0
      return isFirst && isArea && isDistrict && (isDigitSecond || length >= 3)
    }
  }
}
