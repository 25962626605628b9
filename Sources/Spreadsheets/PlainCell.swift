/// A cell in one of the forms in which almost all are written:
///
///     <c r="B7" s="2" t="s"><v>41</v></c>
///     <c r="B7" t="inlineStr"><is><t>Bins</t></is></c>
///     <c r="B7" s="2"/>
struct PlainCell {
  /// Where the cell ends.
  var end = 0
  var column: Int
  var style = 0
  var kind = SheetReader.Kind.number
  /// Where the value stands; empty where there is none.
  var value = 0..<0
  /// What is in the value; nil where there is none.
  var text: PlainText?

  /// The cell that starts at `start`, in this row and behind this column; nil where none in these forms does.
  ///
  /// The zero bytes behind a window end every loop, and no step looks further ahead than they go.
  @inline(__always)
  init?(_ bytes: UnsafePointer<UInt8>, at start: Int, row: Int64, behind column: Int) {
    if unsafe !stands("<c", bytes, start) { return nil }
    var place = start + 2
    // Without a place of its own, a cell is the next one.
    self.column = column + 1
    if unsafe stands(" r=\"", bytes, place) {
      place += 4
      guard let stated = unsafe PlainCell.reference(bytes, &place, row: row) else { return nil }
      self.column = stated
    }
    if self.column >= SpreadsheetLimits.columns { return nil }
    var isInline = false
    guard unsafe attributes(bytes, &place, &isInline) else { return nil }
    if unsafe bytes[place] == 0x20 && bytes[place + 1] == 0x2F { place += 1 }
    if unsafe stands("/>", bytes, place) {
      end = place + 2
      return
    }
    if unsafe bytes[place] != 0x3E { return nil }
    guard unsafe isInline ? inline(bytes, at: place + 1) : content(bytes, at: place + 1) else { return nil }
  }

  /// Takes the value of a cell and the end tags behind it.
  @inline(__always)
  private mutating func content(_ bytes: UnsafePointer<UInt8>, at start: Int) -> Bool {
    if unsafe !stands("<v>", bytes, start) { return false }
    let text = unsafe PlainText(from: start + 3, in: bytes)
    if unsafe !stands("</v></c>", bytes, text.end) || kind != .text && !text.isSimple { return false }
    value = (start + 3)..<text.end
    self.text = text
    end = text.end + 8
    return true
  }

  /// Takes the text that stands in a cell, and the end tags behind it.
  @inline(__always)
  private mutating func inline(_ bytes: UnsafePointer<UInt8>, at start: Int) -> Bool {
    if unsafe !stands("<is>", bytes, start) { return false }
    guard let first = unsafe plainTextStart(bytes, at: start + 4) else { return false }
    let text = unsafe PlainText(from: first, in: bytes)
    if unsafe !stands("</t></is></c>", bytes, text.end) { return false }
    value = first..<text.end
    self.text = text
    end = text.end + 13
    return true
  }

  /// The column of the reference and the quote behind it, where the row is that of the row.
  @inline(__always)
  private static func reference(_ bytes: UnsafePointer<UInt8>, _ place: inout Int, row: Int64) -> Int? {
    var column = 0
    var letter = unsafe bytes[place] &- 0x41
    let limit = place + 3
    while letter <= 25 {
      if place == limit { return nil }
      column = column &* 26 &+ Int(letter) &+ 1
      place += 1
      letter = unsafe bytes[place] &- 0x41
    }
    guard let number = unsafe plainNumber(bytes, &place) else { return nil }
    if number != row || column == 0 || column > SpreadsheetLimits.columns { return nil }
    return column - 1
  }

  /// The style and the kind, either of them once at the most, and nothing else.
  @inline(__always)
  private mutating func attributes(
    _ bytes: UnsafePointer<UInt8>, _ place: inout Int, _ isInline: inout Bool
  ) -> Bool {
    if unsafe stands(" s=\"", bytes, place) {
      place += 4
      guard let style = unsafe plainNumber(bytes, &place) else { return false }
      self.style = Int(style)
    }
    if unsafe !stands(" t=\"", bytes, place) { return true }
    place += 4
    if unsafe bytes[place + 1] == 0x22 {
      switch unsafe bytes[place] {
      case 0x73: kind = .shared
      case 0x6E: kind = .number
      case 0x62: kind = .boolean
      case 0x65: kind = .error
      default: return false
      }
      place += 2
      return true
    }
    kind = .text
    isInline = unsafe stands("inlineStr\"", bytes, place)
    if unsafe !isInline && !stands("str\"", bytes, place) { return false }
    place += isInline ? 10 : 4
    return true
  }
}

/// The number of one to seven digits that stands at `place`, and the quote behind it.
@inline(__always)
func plainNumber(_ bytes: UnsafePointer<UInt8>, _ place: inout Int) -> Int64? {
  var number: Int64 = 0
  let first = place
  while true {
    let digit = unsafe bytes[place] &- 0x30
    if digit > 9 { break }
    if place == first + 7 { return nil }
    number = number &* 10 &+ Int64(digit)
    place += 1
  }
  if unsafe place == first || bytes[place] != 0x22 { return nil }
  place += 1
  return number
}
